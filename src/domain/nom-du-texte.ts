// Name of what was typed as text: the one that the forms give when exactly one thing changes.
import type { Cotation, NomDeGrille } from './cotation.ts'
import { nomDuGroupe } from './edit-groupes.ts'
import { canonicalJson } from './hash.ts'
import type { ChampsDuCritere, NomDeCotation } from './noms-cotation.ts'
import type { Changement, Patch } from './patch.ts'
import { splitPointer } from './problem.ts'

interface Change {
  readonly avant: Cotation
  readonly apres: Cotation
  /** A change of the patch: its place in the content, and whether it adds or removes. */
  readonly chemin: readonly string[]
  readonly genre: 'ajout' | 'retrait' | 'changement'
}

const CHAMPS: { readonly [C in Exclude<keyof ChampsDuCritere, 'libelle'>]: true } = {
  nature: true,
  source: true,
  explicationDemandeur: true,
  explicationAgent: true,
  justificatif: true,
  sensibilite: true,
  diaporama: true,
}
const isChamp = (cle: string): cle is keyof typeof CHAMPS => Object.hasOwn(CHAMPS, cle)

function duCritere({ avant, apres, chemin: [, rang, cle = ''], genre }: Change): NomDeCotation | undefined {
  const [ici, la] = [avant.criteres[Number(rang)], apres.criteres[Number(rang)]]
  if (cle === '') {
    const critere = genre === 'ajout' ? la : ici
    return critere && { code: genre === 'ajout' ? 'critere-ajoute' : 'critere-retire', libelle: critere.libelle }
  }
  if (!ici || !la) return undefined
  const { libelle } = la
  if (cle === 'libelle') return { code: 'critere-renomme', avant: ici.libelle, apres: libelle }
  if (cle === 'niveau') return { code: 'niveau-du-critere', critere: la.id, avant: ici.niveau, apres: la.niveau }
  if (cle === 'conditions') return { code: 'condition-du-critere', libelle }
  return isChamp(cle) ? { code: 'champ-du-critere', libelle, champ: cle } : undefined
}

function duNiveau({ avant, apres, chemin: [, index, cle] }: Change): NomDeCotation | undefined {
  const [ici, la] = [avant.niveaux[Number(index)], apres.niveaux[Number(index)]]
  if (!ici || !la) return undefined
  if (cle === 'points') return { code: 'points-du-niveau', rang: la.rang, avant: ici.points, apres: la.points }
  if (cle === 'libelle') return { code: 'niveau-renomme', avant: ici.libelle, apres: la.libelle }
  return cle === 'couleur' ? { code: 'couleur-du-niveau', libelle: la.libelle } : undefined
}

function duGroupe({ avant, apres, chemin: [, index, cle] }: Change): NomDeCotation | undefined {
  const [ici, la] = [avant.groupes?.[Number(index)], apres.groupes?.[Number(index)]]
  if (!ici || !la || cle !== 'libelle') return undefined
  return { code: 'groupe-renomme', avant: nomDuGroupe(ici), apres: nomDuGroupe(la) }
}

/** The points of a criterion that comes or goes come or go with it. */
function deLaGrille({ avant, apres, chemin: [, nom, cle, critere] }: Change): NomDeCotation | undefined {
  const grille = nom as NomDeGrille
  if (cle === 'mode') return { code: 'mode', grille, apres: apres.grilles[grille].mode }
  if (cle !== 'points' || critere === undefined) return undefined
  const [ici, la] = [avant, apres].map(({ criteres }) => criteres.find(({ id }) => id === critere))
  if (!ici && la) return { code: 'critere-ajoute', libelle: la.libelle }
  if (ici && !la) return { code: 'critere-retire', libelle: ici.libelle }
  return {
    code: 'points',
    critere,
    grille,
    avant: avant.grilles[grille].points[critere],
    apres: apres.grilles[grille].points[critere],
  }
}

const NOMMEES = { ajout: 'nommee-ajoutee', retrait: 'nommee-retiree', changement: 'nommee-changee' } as const

function deLaNommee({ avant, apres, chemin: [, nom, ...dessous], genre }: Change): NomDeCotation | undefined {
  if (nom !== undefined) return { code: NOMMEES[dessous.length === 0 ? genre : 'changement'], nom }
  // The first of them, or the last.
  const [seule, ...autres] = Object.keys((genre === 'ajout' ? apres : avant).conditions ?? {})
  return seule === undefined || autres.length > 0 ? undefined : { code: NOMMEES[genre], nom: seule }
}

/** @returns undefined when no form changes that place alone. */
function nomDuChangement(change: Change): NomDeCotation | undefined {
  const { apres, chemin } = change
  const [partie, nom] = chemin
  switch (partie) {
    case 'titre':
      return { code: 'titre', apres: apres.titre }
    case 'parametres':
      return nom === undefined ? undefined : { code: 'parametre', nom }
    case 'niveaux':
      return duNiveau(change)
    case 'criteres':
      return duCritere(change)
    case 'groupes':
      return duGroupe(change)
    case 'grilles':
      return deLaGrille(change)
    case 'conditions':
      return deLaNommee(change)
    default:
      return undefined
  }
}

const genreDe = (changement: Changement): Change['genre'] =>
  'avant' in changement ? ('apres' in changement ? 'changement' : 'retrait') : 'ajout'

/** @param patch what makes `apres` of `avant` */
export function nomDuTexte(avant: Cotation, apres: Cotation, patch: Patch): NomDeCotation {
  const noms = patch.map((changement) =>
    nomDuChangement({ avant, apres, chemin: splitPointer(changement.at), genre: genreDe(changement) }),
  )
  const [premier] = noms
  const isSeul = premier && noms.every((nom) => nom && canonicalJson(nom) === canonicalJson(premier))
  return isSeul ? premier : { code: 'json', lieux: patch.length }
}
