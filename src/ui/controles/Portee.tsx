// Coverage: how many each criterion touches, and what that makes between two applications, the most first.
import { MarqueDeNiveau } from '../comparer/MarqueDeNiveau.tsx'
import css from './controles.module.css'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import type { PorteeVue } from './portee-view.ts'

const Barre = ({ part }: { readonly part: number }) => (
  <span className={css.separe} style={{ width: `${100 * part}%` }} aria-hidden />
)

export function Portee({ vue: { phrases, lignes } }: { readonly vue: PorteeVue }) {
  return (
    <>
      <Phrases phrases={phrases} />
      <div className={css.large}>
        <table className={css.table}>
          <caption className="vh">{m('portee')}</caption>
          <thead>
            <tr>
              <th scope="col">{m('poidsCritere')}</th>
              <th scope="col" className="num" title={m('poidsMenagesAide')}>
                {m('poidsMenages')}
              </th>
              <th scope="col" className="num">
                {m('porteeContribution')}
              </th>
              <th scope="col" className={css.colonneDesBarres}>
                <span className="vh">{m('poidsBarres')}</span>
              </th>
              <th scope="col">{m('porteeSigne')}</th>
            </tr>
          </thead>
          <tbody>
            {lignes.map(({ critere, code, libelle, niveau, menages, contribution, part, signe, dit }) => (
              <tr key={critere} data-ecart={signe ?? undefined}>
                <th scope="row">
                  <MarqueDeNiveau {...niveau} /> <span className={css.code}>{code}</span> {libelle}
                </th>
                <td className="num">{menages}</td>
                <td className="num">{contribution}</td>
                <td>
                  <Barre part={part} />
                </td>
                <td className={css.remarque}>{dit}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{m('porteeAide')}</p>
    </>
  )
}
