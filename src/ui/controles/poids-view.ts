// Nominal against effective weight as a table, the widest gap first, and the sentences that name its two ends.
import type { Poids } from '~/analysis/reponses/poids.ts'
import { codeDuCritere, type Cotation, type NomDeGrille } from '~/domain/cotation.ts'
import { invariant } from '~/domain/invariant.ts'
import { nombre, pourCent } from '~/i18n/nombres.ts'
import type { Reponses } from '~/workers/reponses.ts'
import { compteDeLaGrille, remplisDe } from './compte-view.ts'
import { m } from './mots.ts'
import { type NiveauVu, niveauVu } from './niveau-view.ts'

/** Barre : début et longueur, en parts de la largeur. */
export interface Barre {
  readonly debut: number
  readonly longueur: number
}

export interface LigneDePoids {
  readonly critere: string
  readonly code: string
  readonly libelle: string
  readonly niveau: NiveauVu
  readonly points: string
  readonly menages: string
  readonly nominal: string
  readonly effectif: string
  readonly ecart: Poids['ecart']
  /** A sign, and its words. */
  readonly signe: string
  readonly ecartDit: string
  readonly barres: { readonly nominal: Barre; readonly effectif: Barre | undefined }
}

export interface PoidsVus {
  readonly phrases: readonly string[]
  readonly lignes: readonly LigneDePoids[]
}

/** Poids d’un critère, et ce qui peut en être montré. */
interface Pese extends Poids {
  readonly menages: string
  readonly montrable: number | null
}

const DITS = { double: 'poidsDouble', moitie: 'poidsMoitie' } as const
const SIGNES = { double: '▲ > 2 ×', moitie: '▼ < ½' } as const

export function poidsVus(reponses: Reponses, cotation: Cotation, grille: NomDeGrille): PoidsVus {
  const peses = reponses.grilles[grille].poids.criteres
    // The answers of an earlier draft may name a criterion that is gone.
    .filter(({ critere }) => cotation.criteres.some(({ id }) => id === critere))
    .map((poids): Pese => {
      const { texte, isMontrable } = compteDeLaGrille(reponses, grille, (une) => remplisDe(une, poids.critere))
      return { ...poids, menages: texte, montrable: isMontrable ? poids.effectif : null }
    })
    .toSorted((a, b) => Math.abs(ecartDe(b)) - Math.abs(ecartDe(a)))
  const parts = peses.flatMap(({ nominal, montrable }) => [nominal, montrable ?? 0])
  const [min, max] = [Math.min(0, ...parts), Math.max(0, ...parts)]
  const etendue = max - min || 1
  const barre = (part: number): Barre => ({
    debut: (Math.min(0, part) - min) / etendue,
    longueur: Math.abs(part) / etendue,
  })
  const lignes = peses.map((pese): LigneDePoids => {
    const { critere, montrable, nominal } = pese
    const lu = cotation.criteres.find(({ id }) => id === critere)
    invariant(lu, `« ${critere} » absent du jeu de règles`)
    const ecart = montrable === null ? null : pese.ecart
    return {
      critere,
      code: codeDuCritere(cotation, critere),
      libelle: lu.libelle,
      niveau: niveauVu(cotation, lu.niveau),
      points: nombre(pese.points),
      menages: pese.menages,
      nominal: pourCent(nominal),
      effectif: montrable === null ? (pese.effectif === null ? '—' : m('masqueCourt')) : pourCent(montrable),
      ecart,
      signe: ecart === null ? (montrable === null ? '' : '=') : SIGNES[ecart],
      ecartDit: ecart === null ? (montrable === null ? '' : m('poidsNeutre')) : m(DITS[ecart]),
      barres: { nominal: barre(nominal), effectif: montrable === null ? undefined : barre(montrable) },
    }
  })
  return { phrases: phrases(peses, cotation), lignes }
}

const ecartDe = ({ montrable, nominal }: Pese): number => (montrable === null ? 0 : montrable - nominal)

function phrases(peses: readonly Pese[], cotation: Cotation): readonly string[] {
  const dire = (pese: Pese | undefined, cle: 'poidsPlus' | 'poidsMoins'): readonly string[] => {
    if (pese === undefined || pese.montrable === null) return []
    const libelle = cotation.criteres.find(({ id }) => id === pese.critere)?.libelle ?? pese.critere
    return [m(cle, { critere: libelle, nominal: pese.nominal, effectif: pese.montrable })]
  }
  if (peses.every(({ effectif }) => effectif === null)) return [m('poidsRien')]
  return [
    ...dire(
      peses.find((pese) => ecartDe(pese) > 0),
      'poidsPlus',
    ),
    ...dire(
      peses.find((pese) => ecartDe(pese) < 0),
      'poidsMoins',
    ),
  ]
}
