// The base: net or gross, the share that leaves it, and the exclusions as conditions on the dwelling, each read as a
// sentence.
import { ActionIcon } from '@mantine/core'
import {
  ajouterExclusion,
  renommerExclusion,
  retirerExclusion,
  setCalculDeLAssiette,
  setConditionDeLExclusion,
  setPartRetiree,
} from '~/domain/edit-flux-assiette.ts'
import type { Condition } from '~/domain/condition.ts'
import type { Flux } from '~/domain/flux.ts'
import { pointer } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { tenter } from '../acts/tenter.ts'
import { Terme } from '../pieces/Terme.tsx'
import { Ajout } from './Ajout.tsx'
import { ChampDePart, ChampTexte } from './Champs.tsx'
import { Choix } from './Choix.tsx'
import { ConditionDeLExclusion } from './ConditionDeLExclusion.tsx'
import css from './flux.module.css'
import { Provenance } from './Provenance.tsx'
import { m } from './mots.ts'

const CALCULS = ['nette', 'brute'] as const
/** Where a new exclusion begins: a use of the vacancy, to be changed. */
const DEPART: Condition = { all: [{ fact: 'emploiVacance', operator: 'equal', value: 'defenseSante' }] }

export function SectionAssiette({ flux, territoire }: { readonly flux: Flux; readonly territoire: Scenario }) {
  const { calcul, partRetiree, exclusions } = flux.assiette
  return (
    <section className={css.carte} aria-labelledby="flux-assiette">
      <header>
        <h2 id="flux-assiette">
          <Terme mot="Assiette">{m('fluxAssietteTitre')}</Terme>
        </h2>
        <p className="note">{m('fluxAssietteNote')}</p>
      </header>
      <Choix
        nom="flux-calcul"
        legende={m('fluxCalcul')}
        choix={CALCULS.map((valeur) => ({
          valeur,
          libelle: m('fluxCalculNom', { calcul: valeur }),
          aide: m(`fluxCalcul_${valeur}`),
        }))}
        valeur={calcul}
        onChange={(choisi) => tenter(setCalculDeLAssiette(flux, choisi))}
      />
      <div className={css.ligne}>
        <ChampDePart
          etiquette={m('fluxPartRetiree')}
          nom={m('fluxPartRetiree')}
          part={partRetiree.valeur}
          onValider={(part) => tenter(setPartRetiree(flux, part))}
        />
        <Provenance
          flux={flux}
          at="/assiette/partRetiree"
          nom={m('fluxPartRetiree')}
          source={partRetiree.source}
          hypothese={partRetiree.hypothese}
        />
        <p className="note">{m('fluxPartRetireeNote')}</p>
      </div>
      <h3>{m('fluxExclusions')}</h3>
      {exclusions.length === 0 ? <p className="note">{m('fluxSansExclusion')}</p> : null}
      <ul className={css.exclusions}>
        {exclusions.map(({ id, libelle, source, conditions }, i) => (
          <li key={id}>
            <ChampTexte
              className={css.discret}
              nom={m('fluxLibelleDe', { libelle })}
              texte={libelle}
              onValider={(texte) => tenter(renommerExclusion(flux, id, texte))}
            />
            <Provenance flux={flux} at={pointer('assiette', 'exclusions', i)} nom={libelle} source={source} />
            <ActionIcon
              variant="subtle"
              aria-label={m('fluxRetirer', { libelle })}
              title={m('fluxRetirer', { libelle })}
              onClick={() => tenter(retirerExclusion(flux, id))}
            >
              ×
            </ActionIcon>
            <ConditionDeLExclusion
              libelle={libelle}
              conditions={conditions}
              territoire={territoire}
              onChange={(apres) => tenter(setConditionDeLExclusion(flux, id, apres))}
            />
          </li>
        ))}
      </ul>
      <Ajout
        bouton={m('fluxAjouterExclusion')}
        champs={[m('fluxNomDeLExclusion'), m('fluxSourceDeLExclusion')]}
        onAjouter={([libelle = '', source = '']) =>
          tenter(ajouterExclusion(flux, { libelle, source, conditions: DEPART }))
        }
      />
    </section>
  )
}
