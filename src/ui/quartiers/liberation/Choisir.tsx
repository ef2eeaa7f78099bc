// What falls vacant: where, what size, which loan, when, and the turns already given.
import { NativeSelect } from '@mantine/core'
import { invariant } from '~/domain/invariant.ts'
import { mois as moisDit } from '~/i18n/nombres.ts'
import { motsDe } from '~/i18n/mots.ts'
import { liberation as en } from '~/i18n/en/liberation.ts'
import { liberation as fr } from '~/i18n/fr/liberation.ts'
import { Segments } from '../Morceaux.tsx'
import type { Contexte } from '../view.ts'
import css from './liberation.module.css'
import { type Lieu, moisPossibles, type Vacance } from './liberation-view.ts'

const m = motsDe(fr, en)

function parmi<T extends string>(choix: readonly T[], valeur: string): T {
  const found = choix.find((un) => un === valeur)
  invariant(found !== undefined, `« ${valeur} » n’est pas un choix`)
  return found
}

interface ChoisirProps {
  readonly contexte: Contexte
  readonly lieux: readonly Lieu[]
  readonly lieu: Lieu
  readonly vacance: Vacance
  readonly changer: (changement: Partial<Vacance>) => void
}

export function Choisir({ contexte, lieux, lieu, vacance, changer }: ChoisirProps) {
  const { bailleurs = [] } = contexte.sources.villemandeur
  return (
    <div className={css.choix}>
      <NativeSelect
        label={m('liberationResidence')}
        data={lieux.map(({ id, libelle }) => ({ value: id, label: libelle }))}
        value={vacance.lieu}
        onChange={(event) => changer({ lieu: event.currentTarget.value, corriges: {} })}
      />
      {lieu.bailleur === undefined && (
        <NativeSelect
          label={m('liberationBailleur')}
          data={bailleurs.map(({ id, libelle }) => ({ value: id, label: libelle }))}
          value={vacance.bailleur}
          onChange={(event) => changer({ bailleur: event.currentTarget.value, corriges: {} })}
        />
      )}
      <NativeSelect
        label={m('liberationTypologie')}
        data={[...lieu.typologies]}
        value={vacance.typologie}
        onChange={(event) => changer({ typologie: parmi(lieu.typologies, event.currentTarget.value) })}
      />
      <NativeSelect
        label={m('liberationFinancement')}
        data={[...lieu.financements]}
        value={vacance.financement}
        onChange={(event) => changer({ financement: parmi(lieu.financements, event.currentTarget.value) })}
      />
      <NativeSelect
        label={m('liberationMois')}
        data={moisPossibles(contexte.sources.flux).map((value) => ({ value, label: moisDit(value) }))}
        value={vacance.mois}
        onChange={(event) => changer({ mois: event.currentTarget.value, corriges: {} })}
      />
      <Segments
        nom="depart"
        legende={m('liberationDepart')}
        choix={(['zero', 'attente'] as const).map((valeur) => ({ valeur, libelle: m(`liberationDepart_${valeur}`) }))}
        valeur={vacance.depart}
        onChange={(depart) => changer({ depart, corriges: {} })}
      />
    </div>
  )
}
