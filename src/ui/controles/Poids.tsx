// Nominal against effective weight: one row a criterion, the widest gap first, and a pair of bars on one scale.
import { MarqueDeNiveau } from '../comparer/MarqueDeNiveau.tsx'
import css from './controles.module.css'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import type { Barre, LigneDePoids, PoidsVus } from './poids-view.ts'

const place = ({ debut, longueur }: Barre) => ({
  insetInlineStart: `${100 * debut}%`,
  width: `${100 * longueur}%`,
})

function Barres({ barres: { nominal, effectif } }: Pick<LigneDePoids, 'barres'>) {
  return (
    <span className={css.barres} aria-hidden>
      <span className={css.ecrit} style={place(nominal)} />
      {effectif === undefined ? null : <span className={css.effectif} style={place(effectif)} />}
    </span>
  )
}

export function Poids({ vue: { phrases, lignes } }: { readonly vue: PoidsVus }) {
  return (
    <>
      <Phrases phrases={phrases} />
      <div className={css.large}>
        <table className={css.table}>
          <caption className="vh">{m('poids')}</caption>
          <thead>
            <tr>
              <th scope="col">{m('poidsCritere')}</th>
              <th scope="col" className="num">
                {m('poidsPoints')}
              </th>
              <th scope="col" className="num" title={m('poidsMenagesAide')}>
                {m('poidsMenages')}
              </th>
              <th scope="col" className="num">
                {m('poidsNominal')}
              </th>
              <th scope="col" className="num">
                {m('poidsEffectif')}
              </th>
              <th scope="col" className={css.colonneDesBarres}>
                <span className="vh">{m('poidsBarres')}</span>
              </th>
              <th scope="col">{m('poidsEcart')}</th>
            </tr>
          </thead>
          <tbody>
            {lignes.map(
              ({
                critere,
                code,
                libelle,
                niveau,
                points,
                menages,
                nominal,
                effectif,
                ecart,
                signe,
                ecartDit,
                barres,
              }) => (
                <tr key={critere} data-ecart={ecart}>
                  <th scope="row">
                    <MarqueDeNiveau {...niveau} /> <span className={css.code}>{code}</span> {libelle}
                  </th>
                  <td className="num">{points}</td>
                  <td className="num">{menages}</td>
                  <td className="num">{nominal}</td>
                  <td className="num">{effectif}</td>
                  <td>
                    <Barres barres={barres} />
                  </td>
                  <td className={css.ecart}>
                    <span aria-hidden>{signe}</span>
                    <span className="vh">{ecartDit}</span>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      <p className="note">{m('poidsAide')}</p>
    </>
  )
}
