// Every gesture on a node, for who does not use the keys: the menu says the keys beside each.
import { Menu } from '@mantine/core'
import { useRef } from 'react'
import {
  basculerSauf,
  defaireGroupe,
  deplacer,
  deplier,
  nommer,
  rentrer,
  retirer,
  sortir,
} from '~/domain/condition-edit.ts'
import type { Actes, GesteSurCondition, Suite } from './actes.ts'
import css from './conditions.module.css'
import type { NoeudVue } from './editeur-view.ts'
import { m } from './mots.ts'

export interface MenuDuNoeudProps {
  readonly vue: NoeudVue
  readonly actes: Actes
}

interface Entree {
  readonly cle: string
  readonly libelle: string
  readonly touche?: string
  readonly geste: GesteSurCondition
  readonly suite?: Suite
}

function entreesDe(vue: NoeudVue, { nommees }: Actes): readonly Entree[] {
  const { at, genre, saufs } = vue
  const bouge: Suite = { part: 'menu', annonce: (ou) => m('editeurDeplacee', { ou }) }
  return [
    {
      cle: 'sauf',
      libelle: m(saufs > 0 ? 'editeurOterSauf' : 'editeurMettreSauf'),
      geste: (condition) => basculerSauf(condition, at),
      suite: { part: 'menu' },
    },
    ...(genre === 'nommee'
      ? [
          {
            cle: 'deplier',
            libelle: m('editeurDeplier'),
            geste: (c) => deplier(c, at, nommees),
            suite: { part: 'menu' },
          } satisfies Entree,
        ]
      : []),
    ...(genre === 'all' || genre === 'any'
      ? [
          {
            cle: 'defaire',
            libelle: m('editeurDefaire'),
            geste: (c) => defaireGroupe(c, at),
            suite: { part: 'menu' },
          } satisfies Entree,
        ]
      : []),
    { cle: 'monter', libelle: m('editeurMonter'), touche: 'Alt+↑', geste: (c) => deplacer(c, at, -1), suite: bouge },
    {
      cle: 'descendre',
      libelle: m('editeurDescendre'),
      touche: 'Alt+↓',
      geste: (c) => deplacer(c, at, 1),
      suite: bouge,
    },
    { cle: 'rentrer', libelle: m('editeurRentrer'), touche: 'Alt+→', geste: (c) => rentrer(c, at), suite: bouge },
    { cle: 'sortir', libelle: m('editeurSortir'), touche: 'Alt+←', geste: (c) => sortir(c, at), suite: bouge },
    {
      cle: 'retirer',
      libelle: m('editeurRetirer'),
      touche: m('editeurToucheSuppr'),
      geste: (c) => retirer(c, at),
      suite: { part: 'menu', annonce: () => m('editeurRetiree') },
    },
  ]
}

/** Whether each gesture can be made is tried once the menu is open, not for every node at each rendering. */
function Entrees({ vue, actes }: MenuDuNoeudProps) {
  return entreesDe(vue, actes).map(({ cle, libelle, touche, geste, suite }) => (
    <Menu.Item
      key={cle}
      disabled={!actes.isPossible(geste)}
      rightSection={touche === undefined ? null : <span className="note">{touche}</span>}
      onClick={() => actes.faire(geste, suite)}
    >
      {libelle}
    </Menu.Item>
  ))
}

export function MenuDuNoeud({ vue, actes }: MenuDuNoeudProps) {
  const bouton = useRef<HTMLButtonElement>(null)
  return (
    <Menu position="bottom-end" width="17rem" returnFocus={false} onClose={() => bouton.current?.focus()}>
      <Menu.Target>
        <button
          ref={bouton}
          type="button"
          className={css.gestes}
          data-part="menu"
          aria-label={m('editeurChoix', { nom: m('editeurGestes'), texte: vue.nom })}
        >
          <span aria-hidden>⋯</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Entrees vue={vue} actes={actes} />
        {actes.noms.length === 0 || vue.genre === 'nommee' ? null : (
          <>
            <Menu.Divider />
            <Menu.Label>{m('editeurRemplacer')}</Menu.Label>
            {actes.noms.map((nom) => (
              <Menu.Item
                key={nom}
                onClick={() => actes.faire((condition) => nommer(condition, vue.at, nom), { part: 'nommee' })}
              >
                {nom}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
