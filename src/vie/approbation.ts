// From draft to proposal, approval and replacement. Each act gives the next state or says why it cannot be done. A proposal
// and an approval hold for one version, named by its hash: a later edit is another version, which has neither.
// Roles are declared: nothing here proves who acts (decision 0017).
import type { ActeDeVie, Demarche, Dossier, NomDePreuve, Preuves } from '~/domain/approbation.ts'
import { hashContent } from '~/domain/hash.ts'
import { fail, type NomDActe, type NomDEtat, ok, type Problem, problem, type Result } from '~/domain/problem.ts'

export const PREUVES: readonly NomDePreuve[] = ['difference', 'controles', 'essais', 'impact']

const PERMIS: Readonly<Record<NomDEtat, readonly NomDActe[]>> = {
  brouillon: ['modifier', 'proposer'],
  proposee: ['modifier', 'donner-avis', 'retirer', 'approuver'],
  approuvee: ['modifier', 'remplacer'],
  remplacee: ['modifier'],
}

export const actesPermis = ({ etat }: Dossier): readonly NomDActe[] => PERMIS[etat]

export const nouveauDossier = (version: string, auteur: string): Dossier => ({ etat: 'brouillon', version, auteur })

/** Hash of each document of a proposal, to be kept with it. */
export const figerPreuves = (pieces: Readonly<Record<NomDePreuve, unknown>>): Preuves => ({
  difference: hashContent(pieces.difference),
  controles: hashContent(pieces.controles),
  essais: hashContent(pieces.essais),
  impact: hashContent(pieces.impact),
})

/** Documents that are no longer those that were proposed. */
export const preuvesChangees = (
  preuves: Preuves,
  pieces: Readonly<Record<NomDePreuve, unknown>>,
): readonly NomDePreuve[] => PREUVES.filter((nom) => hashContent(pieces[nom]) !== preuves[nom])

const isVide = (texte: string): boolean => texte.trim() === ''

function proposer(
  dossier: Dossier,
  { qui, quand, preuves, alertes, admises }: ActeDeVie & { acte: 'proposer' },
): Result<Dossier> {
  const manquent = PREUVES.filter((quoi) => !preuves[quoi])
  const admisesAvecRaison = admises.filter(({ raison }) => !isVide(raison))
  const muettes = alertes.filter((alerte) => !admisesAvecRaison.some((admise) => admise.alerte === alerte))
  const problems: readonly Problem[] = [
    ...manquent.map((quoi) => problem('preuve-manquante', '/preuves', { quoi })),
    ...muettes.map((alerte) => problem('alerte-sans-reponse', '/alertes', { alerte })),
  ]
  if (problems.length > 0) return fail(problems)
  const utiles = admisesAvecRaison.filter(({ alerte }) => alertes.includes(alerte))
  return ok({
    ...dossier,
    etat: 'proposee',
    proposition: { qui, quand, preuves: preuves as Preuves, admises: utiles },
  })
}

function approuver(dossier: Dossier, { qui, quand, deliberation }: ActeDeVie & { acte: 'approuver' }): Result<Dossier> {
  const { date, effet, reference, signataires } = deliberation
  const manquent = (
    [
      ['date', isVide(date)],
      ['effet', isVide(effet)],
      ['reference', isVide(reference)],
      ['signataires', signataires.every(isVide)],
    ] as const
  ).flatMap(([quoi, manque]) => (manque ? [quoi] : []))
  const problems: readonly Problem[] = [
    ...(dossier.avis ? [] : [problem('preuve-manquante', '/avis', { quoi: 'avis' })]),
    ...manquent.map((quoi) => problem('preuve-manquante', `/deliberation/${quoi}`, { quoi })),
  ]
  if (problems.length > 0) return fail(problems)
  const parAuteur = qui === dossier.auteur
  return ok(
    { ...dossier, etat: 'approuvee', approbation: { qui, quand, deliberation, parAuteur } },
    parAuteur ? [problem('auteur-approuve', '', { auteur: qui })] : [],
  )
}

/** The file after an act; a problem when the state does not allow it, or when something it needs is missing. */
export function agir(dossier: Dossier, acte: ActeDeVie): Result<Dossier> {
  const { etat } = dossier
  if (!PERMIS[etat].includes(acte.acte)) return fail([problem('acte-impossible', '', { acte: acte.acte, etat })])
  switch (acte.acte) {
    case 'modifier':
      return ok(acte.version === dossier.version ? dossier : nouveauDossier(acte.version, acte.qui))
    case 'proposer':
      return proposer(dossier, acte)
    case 'donner-avis':
      return ok({ ...dossier, avis: acte.avis })
    case 'retirer':
      return ok(nouveauDossier(dossier.version, dossier.auteur))
    case 'approuver':
      return approuver(dossier, acte)
    case 'remplacer':
      return ok({ ...dossier, etat: 'remplacee', remplacante: acte.par })
  }
}

/** Several acts in a row; the first that cannot be done stops them. Warnings are kept. */
export function rejouer(depart: Dossier, actes: readonly ActeDeVie[]): Result<Dossier> {
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
