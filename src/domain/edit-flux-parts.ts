// Shares that hold together: what one contingent takes, the others give, so that the total is the whole again.
// The rule: the contingents that are neither changed nor locked share the rest in proportion of what they have, by largest
// remainders (equally when they have nothing); or the bailleur's alone takes it. Never negative; what a contingent holds
// within its share shrinks with it when it must.
import { enVigueur, type Datee } from './cotation.ts'
import { editionDeFlux } from './edit-flux.ts'
import { avecCle } from './editer.ts'
import type { Edition } from './edition.ts'
import { type Contingent, datesDesParts, type Flux, partsDe, type Reservataire, type SousPart, UNITE } from './flux.ts'
import { entierProblems, moisProblems, slugLibre, texteProblems } from './formes.ts'
import { invariant } from './invariant.ts'
import { parseMois } from './mois.ts'
import { fail, pointer, type Problem, problem, type Result } from './problem.ts'
import { avecValeur, changee } from './provenance.ts'
import { plusFortsRestes } from './repartir.ts'

/** Ce qui tient, et qui prend le reste. */
export interface Tenue {
  /** Contingents that neither give nor take. */
  readonly verrous: ReadonlySet<string>
  readonly reste: 'proportion' | 'bailleur'
}
export const SANS_VERROU: Tenue = { verrous: new Set(), reste: 'proportion' }

export const BORNES_DE_PART = { min: 0, max: UNITE }

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0)

/** Which contingents give or take when one changes. */
function mobiles({ contingents }: Flux, rang: number, { verrous, reste }: Tenue): readonly number[] {
  const libres = contingents.flatMap(({ id }, i) => (i === rang || verrous.has(id) ? [] : [i]))
  const bailleur = libres.find((i) => contingents[i]?.reservataire === 'bailleur')
  return reste === 'bailleur' && bailleur !== undefined ? [bailleur] : libres
}

/** The greatest share that a contingent can take, the others holding. */
export function partMax(flux: Flux, parts: readonly number[], rang: number, tenue: Tenue): number {
  const bougent = mobiles(flux, rang, tenue)
  return Math.max(0, UNITE - sum(parts.filter((_, i) => i !== rang && !bougent.includes(i))))
}

/** The shares once one of them is changed; undefined when the others cannot follow. */
export function tenirEnsemble(
  flux: Flux,
  parts: readonly number[],
  rang: number,
  part: number,
  tenue: Tenue,
): readonly number[] | undefined {
  const bougent = mobiles(flux, rang, tenue)
  const reste = partMax(flux, parts, rang, tenue) - part
  if (reste < 0 || (bougent.length === 0 && reste > 0)) return undefined
  const poids = bougent.map((i) => parts[i] ?? 0)
  const donnees = bougent.length === 0 ? [] : plusFortsRestes(reste, sum(poids) > 0 ? poids : poids.map(() => 1))
  return parts.map((avant, i) => (i === rang ? part : (donnees[bougent.indexOf(i)] ?? avant)))
}

/** A share with a value from a date to the next one; a date that changes nothing is not kept. */
function poserAu(
  part: Datee<number> | undefined,
  du: string,
  valeur: number,
  { annees }: Flux,
  dates: readonly string[],
): Contingent['part'] {
  const etapes = dates.flatMap((date) => {
    const connue = part === undefined ? 0 : enVigueur<number>(part, parseMois(date))
    const retenue = date === du ? valeur : connue
    return retenue === undefined ? [] : [{ du: date, valeur: retenue }]
  })
  const utiles = etapes.filter((etape, i) => i === 0 || etape.valeur !== etapes[i - 1]?.valeur)
  const [premiere] = utiles
  return premiere && utiles.length === 1 && premiere.du <= annees.de ? premiere.valeur : utiles
}

const datesAvec = (flux: Flux, du: string): readonly string[] =>
  [...new Set([...datesDesParts(partsDe(flux), flux), du])].toSorted()

