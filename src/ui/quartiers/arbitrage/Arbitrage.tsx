// Mixity against urgency: a few choices of orientation, simulated when asked for, placed on both aims. None is the right one.
import { useMemo } from 'react'
import { residencesFlux as en } from '~/i18n/en/residences-flux.ts'
import { residencesFlux as fr } from '~/i18n/fr/residences-flux.ts'
import { motsDe } from '~/i18n/mots.ts'
import { nombre } from '~/i18n/nombres.ts'
import { useAtelier } from '../../etat/atelier.ts'
import { isSimulable } from '../campagne.ts'
import quartiers from '../quartiers.module.css'
import { Lancer } from '../residences/Lancer.tsx'
import css from '../residences/residences.module.css'
import { useEssais } from '../residences/useEssais.ts'
import type { Contexte } from '../view.ts'
import { branchesDe, lettreDe, pointsDe, type PointDArbitrage, VARIANTES } from './arbitrage-view.ts'
import { Nuage } from './Nuage.tsx'

const m = motsDe(fr, en)
const TIRAGES = 20

function Tableau({ points }: { readonly points: readonly PointDArbitrage[] }) {
  return (
    <table className={quartiers.table} aria-labelledby="arbitrage">
      <thead>
        <tr>
          <th scope="col">{m('arbitrageChoix')}</th>
          <th scope="col">{m('arbitragePart')}</th>
          <th scope="col">{m('arbitrageD')}</th>
          <th scope="col">{m('arbitrageHasard')}</th>
          <th scope="col">{m('arbitrageN')}</th>
          <th scope="col">{m('arbitrageFrontiere')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ variante, part, plageDePart, d, plageDeD, hasard, n, isDevant }) => (
          <tr key={variante}>
            <th scope="row">
              {lettreDe(variante)}. {m(`arbitrageVariante_${variante}`)}
            </th>
            <td>{m('arbitragePartDite', { n: part, plage: plageDePart })}</td>
            <td>{m('arbitrageDDit', { n: d, plage: plageDeD })}</td>
            <td>{m('arbitrageDDit', { n: hasard, plage: undefined })}</td>
            <td>{nombre(n)}</td>
            <td>{m(isDevant ? 'arbitrageOui' : 'arbitrageNon')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Arbitrage({ contexte }: { readonly contexte: Contexte }) {
  const scenario = useAtelier((etat) => etat.scenario)
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const { flux, villemandeur } = contexte.sources
  const branches = useMemo(() => branchesDe({ scenario, cotation, flux }), [scenario, cotation, flux])
  const essais = useEssais(branches, { graine: scenario.cohorte?.graine ?? 0, tirages: TIRAGES })
  const lus = essais.lus?.branches === branches ? essais.lus : undefined
  const commune = villemandeur.residences?.[0]?.commune ?? ''
  const points = useMemo(() => (lus ? pointsDe(lus.releves, commune) : []), [lus, commune])
  return (
    <section className={quartiers.carte} aria-labelledby="arbitrage">
      <header>
        <h2 id="arbitrage">{m('arbitrageTitre')}</h2>
        <p className="note">{m('arbitrageSous')}</p>
      </header>
      <p className={quartiers.phrase}>{m('arbitrageInvite', { choix: VARIANTES.length, tirages: TIRAGES })}</p>
      <Lancer essais={essais} tirages={TIRAGES} isPossible={isSimulable(scenario)} />
      {points.length > 0 && (
        <>
          <Nuage points={points} />
          <p className="note">{m('arbitrageLegende')}</p>
          <div className={css.large}>
            <Tableau points={points} />
          </div>
          <p className="note">{m('arbitrageNote', { tirages: lus?.releves[0]?.passages() ?? 0 })}</p>
        </>
      )}
    </section>
  )
}
