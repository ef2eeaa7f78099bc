// What the palette lists: all acts by group, the recent ones first; once something is typed, the answers, nearest first.
// And the list of shortcuts. Pure.
import { type ClePlaine, t } from '~/i18n/index.ts'
import { codeDeLangue } from '~/i18n/langue.ts'
import { type Acte, type Groupe, GROUPES } from '../acts/acte.ts'
import { lireTouche } from '../acts/touches.ts'
import type { EtatAtelier } from '../etat/contrat.ts'
import { MOTS_EXPLIQUES, type MotExplique } from '../pieces/glossaire.ts'
import { ecart, type Trouvable } from './recherche.ts'
import type { Zone } from './touches.ts'

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

/** Criteria are looked for by their own words: their group would bring them all. */
const trouvableDe = (acte: Acte, { libelle, groupe = '' }: LigneDePalette): Trouvable => {
  const mots = acte.mots === undefined ? '' : t(acte.mots)
  if (acte.parMots === true) return { noms: mots.split(' ') }
  return { noms: [libelle, acte.nom?.() ?? libelle], mots, groupe: isCherche(acte) ? '' : groupe }
}

function reponses(requete: string, { etat, actes, recents }: Choix): readonly SectionDePalette[] {
  const trouvees = actes
    .map((acte, rang) => {
      const vue = ligne(acte, etat, true)
      const distance = ecart(requete, trouvableDe(acte, vue))
      const recent = recents.indexOf(acte.id)
      return { vue, distance, recent: recent < 0 ? recents.length : recent, rang }
    })
    .filter((found): found is typeof found & { distance: number } => found.distance !== undefined)
    .toSorted((a, b) => a.distance - b.distance || a.recent - b.recent || a.rang - b.rang)
  return trouvees.length === 0
    ? []
    : [{ titre: t('paletteResultats', { n: trouvees.length }), lignes: trouvees.map(({ vue }) => vue) }]
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

/** The keys of each part of a page, under its name. */
export const touchesVues = (zones: readonly Zone[]): readonly RaccourcisVus[] =>
  zones.map((zone) => ({
    groupe: t(zone.nom),
    lignes: zone.lignes.map(({ nom, touches }) => ({
      id: nom,
      nom: t(nom),
      touches: touches.map((touche) => lireTouche(touche)),
    })),
  }))

export interface DefinitionVue {
  readonly mot: MotExplique
  readonly nom: string
  readonly definition: string
}

/** In the order of the names, in the language in use. */
export const glossaireVu = (): readonly DefinitionVue[] =>
  MOTS_EXPLIQUES.map((mot) => ({ mot, nom: t(`glossaire${mot}Nom`), definition: t(`glossaire${mot}`) })).toSorted(
    (a, b) => a.nom.localeCompare(b.nom, codeDeLangue()),
  )
