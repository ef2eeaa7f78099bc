// The answers on one grid: weights beside crossing times, piles and cliffs, then coverage beside ties.
import { type ReactNode, useMemo, useState } from 'react'
import { type Cotation, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import type { Reponses as ReponsesDuMoteur } from '~/workers/reponses.ts'
import { Hyp } from '../pieces/Marques.tsx'
import { Segments } from '../quartiers/Morceaux.tsx'
import { Bord } from './Bord.tsx'
import type { CasMontre } from './CasDuConstat.tsx'
import css from './controles.module.css'
import { Croisements } from './Croisements.tsx'
import { Departage } from './Departage.tsx'
import { Falaises } from './Falaises.tsx'
import { m } from './mots.ts'
import { Piles } from './Piles.tsx'
import { Poids } from './Poids.tsx'
import { Portee } from './Portee.tsx'
import { reponsesVues } from './reponses-view.ts'

interface CarteProps {
  readonly id: 'poids' | 'croisements' | 'falaises' | 'piles' | 'portee' | 'departage' | 'bord'
  readonly children: ReactNode
}

function Carte({ id, children }: CarteProps) {
  return (
    <section className={css.carte} aria-labelledby={`controles-${id}`}>
      <header>
        <h2 id={`controles-${id}`}>{m(id)}</h2>
        <span className="note">{m(`${id}Sous`)}</span>
      </header>
      {children}
    </section>
  )
}

interface ReponsesProps {
  readonly reponses: ReponsesDuMoteur
  readonly cotation: Cotation
  /** The answers are those of an earlier draft. */
  readonly perimees: boolean
  readonly onCas: (cas: CasMontre) => void
}

export function Reponses({ reponses, cotation, perimees, onCas }: ReponsesProps) {
  const [grille, setGrille] = useState<NomDeGrille>('primo')
  const { n, poids, portee, departage, croisements, falaises, piles, hypotheseDesPoints } = useMemo(
    () => reponsesVues(reponses, cotation, grille),
    [reponses, cotation, grille],
  )
  const { synthetique } = reponses
  return (
    <div className={css.reponses} aria-busy={perimees} data-perime={perimees || undefined}>
      <div className={css.choix}>
        <Segments
          nom="grille"
          legende={m('grille')}
          choix={GRILLES.map((nom) => ({ valeur: nom, libelle: m(`grille_${nom}`) }))}
          valeur={grille}
          onChange={setGrille}
        />
        <p className="note">
          {m('mesure', { n, synthetique })} {synthetique ? <Hyp raison={m('mesureHypothese')} /> : m('masque')}
        </p>
      </div>
      <div className={css.deux}>
        <Carte id="poids">{n === 0 ? <p>{m('sansDemande')}</p> : <Poids vue={poids} />}</Carte>
        <div className={css.colonne}>
          <Carte id="croisements">
            <Croisements vue={croisements} hypothese={hypotheseDesPoints} />
          </Carte>
          <Carte id="falaises">{n === 0 ? <p>{m('sansDemande')}</p> : <Falaises vue={falaises} />}</Carte>
          <Carte id="piles">
            <Piles vue={piles} auxPoints={cotation.grilles[grille].mode === 'points'} onCas={onCas} />
          </Carte>
        </div>
      </div>
      {n === 0 ? null : (
        <div className={css.deux}>
          <Carte id="portee">
            <Portee vue={portee} />
          </Carte>
          <div className={css.colonne}>
            <Carte id="departage">
              <Departage vue={departage} />
            </Carte>
            <Carte id="bord">
              <Bord vue={departage.bord} />
            </Carte>
          </div>
        </div>
      )}
    </div>
  )
}
