// The 498 dwellings, one square each, by bailleur and residence.
import type { Scenario } from '~/domain/scenario.ts'
import { t } from '~/i18n/index.ts'
import { nombre } from '~/i18n/nombres.ts'
import { Hyp } from '../pieces/Marques.tsx'
import { Source } from './Morceaux.tsx'
import css from './quartiers.module.css'
import type { ParcVue, ResidenceVue } from './view.ts'

const RANGS = 5
const PAS = 8
const COTE = 6.5

/** One decimal, but nothing that rounds to a false zero. */
const tours = (n: number): string => (n > 0 && n < 0.05 ? t('quartiersParcMoins') : nombre(n, 1))

export function Carres({ n }: { readonly n: number }) {
  const colonnes = Math.max(1, Math.ceil(n / RANGS))
  const rangs = n > 0 && n < RANGS ? n : RANGS
  return (
    <svg
      className={css.carres}
      style={{ width: `${(colonnes * PAS) / 16}rem`, height: `${(RANGS * PAS) / 16}rem` }}
      viewBox={`0 0 ${colonnes * PAS} ${RANGS * PAS}`}
      aria-hidden="true"
    >
      {n === 0 ? (
        <rect className={css.carreVide} x={0.5} y={(RANGS - 1) * PAS + 0.5} width={COTE - 1} height={COTE - 1} />
      ) : (
        Array.from({ length: n }, (_, i) => (
          <rect
            key={i}
            x={Math.floor(i / RANGS) * PAS}
            y={(RANGS - rangs + (i % RANGS)) * PAS}
            width={COTE}
            height={COTE}
          />
        ))
      )}
    </svg>
  )
}

function Tuile({ residence }: { readonly residence: ResidenceVue }) {
  const { libelle, logements, stock, flux } = residence
  return (
    <li className={css.tuile}>
      <Carres n={logements} />
      <b>{libelle}</b>
      <span>
        {logements === 0
          ? t('quartiersParcVide')
          : t('quartiersParcResidence', { logements, stock: tours(stock), flux: tours(flux) })}
      </span>
    </li>
  )
}

interface ParcProps {
  readonly vue: ParcVue
  readonly scenario: Scenario
}

export function Parc({ vue: { logements, residences, groupes }, scenario }: ParcProps) {
  return (
    <section className={css.carte} aria-labelledby="parc">
      <header>
        <h2 id="parc">{t('quartiersParcTitre', { logements, residences })}</h2>
        <p className="note">
          {t('quartiersParcLegende')} <Hyp raison={t('quartiersBailleursHypothese')} />
        </p>
      </header>
      <div className={css.parc}>
        {groupes.map((groupe) => (
          <div key={groupe.id} className={css.groupe}>
            <h3>
              {groupe.libelle} <span className="note">{t('quartiersParcLogements', { n: groupe.logements })}</span>
            </h3>
            <ul className={css.tuiles}>
              {groupe.residences.map((residence) => (
                <Tuile key={residence.id} residence={residence} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className={css.phrase}>{t('quartiersParcMarges', { scenario })}</p>
      <details>
        <summary>{t('quartiersTableau')}</summary>
        <table className={css.table} aria-labelledby="parc">
          <thead>
            <tr>
              <th scope="col">{t('quartiersParcColonne')}</th>
              <th scope="col">{t('quartiersBailleurColonne')}</th>
              <th scope="col">{t('quartiersLogementsColonne')}</th>
              <th scope="col">{t('quartiersStockColonne')}</th>
              <th scope="col">{t('quartiersFluxColonne')}</th>
            </tr>
          </thead>
          <tbody>
            {groupes.flatMap((groupe) =>
              groupe.residences.map((r) => (
                <tr key={r.id}>
                  <th scope="row">{r.libelle}</th>
                  <td>{groupe.libelle}</td>
                  <td>{nombre(r.logements)}</td>
                  <td>{nombre(r.stock, 2)}</td>
                  <td>{nombre(r.flux, 2)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </details>
      <Source texte={t('quartiersParcSources')} />
    </section>
  )
}
