// The other objects of `loi`: exact answers of simulation.md §7, on figures given on the line.
import { acceptabilites } from '~/analysis/stats/acceptabilite.ts'
import { suiviDesPoints } from '~/analysis/stats/bruit.ts'
import { regimePermanent } from '~/analysis/stats/file.ts'
import { clopperPearson, fisherExact, wilson } from '~/analysis/stats/proportions.ts'
import { isolation, sousLeHasard, theil } from '~/analysis/stats/segregation.ts'
import { tiragesPourMoyenne, tiragesPourProportion } from '~/analysis/stats/tirages.ts'
import { readEntiers, readNombres, readPositif, readTable } from '../listes.ts'
import { GRAINE_PAR_DEFAUT } from '../parts.ts'
import { Refus } from '../refus.ts'
import { type Arguments, type Drapeau, GRAINE, requis, type Sortie, type Verbe } from '../verbe.ts'

const entier = (nom: string, min: number, max: number, aide: string): Drapeau =>
  requis({ nom, genre: 'entier', valeur: 'N', min, max, aide })
const texte = (nom: string, valeur: string, aide: string): Drapeau => requis({ nom, genre: 'texte', valeur, aide })

/** A verb that prints one object. */
const objet = (
  description: Omit<Verbe, 'nom' | 'executer'> & { readonly objet: string },
  calculer: (args: Arguments, sortie: Sortie) => object,
): Verbe => ({
  nom: 'loi',
  ...description,
  executer: (args, sortie) => {
    sortie.ecrire(JSON.stringify(calculer(args, sortie)))
    return 0
  },
})

/** Seed of what is sampled, said when something is. */
function graineDe(args: Arguments, tirages: number | null, sortie: Sortie, graine: number): void {
  if (tirages !== null) sortie.dire(`Graine : ${graine}.`)
  else if (args.has('graine')) sortie.dire('Le calcul est exact : la graine ne sert pas.')
}
const GRAINE_DES_TIRAGES: Drapeau = { ...GRAINE, aide: `graine des tirages (${GRAINE_PAR_DEFAUT} par défaut)` }

const bruit = objet(
  {
    objet: 'bruit',
    resume: 'Chances qu’une liste tirée avec du bruit suive les points (adhésion nulle).',
    drapeaux: [
      texte('scores', '30,20,10', 'points des candidats'),
      texte('tau', 'POINTS', 'bruit de la décision, en points'),
    ],
    notes: [
      '« premier » : le premier de la liste est celui qui a le plus de points ; « ordre » : toute la liste est dans',
      'l’ordre des points. Des candidats à égalité sont rangés dans l’ordre de --scores.',
    ],
    exemples: ['loi bruit --scores 30,20,10 --tau 10'],
  },
  (args) => {
    const scores = readNombres(args, 'scores', 'loi bruit')
    const tau = readPositif(args, 'tau', 'loi bruit')
    return { scores, tau, ...suiviDesPoints(scores, tau) }
  },
)

const intervalle = objet(
  {
    objet: 'intervalle',
    resume: 'Intervalle à 95 % d’une proportion observée : k sur n.',
    drapeaux: [entier('k', 0, 1_000_000, 'nombre de fois observé'), entier('n', 1, 1_000_000, 'nombre d’observations')],
    notes: ['« clopperPearson » : exact, prudent ; « wilson » : approché, plus étroit.'],
    exemples: ['loi intervalle --k 3 --n 14'],
  },
  (args) => {
    const [k, n] = [args.entier('k') ?? 0, args.entier('n') ?? 0]
    if (k > n) throw new Refus([`--k attend ${n} au plus, la valeur de --n ; reçu : ${k}.`], 'loi intervalle')
    return { k, n, proportion: k / n, clopperPearson: clopperPearson(k, n), wilson: wilson(k, n) }
  },
)

/** Households of all residences: the permutations go over each. */
const LOGEMENTS_MAX = 100_000

