// Mappings of cohort files, remembered in this browser by the names of their columns: an export that comes back each month is
// mapped once. Names of columns and values of lists only; nothing of a row is ever kept here.
import { type Cible, type Correspondance, FORMATS_DE_MOIS, SEPARATEURS } from '~/exchange/correspondance.ts'

const CLE = 'atelier-cil.correspondances'
/** Older ones are forgotten. */
const GARDEES = 20

interface Gardee {
  readonly signature: string
  readonly correspondance: Correspondance
}

const isObjet = (valeur: unknown): valeur is Readonly<Record<string, unknown>> =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
const textes = (valeur: unknown): Readonly<Record<string, string>> =>
  isObjet(valeur)
    ? Object.fromEntries(
        Object.entries(valeur).filter((entree): entree is [string, string] => typeof entree[1] === 'string'),
      )
    : {}

function readCible(valeur: unknown): Cible {
  if (!isObjet(valeur) || valeur['genre'] !== 'fait' || typeof valeur['fait'] !== 'string') return { genre: 'ignoree' }
  const separateur = SEPARATEURS.find((connu) => connu === valeur['separateur'])
  const format = FORMATS_DE_MOIS.find((connu) => connu === valeur['format'])
  return {
    genre: 'fait',
    fait: valeur['fait'],
    ...(isObjet(valeur['valeurs']) ? { valeurs: textes(valeur['valeurs']) } : {}),
    ...(separateur ? { separateur } : {}),
    ...(format ? { format } : {}),
  }
}

function readGardee(valeur: unknown): readonly Gardee[] {
  if (!isObjet(valeur) || typeof valeur['signature'] !== 'string' || !isObjet(valeur['correspondance'])) return []
  const { colonnes, defauts } = valeur['correspondance']
  const cibles = isObjet(colonnes)
    ? Object.entries(colonnes).map(([nom, cible]) => [nom, readCible(cible)] as const)
    : []
  return [
    {
      signature: valeur['signature'],
      correspondance: { colonnes: Object.fromEntries(cibles), defauts: textes(defauts) },
    },
  ]
}

/** What the browser keeps, whatever it says: what cannot be read is none. */
export function readCorrespondances(texte: string | null): readonly Gardee[] {
  try {
    const lu: unknown = JSON.parse(texte ?? '[]')
    return Array.isArray(lu) ? lu.flatMap(readGardee) : []
  } catch {
    return []
  }
}

/** The mapping of a file with these columns; undefined the first time. */
export const retrouver = (signature: string): Correspondance | undefined =>
  readCorrespondances(localStorage.getItem(CLE)).find((gardee) => gardee.signature === signature)?.correspondance

/** Remembers a mapping; where the browser keeps nothing, it will be asked again. */
export function retenir(signature: string, correspondance: Correspondance): void {
  try {
    const autres = readCorrespondances(localStorage.getItem(CLE)).filter((gardee) => gardee.signature !== signature)
    localStorage.setItem(CLE, JSON.stringify([{ signature, correspondance }, ...autres].slice(0, GARDEES)))
  } catch (error) {
    console.error(error)
  }
}
