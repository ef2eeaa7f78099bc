// The file of a version: its state, what was recorded, in sentences, and what an act adds to it. Pure.
import type { ActeDeVie, Avis, Deliberation, Dossier, NomDePreuve, Preuves } from '~/domain/approbation.ts'
import { shortHash } from '~/domain/hash.ts'
import { type NomDEtat, ok, type Problem, type Result } from '~/domain/problem.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'
import { phraseDImpact } from '~/i18n/versions.ts'
import type { PieceGardee, Registre } from '~/store/schema.ts'
import { agir, dossierDe, PREUVES } from '~/vie/approbation.ts'
import type { Version } from '../etat/contrat.ts'
import type { Consignation } from '../etat/memoire.ts'
import { nomDeVersion } from '../regles/view.ts'
import { etatDe } from './etat-view.ts'
import { m } from './mots.ts'
import type { Pieces } from './preparation-view.ts'

/** Documents read back: undefined while they are read, null when they are missing or altered. */
export type PiecesLues = Readonly<Record<NomDePreuve, PieceGardee | null>> | undefined

function texteDeLaPiece(nom: NomDePreuve, lues: PiecesLues): string {
  if (!lues) return m('pieceEnCours')
  const piece = lues[nom]
  if (piece === null) return m('pieceAbsente')
  const contenu = piece.contenu as Pieces[typeof nom]
  const { difference, controles, essais, impact } = { [nom]: contenu } as Partial<Pieces>
  if (difference)
    return m('pieceDifference', { n: difference.reduce((n, { changements }) => n + changements.length, 0) })
  if (controles)
    return m('pieceControles', {
      n: controles.length,
      alertes: controles.filter(({ gravite }) => gravite === 'attention').length,
    })
  if (essais) return m('pieceEssais', { n: essais.length })
  if (!impact) return m('pieceImpactAucun')
  const { n, changentDeRang, changentDePoints } = impact
  return changentDeRang === null || changentDePoints === null
    ? m('pieceImpactMasque')
    : phraseDImpact({ n, changentDeRang, changentDePoints })
}

/** The title of a waived finding as it was frozen; its name when the document is gone. */
function titreDeLAlerte(alerte: string, lues: PiecesLues, { contenu }: Version): string {
  const controles = (lues?.controles?.contenu ?? []) as Pieces['controles']
  const fige = controles.find(({ cle }) => cle === alerte)
  return fige ? phraseDeConstat(fige.constat, contenu).titre : `${alerte}.`
}

function phrasesDeLaProposition(version: Version, { proposition }: Dossier, lues: PiecesLues): readonly string[] {
  if (!proposition) return []
  const { qui, quand, preuves, admises } = proposition
  return [
    m('proposeePar', { qui, quand }),
    ...PREUVES.map((nom) => m('piece', { nom, texte: texteDeLaPiece(nom, lues), empreinte: shortHash(preuves[nom]) })),
    ...admises.map((admise) => m('admise', { ...admise, alerte: titreDeLAlerte(admise.alerte, lues, version) })),
  ]
}

function phrasesDeLaDecision({ avis, approbation }: Dossier): readonly string[] {
  return [
    ...(avis ? [m('avisDonne', avis), ...avis.dissensions.map((dissension) => m('dissension', dissension))] : []),
    ...(approbation
      ? [
          m('delibere', approbation.deliberation),
          m('signataires', { noms: approbation.deliberation.signataires }),
          ...(approbation.parAuteur ? [m('parAuteur', { qui: approbation.qui })] : []),
        ]
      : []),
  ]
}

export interface DossierVu {
  readonly etat: NomDEtat
  readonly phrases: readonly string[]
  readonly hasAvis: boolean
  readonly problemes: readonly Problem[]
}

/** What the proposal was frozen with; undefined before any. */
export function preuvesDe(version: Version, { demarches }: Registre): Preuves | undefined {
  const lu = dossierDe(version, demarches)
  return lu.ok ? lu.value.proposition?.preuves : undefined
}

