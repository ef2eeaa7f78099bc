// One node of the condition: a line for a leaf or a named condition, a ruled block for a group. Each is a labelled group
// of controls: « niveau 2, condition 1 sur 3 ».
import { Menu } from '@mantine/core'
import type { Noeud } from '~/domain/condition.ts'
import { ajouter, basculerSauf, changerGenre, groupe, nommer, remplacerFeuille } from '~/domain/condition-edit.ts'
import { changerFait, changerOperateur, comparerAuFait, EBAUCHE, faitDe, faitsADroite } from '~/domain/feuille.ts'
import type { Actes, Part, Suite } from './actes.ts'
import { ChampDeValeur } from './ChampDeValeur.tsx'
import css from './conditions.module.css'
import { type FeuilleVue, type GroupeVue, lireOperateur, type NoeudVue, type NommeeVue } from './editeur-view.ts'
import { ListeDeChoix } from './ListeDeChoix.tsx'
import { MenuDuNoeud } from './MenuDuNoeud.tsx'
import { m } from './mots.ts'

interface NoeudProps<V extends NoeudVue> {
  readonly vue: V
  readonly actes: Actes
}

export function NoeudDeCondition({ vue, actes }: NoeudProps<NoeudVue>) {
  switch (vue.genre) {
    case 'feuille':
      return <LigneDeFeuille vue={vue} actes={actes} />
    case 'nommee':
      return <LigneNommee vue={vue} actes={actes} />
    case 'all':
    case 'any':
      return <BlocDeGroupe vue={vue} actes={actes} />
  }
}

function Saufs({ vue, actes }: NoeudProps<NoeudVue>) {
  return Array.from({ length: vue.saufs }, (_, i) => (
    <button
      key={i}
      type="button"
      className={css.sauf}
      data-part="sauf"
      aria-label={m('editeurOterSauf')}
      title={m('editeurOterSauf')}
      onClick={() => actes.faire((condition) => basculerSauf(condition, vue.at))}
    >
      {m('editeurSauf')}
    </button>
  ))
}

function Fautes({ problemes }: { readonly problemes: readonly string[] }) {
  return problemes.map((probleme) => (
    <p key={probleme} className={css.faute}>
      {probleme}
    </p>
  ))
}

function LigneDeFeuille({ vue, actes }: NoeudProps<FeuilleVue>) {
  const { feuille, coeur } = vue
  const { vocabulaire } = actes

  const choisirFait = (id: string) => {
    const fait = faitDe(vocabulaire, id)
    if (fait && id !== feuille.fact)
      actes.faire((condition) => remplacerFeuille(condition, coeur, changerFait(feuille, fait, vocabulaire)), {
        part: 'operateur',
      })
  }
  const choisirOperateur = (id: string) => {
    const { operateur, aUnFait } = lireOperateur(id)
    const fait = faitDe(vocabulaire, feuille.fact)
    const [droite] = aUnFait && fait ? faitsADroite(fait, vocabulaire) : []
    const changee = changerOperateur(feuille, operateur, vocabulaire)
    const isDeja = aUnFait === (vue.valeur.genre === 'fait')
    actes.faire((condition) =>
      remplacerFeuille(condition, coeur, isDeja ? changee : comparerAuFait(changee, droite?.id, vocabulaire)),
    )
  }
  return (
    <fieldset aria-label={vue.nom} className={css.ligne} data-noeud={vue.at} data-ebauche={vue.ebauche || undefined}>
      <Saufs vue={vue} actes={actes} />
      <ListeDeChoix
        nom={m('editeurFait')}
        genre="fait"
        texte={vue.fait ?? ''}
        aide={vue.aide}
        options={actes.faits}
        choisis={[feuille.fact].filter(Boolean)}
        onChoisir={choisirFait}
      >
        {vue.fait ?? m('editeurAChoisir')}
      </ListeDeChoix>
      {vue.operateurs.length === 0 ? null : (
        <ListeDeChoix
          nom={m('editeurOperateur')}
          genre="operateur"
          texte={vue.operateur}
          options={vue.operateurs}
          choisis={[vue.operateurChoisi]}
          onChoisir={choisirOperateur}
        >
          {vue.operateur}
        </ListeDeChoix>
      )}
      <ChampDeValeur vue={vue} actes={actes} />
      <MenuDuNoeud vue={vue} actes={actes} />
      <Fautes problemes={vue.problemes} />
    </fieldset>
  )
}

