// Coverage: how many each criterion touches, and what that makes between two applications, the most first.
import { MarqueDeNiveau } from '../comparer/MarqueDeNiveau.tsx'
import css from './controles.module.css'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import type { PorteeVue } from './portee-view.ts'
import { Tableau } from './Tableau.tsx'

const Barre = ({ part }: { readonly part: number }) => (
  <span className={css.separe} style={{ width: `${100 * part}%` }} aria-hidden />
)

export function Portee({ vue: { phrases, lignes } }: { readonly vue: PorteeVue }) {
  return (
    <>
      <Phrases phrases={phrases} />
      <Tableau
        titre={m('portee')}
        colonnes={[
          { titre: m('poidsCritere') },
          { titre: m('poidsMenages'), chiffres: true, aide: m('poidsMenagesAide') },
          { titre: m('porteeContribution'), chiffres: true },
          { titre: m('poidsBarres'), barres: true },
          { titre: m('porteeSigne') },
        ]}
      >
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
      </Tableau>
      <p className="note">{m('porteeAide')}</p>
    </>
  )
}
