// What stock and flux change, indicator by indicator, each with its definition one click away.
import { useMemo } from 'react'
import type { Releve } from '~/analysis/campagne.ts'
import type { EssaiDesDeux } from './essai-view.ts'
import { type CoteDeLigne, indicateursVue, type LigneDIndicateur, THEMES } from './indicateurs-view.ts'
import { m, sensDeLIndicateur, uniteDite } from './mots.ts'
import { Nombre } from './Nombre.tsx'
import css from './simulation.module.css'

function Cote({ cote: { chiffre, devoir } }: { readonly cote: CoteDeLigne }) {
  return (
    <Nombre chiffre={chiffre}>
      {devoir ? <span className={css.etendue}>{m('sixAnsDevoir', devoir)}</span> : null}
    </Nombre>
  )
}

function Ligne({ ligne }: { readonly ligne: LigneDIndicateur }) {
  const { nom, id, niveau, unite, lieu, stock, flux, difference, n, isMarquee } = ligne
  const libelle = `${m(`sixAnsNom_${nom}`)}${niveau === undefined ? '' : ` ${m('sixAnsNiveau', { niveau })}`}`
  return (
    <tr data-marquee={isMarquee || undefined}>
      <th scope="row" aria-label={libelle}>
        <details>
          <summary>
            {libelle}{' '}
            <span className="note">
              {m(`sixAnsLieu_${lieu}`)} · {uniteDite(unite)}
            </span>
          </summary>
          <p className="note">
            {sensDeLIndicateur(id)} {n === undefined ? null : m('sixAnsSur', { n })}
          </p>
        </details>
      </th>
      <Cote cote={stock} />
      <Cote cote={flux} />
      <Nombre chiffre={difference} marque={isMarquee ? m('sixAnsMarque') : undefined} />
    </tr>
  )
}

interface TableDesIndicateursProps {
  readonly releves: readonly Releve[]
  readonly essai: EssaiDesDeux
  /** Changes when the runs have grown. */
  readonly passages: number
}

export function TableDesIndicateurs({ releves, essai, passages }: TableDesIndicateursProps) {
  const lignes = useMemo(() => (passages > 0 ? indicateursVue(releves, essai) : []), [releves, essai, passages])
  return (
    <div className={css.bloc}>
      <h3 id="six-ans-change">{m('sixAnsChange2')}</h3>
      <p className="note">{m('sixAnsChange2Aide', { passages })}</p>
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
          {THEMES.map((theme) => (
            <tbody key={theme}>
              <tr data-theme-de-lignes>
                <th scope="rowgroup" colSpan={4}>
                  {m(`sixAnsTheme_${theme}`)}
                </th>
              </tr>
              {lignes
                .filter((ligne) => ligne.theme === theme)
                .map((ligne) => (
                  <Ligne key={ligne.cle} ligne={ligne} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className="note">{m('sixAnsChaine')}</p>
    </div>
  )
}
