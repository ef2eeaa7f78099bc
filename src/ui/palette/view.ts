// What the palette lists: all acts by group, the recent ones first; once something is typed, the answers, nearest first.
// And the list of shortcuts. Pure.
import { type ClePlaine, t } from '~/i18n/index.ts'
import { type Acte, type Groupe, GROUPES } from '../acts/acte.ts'
import { lireTouche } from '../acts/touches.ts'
import type { EtatAtelier } from '../etat/contrat.ts'
import { ecart } from './recherche.ts'

const NOMS = {
  historique: 'paletteGroupeHistorique',
  pages: 'paletteGroupePages',
  regles: 'paletteGroupeRegles',
  flux: 'paletteGroupeFlux',
  scenarios: 'paletteGroupeScenarios',
  versions: 'paletteGroupeVersions',
  affichage: 'paletteGroupeAffichage',
  aide: 'paletteGroupeAide',
} as const satisfies Record<Groupe, ClePlaine>

export interface LigneDePalette {
  readonly acte: Acte
  readonly libelle: string
  /** The group, when the lines of several are mixed. */
  readonly groupe: string | undefined
  readonly touche: string | undefined
  readonly isEmpechee: boolean
  /** Why it cannot be made now. */
  readonly raison: string | undefined
}

export interface SectionDePalette {
  readonly titre: string
  readonly lignes: readonly LigneDePalette[]
}

interface Choix {
  readonly etat: EtatAtelier
  readonly actes: readonly Acte[]
  /** Ids of acts, the last one made first. */
  readonly recents: readonly string[]
}

function ligne(acte: Acte, etat: EtatAtelier, isMelee: boolean): LigneDePalette {
  const [libelle, empeche] = [acte.libelle(etat), acte.empeche(etat)]
  return {
    acte,
    libelle,
    groupe: isMelee ? t(NOMS[acte.groupe]) : undefined,
    touche: acte.touches[0] === undefined ? undefined : lireTouche(acte.touches[0]),
    isEmpechee: empeche !== undefined,
    // Some acts name themselves by the reason.
    raison: empeche === libelle ? undefined : empeche,
  }
}

/** Criteria are many: they are looked for, not listed. */
const isCherche = ({ id }: Acte): boolean => id.startsWith('critere:')

function toutes({ etat, actes, recents }: Choix): readonly SectionDePalette[] {
  const dejaFaits = recents.flatMap((id) => actes.filter((acte) => acte.id === id))
  const autres = actes.filter((acte) => !isCherche(acte) && !dejaFaits.includes(acte))
  return [
    { titre: t('paletteRecentes'), lignes: dejaFaits.map((acte) => ligne(acte, etat, true)) },
    ...GROUPES.map((groupe) => ({
      titre: t(NOMS[groupe]),
      lignes: autres.filter((acte) => acte.groupe === groupe).map((acte) => ligne(acte, etat, false)),
    })),
  ].filter(({ lignes }) => lignes.length > 0)
}

/** From there, letters are found scattered: told only when nothing is nearer. */
const EPARPILLEE = 4

const nearest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b)

function reponses(requete: string, { etat, actes, recents }: Choix): readonly SectionDePalette[] {
  const trouvees = actes
    .map((acte, rang) => {
      const vue = ligne(acte, etat, true)
      const propre = nearest(ecart(requete, vue.libelle), acte.nom && ecart(requete, acte.nom()))
      // The name of its group also finds it, after those that say the word themselves.
      const large = ecart(requete, `${vue.libelle} ${vue.groupe}`)
      const distance = propre ?? (large === undefined ? undefined : large + 3)
      const recent = recents.indexOf(acte.id)
      return { vue, distance, recent: recent < 0 ? recents.length : recent, rang }
    })
    .filter((found): found is typeof found & { distance: number } => found.distance !== undefined)
    .toSorted((a, b) => a.distance - b.distance || a.recent - b.recent || a.rang - b.rang)
  const proches = trouvees.filter(({ distance }) => distance < EPARPILLEE)
  const gardees = proches.length > 0 ? proches : trouvees
  return gardees.length === 0
    ? []
    : [{ titre: t('paletteResultats', { n: gardees.length }), lignes: gardees.map(({ vue }) => vue) }]
}

export const paletteVue = (requete: string, choix: Choix): readonly SectionDePalette[] =>
  requete.trim() === '' ? toutes(choix) : reponses(requete, choix)

export interface RaccourcisVus {
  readonly groupe: string
  readonly lignes: readonly { readonly id: string; readonly nom: string; readonly touches: readonly string[] }[]
}

/** The shortcuts of all acts that have some, by group. */
export const raccourcisVue = (actes: readonly Acte[], etat: EtatAtelier): readonly RaccourcisVus[] =>
  GROUPES.map((groupe) => ({
    groupe: t(NOMS[groupe]),
    lignes: actes
      .filter((acte) => acte.groupe === groupe && acte.touches.length > 0)
      .map(({ id, nom, libelle, touches }) => ({
        id,
        nom: nom?.() ?? libelle(etat),
        touches: touches.map((touche) => lireTouche(touche)),
      })),
  })).filter(({ lignes }) => lignes.length > 0)
