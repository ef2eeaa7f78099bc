// Margins wanted and obtained side by side: a bar and a row for each value, the margins out of tolerance opened first; and,
// apart, the figures that the recipe does not set.
import type { NomDeMarge } from '~/domain/recette.ts'
import type { MargesDeCohorte } from '~/workers/protocol.ts'
import { type MargeVue, temoinsVue, type ValeurDeMarge } from './marges-view.ts'
import { Carte } from './Carte.tsx'
import { m } from './mots.ts'
import css from './scenarios.module.css'

const part = (n: number | undefined): string => (n === undefined ? '—' : m('scenariosPartDeMarge', { n }))

/** Wanted as a mark, obtained as a bar, on the scale of the whole. */
function Barre({ voulu, obtenu, isHors }: Pick<ValeurDeMarge, 'voulu' | 'obtenu' | 'isHors'>) {
  return (
    <svg className={css.barre} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className={css.barreFond} width="100" height="8" />
      <rect className={isHors ? css.barreHors : css.barreObtenue} y="1" width={(obtenu ?? 0) / 100} height="6" />
      <rect className={css.barreVoulue} x={Math.min(99, voulu / 100)} width="1" height="8" />
    </svg>
  )
}

function Etat({ marge }: { readonly marge: MargeVue }) {
  if (marge.isNonRelue) return <span className="note">{m('scenariosNonRelue')}</span>
  if (marge.ecartMax === undefined) return null
  return (
    <span className={marge.isHors ? css.hors : css.tenue}>
      {m(marge.isHors ? 'scenariosHors' : 'scenariosTenue')} · {m('scenariosEcartMax', { n: marge.ecartMax })}
    </span>
  )
}

interface MargeProps {
  readonly marge: MargeVue
  readonly isOuverte: boolean
  readonly onModifier: () => void
}

function Marge({ marge, isOuverte, onModifier }: MargeProps) {
  return (
    <details className={css.marge} open={isOuverte}>
      <summary>
        <b>{marge.nom}</b> <Etat marge={marge} />
      </summary>
      <p className="note">
        {m(`scenariosMargeGenre_${marge.genre}`)} {marge.n === undefined ? null : m('scenariosSur', { n: marge.n })}{' '}
        <button type="button" className={css.lien} onClick={onModifier}>
          {m('scenariosModifierMarge')}
          <span className="vh"> {marge.nom}</span>
        </button>
      </p>
      <table className={css.table} aria-label={marge.nom}>
        <thead>
          <tr>
            <th scope="col">{m('scenariosValeur')}</th>
            <th scope="col">
              <span className="vh">{m('scenariosObtenu')}</span>
            </th>
            <th scope="col" className="num">
              {m('scenariosVoulu')}
            </th>
            <th scope="col" className="num">
              {m('scenariosObtenu')}
            </th>
            <th scope="col" className="num">
              {m('scenariosEcart')}
            </th>
          </tr>
        </thead>
        <tbody>
          {marge.valeurs.map(({ valeur, libelle, voulu, obtenu, ecart, isHors }) => (
            <tr key={valeur}>
              <th scope="row">{libelle}</th>
              <td className={css.cellBarre}>
                <Barre voulu={voulu} obtenu={obtenu} isHors={isHors} />
              </td>
              <td className="num">{part(voulu)}</td>
              <td className="num">{part(obtenu)}</td>
              <td className={isHors ? `num ${css.hors}` : 'num'}>
                {ecart === undefined ? '—' : m('scenariosEcartPoints', { n: ecart })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

interface MargesProps {
  readonly marges: readonly MargeVue[]
  readonly onModifier: (marge: NomDeMarge) => void
}

export function Marges({ marges, onModifier }: MargesProps) {
  return (
    <div className={css.marges}>
      {marges.map((marge, i) => (
        <Marge
          key={marge.marge}
          marge={marge}
          isOuverte={i === 0 || marge.isHors}
          onModifier={() => onModifier(marge.marge)}
        />
      ))}
    </div>
  )
}

export function Temoins({ obtenues }: { readonly obtenues: MargesDeCohorte }) {
  return (
    <Carte id="temoins" titre={m('scenariosTemoins')} aide={m('scenariosTemoinsAide')}>
      <table className={css.table} aria-labelledby="temoins">
        <thead>
          <tr>
            <th scope="col">{m('scenariosValeur')}</th>
            <th scope="col">
              <span className="vh">{m('scenariosObtenu')}</span>
            </th>
            <th scope="col" className="num">
              {m('scenariosAttendu')}
            </th>
            <th scope="col" className="num">
              {m('scenariosObtenu')}
            </th>
            <th scope="col" className="num">
              {m('scenariosEcart')}
            </th>
            <th scope="col" className="num">
              {m('scenariosToleranceColonne')}
            </th>
            <th scope="col">
              <span className="vh">{m('scenariosTenue')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {temoinsVue(obtenues).map(({ temoin, libelle, voulu, obtenu, ecart, tolerance, isProche }) => (
            <tr key={temoin}>
              <th scope="row">{libelle}</th>
              <td className={css.cellBarre}>
                <Barre voulu={voulu} obtenu={obtenu} isHors={!isProche} />
              </td>
              <td className="num">{part(voulu)}</td>
              <td className="num">{part(obtenu)}</td>
              <td className="num">{m('scenariosEcartPoints', { n: ecart })}</td>
              <td className="num">{m('scenariosPlusOuMoins', { n: tolerance })}</td>
              <td className={isProche ? css.tenue : css.hors}>
                {m(isProche ? 'scenariosProche' : 'scenariosEloigne')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Carte>
  )
}