function readResidences(args: Arguments) {
  const aide = 'loi segregation'
  const logements = readEntiers(args, 'logements', aide)
  const menages = readEntiers(args, 'menages', aide)
  if (logements.length !== menages.length)
    throw new Refus(
      [`--logements dit ${logements.length} résidence(s) et --menages ${menages.length} : il en faut autant.`],
      aide,
    )
  const trop = menages.findIndex((x, j) => x > (logements[j] ?? 0))
  if (trop >= 0)
    throw new Refus(
      [`Résidence n° ${trop + 1} : ${menages[trop]} ménages du groupe pour ${logements[trop]} logements.`],
      aide,
    )
  if (logements.reduce((a, b) => a + b, 0) > LOGEMENTS_MAX)
    throw new Refus([`--logements attend ${LOGEMENTS_MAX} logements au plus, en tout.`], aide)
  return { logements, menages }
}

/** Group against the others, between two residences. */
function fisherDe({ logements, menages }: ReturnType<typeof readResidences>): number | null {
  const [t1, t2, ...autres] = logements
  const [k1, k2] = menages
  if (t1 === undefined || t2 === undefined || k1 === undefined || k2 === undefined || autres.length > 0) return null
  return fisherExact(k1, t1 - k1, k2, t2 - k2)
}

const segregation = objet(
  {
    objet: 'segregation',
    resume: 'Indices de ségrégation d’un groupe entre résidences, et ce que le hasard donnerait.',
    drapeaux: [
      texte('logements', '14,36', 'logements occupés de chaque résidence'),
      texte('menages', '4,6', 'ménages du groupe dans chaque résidence'),
      GRAINE_DES_TIRAGES,
    ],
    notes: [
      '« attendue » et « auMoins » : moyenne de la dissimilarité et chances d’en voir autant, les ménages étant placés au',
      'hasard ; « corrigee » : (D − attendue)/(1 − attendue). Exact pour deux résidences ; sinon « tirages » permutations.',
      'Un indice sans définition (groupe vide, ou qui est tout le monde) vaut null. « fisher » : p du test exact de Fisher entre',
      'deux résidences ; null pour un autre nombre.',
    ],
    exemples: ['loi segregation --logements 14,36 --menages 4,6'],
  },
  (args, sortie) => {
    const residences = readResidences(args)
    const { logements, menages } = residences
    const graine = args.entier('graine') ?? GRAINE_PAR_DEFAUT
    const hasard = sousLeHasard(residences, graine)
    graineDe(args, hasard?.tirages ?? null, sortie, graine)
    return {
      dissimilarite: hasard?.dissimilarite ?? null,
      isolation: isolation(residences),
      theil: theil(logements.map((t, j) => [menages[j] ?? 0, t - (menages[j] ?? 0)])),
      attendue: hasard?.attendue ?? null,
      auMoins: hasard?.auMoins ?? null,
      corrigee: hasard?.corrigee ?? null,
      tirages: hasard?.tirages ?? null,
      fisher: fisherDe(residences),
    }
  },
)

const tirages = objet(
  {
    objet: 'tirages',
    resume: 'Passages qu’il faut pour une précision voulue, à 95 %.',
    drapeaux: [
      texte('demi-largeur', 'H', 'demi-largeur de l’intervalle, dans l’unité de la mesure (un point : 0.01)'),
      {
        nom: 'ecart-type',
        genre: 'texte',
        valeur: 'SIGMA',
        aide: 'écart-type d’un passage, ou de la différence appariée de deux',
      },
      {
        nom: 'part',
        genre: 'texte',
        valeur: 'P',
        aide: 'au lieu d’un écart-type : part attendue, de 0 à 1 (pire cas : 0.5)',
      },
    ],
    notes: ['Moyenne : (1,96 σ/h)², arrondi au-dessus. Part : 3,8415 p(1 − p)/h², arrondi au-dessus.'],
    exemples: ['loi tirages --part 0.5 --demi-largeur 0.01', 'loi tirages --ecart-type 24.3 --demi-largeur 2'],
  },
  (args) => {
    const aide = 'loi tirages'
    if (args.has('part') === args.has('ecart-type'))
      throw new Refus(['Il faut --part ou --ecart-type, et un seul des deux.'], aide)
    const demiLargeur = readPositif(args, 'demi-largeur', aide)
    if (!args.has('part')) {
      const ecartType = readPositif(args, 'ecart-type', aide)
      return { ecartType, demiLargeur, tirages: tiragesPourMoyenne(ecartType, demiLargeur) }
    }
    const part = readPositif(args, 'part', aide)
    if (part > 1) throw new Refus([`--part attend une part de 0 à 1 (exemple : 0.25) ; reçu : ${part}.`], aide)
    return { part, demiLargeur, tirages: tiragesPourProportion(part, demiLargeur) }
  },
)

