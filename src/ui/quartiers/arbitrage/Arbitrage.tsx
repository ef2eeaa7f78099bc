// Mixity against urgency: a few choices of orientation, simulated when asked for, placed on both aims. None is the right one.
import { useMemo } from 'react'
import { nombre } from '~/i18n/nombres.ts'
import quartiers from '../quartiers.module.css'
import { Lancer } from '../residences/Lancer.tsx'
import { m } from '../residences/mots.ts'
import css from '../residences/residences.module.css'
import { A_GARDER, cleDEssai, type Essai, FLUX, LIEU } from '../simulation/essai-view.ts'
import { choixSimules, useCampagne } from '../simulation/magasin.ts'
import { useEssai } from '../simulation/useEssai.ts'
import type { Contexte } from '../view.ts'
import { branchesDe, lettreDe, passagesCommuns, pointsDe, type PointDArbitrage, VARIANTES } from './arbitrage-view.ts'
import { Nuage } from './Nuage.tsx'

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
  const { simule, essai: deLaPage } = useEssai(contexte)
  const essai = useMemo((): Essai => ({ ...deLaPage, branches: branchesDe(deLaPage.branches[FLUX]) }), [deLaPage])
  const cle = useMemo(() => cleDEssai(essai), [essai])
  const derniere = useCampagne(choixSimules, cle)
  // What was simulated under other rules says nothing of these.
  const campagne = derniere.cle === cle ? derniere : undefined
  const points = useMemo(() => {
    const releves = campagne && campagne.faits > 0 ? campagne.releves[0] : undefined
    return releves ? pointsDe(releves, LIEU) : []
  }, [campagne])
  return (
    <section className={quartiers.carte} aria-labelledby="arbitrage">
      <header>
        <h2 id="arbitrage">{m('arbitrageTitre')}</h2>
        <p className="note">{m('arbitrageSous')}</p>
      </header>
      <p className={quartiers.phrase}>{m('arbitrageInvite', { choix: VARIANTES.length, tirages: TIRAGES })}</p>
      <Lancer
        campagne={campagne}
        tirages={TIRAGES}
        isPossible={simule.ecarte === undefined}
        onLancer={() => choixSimules.lancer(essai, { tirages: TIRAGES, garder: A_GARDER })}
      />
      {points.length > 0 && (
        <>
          <Nuage points={points} />
          <p className="note">{m('arbitrageLegende')}</p>
          <div className={css.large}>
            <Tableau points={points} />
          </div>
          <p className="note">{m('arbitrageNote', { tirages: passagesCommuns(campagne?.releves[0] ?? []) })}</p>
        </>
      )}
    </section>
  )
}
