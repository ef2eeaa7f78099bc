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
import { t } from '~/i18n/index.ts'
import { tenter } from '../acts/tenter.ts'
import { Terme } from '../pieces/Terme.tsx'
import { Ajout } from './Ajout.tsx'
import { ChampDePart, ChampTexte } from './Champs.tsx'
import { Choix } from './Choix.tsx'
import { ConditionDeLExclusion } from './ConditionDeLExclusion.tsx'
import css from './flux.module.css'
import { Provenance } from './Provenance.tsx'

const CALCULS = ['nette', 'brute'] as const
/** Where a new exclusion begins: a use of the vacancy, to be changed. */
const DEPART: Condition = { all: [{ fact: 'emploiVacance', operator: 'equal', value: 'defenseSante' }] }

export function SectionAssiette({ flux, territoire }: { readonly flux: Flux; readonly territoire: Scenario }) {
  const { calcul, partRetiree, exclusions } = flux.assiette
  return (
    <section className={css.carte} aria-labelledby="flux-assiette">
      <header>
        <h2 id="flux-assiette">
          <Terme mot="Assiette">{t('fluxAssietteTitre')}</Terme>
        </h2>
        <p className="note">{t('fluxAssietteNote')}</p>
      </header>
      <Choix
        nom="flux-calcul"
        legende={t('fluxCalcul')}
        choix={CALCULS.map((valeur) => ({
          valeur,
          libelle: t('fluxCalculNom', { calcul: valeur }),
          aide: t(`fluxCalcul_${valeur}`),
        }))}
        valeur={calcul}
        onChange={(choisi) => tenter(setCalculDeLAssiette(flux, choisi))}
      />
      <div className={css.ligne}>
        <ChampDePart
          etiquette={t('fluxPartRetiree')}
          nom={t('fluxPartRetiree')}
          part={partRetiree.valeur}
          onValider={(part) => tenter(setPartRetiree(flux, part))}
        />
        <Provenance
          flux={flux}
          at="/assiette/partRetiree"
          nom={t('fluxPartRetiree')}
          source={partRetiree.source}
          hypothese={partRetiree.hypothese}
        />
        <p className="note">{t('fluxPartRetireeNote')}</p>
      </div>
      <h3>{t('fluxExclusions')}</h3>
      {exclusions.length === 0 ? <p className="note">{t('fluxSansExclusion')}</p> : null}
      <ul className={css.exclusions}>
        {exclusions.map(({ id, libelle, source, conditions }, i) => (
          <li key={id}>
            <ChampTexte
              className={css.discret}
              nom={t('fluxLibelleDe', { libelle })}
              texte={libelle}
              onValider={(texte) => tenter(renommerExclusion(flux, id, texte))}
            />
            <Provenance flux={flux} at={pointer('assiette', 'exclusions', i)} nom={libelle} source={source} />
            <ActionIcon
              variant="subtle"
              aria-label={t('fluxRetirer', { libelle })}
              title={t('fluxRetirer', { libelle })}
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
        bouton={t('fluxAjouterExclusion')}
        champs={[t('fluxNomDeLExclusion'), t('fluxSourceDeLExclusion')]}
        onAjouter={([libelle = '', source = '']) =>
          tenter(ajouterExclusion(flux, { libelle, source, conditions: DEPART }))
        }
      />
    </section>
  )
}
