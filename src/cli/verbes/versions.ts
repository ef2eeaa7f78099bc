// `versions`: two files of rules as sentences, three merged place by place, and what a file changes by its own dates.
import { GENRES, type Genre } from '~/domain/genre.ts'
import { comparer as comparerNotees } from '~/analysis/compare.ts'
import { hashContent } from '~/domain/hash.ts'
import { formatMois } from '~/domain/mois.ts'
import { noterCohorte } from '~/engine/index.ts'
import { phraseCourte } from '~/i18n/problemes.ts'
import { phraseDeChangement, phraseDImpact } from '~/i18n/versions.ts'
import { echeancesDe, figerAu } from '~/vie/dates.ts'
import { direChangements } from '~/vie/dire.ts'
import { type Cote, fusionner as fusionnerContenus } from '~/vie/fusion.ts'
import { impactDe } from '~/vie/impact.ts'
import { pointeurDu } from '~/vie/modification.ts'
import { compilerFichier, lireCohorte, lireCotation, lireFlux, lireScenario } from '../lire.ts'
import { MOIS_PAR_DEFAUT } from '../livres.ts'
import { attendre, Refus } from '../refus.ts'
import { type Arguments, type Drapeau, fichier, MOIS, requis, type Sortie, SYNTHETIQUE, type Verbe } from '../verbe.ts'

const GENRE: Drapeau = {
  nom: 'genre',
  genre: 'choix',
  permis: GENRES,
  aide: 'ce que les fichiers décrivent (cotation)',
}

const genreDe = (args: Arguments): Genre => GENRES.find((genre) => genre === args.texte('genre')) ?? 'cotation'

function lireContenu(genre: Genre, chemin: string, { dire }: Sortie): unknown {
  if (genre === 'cotation') return attendre(chemin, lireCotation(chemin), dire)
  return genre === 'flux' ? attendre(chemin, lireFlux(chemin), dire) : attendre(chemin, lireScenario(chemin), dire)
}

const changementsEcrits = (genre: Genre, avant: unknown, apres: unknown) =>
  direChangements(genre, avant, apres).map((change) => ({
    code: change.code,
    pointeur: change.at,
    phrase: phraseDeChangement(change, 'fr'),
    sentence: phraseDeChangement(change, 'en'),
  }))

function effet(args: Arguments, sortie: Sortie) {
  const chemin = args.texte('cohorte')
  if (chemin === undefined) return null
  const mois = args.mois('mois') ?? MOIS_PAR_DEFAUT
  const cohorte = lireCohorte(chemin, { mois, synthetique: args.has('synthetique') }, sortie)
  const [a, b] = (['avant', 'apres'] as const).map((nom) =>
    noterCohorte(compilerFichier(args.requis(nom), mois, sortie), cohorte),
  )
  if (!a || !b) return null
  const impact = impactDe(comparerNotees(a, b, cohorte))
  return {
    mois: formatMois(mois),
    ...impact,
    phrase: phraseDImpact(impact, 'fr'),
    sentence: phraseDImpact(impact, 'en'),
  }
}

const comparer: Verbe = {
  nom: 'versions',
  objet: 'comparer',
  resume: 'Dit en phrases ce qui change d’un fichier de règles à un autre.',
  drapeaux: [
    requis(fichier('avant', 'règles de départ (JSON)')),
    requis(fichier('apres', 'règles proposées (JSON)')),
    GENRE,
    fichier('cohorte', 'cohorte (CSV) sur laquelle compter les dossiers qui changent ; cotation seulement'),
    MOIS,
    SYNTHETIQUE,
  ],
  notes: [
    'Chaque changement a son code, son pointeur JSON et sa phrase, en français et en anglais. L’ordre des clés et la mise',
    'en page ne font pas de différence. Sans --cohorte, « effet » est null.',
  ],
  exemples: ['versions comparer --avant rules/cotation/ame-base.json --apres essai.json'],
  executer: (args, sortie) => {
    const genre = genreDe(args)
    if (genre !== 'cotation' && args.texte('cohorte') !== undefined)
      throw new Refus(['--cohorte ne va qu’avec une cotation.'], 'versions')
    const [avant, apres] = [args.requis('avant'), args.requis('apres')].map((chemin) =>
      lireContenu(genre, chemin, sortie),
    )
    sortie.ecrire(
      JSON.stringify({
        genre,
        avant: hashContent(avant),
        apres: hashContent(apres),
        changements: changementsEcrits(genre, avant, apres),
        effet: effet(args, sortie),
      }),
    )
    return 0
  },
}