/** What a contingent holds within its share, brought back to it. */
function dontRamenes(dont: readonly SousPart[], part: number, du: string, flux: Flux): readonly SousPart[] {
  const parts = dont.map((sousPart) => enVigueur<number>(sousPart.part as Datee<number>, parseMois(du)) ?? 0)
  if (sum(parts) <= part) return dont
  const ramenees = plusFortsRestes(part, parts)
  return dont.map((sousPart, i) => ({
    ...sousPart,
    part: poserAu(sousPart.part as Datee<number>, du, ramenees[i] ?? 0, flux, datesAvec(flux, du)) ?? 0,
  }))
}

function avecParts(flux: Flux, parts: readonly number[], du: string): Flux {
  const dates = datesAvec(flux, du)
  const contingents = flux.contingents.map((contingent, i): Contingent => {
    const part = parts[i] ?? 0
    if (contingent.part !== undefined && enVigueur<number>(contingent.part as Datee<number>, parseMois(du)) === part)
      return contingent
    const posee = poserAu(contingent.part as Datee<number> | undefined, du, part, flux, dates)
    const apres = changee(avecCle(contingent, 'part', posee))
    return contingent.dont ? { ...apres, dont: dontRamenes(contingent.dont, part, du, flux) } : apres
  })
  return { ...flux, contingents }
}

export const partsAu = ({ contingents }: Flux, du: string): readonly number[] =>
  contingents.map(({ part }) =>
    part === undefined ? 0 : (enVigueur<number>(part as Datee<number>, parseMois(du)) ?? 0),
  )

/** @throws Error when there is none: a command is made on what the page shows. */
export function contingentAu(flux: Flux, id: string): { readonly contingent: Contingent; readonly rang: number } {
  const rang = flux.contingents.findIndex((contingent) => contingent.id === id)
  const contingent = flux.contingents[rang]
  invariant(contingent, `contingent « ${id} » absent`)
  return { contingent, rang }
}

const verrouillees = (at: string, contingent: Contingent, reste: number): Problem =>
  problem('parts-verrouillees', at, { contingent: contingent.libelle, reste })

/** Months from which shares change, when they have several. */
export const datesDeFlux = (flux: Flux): readonly string[] => datesDesParts(partsDe(flux), flux)

const duNom = (flux: Flux, du: string): { readonly du?: string } => (datesAvec(flux, du).length > 1 ? { du } : {})

/** Share of a contingent from a month on, until the next date. @param du a month; a new one opens a date of effect */
export function setPart(flux: Flux, id: string, part: number, du: string, tenue: Tenue): Result<Edition> {
  const { contingent, rang } = contingentAu(flux, id)
  const at = pointer('contingents', rang, 'part')
  const formes = [...entierProblems(at, part, BORNES_DE_PART), ...moisProblems(at, du)]
  if (formes.length > 0) return fail(formes)
  const avant = partsAu(flux, du)
  const parts = tenirEnsemble(flux, avant, rang, part, tenue)
  if (!parts) return fail([verrouillees(at, contingent, partMax(flux, avant, rang, tenue))])
  const nom = { code: 'flux-part', contingent: contingent.libelle, apres: part, ...duNom(flux, du) } as const
  return editionDeFlux(flux, nom, [], () => avecParts(flux, parts, du))
}

const sansDate = (part: Datee<number>, du: string, { annees }: Flux): Contingent['part'] => {
  if (typeof part === 'number') return part
  const gardees = part.filter((etape) => etape.du !== du)
  const [seule] = gardees
  return seule && gardees.length === 1 && seule.du <= annees.de ? seule.valeur : gardees
}

