// Small parts of the page: the line of sources, and a row of native radio buttons drawn as a switch.
import { m } from './mots.ts'
import css from './quartiers.module.css'

export function Source({ texte }: { readonly texte: string }) {
  return <p className={css.source}>{m('quartiersSource', { source: texte })}</p>
}

interface SegmentsProps<T extends string | number> {
  readonly nom: string
  readonly legende: string
  readonly choix: readonly { readonly valeur: T; readonly libelle: string }[]
  readonly valeur: T
  readonly onChange: (valeur: T) => void
}

export function Segments<T extends string | number>({ nom, legende, choix, valeur, onChange }: SegmentsProps<T>) {
  return (
    <fieldset className={css.champ}>
      <legend>{legende}</legend>
      <div className={css.segments}>
        {choix.map((c) => (
          <label key={c.valeur}>
            <input
              type="radio"
              className="vh"
              name={nom}
              value={c.valeur}
              checked={c.valeur === valeur}
              onChange={() => onChange(c.valeur)}
            />
            <span>{c.libelle}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
