// What the tests use of a library that ships no types.
declare module 'dmn-moddle' {
  export class DmnModdle {
    fromXML(xml: string): Promise<{ readonly rootElement: unknown; readonly warnings: readonly Error[] }>
    toXML(element: unknown): Promise<{ readonly xml: string }>
  }
}
