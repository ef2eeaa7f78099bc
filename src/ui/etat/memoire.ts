// The workbench in memory, and what each gesture makes of it: pure transitions. Each gives the next memory and the act to
// be written, so that what is shown and what is kept come from one place.
import type { Cotation } from '~/domain/cotation.ts'
import { type Dossier, type Edition, type NomDEdition, type Objet, objetDe } from '~/domain/edition.ts'
import { empreinteDe } from '~/domain/hash.ts'
import { invariant } from '~/domain/invariant.ts'
import { nomDuTexte } from '~/domain/nom-du-texte.ts'
import { applyPatch, inversePatch, isApplicable, isSansEffet, patchEntre } from '~/domain/patch.ts'
import { fail, ok, problem, type Result } from '~/domain/problem.ts'
import { appliquerEcart, ecartDeTexte, imprimer, inverseEcart, isTexteDe, modifierTexte } from '~/domain/texte.ts'
import type { Acte, Consigne, Contenu } from '~/store/magasin.ts'
import type { CohorteGardee, CopieDeTravail, Entree, Etape, Fait, Registre, Tete } from '~/store/schema.ts'
import {
  BROUILLON,
  type Brouillon,
  type EtatAtelier,
  type RefDeRegles,
  type UneVersion,
  type Versions,
} from './contrat.ts'
import {
  avancer,
  etapeAnnulable,
  etapeRetablissable,
  type Historique,
  HISTORIQUE_VIDE,
  pousser,
  reculer,
} from './historique.ts'
import { brouillonDeLaCible, ligneeDe, ranger, suivreEtape } from './lignees.ts'
import { ESSAIS_LIVRES, livres, TERRITOIRES_LIVRES } from './livres.ts'

export interface Memoire {
  readonly travail: CopieDeTravail
  readonly historique: Historique
  readonly versions: Versions
  readonly registre: Registre
}

/** An object of the working copy. */
export const contenuDeLObjet = <O extends Objet>(
  { contenu, flux, territoires, essais }: CopieDeTravail,
  objet: O,
): Dossier[O] => ({ cotation: contenu, flux, territoires, essais })[objet]

/** The text of an object: the writer's, or ours. */
const texteDeLObjet = (travail: CopieDeTravail, objet: Objet): string =>
  travail.textes[objet] ?? imprimer(contenuDeLObjet(travail, objet))

/** Text of a draft that has a text view, as it was typed or as we print it. */
export const texteDuBrouillon = (
  { brouillon, flux, textes }: Pick<EtatAtelier, 'brouillon' | 'flux' | 'textes'>,
  objet: ObjetDeTexte,
): string => textes[objet] ?? imprimer(objet === 'cotation' ? brouillon.contenu : flux)

/** Geste : la mémoire d’après, et l’acte à écrire, révision non dite. */
export interface Geste {
  readonly memoire: Memoire
  readonly acte: Omit<Acte, 'attendue'>
}

/** Each draft comes from what was shipped. */
const ascendancesInitiales = (livrees: readonly UneVersion[]): CopieDeTravail['ascendances'] =>
  Object.fromEntries(
    livrees.map(({ genre, contenu, hash }) => [ligneeDe(genre, contenu), { origine: hash, fusionnees: [] }]),
  )

/** Memory of a workbench where nothing was done yet. */
export function memoireInitiale(livrees: readonly UneVersion[]): Memoire {
  return {
    travail: {
      contenu: livres.cotation,
      flux: livres.flux,
      territoires: TERRITOIRES_LIVRES,
      essais: ESSAIS_LIVRES,
      textes: {},
      ascendances: ascendancesInitiales(livrees),
      curseur: 0,
      comparaison: { a: empreinteDe(livres.cotation), b: BROUILLON },
      cohorte: undefined,
    },
    historique: HISTORIQUE_VIDE,
    versions: ranger(livrees),
    registre: { demarches: [], signatures: [], cles: [] },
  }
}

/** Where drafts kept come from. Before lineages, only the cotation's was said; what is not said comes from what is shipped. */
const ascendancesGardees = (
  { origine, fusionnees = [], ascendances }: Tete,
  initiales: CopieDeTravail['ascendances'],
): CopieDeTravail['ascendances'] => ({
  ...initiales,
  ...(origine === undefined ? {} : { cotation: { origine, fusionnees } }),
  ...ascendances,
})

