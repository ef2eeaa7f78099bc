// The validators made from rules/schema at build time (scripts/validators.ts).
declare module 'virtual:validators' {
  interface ErreurDeSchema {
    readonly instancePath: string
    readonly schemaPath: string
    readonly keyword: string
    readonly params: Readonly<Record<string, unknown>>
  }
  interface Validateur {
    (data: unknown): boolean
    errors?: readonly ErreurDeSchema[] | null
  }
  export const validate_cotation: Validateur
  export const validate_flux: Validateur
  export const validate_scenario: Validateur
  export const validate_faits: Validateur
}
