// The file of a version: its state, what was recorded, in sentences, and what an act adds to it. Pure.
import type { ActeDeVie, Avis, Deliberation, NomDePreuve, Preuves, Tour } from '~/domain/approbation.ts'
import type { Constat } from '~/analysis/checks/constat.ts'
import type { ConstatDeFlux } from '~/analysis/flux/index.ts'
import { shortHash } from '~/domain/hash.ts'
import { type NomDActe, type NomDEtat, ok, type Problem, type Result } from '~/domain/problem.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'
import { phraseDeConstatDeFlux } from '~/i18n/constats-flux.ts'
import { motsDesEssais } from '~/i18n/essais.ts'
import { phraseDImpact } from '~/i18n/versions.ts'
import type { PieceGardee, Registre } from '~/store/schema.ts'
import { actesPermis, agir, dossierDe, PREUVES } from '~/vie/approbation.ts'
import type { VersionDeRegles } from '../etat/contrat.ts'
import type { Consignation } from '../etat/memoire.ts'
import { nomDeVersion } from '../regles/view.ts'
import { etatDe } from './etat-view.ts'
import { m } from './mots.ts'
import { cleDuCas, type Pieces } from './preparation-view.ts'

/** Documents read back, by hash: undefined while they are read, null when they are missing or altered. */
export type PiecesLues = ReadonlyMap<string, PieceGardee | null>

function texteDeLaPiece(nom: NomDePreuve, piece: PieceGardee | null | undefined, { genre }: VersionDeRegles): string {
  if (piece === undefined) return m('pieceEnCours')
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
  if (essais) {
    const resultats = 'resultats' in essais ? essais.resultats : []
    return m('pieceEssais', { n: resultats.length, echecs: resultats.filter(({ ok }) => !ok).length })
  }
  if (!impact) return m(genre === 'flux' ? 'pieceImpactSansObjet' : 'pieceImpactAucun')
  const { n, changentDeRang, changentDePoints } = impact
  return changentDeRang === null || changentDePoints === null
    ? m('pieceImpactMasque')
    : phraseDImpact({ n, changentDeRang, changentDePoints })
}

/** The title of a waived finding, or of a case that fails, as it was frozen; its name when the document is gone. */
function titreDeLAlerte(
  alerte: string,
  preuves: Preuves,
  lues: PiecesLues,
  { genre, contenu }: VersionDeRegles,
): string {
  const controles = (lues.get(preuves.controles)?.contenu ?? []) as Pieces['controles']
  const constat = controles.find(({ cle }) => cle === alerte)?.constat
  if (!constat) {
    const essais = (lues.get(preuves.essais)?.contenu ?? []) as Pieces['essais']
    const cas = 'resultats' in essais ? essais.essais.cas.find(({ id }) => cleDuCas(id) === alerte) : undefined
    return cas ? motsDesEssais('alerte', cas) : `${alerte}.`
  }
  return genre === 'flux'
    ? phraseDeConstatDeFlux(constat as ConstatDeFlux).titre
    : phraseDeConstat(constat as Constat, contenu).titre
}

/** A sentence that goes on. */
const sansPoint = (phrase: string): string => phrase.replace(/\.$/, '')

function phrasesDeLaProposition(version: VersionDeRegles, { proposition }: Tour, lues: PiecesLues): readonly string[] {
  const { qui, quand, preuves, admises } = proposition
  return [
    m('proposeePar', { qui, quand }),
    ...PREUVES.map((nom) =>
      m('piece', {
        nom,
        texte: sansPoint(texteDeLaPiece(nom, lues.get(preuves[nom]), version)),
        empreinte: shortHash(preuves[nom]),
      }),
    ),
    ...admises.map((admise) =>
      m('admise', { ...admise, alerte: titreDeLAlerte(admise.alerte, preuves, lues, version) }),
    ),
  ]
}

function phrasesDeLaSuite({ avis, approbation, retrait, remplacante }: Tour, versions: readonly VersionDeRegles[]) {
  const suivante = versions.find(({ hash }) => hash === remplacante)
  return [
    ...(avis ? [m('avisDonne', avis), ...avis.dissensions.map((dissension) => m('dissension', dissension))] : []),
    ...(approbation
      ? [
          m('delibere', approbation.deliberation),
          m('signataires', { noms: approbation.deliberation.signataires }),
          ...(approbation.parAuteur ? [m('parAuteur', { qui: approbation.qui })] : []),
        ]
      : []),
    ...(retrait ? [m('retiree', { ...retrait, avecAvis: avis !== undefined })] : []),
    ...(suivante ? [m('remplacee', { nom: nomDeVersion(suivante) })] : []),
  ]
}

export interface TourVu {
  readonly cle: string
  /** « Tour 1 sur 2 »; undefined when there is but one. */
  readonly titre: string | undefined
  readonly phrases: readonly string[]
}

export interface DossierVu {
  readonly etat: NomDEtat
  /** What this state means for who reads. */
  readonly note: string
  /** From the first proposal on. */
  readonly tours: readonly TourVu[]
  /** What may be done now. */
  readonly actes: readonly NomDActe[]
  readonly problemes: readonly Problem[]
}

/** Hashes of all that was frozen with its proposals. */
export function piecesDe(version: VersionDeRegles, { demarches }: Registre): readonly string[] {
  const lu = dossierDe(version, demarches)
  return lu.ok ? lu.value.tours.flatMap(({ proposition }) => PREUVES.map((nom) => proposition.preuves[nom])) : []
}

export function dossierVu(
  version: VersionDeRegles,
  { versions, registre }: { readonly versions: readonly VersionDeRegles[]; readonly registre: Registre },
  lues: PiecesLues,
): DossierVu {
  const lu = dossierDe(version, registre.demarches)
  if (!lu.ok) return { etat: 'brouillon', note: m('dossierIllisible'), tours: [], actes: [], problemes: lu.problems }
  const { etat, tours } = lu.value
  return {
    etat,
    note: m(etat === 'brouillon' ? 'dossierBrouillon' : 'editerRefait'),
    tours: tours.map((tour, i) => ({
      cle: `${i}`,
      titre: tours.length === 1 ? undefined : m('tour', { rang: i + 1, n: tours.length }),
      phrases: [...phrasesDeLaProposition(version, tour, lues), ...phrasesDeLaSuite(tour, versions)],
    })),
    actes: actesPermis(lu.value),
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
  readonly version: VersionDeRegles
  readonly versions: readonly VersionDeRegles[]
}

/** Versions that an approval replaces: those in force until it. */
const remplacees = ({ version, versions, acte }: Demande, registre: Registre): readonly VersionDeRegles[] =>
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
/** Undefined while none is chosen. */
export const sensLu = (texte: string): Avis['sens'] | undefined => SENS.find((sens) => sens === texte)

/** Last day that may be typed: without it, browsers take years of six figures. */
export const DERNIER_JOUR = '9999-12-31'

/** Délibération telle qu’elle est tapée. */
export type Saisie = Omit<Deliberation, 'signataires'> & { readonly signataires: string }
export const DELIBERATION_VIDE: Saisie = { date: '', effet: '', reference: '', signataires: '' }

export const lireDeliberation = ({ signataires, reference, ...dates }: Saisie): Deliberation => ({
  ...dates,
  reference: reference.trim(),
  signataires: lignesDe(signataires),
})
