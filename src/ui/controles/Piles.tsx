// Whether lesser criteria pass a level, and the smallest application that does.
import { Button } from '@mantine/core'
import { MarqueDeNiveau } from '../comparer/MarqueDeNiveau.tsx'
import type { CasMontre } from './CasDuConstat.tsx'
import css from './controles.module.css'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import type { PilesVues } from './piles-view.ts'
import { Tableau } from './Tableau.tsx'

interface PilesProps {
  readonly vue: PilesVues
  /** The order of the grid is that of the points alone. */
  readonly auxPoints: boolean
  readonly onCas: (cas: CasMontre) => void
}

export function Piles({ vue: { phrases, lignes }, auxPoints, onCas }: PilesProps) {
  return (
    <>
      <Phrases phrases={phrases} />
      <Tableau
        titre={m('piles')}
        colonnes={[
          { titre: m('pilesNiveau') },
          { titre: m('pilesMoindre'), chiffres: true },
          { titre: m('pilesPlusGrande'), chiffres: true },
          { titre: m('pilesReponse') },
        ]}
      >
        {lignes.map(({ niveau, moindre, plusGrande, depasse, reponse, par, cas }) => (
          <tr key={niveau.rang}>
            <th scope="row">
              <MarqueDeNiveau {...niveau} />
            </th>
            <td className="num">{moindre}</td>
            <td className="num">{plusGrande}</td>
            <td>
              <span className={depasse ? css.depasse : undefined}>{reponse}</span>
              {par === undefined ? null : <span className={css.sous}>{par}</span>}
              {cas === undefined ? null : (
                <Button
                  variant="subtle"
                  className={css.voir ?? ''}
                  aria-label={m('pilesVoirNomme', { rang: niveau.rang })}
                  onClick={() => onCas(cas)}
                >
                  {m('pilesVoir')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Tableau>
      {auxPoints ? null : <p className="note">{m('pilesOrdre')}</p>}
    </>
  )
}