/** Takes a date of effect away from every share: what was in force before it goes on. */
export function retirerDate(flux: Flux, du: string): Result<Edition> {
  const part = <T extends { readonly part?: Contingent['part'] }>(porteur: T): T =>
    porteur.part === undefined ? porteur : { ...porteur, part: sansDate(porteur.part as Datee<number>, du, flux) }
  const apres = (): Flux => ({
    ...flux,
    contingents: flux.contingents.map((contingent) => ({
      ...part(contingent),
      ...(contingent.dont ? { dont: contingent.dont.map(part) } : {}),
    })),
    ...(flux.conventions
      ? {
          conventions: flux.conventions.map((convention) => ({
            ...convention,
            parts: Object.fromEntries(Object.entries(convention.parts).map(([id, p]) => [id, part(p)])),
          })),
        }
      : {}),
  })
  const orpheline = partsDe(apres()).some((p) => Array.isArray(p) && p.length === 0)
  const formes = orpheline ? [problem('edition-impossible', '/contingents', { raison: 'premiere-date' })] : []
  return editionDeFlux(flux, { code: 'flux-date-retiree', du }, formes, apres)
}

const avecContingent = (flux: Flux, rang: number, contingent: Contingent): Flux => ({
  ...flux,
  contingents: flux.contingents.with(rang, contingent),
})

const CONTINGENTS_MAX = 50

/** A new contingent, with no share yet. */
export function ajouterContingent(flux: Flux, libelle: string, reservataire: Reservataire): Result<Edition> {
  const propre = libelle.trim()
  const at = pointer('contingents', flux.contingents.length)
  const id = slugLibre(
    propre,
    flux.contingents.map((contingent) => contingent.id),
    'contingent',
  )
  const formes = [
    ...texteProblems(`${at}/libelle`, propre),
    ...(flux.contingents.length < CONTINGENTS_MAX
      ? []
      : [problem('liste-trop-longue', '/contingents', { max: CONTINGENTS_MAX })]),
  ]
  const contingent = { id, libelle: propre, reservataire, ...(flux.mode === 'flux' ? { part: 0 } : {}) }
  return editionDeFlux(flux, { code: 'flux-ajout', genre: 'contingent', libelle: propre }, formes, () => ({
    ...flux,
    contingents: [...flux.contingents, contingent],
  }))
}

/** The contingent goes, with its shares of conventions and its preferences; the others take its share, date by date. */
export function retirerContingent(flux: Flux, id: string, tenue: Tenue): Result<Edition> {
  const { contingent, rang } = contingentAu(flux, id)
  if (flux.contingents.length === 1) return fail([problem('liste-vide', '/contingents', {})])
  let sans = flux
  for (const du of contingent.part === undefined ? [] : datesDeFlux(flux)) {
    const avant = partsAu(sans, du)
    if (!avant[rang]) continue
    const parts = tenirEnsemble(sans, avant, rang, 0, tenue)
    if (!parts) return fail([verrouillees(pointer('contingents', rang), contingent, 0)])
    sans = avecParts(sans, parts, du)
  }
  const { conventions, orientation, ...reste } = sans
  const preferences = orientation?.filter((preference) => preference.contingent !== id)
  return editionDeFlux(flux, { code: 'flux-retrait', genre: 'contingent', libelle: contingent.libelle }, [], () => ({
    ...reste,
    contingents: sans.contingents.toSpliced(rang, 1),
    ...(conventions
      ? {
          conventions: conventions.map((convention) => ({
            ...convention,
            parts: avecCle(convention.parts, id, undefined),
          })),
        }
      : {}),
    ...(preferences?.length ? { orientation: preferences } : {}),
  }))
}

export function renommerContingent(flux: Flux, id: string, libelle: string): Result<Edition> {
  const { contingent, rang } = contingentAu(flux, id)
  const apres = libelle.trim()
  return editionDeFlux(
    flux,
    { code: 'flux-renommage', genre: 'contingent', avant: contingent.libelle, apres },
    texteProblems(pointer('contingents', rang, 'libelle'), apres),
    () => avecContingent(flux, rang, { ...contingent, libelle: apres }),
  )
}

