// Stands where the palette will be, while it loads: it takes the keys, so that none falls on the page behind, and hands
// what is typed to the palette.
import { type KeyboardEvent } from 'react'
import { t } from '~/i18n/index.ts'
import { fermerFenetre, retenirRequete } from '../acts/fenetres.ts'
import { prendreLeFoyer } from '../pieces/foyer.ts'
import css from './coquille.module.css'

export function AttenteDePalette() {
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') fermerFenetre()
  }
  return (
    <dialog open className={css.attenteDePalette} aria-label={t('paletteTitre')}>
      <input
        ref={prendreLeFoyer}
        type="text"
        aria-label={t('paletteChamp')}
        placeholder={t('shellChargement')}
        autoComplete="off"
        onChange={(event) => retenirRequete(event.currentTarget.value)}
        onKeyDown={onKey}
      />
    </dialog>
  )
}
