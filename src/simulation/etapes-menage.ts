// First steps: who the household is — composition, age, family situation, activity, children, then resources.
import type { Brouillon, Composition, Etape } from './brouillon.ts'
import {
  avantTrente,
  avecEnfants,
  coteDe,
  enCouple,
  parametreDe,
  partDe,
  repartirMarge,
  unitesDixiemes,
} from './brouillon.ts'
import {
  ACTIVITE_SELON_AGE,
  ACTIVITE_SELON_COMPOSITION,
  AGE_SELON_COMPOSITION,
  CONJOINT_SELON_AGE,
  ENFANTS_SELON_AGE,
  RESSOURCES_NULLES_SELON_ACTIVITE,
  RESSOURCES_SELON_ACTIVITE,
  RESSOURCES_SELON_COMPOSITION,
  SITUATION_SELON_AGE,
} from './lois-de-cohorte.ts'
import { exp, quantileNormale } from './maths.ts'
import { entierSous, motDe, placer, prevaloir, repartir } from './repartition.ts'
import { chance } from './rng.ts'

const COUPLES: readonly string[] = ['marie', 'pacse', 'concubin']

export const composer: Etape = (fabrique, menages) => {
  const compositions = repartirMarge<Composition>(
    fabrique,
    'composition',
    menages,
    () => '',
    () => 1,
  )
  menages.forEach((menage, i) => {
    menage.composition = compositions[i] ?? 'seul'
    const grands = menage.composition === 'autre' ? 2 + entierSous(fabrique.repartiteur, 'adultes', menage, 2) : 1
    menage.adultes = enCouple(menage) ? 2 : grands
  })
}

export const vieillir: Etape = (fabrique, menages) => {
  const ages = repartirMarge<Brouillon['trancheAge']>(
    fabrique,
    'trancheAge',
    menages,
    ({ composition }) => composition,
    ({ composition }, age) => coteDe(AGE_SELON_COMPOSITION[composition], age),
  )
  menages.forEach((menage, i) => (menage.trancheAge = ages[i] ?? menage.trancheAge))
  const situations = repartirMarge<Brouillon['situationFamiliale']>(
    fabrique,
    'situationFamiliale',
    menages,
    ({ composition, trancheAge }) => `${composition} ${trancheAge}`,
    (menage, situation) => {
      if (enCouple(menage) !== COUPLES.includes(situation)) return 0
      const veuvageRare = situation === 'veuf' && menage.composition === 'monoparental' ? 0.3 : 1
      const parentSepare = ['separe', 'divorceEnCours'].includes(situation) && menage.composition === 'monoparental'
      return coteDe(SITUATION_SELON_AGE[menage.trancheAge], situation) * veuvageRare * (parentSepare ? 2 : 1)
    },
  )
  menages.forEach((menage, i) => (menage.situationFamiliale = situations[i] ?? menage.situationFamiliale))
}

export const employer: Etape = (fabrique, menages) => {
  const activites = repartirMarge<Brouillon['situationProfessionnelle']>(
    fabrique,
    'situationProfessionnelle',
    menages,
    ({ composition, trancheAge }) => `${composition} ${trancheAge}`,
    ({ composition, trancheAge }, activite) =>
      coteDe(ACTIVITE_SELON_AGE[trancheAge], activite) * coteDe(ACTIVITE_SELON_COMPOSITION[composition], activite),
  )
  menages.forEach((menage, i) => (menage.situationProfessionnelle = activites[i] ?? 'autre'))
  const couples = menages.filter(enCouple)
  const conjoints = repartirMarge<Brouillon['situationProfessionnelle'] | 'nonDeclaree'>(
    fabrique,
    'situationProfessionnelleConjoint',
    couples,
    ({ trancheAge }) => trancheAge,
    ({ trancheAge }, activite) => coteDe(CONJOINT_SELON_AGE[trancheAge], activite),
  )
  couples.forEach((menage, i) => {
    const activite = conjoints[i] ?? 'nonDeclaree'
    menage.situationProfessionnelleConjoint = activite === 'nonDeclaree' ? null : activite
    const part = partDe(fabrique.recette, 'jeuneMenage', menage.trancheAge)
    menage.jeuneMenage = chance(motDe(fabrique.repartiteur, 'jeuneMenage', menage), part)
  })
}

