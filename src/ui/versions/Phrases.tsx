// Changes as a list of sentences.
import type { Phrase } from './versions-view.ts'
import css from './versions.module.css'

export function Phrases({ phrases }: { readonly phrases: readonly Phrase[] }) {
  return (
    <ul className={css.phrases}>
      {phrases.map(({ cle, texte }) => (
        <li key={cle}>{texte}</li>
      ))}
    </ul>
  )
}