export function dossierVu(
  version: Version,
  { versions, registre }: { readonly versions: readonly Version[]; readonly registre: Registre },
  lues: PiecesLues,
): DossierVu {
  const lu = dossierDe(version, registre.demarches)
  if (!lu.ok) return { etat: 'brouillon', phrases: [], hasAvis: false, problemes: lu.problems }
  const { etat, avis, remplacante } = lu.value
  const suivante = versions.find(({ hash }) => hash === remplacante)
  return {
    etat,
    phrases: [
      ...(etat === 'brouillon' ? [m('dossierBrouillon')] : []),
      ...phrasesDeLaProposition(version, lu.value, lues),
      ...phrasesDeLaDecision(lu.value),
      ...(suivante ? [m('remplacee', { nom: nomDeVersion(suivante) })] : []),
      ...(etat === 'brouillon' ? [] : [m('editerRefait')]),
    ],
    hasAvis: avis !== undefined,
    problemes: [],
  }
}

// ---- what an act records

/** Who acts, and when. */
export type Signe = Pick<ActeDeVie, 'qui' | 'quand'>
interface ActeFait {
  readonly acte: ActeDeVie
  readonly pieces?: readonly PieceGardee[]
}
/** What a form asks of the file that holds it: the act, once signed. */
export type ActeAFaire = (preparer: (signe: Signe) => ActeFait) => Promise<void>

export interface Demande extends ActeFait {
  readonly version: Version
  readonly versions: readonly Version[]
}

/** Versions that an approval replaces: those in force until it. */
const remplacees = ({ version, versions, acte }: Demande, registre: Registre): readonly Version[] =>
  acte.acte === 'approuver'
    ? versions.filter((autre) => autre.hash !== version.hash && etatDe(autre, registre) === 'approuvee')
    : []

/** What is recorded of an act; why not, when the state does not allow it or something is missing. */
export function demarcher(demande: Demande, registre: Registre): Result<Consignation> {
  const { version, acte, pieces = [] } = demande
  const { qui, quand } = acte
  const dossier = dossierDe(version, registre.demarches)
  if (!dossier.ok) return dossier
  const suite = agir(dossier.value, acte)
  if (!suite.ok) return suite
  const remplacer: ActeDeVie = { qui, quand, acte: 'remplacer', par: version.hash }
  const demarches = [
    { version: version.hash, acte },
    ...remplacees(demande, registre).map(({ hash }) => ({ version: hash, acte: remplacer })),
  ]
  return ok({
    consigne: { demarches, pieces },
    quoi: { genre: 'demarche', hash: version.hash, acte: acte.acte },
    qui,
    pourquoi: null,
  })
}

/** Lines of a text, without the empty ones. */
const lignesDe = (texte: string): readonly string[] =>
  texte
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '')

/** « Nom : ce qu’elle souhaitait », one a line; a line without a name is nobody’s in particular. */
export const lireDissensions = (texte: string): Avis['dissensions'] =>
  lignesDe(texte).map((ligne) => {
    const [, qui = '—', souhait = ligne] = /^([^:]+?)\s*:\s*(.+)$/u.exec(ligne) ?? []
    return { qui, souhait }
  })

export const SENS = ['favorable', 'reserve', 'defavorable'] as const satisfies readonly Avis['sens'][]
export const sensLu = (texte: string): Avis['sens'] => SENS.find((sens) => sens === texte) ?? SENS[0]

/** Délibération telle qu’elle est tapée. */
export type Saisie = Omit<Deliberation, 'signataires'> & { readonly signataires: string }
export const DELIBERATION_VIDE: Saisie = { date: '', effet: '', reference: '', signataires: '' }

export const lireDeliberation = ({ signataires, reference, ...dates }: Saisie): Deliberation => ({
  ...dates,
  reference: reference.trim(),
  signataires: lignesDe(signataires),
})
