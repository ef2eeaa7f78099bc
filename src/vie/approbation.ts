// From draft to proposal, approval and replacement. Each act gives the next state or says why it cannot be done. A proposal
// and an approval hold for one version, named by its hash: a later edit is another version, which has neither.
// Roles are declared: nothing here proves who acts (decision 0017).
import type {
  ActeDeVie,
  Approbation,
  Demarche,
  Dossier,
  NomDePreuve,
  Preuves,
  Proposition,
  Tour,
} from '~/domain/approbation.ts'
import { hashContent } from '~/domain/hash.ts'
import { invariant } from '~/domain/invariant.ts'
import { fail, type NomDActe, type NomDEtat, ok, type Problem, problem, type Result } from '~/domain/problem.ts'

export const PREUVES: readonly NomDePreuve[] = ['difference', 'controles', 'essais', 'impact']

const PERMIS: Readonly<Record<NomDEtat, readonly NomDActe[]>> = {
  brouillon: ['proposer'],
  proposee: ['donner-avis', 'approuver', 'retirer'],
  approuvee: ['remplacer'],
  // What was in force once may be voted again: it is the same content, thus the same version.
  remplacee: ['proposer'],
}

/** What may be done next. An opinion is given once; a decision follows it. */
export function actesPermis({ etat, tours }: Dossier): readonly NomDActe[] {
  const passe: NomDActe = tours.at(-1)?.avis ? 'donner-avis' : 'approuver'
  return PERMIS[etat].filter((acte) => etat !== 'proposee' || acte !== passe)
}

const nouveauDossier = (version: string, auteur: string): Dossier => ({
  etat: 'brouillon',
  version,
  auteur,
  tours: [],
})

/** The last decision on a version, replaced or not; undefined for one that was never approved. */
export const approbationDe = ({ tours }: Dossier): Approbation | undefined =>
  tours.findLast(({ approbation }) => approbation)?.approbation

/** Hash of each document of a proposal, to be kept with it. */
export const figerPreuves = (pieces: Readonly<Record<NomDePreuve, unknown>>): Preuves => ({
  difference: hashContent(pieces.difference),
  controles: hashContent(pieces.controles),
  essais: hashContent(pieces.essais),
  impact: hashContent(pieces.impact),
})

const isVide = (texte: string): boolean => texte.trim() === ''
/** An ISO day of four-figure years: days are put in order as texts. */
const isJour = (texte: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(texte)

function proposer(
  dossier: Dossier,
  { qui, quand, preuves, bloquants = [], alertes, admises, signaturesAttendues }: ActeDeVie & { acte: 'proposer' },
): Result<Dossier> {
  const manquent = PREUVES.filter((quoi) => !preuves[quoi])
  const admisesAvecRaison = admises.filter(({ raison }) => !isVide(raison))
  const muettes = alertes.filter((alerte) => !admisesAvecRaison.some((admise) => admise.alerte === alerte))
  const problems: readonly Problem[] = [
    ...(bloquants.length === 0 ? [] : [problem('constats-bloquants', '/bloquants', { n: bloquants.length })]),
    ...manquent.map((quoi) => problem('preuve-manquante', '/preuves', { quoi })),
    ...muettes.map((alerte) => problem('alerte-sans-reponse', '/alertes', { alerte })),
  ]
  if (problems.length > 0) return fail(problems)
  const proposition: Proposition = {
    qui,
    quand,
    preuves: preuves as Preuves,
    admises: admisesAvecRaison.filter(({ alerte }) => alertes.includes(alerte)),
    ...(signaturesAttendues === undefined ? {} : { signaturesAttendues }),
  }
  return ok({ ...dossier, etat: 'proposee', tours: [...dossier.tours, { proposition }] })
}

/** The file once its last round goes on. */
function suivre(dossier: Dossier, etat: NomDEtat, suite: Partial<Tour>): Dossier {
  const tour = dossier.tours.at(-1)
  invariant(tour, 'un acte sans proposition')
  return { ...dossier, etat, tours: dossier.tours.with(-1, { ...tour, ...suite }) }
}

function approuver(dossier: Dossier, { qui, quand, deliberation }: ActeDeVie & { acte: 'approuver' }): Result<Dossier> {
  const { date, effet, reference, signataires } = deliberation
  const manquent = (
    [
      ['date', !isJour(date)],
      ['effet', !isJour(effet)],
      ['reference', isVide(reference)],
      ['signataires', signataires.every(isVide)],
    ] as const
  ).flatMap(([quoi, manque]) => (manque ? [quoi] : []))
  const problems: readonly Problem[] = [
    ...(dossier.tours.at(-1)?.avis ? [] : [problem('preuve-manquante', '/avis', { quoi: 'avis' })]),
    ...manquent.map((quoi) => problem('preuve-manquante', `/deliberation/${quoi}`, { quoi })),
  ]
  if (problems.length > 0) return fail(problems)
  const parAuteur = qui === dossier.auteur
  return ok(
    suivre(dossier, 'approuvee', { approbation: { qui, quand, deliberation, parAuteur } }),
    parAuteur ? [problem('auteur-approuve', '', { auteur: qui })] : [],
  )
}

/** The file after an act; a problem when the state does not allow it, or when something it needs is missing. */
export function agir(dossier: Dossier, acte: ActeDeVie): Result<Dossier> {
  const { etat } = dossier
  const impossible = () => fail([problem('acte-impossible', '', { acte: acte.acte, etat })])
  if (!PERMIS[etat].includes(acte.acte)) return impossible()
  switch (acte.acte) {
    case 'proposer':
      return proposer(dossier, acte)
    case 'donner-avis':
      return actesPermis(dossier).includes('donner-avis')
        ? ok(suivre(dossier, 'proposee', { avis: acte.avis }))
        : impossible()
    case 'retirer':
      return ok(
        suivre(dossier, approbationDe(dossier) ? 'remplacee' : 'brouillon', {
          retrait: { qui: acte.qui, quand: acte.quand },
        }),
      )
    case 'approuver':
      return approuver(dossier, acte)
    case 'remplacer':
      return ok(suivre(dossier, 'remplacee', { remplacante: acte.par }))
  }
}

/** Several acts in a row; the first that cannot be done stops them. Warnings are kept. */
function rejouer(depart: Dossier, actes: readonly ActeDeVie[]): Result<Dossier> {
  let dossier = depart
  const warnings: Problem[] = []
  for (const acte of actes) {
    const suite = agir(dossier, acte)
    if (!suite.ok) return suite
    warnings.push(...suite.warnings)
    dossier = suite.value
  }
  return ok(dossier, warnings)
}

/** The file of a version, from all that was recorded. */
export const dossierDe = (
  { hash, auteur }: { readonly hash: string; readonly auteur: string },
  demarches: readonly Demarche[],
): Result<Dossier> =>
  rejouer(
    nouveauDossier(hash, auteur),
    demarches.filter(({ version }) => version === hash).map(({ acte }) => acte),
  )
