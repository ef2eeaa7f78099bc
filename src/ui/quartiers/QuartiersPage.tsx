// Page « Quartiers et flux »: stock against flux for the commune, the Flamanderie, and the dwellings of the territory. The
// settings live in the address; every figure is computed from the rules and the scenarios of the workbench.
import { lazy, Suspense, useMemo } from 'react'
import { UNITE } from '~/domain/flux.ts'
import { useAtelier } from '../etat/atelier.ts'
import { livres } from '../etat/livres.ts'
import { Bascule } from './Bascule.tsx'
import { Choix } from './Choix.tsx'
import { Flamanderie } from './Flamanderie.tsx'
import { flamanderieVue } from './flamanderie-view.ts'
import { Source } from './Morceaux.tsx'
import { m } from './mots.ts'
import css from './quartiers.module.css'
import { sourcesDe } from './sources.ts'
import { useReglages } from './useReglages.ts'
import { bailleursVue, basculeVue, type Contexte, readContexte, reglerContexte } from './view.ts'

const Liberation = lazy(async () => ({ default: (await import('./liberation/Liberation.tsx')).Liberation }))
const Residences = lazy(async () => ({ default: (await import('./residences/Residences.tsx')).Residences }))

const SixAns = lazy(async () => ({ default: (await import('./simulation/SixAns.tsx')).SixAns }))
const Arbitrage = lazy(async () => ({ default: (await import('./arbitrage/Arbitrage.tsx')).Arbitrage }))

function Chiffres({ lu }: { readonly lu: Contexte }) {
  const [reglages, regler] = useReglages(lu.bornes)
  const { retrait } = reglages
  const contexte = useMemo(() => reglerContexte(lu, reglages), [lu, reglages])
  const bascule = useMemo(() => basculeVue(contexte, retrait), [contexte, retrait])
  const bailleurs = useMemo(() => bailleursVue(contexte, retrait), [contexte, retrait])
  const flamanderie = useMemo(() => flamanderieVue(contexte, reglages), [contexte, reglages])
  const { reserves, logements, part } = contexte.droits
  const { seuil, stock, choisi } = bascule
  return (
    <>
      <div className={css.verites}>
        <div className={css.verite}>
          <span className={css.gros}>
            {m('quartiersVeriteStockGros', { reserves, equivalent: (logements * part) / UNITE })}
          </span>
          <div>
            <p>
              <b>{m('quartiersVeriteStockFort')}</b>{' '}
              {m('quartiersVeriteStock', { seuil, retrait, flux: choisi.flux, stock })}
            </p>
            <Source texte={m('quartiersVeriteStockSources')} />
          </div>
        </div>
        <div className={css.verite}>
          <span className={css.gros}>
            {m('quartiersVeritePartGros', { part: flamanderie.part, total: lu.programme.logements })}
          </span>
          <div>
            <p>
              <b>{m('quartiersVeritePartFort')}</b>{' '}
              {m('quartiersVeritePart', { part: flamanderie.part, annees: flamanderie.anneesEntreTours })}
            </p>
            <Source texte={m('quartiersVeritePartSources')} />
          </div>
        </div>
      </div>
      <div className={css.haut}>
        <Bascule vue={bascule} contexte={contexte} />
        <Choix contexte={contexte} vue={bailleurs} seuil={seuil} reglages={reglages} regler={regler} />
      </div>
      <Suspense>
        <SixAns contexte={contexte} />
      </Suspense>
      <Flamanderie contexte={contexte} vue={flamanderie} reglages={reglages} regler={regler} />
      <Suspense fallback={null}>
        <Liberation contexte={contexte} retrait={retrait} />
      </Suspense>
      <Suspense fallback={null}>
        <Residences contexte={contexte} retrait={retrait} />
        <Arbitrage contexte={contexte} />
      </Suspense>
    </>
  )
}

export function QuartiersPage() {
  const flux = useAtelier((etat) => etat.flux)
  const territoires = useAtelier((etat) => etat.territoires)
  const { sources, replis, lieu } = useMemo(() => sourcesDe({ flux, territoires }, livres), [flux, territoires])
  const lu = useMemo(() => readContexte(sources), [sources])
  return (
    <div className={css.page}>
      <h1>{m('quartiersTitre')}</h1>
      {lieu.length > 0 ? <p className="note">{lieu.join(' ')}</p> : null}
      {replis.length > 0 ? (
        <ul className={css.replis}>
          {replis.map((repli) => (
            <li key={repli}>{m(`quartiersRepli_${repli}`)}</li>
          ))}
        </ul>
      ) : null}
      {/* Settings left at their start follow the rules and the scenario when these change. */}
      <Chiffres key={JSON.stringify(lu.bornes)} lu={lu} />
    </div>
  )
}