export function setReservataire(flux: Flux, id: string, reservataire: Reservataire): Result<Edition> {
  const { contingent, rang } = contingentAu(flux, id)
  return editionDeFlux(flux, { code: 'flux-reservataire', contingent: contingent.libelle, reservataire }, [], () =>
    avecContingent(flux, rang, { ...contingent, reservataire }),
  )
}

const LOGEMENTS_MAX = 100_000_000

/** Dwellings reserved in stock. @param logements undefined: not known */
export function setReserves(flux: Flux, id: string, logements: number | undefined): Result<Edition> {
  const { contingent, rang } = contingentAu(flux, id)
  const at = pointer('contingents', rang, 'logementsReserves', 'valeur')
  const formes = logements === undefined ? [] : entierProblems(at, logements, { min: 0, max: LOGEMENTS_MAX })
  const reserves = logements === undefined ? undefined : avecValeur(contingent.logementsReserves, logements)
  return editionDeFlux(flux, { code: 'flux-reserves', contingent: contingent.libelle, apres: logements }, formes, () =>
    avecContingent(flux, rang, avecCle(contingent, 'logementsReserves', reserves)),
  )
}

// ---- what a share holds within it

function sousPartDe(contingent: Contingent, id: string): { readonly sousPart: SousPart; readonly place: number } {
  const place = (contingent.dont ?? []).findIndex((sousPart) => sousPart.id === id)
  const sousPart = contingent.dont?.[place]
  invariant(sousPart, `sous-part « ${id} » absente`)
  return { sousPart, place }
}

const avecDont = (contingent: Contingent, dont: readonly SousPart[]): Contingent =>
  avecCle(contingent, 'dont', dont.length === 0 ? undefined : dont)

export function ajouterSousPart(flux: Flux, id: string, libelle: string): Result<Edition> {
  const { contingent, rang } = contingentAu(flux, id)
  const { dont = [] } = contingent
  const propre = libelle.trim()
  const at = pointer('contingents', rang, 'dont', dont.length, 'libelle')
  const pris = flux.contingents.flatMap((c) => [c.id, ...(c.dont ?? []).map((sousPart) => sousPart.id)])
  const sousPart = { id: slugLibre(`${id} ${propre}`, pris, 'sous-part'), libelle: propre, part: 0 }
  return editionDeFlux(
    flux,
    { code: 'flux-ajout', genre: 'sousPart', libelle: propre },
    texteProblems(at, propre),
    () => avecContingent(flux, rang, avecDont(contingent, [...dont, sousPart])),
  )
}

export function retirerSousPart(flux: Flux, id: string, sousId: string): Result<Edition> {
  const { contingent, rang } = contingentAu(flux, id)
  const { sousPart, place } = sousPartDe(contingent, sousId)
  return editionDeFlux(flux, { code: 'flux-retrait', genre: 'sousPart', libelle: sousPart.libelle }, [], () =>
    avecContingent(flux, rang, avecDont(contingent, (contingent.dont ?? []).toSpliced(place, 1))),
  )
}

/** Share within that of a contingent: in ten-thousandths of the whole, as the contingent’s own. */
export function setSousPart(flux: Flux, id: string, sousId: string, part: number, du: string): Result<Edition> {
  const { contingent, rang } = contingentAu(flux, id)
  const { sousPart, place } = sousPartDe(contingent, sousId)
  const at = pointer('contingents', rang, 'dont', place, 'part')
  const formes = [...entierProblems(at, part, BORNES_DE_PART), ...moisProblems(at, du)]
  const nom = {
    code: 'flux-sous-part',
    contingent: contingent.libelle,
    sousPart: sousPart.libelle,
    apres: part,
  } as const
  return editionDeFlux(flux, nom, formes, () => {
    const posee = poserAu(sousPart.part as Datee<number>, du, part, flux, datesAvec(flux, du)) ?? 0
    const dont = (contingent.dont ?? []).with(place, { ...sousPart, part: posee })
    return avecContingent(flux, rang, { ...contingent, dont })
  })
}

// ---- conventions: the same shares, at one bailleur's