/** « POINTEUR=a » as a choice. */
function choixDe(texte: string): readonly [string, Cote] {
  const [, cle, cote] = /^(.+)=([ab])$/.exec(texte) ?? []
  if (cle === undefined || (cote !== 'a' && cote !== 'b'))
    throw new Refus(['Un choix s’écrit LIEU=a ou LIEU=b, avec le lieu d’un conflit.'], 'versions')
  return [cle, cote]
}

const fusionner: Verbe = {
  nom: 'versions',
  objet: 'fusionner',
  resume: 'Fusionne deux brouillons d’un même parent, critère par critère.',
  drapeaux: [
    requis(fichier('base', 'parent des deux (JSON)')),
    requis(fichier('a', 'premier brouillon (JSON)')),
    requis(fichier('b', 'second brouillon (JSON)')),
    GENRE,
    {
      nom: 'choix',
      genre: 'texte',
      valeur: 'LIEU=a|b',
      multiple: true,
      aide: 'valeur gardée à un conflit, nommé par son lieu',
    },
  ],
  notes: [
    'Ce qu’un seul côté change est pris ; ce que les deux changent autrement est un conflit, avec les trois valeurs (null :',
    'rien à cet endroit). Tant qu’il n’est pas tranché, le contenu garde la valeur du parent. Code de sortie 1 quand un',
    'conflit est ouvert, ou quand le contenu fusionné n’est pas juste (« problemes »).',
  ],
  exemples: [
    'versions fusionner --base depart.json --a maires.json --b bailleurs.json --choix /criteres/handicap/niveau=a',
  ],
  executer: (args, sortie) => {
    const genre = genreDe(args)
    const [base, a, b] = [args.requis('base'), args.requis('a'), args.requis('b')].map((chemin) =>
      lireContenu(genre, chemin, sortie),
    )
    const choix = new Map(args.tous('choix').map(choixDe))
    const { contenu, conflits, ouverts, problemes } = fusionnerContenus(genre, { base, a, b }, choix)
    const inconnus = [...choix.keys()].filter((cle) => !conflits.some((conflit) => conflit.cle === cle))
    if (inconnus.length > 0) throw new Refus([`Aucun conflit à ces lieux : ${inconnus.join(', ')}.`], 'versions')
    const ok = ouverts.length === 0 && problemes.length === 0
    sortie.ecrire(
      JSON.stringify({
        ok,
        conflits: conflits.map((conflit) => ({
          lieu: conflit.cle,
          pointeur: conflit.at,
          base: conflit.base ?? null,
          a: conflit.a ?? null,
          b: conflit.b ?? null,
          choix: choix.get(conflit.cle) ?? null,
        })),
        problemes: problemes.map((probleme) => ({
          code: probleme.code,
          pointeur: probleme.at,
          message: phraseCourte(probleme),
        })),
        changements: changementsEcrits(genre, base, contenu),
        hash: hashContent(contenu),
        contenu,
      }),
    )
    return ok ? 0 : 1
  },
}

const dates: Verbe = {
  nom: 'versions',
  objet: 'dates',
  resume: 'Liste ce qu’un fichier de règles change à ses dates d’effet, et le rend tel qu’il s’applique à un mois.',
  drapeaux: [
    requis(fichier('fichier', 'règles (JSON)')),
    GENRE,
    { ...MOIS, aide: 'mois où le contenu est figé (sans ce drapeau, seules les dates sont listées)' },
  ],
  notes: [
    '« avant » est null avant la première date. Une valeur qui n’a pas encore pris effet au mois demandé reste datée.',
  ],
  exemples: ['versions dates --fichier rules/cotation/ame-base.json --mois 2025-01'],
  executer: (args, sortie) => {
    const genre = genreDe(args)
    const contenu = lireContenu(genre, args.requis('fichier'), sortie)
    const mois = args.mois('mois')
    const fige = mois === undefined ? null : figerAu(genre, contenu, mois)
    sortie.ecrire(
      JSON.stringify({
        echeances: echeancesDe(genre, contenu).map(({ du, lieu, avant, apres }) => ({
          du,
          pointeur: pointeurDu(genre, contenu, lieu),
          avant: avant ?? null,
          apres,
        })),
        mois: mois === undefined ? null : formatMois(mois),
        contenu: fige,
      }),
    )
    return 0
  },
}

export const VERSIONS: readonly Verbe[] = [comparer, fusionner, dates]