/** Memory from the disk. @returns `magasin-incomplet` when the content of a version is missing. */
export function memoireDuDisque(
  { tete, base, etapes, fiches, objets, registre }: Contenu,
  livrees: readonly UneVersion[],
): Result<Memoire> {
  const contenus = new Map(objets.map((objet) => [objet.hash, objet]))
  const gardees: UneVersion[] = []
  for (const fiche of fiches) {
    const objet = contenus.get(fiche.hash)
    if (objet === undefined) return fail([problem('magasin-incomplet', '', { quoi: 'version' })])
    if (!livrees.some(({ hash }) => hash === fiche.hash)) gardees.push({ ...fiche, ...objet })
  }
  const versions = ranger([...gardees, ...livrees])
  const initiale = memoireInitiale(livrees)
  if (tete === undefined) return ok({ ...initiale, versions, registre })
  const { contenu, curseur, cohorte } = tete
  const { flux = livres.flux, territoires = TERRITOIRES_LIVRES, essais = ESSAIS_LIVRES, textes = {} } = tete
  const ascendances = ascendancesGardees(tete, initiale.travail.ascendances)
  const isKnown = (ref: RefDeRegles): boolean => ref === BROUILLON || versions.cotation.some(({ hash }) => hash === ref)
  const comparaison =
    isKnown(tete.comparaison.a) && isKnown(tete.comparaison.b)
      ? tete.comparaison
      : { a: ascendances.cotation?.origine ?? BROUILLON, b: BROUILLON }
  return ok({
    travail: { contenu, flux, territoires, essais, textes, ascendances, curseur, comparaison, cohorte },
    historique: { base: etapes.length === 0 ? curseur : base, etapes, curseur },
    versions,
    registre,
  })
}

export function brouillonDe({ travail, historique }: Memoire): Brouillon {
  const brouillon = brouillonDeLaCible({ genre: 'cotation' }, { brouillons: travail, ascendances: travail.ascendances })
  const { origine } = brouillon
  invariant(origine !== undefined, 'le brouillon de la cotation vient d’une version')
  return {
    ...brouillon,
    origine,
    annulable: etapeAnnulable(historique)?.nom,
    retablissable: etapeRetablissable(historique)?.nom,
  }
}

export function contenuDe({ travail, versions }: Memoire, ref: RefDeRegles): Cotation {
  if (ref === BROUILLON) return travail.contenu
  const found = versions.cotation.find(({ hash }) => hash === ref)
  invariant(found, `version ${ref} inconnue`)
  return found.contenu
}

export const entree = (quand: string, quoi: Fait, signature: Partial<Entree> = {}): Entree => ({
  qui: null,
  pourquoi: null,
  quand,
  quoi,
  ...signature,
})

/** The text of an object after an edition; undefined when it is the one that we print. */
function texteApres(travail: CopieDeTravail, edition: Edition, contenu: object): string | undefined {
  const objet = objetDe(edition)
  if (travail.textes[objet] === undefined && edition.texte === undefined) return undefined
  const avant = texteDeLObjet(travail, objet)
  const suivi = edition.texte && appliquerEcart(avant, edition.texte)
  // A gap kept from another day could say something else: the content is what counts.
  const isSuivi = suivi !== undefined && isTexteDe(suivi, contenu)
  const apres = isSuivi ? suivi : modifierTexte(avant, edition.patch, contenu)
  return apres === imprimer(contenu) ? undefined : apres
}

export function appliquerEtape(travail: CopieDeTravail, edition: Edition): CopieDeTravail {
  const objet = objetDe(edition)
  const contenu = applyPatch<Dossier[Objet]>(contenuDeLObjet(travail, objet), edition.patch)
  const { [objet]: _avant, ...autres } = travail.textes
  const texte = texteApres(travail, edition, contenu)
  const textes = texte === undefined ? autres : { ...autres, [objet]: texte }
  return { ...travail, [objet === 'cotation' ? 'contenu' : objet]: contenu, textes }
}

/** The step with how the text changes, so that taking it back gives the same bytes. */
function avecTexte(travail: CopieDeTravail, etape: Etape): Etape {
  const objet = objetDe(etape)
  if (etape.texte !== undefined || travail.textes[objet] === undefined) return etape
  const ecart = ecartDeTexte(texteDeLObjet(travail, objet), texteDeLObjet(appliquerEtape(travail, etape), objet))
  return ecart === undefined ? etape : { ...etape, texte: ecart }
}

const inverse = (etape: Etape): Etape => ({
  ...etape,
  patch: inversePatch(etape.patch),
  ...(etape.texte === undefined ? {} : { texte: inverseEcart(etape.texte) }),
})

interface Pas {
  readonly etapes: readonly Etape[]
  readonly quoi: Fait
  readonly quand: string
}

/** New steps, done. */
export function marcher(memoire: Memoire, { etapes: demandees, quoi, quand }: Pas): Geste {
  const etapes = demandees.map((etape) => avecTexte(memoire.travail, etape))
  const historique = pousser(memoire.historique, etapes)
  const travail = etapes.reduce(
    (avant, etape): CopieDeTravail => ({
      ...appliquerEtape(avant, etape),
      ascendances: suivreEtape(avant.ascendances, etape, 'apres'),
    }),
    { ...memoire.travail, curseur: historique.curseur },
  )
  return {
    memoire: { ...memoire, travail, historique },
    acte: {
      travail,
      etapes: { apres: memoire.historique.curseur, ajoutees: etapes },
      entree: entree(quand, quoi),
    },
  }
}

