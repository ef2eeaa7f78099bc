// The sentences before the charts; each number leads to its table.
import { m } from './mots.ts'
import css from './comparer.module.css'
import type { Cible, Phrase } from './phrases-view.ts'

interface PhrasesProps {
  readonly phrases: readonly Phrase[]
  readonly onAller: (vers: Cible) => void
}

export function Phrases({ phrases, onAller }: PhrasesProps) {
  return (
    <section
      className={`${css.carte} ${css.zonePhrases ?? ''}`}
      data-visite="phrases"
      aria-label={m('comparerPhrases')}
    >
      <ol className={css.phrases}>
        {phrases.map(({ cle, morceaux, suite }) => (
          <li key={cle}>
            <span>
              {morceaux.map(({ texte, vers }, i) =>
                vers === undefined ? (
                  texte
                ) : (
                  <button key={`${i}-${vers}`} type="button" onClick={() => onAller(vers)}>
                    {texte}
                  </button>
                ),
              )}
              {suite === undefined ? null : <span className="sec"> {suite}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
