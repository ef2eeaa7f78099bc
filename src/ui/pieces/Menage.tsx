// The facts of one household, as pairs of name and value: always fictional or anonymous, never identifying.
import css from './menage.module.css'

export interface MenageProps {
  readonly titre: string
  readonly faits: readonly { readonly nom: string; readonly texte: string }[]
}

export function Menage({ titre, faits }: MenageProps) {
  return (
    <section className={css.menage}>
      <h3>{titre}</h3>
      <dl>
        {faits.map(({ nom, texte }) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>{texte}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
