// The browser's own file chooser, opened from elsewhere: a menu closes while the choice is made.
import type { Ref } from 'react'

export interface ChampFichierProps {
  readonly ref: Ref<HTMLInputElement>
  readonly libelle: string
  /** « .csv,text/csv » */
  readonly accept: string
  readonly onChoisir: (fichier: File) => void
}

export function ChampFichier({ ref, libelle, accept, onChoisir }: ChampFichierProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      aria-label={libelle}
      accept={accept}
      onChange={(event) => {
        const [fichier] = event.currentTarget.files ?? []
        event.currentTarget.value = ''
        if (fichier) onChoisir(fichier)
      }}
    />
  )
}
