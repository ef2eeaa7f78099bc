// What « Publier » shows: what may be published and how it is announced, the checks that stand, and the files of a bundle
// by who they are for. Pure.
import type { Constat } from '~/analysis/checks/constat.ts'
import { codeDuCritere, type Cotation, resolveCotation } from '~/domain/cotation.ts'
import { empreinteDe, shortHash } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { publication as motsAnglais } from '~/i18n/en/publication.ts'
import { publication as motsFrancais } from '~/i18n/fr/publication.ts'
import { codeDeLangue, langue } from '~/i18n/langue.ts'
import type { Registre } from '~/store/schema.ts'
import { approbationDe, dossierDe } from '~/vie/approbation.ts'
import { type ChoixDePlaces, correspondanceDe, type Place, PLACES } from '~/publication/correspondance.ts'
import type { Parler } from '~/publication/pages/page.ts'
import { alertesDeSaisie } from '~/publication/pages/saisie.ts'
import type { StatutPublie } from '~/publication/source.ts'
import type { APublier, FichierFait, PaquetFait } from '~/workers/publieur.ts'
import { BROUILLON, type Brouillon, type RefDeRegles, type Version } from '../etat/contrat.ts'
import { nomDeVersion } from '../regles/view.ts'
import { ficheDe, signaturesDe } from '../versions/fiche.ts'
import { m, usageDe } from './mots.ts'
import type { Avance } from './useTache.ts'

/** Ce que l’on choisit de publier. */
export interface Choix {
  readonly ref: RefDeRegles
  /** The reader's word that the version was voted; a draft never is. */
  readonly deliberee: boolean
  /** Where criteria go in the national system, against what is proposed or not. */
  readonly places: ChoixDePlaces
}
export const CHOIX_INITIAL: Choix = { ref: BROUILLON, deliberee: false, places: {} }

interface Contenus {
  readonly brouillon: Pick<Brouillon, 'contenu' | 'origine' | 'hash'>
  readonly versions: readonly Version[]
  readonly registre: Registre
  readonly mois: string
}

export interface PublicationVue {
  readonly demande: APublier
  /** Of all that the bundle depends on. */
  readonly cle: string
  readonly annonce: string
  readonly statut: StatutPublie
  /** Whether the reader may give their word that it was voted. */
  readonly isADeclarer: boolean
  /** What the record of approval says of it, or else what a draft cannot be. */
  readonly regle: string | undefined
  /** Whether the checks of the draft are those of this content. */
  readonly isControlee: boolean
  /** Criteria to match with the national system; undefined when the rule set has no value at the month. */
  readonly saisie: SaisieVue | undefined
  readonly nomDuPaquet: string
}

/** Draft first, then the versions, newest first. */
export const choixVus = (
  versions: readonly Version[],
): readonly { readonly value: string; readonly label: string }[] => [
  { value: BROUILLON, label: m('brouillon') },
  ...versions.map((version) => ({ value: version.hash, label: nomDeVersion(version) })),
]

const contenuDe = (versions: readonly Version[], hash: string | undefined): Cotation | undefined =>
  versions.find((version) => version.hash === hash)?.contenu

export interface CritereDeSaisieVu {
  readonly id: string
  readonly libelle: string
  readonly place: Place
  /** « local n° 3 », « national, choisi »; undefined when the place says it all. */
  readonly mot: string | undefined
}

export interface SaisieVue {
  readonly resume: string
  readonly alertes: readonly string[]
  readonly criteres: readonly CritereDeSaisieVu[]
  /** Those that are against what is proposed. */
  readonly choisies: ChoixDePlaces
}

/** As the sheet itself says it. */
const parler = (): Parler =>
  codeDeLangue() === 'fr' ? { langue: langue(), mots: motsFrancais } : { langue: langue(), mots: motsAnglais }

function saisieVue(cotation: Cotation, mois: string, places: ChoixDePlaces): SaisieVue | undefined {
  const resolue = resolveCotation(cotation, parseMois(mois))
  if (!resolue.ok) return undefined
  const parle = parler()
  const correspondance = correspondanceDe(resolue.value, places)
  const { criteres, nationaux, locaux } = correspondance
  return {
    resume: m('saisieAConfirmer', { n: criteres.length, nationaux, locaux }),
    alertes: alertesDeSaisie(correspondance, parle),
    criteres: criteres.map((situe) => ({
      id: situe.critere.id,
      libelle: `${codeDuCritere(cotation, situe.critere.id)} ${situe.critere.libelle}`,
      place: situe.place,
      mot: situe.place === 'local' || situe.isChoisie ? parle.mots.placeDite(situe) : undefined,
    })),
    choisies: Object.fromEntries(
      criteres.flatMap(({ critere, place, isChoisie }) => (isChoisie ? [[critere.id, place]] : [])),
    ),
  }
}

export const placesVues = (): readonly { readonly value: Place; readonly label: string }[] =>
  PLACES.map((value) => ({ value, label: m(value) }))

/** What is recorded of the approval of a version. */
function deliberationDe(version: Version, { demarches }: Registre) {
  const dossier = dossierDe(version, demarches)
  const faite = dossier.ok ? approbationDe(dossier.value) : undefined
  return dossier.ok && faite ? { ...faite.deliberation, isRemplacee: dossier.value.etat !== 'approuvee' } : undefined
}

