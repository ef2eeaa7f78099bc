// One draft, written as text: what is typed becomes the draft, what the draft becomes elsewhere is corrected in the text.
// Nothing of Monaco nor of React here: a sheet is whatever holds a text.
//   base     the draft's text that the sheet was written from
//   accorde  the sheet says the draft              attente  typed, not read yet
//   refuse   typed, and cannot be read             deplace  typed, while the draft changed at the same place
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Problem } from '~/domain/problem.ts'
import type { EtatAtelier, GestesAtelier } from '../etat/contrat.ts'
import { type ObjetDeTexte, texteDuBrouillon } from '../etat/memoire.ts'
import { type Ecart, ecarts, fusionner } from './ecarts.ts'
import type { GardienDeSuspens, Suspens } from './suspens.ts'

/** Feuille : ce qui porte le texte que l’on tape. */
export interface Feuille {
  lire(): string
  /** @param montrer the writer asked for it: bring it into view */
  corriger(liste: readonly Ecart[], montrer: boolean): void
  /** What was typed until now is one thing, for the sheet's own undo. */
  marquer(): void
  defaire(): void
  refaire(): void
}

export interface EtatDeRedaction {
  readonly accord: 'accorde' | 'attente' | 'refuse' | 'deplace'
  /** Why the text cannot be read. */
  readonly problemes: readonly Problem[]
  /** What was typed was set aside for the draft’s text, and can be taken again. */
  readonly ecarte: boolean
}

export interface Redaction {
  readonly etat: StoreApi<EtatDeRedaction>
  /** The sheet's text has changed, whoever changed it. */
  readonly surFrappe: () => void
  /** What is typed becomes the draft, now. */
  readonly ecrire: () => Promise<void>
  /** The text of the draft: what was typed is set aside until something else is. */
  readonly revenir: () => void
  /** What was set aside. */
  readonly reprendre: () => void
  /** What was typed, over what the draft became. */
  readonly imposer: () => Promise<void>
  readonly annuler: () => void
  readonly retablir: () => void
  /** Kept for a reload, at once. */
  readonly garder: () => void
  /** Writes what is typed, and follows no more. */
  readonly fermer: () => Promise<void>
}

export interface OptionsDeRedaction {
  readonly objet: ObjetDeTexte
  readonly atelier: { readonly etat: StoreApi<EtatAtelier>; readonly gestes: GestesAtelier }
  readonly feuille: Feuille
  readonly suspens: GardienDeSuspens
  /** Where what is set aside is kept. */
  readonly ecarte: GardienDeSuspens
}

/** Pause after the last key before the draft follows. */
export const DELAI_DE_FRAPPE_MS = 300

const ACCORDE = { accord: 'accorde', problemes: [] } as const

