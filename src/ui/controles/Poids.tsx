// Nominal against effective weight: one row a criterion, the widest gap first, and a pair of bars on one scale.
import { MarqueDeNiveau } from '../comparer/MarqueDeNiveau.tsx'
import css from './controles.module.css'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import type { Barre, LigneDePoids, PoidsVus } from './poids-view.ts'
import { Tableau } from './Tableau.tsx'

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
      <Tableau
        titre={m('poids')}
        colonnes={[
          { titre: m('poidsCritere') },
          { titre: m('poidsPoints'), chiffres: true },
          { titre: m('poidsMenages'), chiffres: true, aide: m('poidsMenagesAide') },
          { titre: m('poidsNominal'), chiffres: true },
          { titre: m('poidsEffectif'), chiffres: true },
          { titre: m('poidsBarres'), barres: true },
          { titre: m('poidsEcart') },
        ]}
      >
        {lignes.map(
          ({ critere, code, libelle, niveau, points, menages, nominal, effectif, ecart, signe, ecartDit, barres }) => (
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
      </Tableau>
      <p className="note">{m('poidsAide')}</p>
    </>
  )
}
