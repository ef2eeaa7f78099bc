// What a piece of the text means, for whoever stops on it: facts, comparisons, criteria, levels, keys. Pure.
import { findNodeAtOffset, getNodePath, getNodeValue, type Node } from 'jsonc-parser'
import { t } from '~/i18n/index.ts'
import type { ContexteDAide } from './aide.ts'
import { arbreDe, type Chemin, type Etendue, noeudEn } from './lieux.ts'
import {
  conditionDuCritere,
  critereConnu,
  fait,
  faitEnMots,
  isOperateur,
  motsDeLaCle,
  motsDeLaNommee,
  motsDuLitteral,
  motsDuMot,
  motsDuNiveau,
  titreDuCritere,
} from './mots.ts'
import { placeEn } from './schema.ts'

/** `titre` en gras, puis des paragraphes. */
export interface Survol extends Etendue {
  readonly titre: string
  readonly lignes: readonly string[]
}

type Dit = Omit<Survol, 'debut' | 'fin'>

const dit = (titre: string, ...lignes: readonly string[]): Dit | undefined => {
  const [premiere, ...autres] = [titre, ...lignes].filter((ligne) => ligne !== '')
  return premiere === undefined ? undefined : { titre: premiere, lignes: autres }
}

function leCritere({ cotation, touche }: ContexteDAide, id: unknown): Dit | undefined {
  const critere = critereConnu(cotation, id)
  if (!critere) return undefined
  const part = touche(critere.id)
  return dit(
    titreDuCritere(cotation, critere),
    motsDuNiveau(cotation, critere.niveau),
    conditionDuCritere(cotation, critere),
    part === undefined ? '' : t('jsonTouche', { part }),
  )
}

function leFait(id: unknown): Dit | undefined {
  const connu = fait(id)
  if (!connu) return undefined
  const { libelle, aide, lignes } = faitEnMots(connu)
  return dit(libelle, aide, ...lignes)
}

function laCle(contexte: ContexteDAide, arbre: Node, chemin: Chemin): Dit | undefined {
  const cle = String(chemin.at(-1))
  const [tete, , liste] = chemin
  if (tete === 'grilles' && liste === 'points' && chemin.length === 4) return leCritere(contexte, cle)
  if (contexte.objet === 'cotation' && tete === 'conditions' && chemin.length === 2)
    return dit(cle, motsDeLaNommee(contexte.cotation, cle))
  const place = placeEn(contexte.objet, getNodeValue(arbre), chemin.slice(0, -1))
  const mots = motsDeLaCle(place, cle)
  return mots === '' ? undefined : dit(cle, mots)
}

function laValeur(contexte: ContexteDAide, arbre: Node, chemin: Chemin, valeur: unknown): Dit | undefined {
  const [cle, liste, , listeAutour] = chemin.toReversed()
  const nom = typeof cle === 'number' ? liste : cle
  if (nom === 'fact') return leFait(valeur)
  if (nom === 'operator') return isOperateur(valeur) ? dit(t('jsonOperateur', { operateur: valeur })) : undefined
  if (nom === 'value') {
    const feuille = chemin.slice(0, chemin.lastIndexOf('value'))
    const id: unknown = noeudEn(arbre, [...feuille, 'fact'])?.value
    return dit(motsDuLitteral(id, valeur))
  }
  if (nom === 'condition') return dit(motsDeLaNommee(contexte.cotation, String(valeur)))
  if (nom === 'niveau') return dit(motsDuNiveau(contexte.cotation, valeur))
  const nommeUnCritere = (cle === 'id' && chemin[0] === 'criteres') || (nom === 'criteres' && listeAutour === 'groupes')
  return nommeUnCritere ? leCritere(contexte, valeur) : dit(motsDuMot(String(nom), valeur))
}

/** @returns undefined where there is nothing to say. */
export function survolA(contexte: ContexteDAide, offset: number): Survol | undefined {
  const arbre = arbreDe(contexte.texte)
  const noeud = arbre && findNodeAtOffset(arbre, offset)
  if (!noeud || noeud.type === 'object' || noeud.type === 'array') return undefined
  const isCle = noeud.parent?.type === 'property' && noeud.parent.children?.[0] === noeud
  const chemin = getNodePath(noeud)
  const found = isCle ? laCle(contexte, arbre, chemin) : laValeur(contexte, arbre, chemin, noeud.value)
  return found && { ...found, debut: noeud.offset, fin: noeud.offset + noeud.length }
}
