// What the commune is sure of in the new programme, bailleur by bailleur, and the levers that keep it an influence.
import { useMemo, useState } from 'react'
import { leviers as en } from '~/i18n/en/leviers.ts'
import { leviers as fr } from '~/i18n/fr/leviers.ts'
import { motsDe } from '~/i18n/mots.ts'
import { ChampDeNombreDirect } from '../pieces/ChampDeNombre.tsx'
import { type Garantie, garantiesVue, LEVIERS } from './leviers-view.ts'
import css from './quartiers.module.css'
import texte from './liberation/liberation.module.css'
import type { Contexte } from './view.ts'

const m = motsDe(fr, en)

function Cellules({ garantie: { quota, assiette, sans, avec } }: { readonly garantie: Garantie }) {
  return (
    <>
      <td>{m('leviersQuotaDit', { quota, assiette })}</td>
      <td>{m('leviersEtendue', { etendue: sans })}</td>
      <td>{m('leviersEtendue', { etendue: avec })}</td>
    </>
  )
}

function Entetes() {
  return (
    <>
      <th scope="col">{m('leviersQuota')}</th>
      <th scope="col">{m('leviersSans')}</th>
      <th scope="col">{m('leviersAvec')}</th>
    </>
  )
}

function Leviers() {
  return (
    <table className={css.table} aria-labelledby="leviers">
      <thead>
        <tr>
          <th scope="col">{m('leviersLevier')}</th>
          <th scope="col" className={texte.mots}>
            {m('leviersEffet')}
          </th>
          <th scope="col" className={texte.mots}>
            {m('leviersArticle')}
          </th>
        </tr>
      </thead>
      <tbody>
        {LEVIERS.map(({ id, verifie }) => (
          <tr key={id}>
            <th scope="row">{m(`leviersNom_${id}`)}</th>
            <td className={texte.mots}>{m(`leviersEffet_${id}`)}</td>
            <td className={texte.mots}>
              {m(`leviersArticle_${id}`)}
              {verifie ? null : <i className="note"> ({m('leviersAVerifier')})</i>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface LeviersEtGarantiesProps {
  readonly contexte: Contexte
  readonly retrait: number
  /** Years of the plan from the delivery. */
  readonly annees: number
}

export function LeviersEtGaranties({ contexte, retrait, annees }: LeviersEtGarantiesProps) {
  const { logements, concertation } = contexte.programme
  const [clause, setClause] = useState(concertation)
  const lignes = useMemo(() => garantiesVue(contexte, retrait, annees, clause), [contexte, retrait, annees, clause])
  return (
    <div className={texte.leviers}>
      <h3 id="leviers">{m('leviersTitre')}</h3>
      <p className={css.phrase}>{m('leviersNote')}</p>
      <div className={css.controles}>
        <ChampDeNombreDirect
          nom={m('leviersClauseNom')}
          etiquette={m('leviersClause')}
          className={texte.clause}
          valeur={clause}
          bornes={{ min: 0, max: logements }}
          onDonner={setClause}
        />
        <p className="note">{m('leviersInconnu')}</p>
      </div>
      <div className={`${texte.large} ${texte.bornes}`}>
        <table className={css.table} aria-labelledby="leviers">
          <thead>
            <tr>
              <th rowSpan={2} scope="col">
                {m('leviersBailleur')}
              </th>
              <th colSpan={3} scope="colgroup">
                {m('leviersPremiere')}
              </th>
              <th colSpan={3} scope="colgroup">
                {m('leviersPlan', { annees })}
              </th>
            </tr>
            <tr>
              <Entetes />
              <Entetes />
            </tr>
          </thead>
          <tbody>
            {lignes.map(({ id, libelle, premiere, plan }) => (
              <tr key={id}>
                <th scope="row">{libelle}</th>
                <Cellules garantie={premiere} />
                <Cellules garantie={plan} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{m('leviersHypothese')}</p>
      <div className={texte.large}>
        <Leviers />
      </div>
    </div>
  )
}
