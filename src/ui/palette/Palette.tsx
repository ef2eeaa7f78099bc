// The command palette: a field that keeps the focus, and the list that answers it (WAI-ARIA combobox with a listbox: no
// element of HTML is one, roles say it).
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { Modal } from '@mantine/core'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { t } from '~/i18n/index.ts'
import type { Acte } from '../acts/acte.ts'
import { fermerFenetre, ouvertureDeLaFenetre, PALETTE } from '../acts/fenetres.ts'
import { actesDe } from '../acts/index.ts'
import { accomplir } from '../acts/useActes.ts'
import { useAtelier } from '../etat/atelier.ts'
import { prendreLeFoyer } from '../pieces/foyer.ts'
import css from './palette.module.css'
import { garderRecent, lireRecents } from './recents.ts'
import { type LigneDePalette, paletteVue } from './view.ts'

const LISTE = 'palette-liste'
const idDe = (rang: number): string => `palette-${rang}`

export function Palette() {
  const etat = useAtelier((present) => present)
  const [{ venuDe, requete: deja }] = useState(ouvertureDeLaFenetre)
  const [requete, setRequete] = useState(deja)
  const [choisie, setChoisie] = useState<number>()
  const [recents] = useState(lireRecents)
  const liste = useRef<HTMLDivElement>(null)

  const sections = useMemo(() => {
    const actes = actesDe(etat).filter((acte) => acte !== PALETTE)
    return paletteVue(requete, { etat, actes, recents })
  }, [etat, requete, recents])
  const lignes = sections.flatMap((section) => section.lignes)
  // Until one is chosen: none before anything is typed, so that Enter alone does nothing; then the first that can be made.
  const premiere =
    requete === ''
      ? -1
      : Math.max(
          0,
          lignes.findIndex(({ isEmpechee }) => !isEmpechee),
        )
  const active = Math.min(choisie ?? premiere, lignes.length - 1)

  useEffect(() => {
    liste.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active, sections])

  // The window goes first, so that the act finds the page, its focus included, as it was.
  const fermer = (acte?: Acte) => {
    fermerFenetre()
    requestAnimationFrame(() => {
      if (venuDe instanceof HTMLElement && venuDe.isConnected) venuDe.focus()
      if (acte) accomplir(acte)
    })
  }
  const faire = ({ acte, isEmpechee }: LigneDePalette) => {
    if (isEmpechee) return
    garderRecent(acte.id)
    fermer(acte)
  }

  const onKey = (event: KeyboardEvent) => {
    const ligne = lignes[active]
    if (event.key === 'ArrowDown') setChoisie((active + 1) % Math.max(1, lignes.length))
    else if (event.key === 'ArrowUp') setChoisie((Math.max(0, active) - 1 + lignes.length) % Math.max(1, lignes.length))
    else if (event.key === 'PageDown') setChoisie(Math.min(active + 8, lignes.length - 1))
    else if (event.key === 'PageUp') setChoisie(Math.max(active - 8, 0))
    else if (event.key === 'Enter' && ligne) faire(ligne)
    else return
    event.preventDefault()
  }

  const renderLigne = (ligne: LigneDePalette) => {
    const rang = lignes.indexOf(ligne)
    return (
      // The field has the keys: Enter does the option that it designates.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
      <div
        key={ligne.acte.id}
        id={idDe(rang)}
        role="option"
        aria-selected={rang === active}
        aria-disabled={ligne.isEmpechee || undefined}
        className={css.ligne}
        onMouseMove={() => setChoisie(rang)}
        onClick={() => faire(ligne)}
      >
        <span className={css.libelle}>
          {ligne.libelle}
          {ligne.raison === undefined ? null : <span className={css.raison}>{ligne.raison}</span>}
        </span>
        {ligne.groupe === undefined ? null : <span className={css.groupe}>{ligne.groupe}</span>}
        {ligne.touche === undefined ? null : <kbd>{ligne.touche}</kbd>}
      </div>
    )
  }

  return (
    <Modal
      opened
      onClose={() => fermer()}
      title={t('paletteTitre')}
      size="lg"
      yOffset="12vh"
      padding={0}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      withCloseButton={false}
      classNames={{ header: css.titre, body: css.corps }}
    >
      <input
        ref={prendreLeFoyer}
        type="text"
        data-autofocus
        className={css.champ}
        role="combobox"
        aria-expanded={lignes.length > 0}
        aria-controls={lignes.length > 0 ? LISTE : undefined}
        aria-activedescendant={active >= 0 ? idDe(active) : undefined}
        aria-autocomplete="list"
        aria-label={t('paletteChamp')}
        aria-describedby="palette-aide"
        placeholder={t('paletteChamp')}
        autoComplete="off"
        spellCheck={false}
        value={requete}
        onChange={(event) => {
          setRequete(event.currentTarget.value)
          setChoisie(undefined)
        }}
        onKeyDown={onKey}
      />
      {lignes.length === 0 ? (
        <output className={css.vide}>{t('paletteRien', { requete })}</output>
      ) : (
        <div ref={liste} id={LISTE} role="listbox" aria-label={t('paletteTitre')} className={css.liste}>
          {sections.map(({ titre, lignes: siennes }) => (
            <div key={titre} role="group" aria-label={titre}>
              <div className={css.section} aria-hidden>
                {titre}
              </div>
              {siennes.map((ligne) => renderLigne(ligne))}
            </div>
          ))}
        </div>
      )}
      <output className="vh">
        {requete === '' || lignes.length === 0 ? null : t('paletteResultats', { n: lignes.length })}
      </output>
      <p id="palette-aide" className={css.aide}>
        {t('paletteAide')}
      </p>
    </Modal>
  )
}
