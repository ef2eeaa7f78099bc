// The parts of a whole, typed one by one: the total and the gap are said as one types, and the gap can be shared out.
import { Button } from '@mantine/core'
import { BORNES_DE_LOGEMENTS } from '~/domain/bornes-scenario.ts'
import type { Bornes } from '~/domain/formes.ts'
import { repartirDans } from '~/domain/provenance.ts'
import { ChampDeNombreDirect } from '../pieces/ChampDeNombre.tsx'
import { m } from './mots.ts'
import { partsVue, type UniteDeParts } from './parts-view.ts'
import css from './scenarios.module.css'

interface PartsProps<K extends string> {
  readonly legende: string
  readonly cles: readonly { readonly cle: K; readonly libelle: string }[]
  readonly parts: Readonly<Partial<Record<K, number>>>
  /** What they must make; undefined when they are free. */
  readonly total: number | undefined
  readonly unite?: UniteDeParts
  readonly onChange: (parts: Readonly<Record<K, number>>) => void
}

/** Shares of ten-thousandths are typed in per cent, to two decimals. */
const PAS: Readonly<Record<UniteDeParts, number>> = { logements: 1, parts: 100 }
const BORNES: Readonly<Record<UniteDeParts, Bornes>> = { logements: BORNES_DE_LOGEMENTS, parts: { min: 0, max: 100 } }

export function Parts<K extends string>({ legende, cles, parts, total, unite = 'logements', onChange }: PartsProps<K>) {
  const pas = PAS[unite]
  const vue = total === undefined ? undefined : partsVue(parts, total, unite)
  const poser = (cle: K, tape: number) => onChange({ ...(parts as Record<K, number>), [cle]: Math.round(tape * pas) })
  return (
    <fieldset className={css.parts}>
      <legend>{legende}</legend>
      <div className={css.champs} data-unite={unite}>
        {cles.map(({ cle, libelle }) => (
          <ChampDeNombreDirect
            key={cle}
            nom={libelle}
            etiquette={libelle}
            bornes={BORNES[unite]}
            decimales={pas === 1 ? 0 : 2}
            unite={pas === 1 ? '' : m('scenariosUnite_pourCent')}
            valeur={(parts[cle] ?? 0) / pas}
            onDonner={(tape) => poser(cle, tape)}
          />
        ))}
      </div>
      {vue === undefined ? null : (
        <p className={css.somme} data-juste={vue.ecart === 0} aria-live="polite">
          {vue.phrase}
          {vue.ecart === 0 || total === undefined ? null : (
            <Button
              variant="default"
              title={m('scenariosRepartirAide')}
              onClick={() => {
                const tous = Object.fromEntries(cles.map(({ cle }) => [cle, parts[cle] ?? 0])) as Record<K, number>
                onChange(repartirDans(tous, total))
              }}
            >
              {m('scenariosRepartir')}
            </Button>
          )}
        </p>
      )}
    </fieldset>
  )
}
