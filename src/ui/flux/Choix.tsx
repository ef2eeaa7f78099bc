// One choice among a few, each explained by a plain sentence with its example.
import css from './flux.module.css'

interface ChoixProps<T extends string> {
  readonly nom: string
  readonly legende: string
  readonly choix: readonly { readonly valeur: T; readonly libelle: string; readonly aide: string }[]
  readonly valeur: T
  readonly onChange: (valeur: T) => void
}

export function Choix<T extends string>({ nom, legende, choix, valeur, onChange }: ChoixProps<T>) {
  return (
    <fieldset className={css.choix}>
      <legend>{legende}</legend>
      {choix.map((c) => (
        <label key={c.valeur}>
          <input type="radio" name={nom} checked={c.valeur === valeur} onChange={() => onChange(c.valeur)} />
          <span>
            <b>{c.libelle}</b> {c.aide}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
