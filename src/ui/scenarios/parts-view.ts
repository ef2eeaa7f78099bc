// Parts of a whole, as they are typed: their total, the gap, and the sentence that says it. Pure.
import { m } from './mots.ts'

/** En quoi les parts se comptent : des logements, ou des dix-millièmes écrits en pour cent. */
export type UniteDeParts = 'logements' | 'parts'

const dire: Readonly<Record<UniteDeParts, (n: number) => string>> = {
  logements: (n) => m('scenariosLogementsDits', { n }),
  parts: (n) => m('scenariosPart', { n }),
}

export interface PartsVue {
  readonly ecart: number
  readonly phrase: string
}

export function partsVue(
  parts: Readonly<Record<string, number | undefined>>,
  total: number,
  unite: UniteDeParts,
): PartsVue {
  const somme = Object.values(parts).reduce<number>((s, part) => s + (part ?? 0), 0)
  const ecart = total - somme
  const compte = m('scenariosTotal', { somme: dire[unite](somme), total: dire[unite](total) })
  const suite =
    ecart === 0
      ? m('scenariosJuste')
      : m(ecart > 0 ? 'scenariosManque' : 'scenariosDeTrop', { n: dire[unite](Math.abs(ecart)) })
  return { ecart, phrase: `${compte}, ${suite}` }
}