type PartDeConvention = NonNullable<Flux['conventions']>[number]['parts'][string]

function conventionDe(flux: Flux, bailleur: string) {
  const index = (flux.conventions ?? []).findIndex((c) => c.bailleur === bailleur)
  const convention = flux.conventions?.[index]
  invariant(convention, `convention de « ${bailleur} » absente`)
  return { convention, index }
}

/** @param libelle name of the bailleur; @param connus ids of the bailleurs of the territory */
export function ajouterConvention(
  flux: Flux,
  bailleur: string,
  libelle: string,
  connus: readonly string[],
): Result<Edition> {
  const { conventions = [] } = flux
  const at = pointer('conventions', conventions.length, 'bailleur')
  const formes = [
    ...(connus.includes(bailleur) ? [] : [problem('reference-inconnue', at, { genre: 'bailleur', id: bailleur })]),
    ...(conventions.some((c) => c.bailleur === bailleur)
      ? [problem('id-double', at, { genre: 'conventions', id: bailleur })]
      : []),
  ]
  const parts = Object.fromEntries(
    flux.contingents.flatMap(({ id, part }) => (part === undefined ? [] : [[id, { part }] as const])),
  )
  return editionDeFlux(flux, { code: 'flux-ajout', genre: 'convention', libelle }, formes, () => ({
    ...flux,
    conventions: [...conventions, { bailleur, parts }],
  }))
}

export function retirerConvention(flux: Flux, bailleur: string, libelle: string): Result<Edition> {
  const { index } = conventionDe(flux, bailleur)
  return editionDeFlux(flux, { code: 'flux-retrait', genre: 'convention', libelle }, [], () =>
    avecCle<Flux, 'conventions'>(
      flux,
      'conventions',
      flux.conventions?.length === 1 ? undefined : flux.conventions?.toSpliced(index, 1),
    ),
  )
}

/** Share of a contingent at one bailleur's; those of its convention hold together like the others. */
export function setPartDeConvention(
  flux: Flux,
  { bailleur, libelle }: { readonly bailleur: string; readonly libelle: string },
  id: string,
  part: number,
  du: string,
  tenue: Tenue,
): Result<Edition> {
  const { convention, index } = conventionDe(flux, bailleur)
  const { contingent, rang } = contingentAu(flux, id)
  const at = pointer('conventions', index, 'parts', id, 'part')
  const formes = [...entierProblems(at, part, BORNES_DE_PART), ...moisProblems(at, du)]
  if (formes.length > 0) return fail(formes)
  const propre = (c: Contingent): PartDeConvention | undefined =>
    Object.hasOwn(convention.parts, c.id) ? convention.parts[c.id] : undefined
  const partDe = (c: Contingent): Datee<number> | undefined => (propre(c)?.part ?? c.part) as Datee<number> | undefined
  const avant = flux.contingents.map((c) => {
    const connue = partDe(c)
    return connue === undefined ? 0 : (enVigueur<number>(connue, parseMois(du)) ?? 0)
  })
  const parts = tenirEnsemble(flux, avant, rang, part, tenue)
  if (!parts) return fail([verrouillees(at, contingent, partMax(flux, avant, rang, tenue))])
  const dates = datesAvec(flux, du)
  const changees = flux.contingents.flatMap((c, i) =>
    parts[i] === avant[i] && propre(c)
      ? []
      : [
          [
            c.id,
            { ...changee(propre(c) ?? {}), part: poserAu(partDe(c), du, parts[i] ?? 0, flux, dates) ?? 0 },
          ] as const,
        ],
  )
  const nom = { code: 'flux-part', contingent: contingent.libelle, apres: part, bailleur: libelle, ...duNom(flux, du) }
  return editionDeFlux(flux, nom as { code: 'flux-part' } & typeof nom, [], () => ({
    ...flux,
    conventions: (flux.conventions ?? []).with(index, {
      ...convention,
      parts: { ...convention.parts, ...Object.fromEntries(changees) },
    }),
  }))
}