/** The verb answers at once: options × options × samples. */
const OPTIONS_MAX = 50

const acceptabilite = objet(
  {
    objet: 'acceptabilite',
    resume: 'Part des poids qui met chaque option à chaque rang, et poids qui la mettent première.',
    drapeaux: [
      texte('options', '"1,0|0,1|0.6,0.6"', 'une ligne par option, une valeur par critère'),
      GRAINE_DES_TIRAGES,
    ],
    notes: [
      'Poids positifs de somme 1, tous également possibles. « rangs » : une ligne par option, une part par rang ;',
      '« poidsCentraux » : moyenne des poids qui mettent l’option première, null s’il n’y en a pas. Exact jusqu’à deux',
      'critères ; au-delà, « tirages » poids tirés. Deux options égales partagent le meilleur rang.',
    ],
    exemples: ['loi acceptabilite --options "1,0|0,1|0.6,0.6"'],
  },
  (args, sortie) => {
    const options = readTable(args, 'options', 'loi acceptabilite')
    if (options.length > OPTIONS_MAX)
      throw new Refus(
        [`--options attend ${OPTIONS_MAX} options au plus ; reçu : ${options.length}.`],
        'loi acceptabilite',
      )
    const graine = args.entier('graine') ?? GRAINE_PAR_DEFAUT
    const resultat = acceptabilites(options, graine)
    graineDe(args, resultat.tirages, sortie, graine)
    return resultat
  },
)

const file = objet(
  {
    objet: 'file',
    resume: 'Régime permanent d’une file de demandes surchargée.',
    drapeaux: [
      entier('entrees', 1, 1_000_000, 'nouvelles demandes par mois'),
      entier('locations', 0, 1_000_000, 'attributions par mois'),
      entier('retrait', 1, 10_000, 'demandes qui se retirent chaque mois, en dix-millièmes (300 : 3 %)'),
    ],
    notes: [
      '« moyenne » : demandes en fin de mois ; « variance » : entrées fixes, ou de Poisson ; « moisDeTous » : mois passés par',
      'toutes les demandes qui sortent, quel que soit l’ordre de service ; « moisDesLoges » : attente des seuls logés, à',
      'l’ancienneté (fifo), au tirage, ou dernier arrivé premier servi (lifo) : elle ne mesure pas le bien-être.',
    ],
    exemples: ['loi file --entrees 40 --locations 4 --retrait 300'],
  },
  (args) => {
    const [entrees, locations, retrait] = ['entrees', 'locations', 'retrait'].map((nom) => args.entier(nom) ?? 0)
    if ((locations ?? 0) > (entrees ?? 0))
      throw new Refus(
        [`--locations attend ${entrees} au plus, la valeur de --entrees : sinon la file se vide.`],
        'loi file',
      )
    return regimePermanent({ entrees: entrees ?? 0, locations: locations ?? 0, retrait: (retrait ?? 0) / 10_000 })
  },
)

export const LOIS: readonly Verbe[] = [bruit, intervalle, segregation, acceptabilite, file, tirages]