const optionsDeNoms = (noms: readonly string[], choisi: string) =>
  [...new Set([...noms, choisi])].map((nom) => ({ id: nom, libelle: nom }))

function LigneNommee({ vue, actes }: NoeudProps<NommeeVue>) {
  return (
    <fieldset aria-label={vue.nom} className={css.ligne} data-noeud={vue.at}>
      <Saufs vue={vue} actes={actes} />
      <ListeDeChoix
        nom={m('editeurNommee')}
        genre="nommee"
        texte={vue.condition}
        aide={vue.phrase}
        options={optionsDeNoms(actes.noms, vue.condition)}
        choisis={[vue.condition]}
        onChoisir={(nom) => actes.faire((condition) => nommer(condition, vue.at, nom))}
      >
        {vue.condition}
      </ListeDeChoix>
      <MenuDuNoeud vue={vue} actes={actes} />
      <Fautes problemes={vue.problemes} />
    </fieldset>
  )
}

function BlocDeGroupe({ vue, actes }: NoeudProps<GroupeVue>) {
  const genres = [
    { id: 'all', libelle: m('editeurGenreToutes') },
    { id: 'any', libelle: m('editeurGenreAuMoinsUne') },
  ]
  const libelle = genres.find(({ id }) => id === vue.genre)?.libelle ?? ''
  return (
    <fieldset aria-label={vue.nom} className={css.groupe} data-noeud={vue.at}>
      <div className={css.tete}>
        <Saufs vue={vue} actes={actes} />
        <ListeDeChoix
          nom={m('editeurGenre')}
          genre="groupe"
          texte={libelle}
          options={genres}
          choisis={[vue.genre]}
          onChoisir={(genre) =>
            actes.faire((condition) => changerGenre(condition, vue.at, genre === 'all' ? 'all' : 'any'))
          }
        >
          {libelle}
        </ListeDeChoix>
        <span className="note">{m(vue.genre === 'all' ? 'editeurDeToutes' : 'editeurDAuMoinsUne')}</span>
        <MenuDuNoeud vue={vue} actes={actes} />
      </div>
      {vue.membres.map((membre) => (
        <NoeudDeCondition key={membre.at} vue={membre} actes={actes} />
      ))}
      <Ajouts vue={vue} actes={actes} />
    </fieldset>
  )
}

/** What may be added at the end of a group, or beside a root that is none. */
export function Ajouts({ vue, actes }: NoeudProps<NoeudVue>) {
  const nomDe = (quoi: string): string => m('editeurAjouterDans', { quoi, ou: vue.nom })
  const add = (noeud: Noeud, part: Part, ouvrir: boolean) => {
    const suite: Suite = { part, ouvrir, annonce: (ou) => m('editeurAjoutee', { ou }) }
    actes.faire((condition) => ajouter(condition, vue.at, noeud), suite)
  }
  return (
    <div className={css.ajouts} data-part="ajouts">
      <button
        type="button"
        className={css.ajout}
        aria-label={nomDe(m('editeurAjouterCondition'))}
        onClick={() => add(EBAUCHE, 'fait', true)}
      >
        + {m('editeurAjouterCondition').toLocaleLowerCase()}
      </button>
      <button
        type="button"
        className={css.ajout}
        aria-label={nomDe(m('editeurAjouterGroupe'))}
        onClick={() => add(groupe(vue.genre === 'all' ? 'any' : 'all', [EBAUCHE]), 'groupe', false)}
      >
        + {m('editeurAjouterGroupe').toLocaleLowerCase()}
      </button>
      {actes.noms.length === 0 ? null : (
        <Menu position="bottom-start" returnFocus={false}>
          <Menu.Target>
            <button type="button" className={css.ajout} aria-label={nomDe(m('editeurAjouterNommee'))}>
              + {m('editeurAjouterNommee').toLocaleLowerCase()}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {actes.noms.map((nom) => (
              <Menu.Item key={nom} onClick={() => add({ condition: nom }, 'nommee', false)}>
                {nom}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}
