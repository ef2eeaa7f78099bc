// Every witness run on the reference engine (json-rules-engine itself): a case meets the criteria that it is said to meet
// and no other of those named, a pair stands in the order denounced. What the reference reads otherwise is not confirmed,
// and never an error.
import { type Cotation, resolveCotation } from '~/domain/cotation.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import type { LigneNotee } from '~/engine/index.ts'
import { noterReference } from '~/engine/reference.ts'
import type { Constat } from './constat.ts'

const lignesDe = ({ cas, temoin }: Constat) => [
  ...(cas ? [cas.ligne] : []),
  ...(temoin ? [temoin.devant, temoin.derriere] : []),
]

/** @param notes of its applications, in the order of `lignesDe` */
function isConfirme({ code, cas, temoin }: Constat, notes: readonly LigneNotee[]): boolean {
  const met = new Set(notes[0]?.criteres.map(({ id }) => id))
  const isCas =
    cas === undefined || (cas.remplis.every((id) => met.has(id)) && !cas.nonRemplis.some((id) => met.has(id)))
  if (!temoin) return isCas
  const [devant, derriere] = notes.slice(-2)
  if (!devant || !derriere) return false
  // The order is total: two places among all the witnesses say which of the two comes first.
  const isPaire = code === 'niveau-1-depasse' ? devant.score >= derriere.score : devant.rangGrille < derriere.rangGrille
  return isCas && isPaire
}

/** The findings, those whose witness the reference does not confirm being told so. */
export async function confirmerConstats(
  cotation: Cotation,
  mois: MoisIndex,
  constats: readonly Constat[],
): Promise<readonly Constat[]> {
  const resolue = resolveCotation(cotation, mois)
  const lignes = constats.flatMap(lignesDe)
  if (!resolue.ok || lignes.length === 0) return constats
  const notes = await noterReference(resolue.value, lignes)
  let lus = 0
  return constats.map((constat): Constat => {
    const debut = lus
    lus += lignesDe(constat).length
    return isConfirme(constat, notes.slice(debut, lus))
      ? constat
      : { ...constat, gravite: 'information', nonConfirme: true }
  })
}