export const compterEnfants: Etape = (fabrique, menages) => {
  const { recette, repartiteur } = fabrique
  const familles = menages.filter(avecEnfants)
  const enfants = repartirMarge<string>(
    fabrique,
    'enfantsMineurs',
    familles,
    ({ trancheAge, composition }) => `${trancheAge} ${composition}`,
    ({ trancheAge, composition }, nombre) =>
      coteDe(ENFANTS_SELON_AGE[trancheAge], nombre) * (composition === 'monoparental' ? 1 / Number(nombre) : 1),
  )
  familles.forEach((menage, i) => {
    menage.enfantsMineurs = Number(enfants[i] ?? 1)
    const part = partDe(recette, 'enfantsMoins14', menage.trancheAge)
    menage.enfantsMoins14 = Array.from({ length: menage.enfantsMineurs }, (_, k) =>
      chance(motDe(repartiteur, `enfantsMoins14 ${k}`, menage), part) ? 1 : 0,
    ).reduce<number>((somme, x) => somme + x, 0)
  })
  for (const menage of menages) {
    const part = menage.composition === 'autre' ? 0 : partDe(recette, 'enfantsANaitre', menage.trancheAge)
    menage.enfantsANaitre = chance(motDe(repartiteur, 'enfantsANaitre', menage), part) ? 1 : 0
  }
}

const sansRevenu = ({ situationProfessionnelle, situationProfessionnelleConjoint: conjoint }: Brouillon): number =>
  conjoint === 'cdi' || conjoint === 'cddInterim' || conjoint === 'retraite' || conjoint === 'apprenti'
    ? 0
    : coteDe(RESSOURCES_NULLES_SELON_ACTIVITE, situationProfessionnelle)

const tendance = (menage: Brouillon): number =>
  (RESSOURCES_SELON_ACTIVITE[menage.situationProfessionnelle] ?? 0) +
  (RESSOURCES_SELON_COMPOSITION[menage.composition] ?? 0) +
  (menage.situationProfessionnelleConjoint === 'cdi' ? 0.6 : 0) -
  (avantTrente(menage) ? 0.2 : 0)

/** Income per consumption unit is log-normal among the known and positive incomes, whatever the tendencies. */
export const doterDeRessources: Etape = ({ recette, repartiteur }, menages) => {
  const inconnues = partDe(recette, 'inconnus', 'ressourcesMensuellesEuros')
  const nulles = parametreDe(recette, 'ressourcesNullesParDixMille')
  const etats = repartir(
    repartiteur,
    'ressources',
    menages,
    { valeurs: ['inconnues', 'nulles', 'connues'], parts: [inconnues, nulles, 10_000 - inconnues - nulles] },
    (menage) => String(sansRevenu(menage)),
    (menage, etat) => (etat === 'nulles' ? sansRevenu(menage) : 1),
  )
  const mediane = parametreDe(recette, 'medianeRessourcesEuros')
  const dispersion = parametreDe(recette, 'dispersionRessourcesMilliemes') / 1000
  const dotes = menages.filter((_, i) => etats[i] === 'connues')
  const places = placer(repartiteur, 'ressources', dotes, tendance)
  menages.forEach((menage, i) => (menage.ressourcesMensuellesEuros = etats[i] === 'nulles' ? 0 : null))
  dotes.forEach((menage, i) => {
    const parUnite = mediane * exp(dispersion * quantileNormale(places[i] ?? 0.5))
    menage.ressourcesMensuellesEuros = Math.max(1, Math.round((parUnite * unitesDixiemes(menage)) / 10))
  })
  // Whoever does not know the resources does not know the fiscal income either.
  const fiscal = prevaloir(
    repartiteur,
    'fiscalInconnu',
    menages,
    partDe(recette, 'inconnus', 'revenuFiscalReferenceEuros'),
    ({ ressourcesMensuellesEuros }) => (ressourcesMensuellesEuros === null ? Infinity : 1),
  )
  menages.forEach((menage, i) => {
    const annuel = 12 * (menage.ressourcesMensuellesEuros ?? 0)
    const rapport = 7_500 + entierSous(repartiteur, 'fiscal', menage, 3_000)
    menage.revenuFiscalReferenceEuros = fiscal[i] ? null : Math.floor((annuel * rapport) / 10_000)
  })
}