/** @param feuille holds the draft's text; what was left unfinished is written in it. */
export function creerRedaction({ objet, atelier, feuille, suspens, ecarte }: OptionsDeRedaction): Redaction {
  const etat = createStore<EtatDeRedaction>(() => ({ ...ACCORDE, ecarte: ecarte.lire() !== undefined }))
  let texte = feuille.lire()
  let base = texte
  let enCorrection = false
  let isFerme = false
  let montrer = false
  let vol: Promise<void> | undefined
  let attente: ReturnType<typeof setTimeout> | undefined
  /** The draft’s text that took the place of the one set aside: undo gives that one back. */
  let remplacant: string | undefined

  const brouillon = memoire(atelier.etat, objet)
  const garder = (): void => {
    if (texte !== base) suspens.garder({ texte, base })
  }

  function corriger(apres: string): void {
    enCorrection = true
    if (!isFerme) feuille.corriger(ecarts(texte, apres), montrer)
    enCorrection = false
    texte = apres
  }

  function accorder(): void {
    clearTimeout(attente)
    base = texte
    suspens.oublier()
    if (!isFerme) feuille.marquer()
    etat.setState(ACCORDE)
  }

  function programmer(): void {
    clearTimeout(attente)
    if (etat.getState().accord !== 'refuse') etat.setState({ accord: 'attente', problemes: [] })
    attente = setTimeout(() => void ecrire(), DELAI_DE_FRAPPE_MS)
  }

  /** Puts sheet and draft in agreement, or says that they are not. */
  function suivre(): void {
    if (vol) return
    const dit = brouillon()
    if (texte === dit) return accorder()
    if (dit === base) {
      if (etat.getState().accord === 'deplace') programmer()
      return
    }
    const joint = texte === base ? dit : fusionner(base, texte, dit)
    if (joint === undefined) {
      clearTimeout(attente)
      etat.setState({ accord: 'deplace', problemes: etat.getState().problemes })
      return garder()
    }
    corriger(joint)
    base = dit
    if (joint === dit) accorder()
    else programmer()
  }

  async function voler(): Promise<void> {
    const ecrit = texte
    garder()
    try {
      const problemes = await atelier.gestes.ecrireTexte(objet, ecrit, base)
      const isPerime = problemes.some(({ code }) => code === 'magasin-conflit')
      if (problemes.length === 0) base = ecrit
      else if (!isPerime && ecrit === texte) etat.setState({ accord: 'refuse', problemes })
    } finally {
      vol = undefined
    }
    suivre()
    if (texte !== base && texte !== ecrit) await ecrire()
  }

  function ecrire(): Promise<void> {
    clearTimeout(attente)
    if (vol) return vol
    if (texte === base || etat.getState().accord === 'deplace') return Promise.resolve()
    vol = voler()
    return vol
  }

  const desabonner = atelier.etat.subscribe(suivre)

  /** What was typed on a text of the draft, over the draft's. */
  function reposer(laisse: Suspens): void {
    const dit = base
    corriger(laisse.texte)
    base = laisse.base
    if (base === dit) void ecrire()
    else suivre()
  }

  const laisse = suspens.lire()
  if (laisse && laisse.texte !== base) reposer(laisse)
  else suspens.oublier()

  function oublierLEcarte(): void {
    if (!etat.getState().ecarte) return
    remplacant = undefined
    ecarte.oublier()
    etat.setState({ ecarte: false })
  }

  function reprendre(): void {
    const mis = ecarte.lire()
    oublierLEcarte()
    if (mis) reposer(mis)
  }

  /** The sheet's own undo while it is ahead of the draft; else the workbench's. */
  async function reculer(sien: () => void, celuiDeLAtelier: () => Promise<void>): Promise<void> {
    if (texte !== base) return sien()
    montrer = true
    const fait = celuiDeLAtelier()
    montrer = false
    await fait
  }

  return {
    etat,
    surFrappe() {
      if (enCorrection) return
      oublierLEcarte()
      texte = feuille.lire()
      if (etat.getState().accord === 'deplace') return garder()
      if (texte === base && !vol) return accorder()
      programmer()
    },
    ecrire,
    revenir() {
      const mis = { texte, base }
      clearTimeout(attente)
      corriger(brouillon())
      accorder()
      remplacant = texte
      ecarte.garder(mis)
      etat.setState({ ecarte: true })
    },
    reprendre,
    async imposer() {
      base = brouillon()
      etat.setState({ accord: 'attente', problemes: [] })
      await ecrire()
    },
    annuler() {
      if (texte === remplacant) reprendre()
      else
        void reculer(
          () => feuille.defaire(),
          () => atelier.gestes.annuler(),
        )
    },
    retablir: () =>
      void reculer(
        () => feuille.refaire(),
        () => atelier.gestes.retablir(),
      ),
    garder,
    async fermer() {
      isFerme = true
      desabonner()
      garder()
      await ecrire()
    },
  }
}

/** The draft's text, printed once for each draft. */
function memoire(etat: StoreApi<EtatAtelier>, objet: ObjetDeTexte): () => string {
  let connu: { readonly de: readonly unknown[]; readonly texte: string } | undefined
  return () => {
    const { brouillon, flux, textes } = etat.getState()
    const de = [objet === 'cotation' ? brouillon.contenu : flux, textes[objet]]
    if (!connu || de.some((piece, i) => piece !== connu?.de[i]))
      connu = { de, texte: texteDuBrouillon(etat.getState(), objet) }
    return connu.texte
  }
}
