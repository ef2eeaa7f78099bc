// What stock and flux change, indicator by indicator, each with its definition one click away.
import { indicateurs as indicateursEn } from '~/i18n/en/indicateurs.ts'
import { sixAns as en } from '~/i18n/en/six-ans.ts'
import { indicateurs } from '~/i18n/fr/indicateurs.ts'
import { sixAns as fr } from '~/i18n/fr/six-ans.ts'
import { motsDe } from '~/i18n/mots.ts'
import css from './simulation.module.css'
import type { LigneDIndicateur } from './six-ans-view.ts'
import { Nombre } from './TableDesTours.tsx'

const m = motsDe(fr, en)
const sens = motsDe(indicateurs, indicateursEn)

export function TableDesIndicateurs({ lignes }: { readonly lignes: readonly LigneDIndicateur[] }) {
  return (
    <div>
      <h3 id="six-ans-change">{m('sixAnsChange2')}</h3>
      <p className="note">{m('sixAnsChange2Aide')}</p>
      <div className={css.defile}>
        <table className={css.table} aria-labelledby="six-ans-change">
          <thead>
            <tr>
              <th scope="col">{m('sixAnsIndicateur')}</th>
              <th scope="col">{m('sixAnsStock')}</th>
              <th scope="col">{m('sixAnsFlux')}</th>
              <th scope="col">{m('sixAnsDifference')}</th>
            </tr>
          </thead>
          <tbody>
            {lignes.map(({ nom, id, isCommune, stock, flux, difference, n, isMarquee }) => (
              <tr key={nom} data-marquee={isMarquee || undefined}>
                <th scope="row" aria-label={m(`sixAnsNom_${nom}`)}>
                  <details>
                    <summary>
                      {m(`sixAnsNom_${nom}`)}{' '}
                      <span className="note">{m(isCommune ? 'sixAnsCommune' : 'sixAnsEnsemble')}</span>
                    </summary>
                    <p className="note">
                      {sens(`indicateursSens_${id}`)} {n === undefined ? null : m('sixAnsSur', { n })}
                    </p>
                  </details>
                </th>
                <Nombre chiffre={stock} />
                <Nombre chiffre={flux} />
                <Nombre chiffre={difference} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{m('sixAnsChaine')}</p>
    </div>
  )
}
