// What an answer comes to, in a sentence or two above its table.
import css from './controles.module.css'

export const Phrases = ({ phrases }: { readonly phrases: readonly string[] }) =>
  phrases.map((phrase) => (
    <p key={phrase} className={css.phrase}>
      {phrase}
    </p>
  ))