export function publicationVue({ ref, deliberee, places }: Choix, contenus: Contenus): PublicationVue {
  const { brouillon, versions, mois, registre } = contenus
  const version = versions.find(({ hash }) => hash === ref)
  const cotation = version?.contenu ?? brouillon.contenu
  const approbation = version && deliberationDe(version, registre)
  const isADeclarer = version !== undefined && approbation === undefined
  const statut: StatutPublie = approbation !== undefined || (isADeclarer && deliberee) ? 'approuvee' : 'brouillon'
  const signatures = version ? signaturesDe(registre, version) : []
  const avant = version === undefined ? brouillon.origine : version.parents[0]
  const hash = empreinteDe(cotation)
  const saisie = saisieVue(cotation, mois, places)
  const choisies = saisie?.choisies ?? {}
  const dit = { titre: cotation.titre, mois, hash: shortHash(hash) }
  return {
    demande: {
      cotation,
      precedente: contenuDe(versions, avant),
      mois,
      statut,
      ...(Object.keys(choisies).length > 0 ? { places: choisies } : {}),
      ...(version && signatures.length > 0 ? { fiche: { version: ficheDe(version, versions), signatures } } : {}),
    },
    cle: [hash, avant, mois, statut, signatures.length, JSON.stringify(choisies)].join(' '),
    annonce: statut === 'brouillon' ? m('annonceBrouillon', dit) : m('annonceApprouvee', dit),
    statut,
    isADeclarer,
    regle: version === undefined ? m('brouillonAide') : approbation && m('approuvee', approbation),
    isControlee: hash === brouillon.hash,
    saisie,
    nomDuPaquet: [cotation.id, shortHash(hash), ...(statut === 'brouillon' ? ['brouillon'] : [])].join('-') + '.zip',
  }
}

export interface ControlesVus {
  readonly phrase: string
  readonly isBloquante: boolean
  /** Where to read more; undefined when there is nothing to read. */
  readonly lien: { readonly chemin: '/regles' | '/regles/versions'; readonly nom: string } | undefined
}

/**
 * @param constats undefined while the checks of the draft are not known
 * @param isArretee the checks were stopped, or failed
 */
export function controlesVus(
  { isControlee }: Pick<PublicationVue, 'isControlee'>,
  constats: readonly Constat[] | undefined,
  isArretee: boolean,
): ControlesVus {
  const voir = { chemin: '/regles', nom: m('controlesVoir') } as const
  const dire = (phrase: string, lien?: ControlesVus['lien'], isBloquante = false): ControlesVus => ({
    phrase,
    lien,
    isBloquante,
  })
  if (!isControlee)
    return dire(m('controlesAutreVersion'), { chemin: '/regles/versions', nom: m('controlesReprendre') })
  if (constats === undefined) return isArretee ? dire(m('controlesArretes'), voir) : dire(m('controlesAttente'))
  if (constats.length === 0) return dire(m('controlesCalmes'))
  const n = constats.filter(({ gravite }) => gravite === 'bloquant').length
  if (n === 0) return dire(m('controlesALire', { n: constats.length }), voir)
  return dire(m('controlesBloquants', { n, autres: constats.length - n }), voir, true)
}

// ---- files

export interface FichierVu {
  readonly nom: string
  readonly usage: string
  readonly taille: string
  readonly empreinte: string
  readonly type: string
  readonly fichier: FichierFait
}

export interface GroupeVu {
  readonly cle: string
  readonly titre: string
  readonly fichiers: readonly FichierVu[]
}

const POUR = [
  'racine',
  'grille',
  'saisie',
  'public',
  'conformite',
  'regles',
  'dmn',
  'sql',
  'cotation',
  'signatures',
] as const

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  html: 'text/html',
  csv: 'text/csv',
  mjs: 'text/javascript',
  dmn: 'application/xml',
}

const sansBrouillon = (nom: string): string => nom.replace(/^brouillon\//, '')
/** Whom a file is for; one of no known folder is for all. */
function pourQui(nom: string): (typeof POUR)[number] {
  const [dossier] = sansBrouillon(nom).split('/')
  return POUR.find((cle) => cle === dossier) ?? 'racine'
}

function fichierVu(fichier: FichierFait): FichierVu {
  const { nom, octets, sha256 } = fichier
  return {
    nom,
    usage: usageDe(sansBrouillon(nom)),
    taille: m('taille', { octets: octets.length }),
    empreinte: shortHash(sha256),
    type: TYPES[nom.split('.').at(-1) ?? ''] ?? 'text/plain',
    fichier,
  }
}

/** The files of a bundle, by who they are for. */
export const groupesVus = ({ fichiers }: PaquetFait): readonly GroupeVu[] =>
  POUR.map((cle) => ({
    cle,
    titre: m(`pour_${cle}`),
    fichiers: fichiers.filter(({ nom }) => pourQui(nom) === cle).map(fichierVu),
  })).filter((groupe) => groupe.fichiers.length > 0)

export const motDuPaquet = ({ archive, fichiers }: PaquetFait): string =>
  m('pret', { n: fichiers.length, octets: archive.length })

export const motDeLAvance = (titre: string, { faites, total }: Avance): string =>
  total === undefined ? titre : m('avance', { titre, faites, total })

/** Name under which a file is saved alone: a draft keeps saying so. */
export const nomSeul = (nom: string): string => nom.replaceAll('/', '-')
