// Applications made into test cases: what is expected of each is what the rules say of it today.
import { buildCohorte, type FaitsDemande, type LigneDemande } from '~/domain/cohorte.ts'
import { type Cotation, type CotationResolue, type NomDeGrille, resolveCotation } from '~/domain/cotation.ts'
import { ajouterCas, casPareil, idDeCas } from '~/domain/edit-essais.ts'
import type { Edition } from '~/domain/edition.ts'
import { aLAnciennete, type CasDEssai, demandeDEssai, type Essais, moisDesCas } from '~/domain/essais.ts'
import { at } from '~/domain/invariant.ts'
import { parseMois } from '~/domain/mois.ts'
import { patchEntre } from '~/domain/patch.ts'
import { ok, type Result } from '~/domain/problem.ts'
import { compileCotation, lireLigne, noterCohorte } from '~/engine/index.ts'
import { ditDe } from './dit.ts'
import { couvrir, produireManquants } from './couverture.ts'
import { reduireDemande } from './reduire.ts'
import { rejouer } from './rejouer.ts'

/** Demande à garder ; `faits` se lisent au mois de la page. */
export interface DemandeAGarder {
  readonly nom: string
  readonly faits: FaitsDemande
}

export interface Garde {
  /** Undefined when all of them were kept already. */
  readonly edition: Edition | undefined
  /** Names of the cases kept before that are the same applications. */
  readonly deja: readonly string[]
}

export interface OptionsDeGarde {
  /** Month that the applications are read at. */
  readonly mois: string
  /** They are rows of a real cohort, of which nothing is kept. */
  readonly reelle: boolean
}

/** A set without any case takes the month of the page; in another one, the seniority is what is kept. */
export function garderDemandes(
  cotation: Cotation,
  essais: Essais,
  demandes: readonly DemandeAGarder[],
  { mois, reelle }: OptionsDeGarde,
): Result<Garde> {
  const base = { ...essais, mois: moisDesCas(essais, mois) }
  const resolue = resolveCotation(cotation, parseMois(base.mois))
  if (!resolue.ok) return resolue
  const deja: string[] = []
  const neufs: CasDEssai[] = []
  for (const { nom, faits } of demandes) {
    const lus = aLAnciennete(faits, mois, base.mois)
    const demande = demandeDEssai(reelle ? reduireDemande(lus, resolue.value) : lus)
    const connus = [...base.cas, ...neufs]
    const pareil = casPareil({ ...base, cas: connus }, demande)
    const id = idDeCas(
      nom,
      connus.map((cas) => cas.id),
    )
    if (pareil) deja.push(pareil.nom)
    else neufs.push({ id, nom, demande, attendu: { criteres: [], score: 0 } })
  }
  if (neufs.length === 0) return ok({ edition: undefined, deja })
  const suite = (grille: NomDeGrille): readonly string[] => [
    ...base.ordre[grille],
    ...neufs.filter(({ demande }) => demande.typeDemande === grille).map(({ id }) => id),
  ]
  const rejeu = rejouer(resolue.value, {
    ...base,
    cas: [...base.cas, ...neufs],
    ordre: { primo: suite('primo'), mutation: suite('mutation') },
  })
  const attendus = neufs.map((neuf, i) => ({ ...neuf, attendu: at(rejeu.cas, base.cas.length + i).obtenu }))
  const ajout = ajouterCas(base, attendus, ditDe(rejeu))
  if (!ajout.ok) return ajout
  return ok({ edition: { ...ajout.value, patch: [...patchEntre(essais, base), ...ajout.value.patch] }, deja })
}

/** Demande produite pour ce que les cas ne montrent pas, et les critères qu’elle remplit, les plus lourds d’abord. */
export interface DemandeProduite {
  readonly faits: FaitsDemande
  readonly criteres: readonly string[]
}

/** @param resolue the rule set at the month of the cases */
export function produireDemandes(resolue: CotationResolue, essais: Essais): readonly DemandeProduite[] {
  const lignes = produireManquants(resolue, couvrir(resolue, essais))
  const cohorte = buildCohorte(
    lignes.map((ligne, i): LigneDemande => ({ ...ligne, id: `cas-${i}` })),
    { synthetique: true },
  )
  const notee = noterCohorte(compileCotation(resolue), cohorte)
  return lignes.map(({ id: _id, ...faits }, row) => ({
    faits,
    criteres: lireLigne(notee, cohorte, row)
      .criteres.toSorted((a, b) => b.points - a.points)
      .map(({ id }) => id),
  }))
}