/** An edit. @returns undefined when it changes nothing, `magasin-conflit` when it was made on another content. */
export function editer(memoire: Memoire, etape: Etape, quand: string): Result<Geste | undefined> {
  const contenu = contenuDeLObjet(memoire.travail, objetDe(etape))
  if (!isApplicable(contenu, etape.patch)) return fail([problem('magasin-conflit', '', {})])
  if (isSansEffet(etape.patch) && etape.texte === undefined && etape.fusionnees === undefined) return ok(undefined)
  return ok(marcher(memoire, { etapes: [etape], quoi: { genre: 'edition', nom: etape.nom }, quand }))
}

/** Objects that have a text view. */
export type ObjetDeTexte = Extract<Objet, 'cotation' | 'flux'>

/** A text typed for an object, already read as `apres`. @returns undefined when not even its layout changes. */
export function ecrireTexte<O extends ObjetDeTexte>(
  memoire: Memoire,
  { objet, texte, apres }: { readonly objet: O; readonly texte: string; readonly apres: Dossier[O] },
  quand: string,
): Geste | undefined {
  const avant = contenuDeLObjet(memoire.travail, objet)
  const patch = patchEntre(avant, apres)
  const ecart = ecartDeTexte(texteDeLObjet(memoire.travail, objet), texte)
  if (ecart === undefined) return undefined
  const nom: NomDEdition =
    objet === 'cotation'
      ? nomDuTexte(avant as Cotation, apres as Cotation, patch)
      : { code: 'flux-json', lieux: patch.length }
  return marcher(memoire, {
    etapes: [{ objet, nom, patch, texte: ecart }],
    quoi: { genre: 'edition', nom },
    quand,
  })
}

function deplacer(memoire: Memoire, sens: 'annulation' | 'retablissement', quand: string): Geste | undefined {
  const isRetour = sens === 'annulation'
  const found = (isRetour ? reculer : avancer)(memoire.historique)
  if (!found) return undefined
  const { historique, etape } = found
  const refait = appliquerEtape(memoire.travail, isRetour ? inverse(etape) : etape)
  const ascendances = suivreEtape(refait.ascendances, etape, isRetour ? 'avant' : 'apres')
  const travail = { ...refait, ascendances, curseur: historique.curseur }
  return {
    memoire: { ...memoire, travail, historique },
    acte: { travail, entree: entree(quand, { genre: sens, nom: etape.nom }) },
  }
}

/** @returns undefined when there is nothing to undo. */
export const annuler = (memoire: Memoire, quand: string): Geste | undefined => deplacer(memoire, 'annulation', quand)
/** @returns undefined when there is nothing to redo. */
export const retablir = (memoire: Memoire, quand: string): Geste | undefined =>
  deplacer(memoire, 'retablissement', quand)

/** Another cohort: an imported one, or the synthetic one when undefined. */
export function choisirCohorte(memoire: Memoire, cohorte: CohorteGardee | undefined, quand: string): Geste {
  const travail = { ...memoire.travail, cohorte: cohorte?.hash }
  return {
    memoire: { ...memoire, travail },
    acte: {
      travail,
      ...(cohorte ? { cohorte } : {}),
      entree: entree(
        quand,
        cohorte ? { genre: 'import-cohorte', hash: cohorte.hash } : { genre: 'cohorte-synthetique' },
      ),
    },
  }
}

export function choisirComparaison(
  memoire: Memoire,
  { a, b }: { readonly a: RefDeRegles; readonly b: RefDeRegles },
  quand: string,
): Geste | undefined {
  const avant = memoire.travail.comparaison
  if (avant.a === a && avant.b === b) return undefined
  const travail = { ...memoire.travail, comparaison: { a, b } }
  return { memoire: { ...memoire, travail }, acte: { travail, entree: entree(quand, { genre: 'comparaison', a, b }) } }
}

export interface Consignation {
  readonly consigne: Consigne
  readonly quoi: Fait
  /** Who says so, and why, for the journal. */
  readonly qui: string
  readonly pourquoi: string | null
}

/** Adds to what is recorded of the versions; the draft stays as it is. */
export function consigner(memoire: Memoire, { consigne, quoi, qui, pourquoi }: Consignation, quand: string): Geste {
  const { travail, registre } = memoire
  const { demarches = [], signatures = [], cles = [] } = consigne
  return {
    memoire: {
      ...memoire,
      registre: {
        demarches: [...registre.demarches, ...demarches],
        signatures: [...registre.signatures, ...signatures],
        cles: [...registre.cles, ...cles],
      },
    },
    acte: { travail, consigne, entree: entree(quand, quoi, { qui, pourquoi }) },
  }
}
