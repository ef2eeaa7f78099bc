// The menu of a row: move the criterion to a level, choose the row. Its button shows on the row under the pointer or the
// focus; Shift + F10 and a right click open it too.
import { Menu } from '@mantine/core'
import type { BandeVue } from '../regles/view.ts'
import { m } from './mots.ts'
import css from './tableur.module.css'

export interface MenuDeLigneProps {
  readonly nom: string
  readonly niveau: number
  readonly bandes: readonly BandeVue[]
  readonly coche: boolean
  readonly ouvert: boolean
  readonly onOuvrir: (ouvert: boolean) => void
  readonly onNiveau: (rang: number) => void
  readonly onCocher: () => void
  readonly onDupliquer: () => void
  readonly onRetirer: () => void
}

export function MenuDeLigne(props: MenuDeLigneProps) {
  const { nom, niveau, bandes, coche, ouvert, onOuvrir, onNiveau, onCocher, onDupliquer, onRetirer } = props
  const bouton = (
    <button
      type="button"
      className={css.menu}
      tabIndex={-1}
      aria-label={m('tableurMenu', { critere: nom })}
      aria-haspopup="menu"
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => onOuvrir(true)}
    >
      <span aria-hidden>⋯</span>
    </button>
  )
  if (!ouvert) return bouton
  return (
    // A key opens it from outside: the same key must not close it.
    <Menu
      opened
      onChange={onOuvrir}
      position="bottom-start"
      returnFocus={false}
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>{bouton}</Menu.Target>
      <Menu.Dropdown
        onFocus={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.stopPropagation()}
        onPointerDown={(event) => event.stopPropagation()}
      >
        <Menu.Label>{m('tableurDeplacerVers')}</Menu.Label>
        {bandes.map(({ rang, libelle }) => (
          <Menu.Item key={rang} disabled={rang === niveau} onClick={() => onNiveau(rang)}>
            <span className={css.niveau}>{m('tableurNiveau', { rang, libelle })}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onCocher}>{m(coche ? 'tableurNePlusChoisir' : 'tableurChoisir')}</Menu.Item>
        {/* Both take the focus elsewhere: closing does not give it back. */}
        <Menu.Item closeMenuOnClick={false} onClick={onDupliquer}>
          {m('tableurDupliquer')}
        </Menu.Item>
        <Menu.Item closeMenuOnClick={false} onClick={onRetirer}>
          {m('tableurRetirer')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
