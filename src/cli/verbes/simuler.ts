// `simuler`: a campaign of runs of a scenario under a rule set and flux rules; indicators with intervals, and the ledger of
// the first run on request. Any parameter is given by file, or by `--param chemin=valeur`.
import { existsSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Releve } from '~/analysis/campagne.ts'
import { controlerFlux } from '~/analysis/flux/index.ts'
import { hashCohorte, hashContent } from '~/domain/hash.ts'
import type { Flux } from '~/domain/flux.ts'
import { formatMois, parseMois } from '~/domain/mois.ts'
import { parseFlux, parseScenario } from '~/domain/parse.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { VERSION_DU_MOTEUR } from '~/engine/index.ts'
import { phraseDeConstatDeFlux } from '~/i18n/constats-flux.ts'
import { achever } from '~/simulation/generate.ts'
import { type Commande, type Connu, type Monde, moisDeLHorizon, monter } from '~/simulation/monde.ts'
import { GENRES, type Registre } from '~/simulation/registre.ts'
import { mot32, USAGES } from '~/simulation/rng.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import { differencesDe, incertitudesDe, mener, menerPaire } from '../campagne.ts'
import { lireCohorte, lireCotation, lireFlux, lireScenario } from '../lire.ts'
import { poserParametres } from '../parametres.ts'
import { attendre, Refus } from '../refus.ts'
import { fichier, GRAINE, requis, type Sortie, SYNTHETIQUE, type Verbe } from '../verbe.ts'

const GRAINE_PAR_DEFAUT = 2024
const TIRAGES_MAX = 100_000
/** Longest horizon: the points of every demand are kept month by month. */
const MOIS_MAX = 600

const registreImpossible = (chemin: string): Refus =>
  new Refus([`Le fichier « ${chemin} » ne peut pas être écrit. Vérifiez que son dossier existe.`])

/** The ledger as a file: one event a line. */
function ecrireRegistre(chemin: string, registre: Registre, { univers, parc, politique, debut }: Monde): void {
  const lignes = ['genre;mois;demande;residence;bailleur;logement;contingent;detail']
  for (let i = 0; i < registre.n; i++) {
    const [menage, logement, contingent] = [registre.menages[i]!, registre.logements[i]!, registre.contingents[i]!]
    const [residence, bailleur] =
      logement < 0
        ? [undefined, undefined]
        : [parc.residences[parc.residenceDe[logement]!], parc.bailleurs[parc.bailleurDe[logement]!]]
    lignes.push(
      [
        GENRES[registre.genres[i]!],
        formatMois(debut + registre.mois[i]!),
        menage < 0 ? '' : univers.cohorte.ids[menage],
        residence?.id ?? '',
        bailleur ?? '',
        logement < 0 ? '' : logement,
        contingent < 0 ? '' : politique.contingents[contingent]!.id,
        registre.details[i],
      ].join(';'),
    )
  }
  try {
    writeFileSync(chemin, `${lignes.join('\n')}\n`)
  } catch {
    throw registreImpossible(chemin)
  }
}

/** @throws Refus that names the place of each blocking finding without a waiver */
function refuserBloquants(chemin: string, flux: Flux, scenario: Scenario): void {
  const bloquants = controlerFlux(flux, scenario).filter(({ gravite }) => gravite === 'bloquant')
  if (bloquants.length > 0)
    throw new Refus(
      bloquants.map((constat) => {
        const { titre, detail } = phraseDeConstatDeFlux(constat)
        return `${chemin}, ${constat.at} : ${titre} ${detail}`
      }),
    )
}

/** What makes a campaign say nothing, said before or after it. */
function direLesVides(releve: Releve, { scenario, univers, parc }: Monde, { dire }: Sortie): void {
  if (univers.n === 0) return dire('Aucune demande : les parts et les délais sont null.')
  if (parc.n === 0) return dire('Aucun logement : rien ne se loue, les parts sont null.')
  const { perimetre } = scenario
  const total = (id: string) => releve.resultat({ id, perimetre, groupe: 'tous', annee: 'plan' })?.estimation ?? 0
  if (total('locations') > 0) return
  dire(
    total('sans-candidat') > 0
      ? 'Personne n’est éligible de tout l’horizon : aucun logement ne se loue. Vérifiez les plafonds, les typologies et les souhaits, ou donnez --param eligibilite=ouverte.'
      : 'Aucun logement ne se loue de tout l’horizon : vérifiez la rotation, l’horizon et l’acceptation.',
  )
}

export const simuler: Verbe = {
  nom: 'simuler',
  resume: 'Simule les attributions mois par mois et donne les indicateurs avec leurs intervalles.',
  drapeaux: [
    requis({ nom: 'scenario', genre: 'texte', valeur: 'DOSSIER', aide: 'dossier qui contient scenario.json' }),
    {
      nom: 'livraisons',
      genre: 'texte',
      valeur: 'DOSSIER',
      aide: 'scénario dont les livraisons s’ajoutent (scenarios/flamanderie)',
    },
    requis({ nom: 'cotation', genre: 'texte', valeur: 'FICHIER', aide: 'jeu de règles de cotation' }),
    requis({ nom: 'flux', genre: 'texte', valeur: 'FICHIER', aide: 'jeu de règles de flux' }),
    {
      nom: 'cohorte',
      genre: 'texte',
      valeur: 'FICHIER',
      aide: 'demandes actives au départ (celles de la recette par défaut)',
    },
    {
      nom: 'param',
      genre: 'texte',
      valeur: 'CHEMIN=VALEUR',
      multiple: true,
      aide: 'paramètre changé, autant de fois que voulu : adhesion=10000, demande.entreesParMois=40, flux.controleur=tirage',
    },
    {
      nom: 'tirages',
      genre: 'entier',
      valeur: 'N',
      min: 1,
      max: TIRAGES_MAX,
      aide: 'nombre de passages (200 par défaut)',
    },
    { ...GRAINE, aide: `graine des tirages (${GRAINE_PAR_DEFAUT} par défaut)` },
    fichier('stock', 'autre jeu de flux, passé sous les mêmes tirages : différences appariées, autre − flux'),
    fichier('autre-cotation', 'autre cotation, passée sous les mêmes tirages, avec ou sans --stock'),
    {
      nom: 'cohortes',
      genre: 'entier',
      valeur: 'C',
      min: 2,
      max: 1000,
      aide: 'cohortes refaites par la recette, --tirages passages chacune : part des tirages et de la cohorte dans l’incertitude',
    },
    SYNTHETIQUE,
    { nom: 'registre', genre: 'texte', valeur: 'FICHIER', aide: 'registre du premier passage, à écrire en CSV' },
  ],
  notes: [
    'Estimation : moyenne des passages ; intervalle : 95 % sur cette moyenne ; etendue : 95 % des passages ; n : sur combien',
    'porte la mesure, en moyenne. Une part dont le dénominateur est nul est null. Avec --stock ou --autre-cotation :',
    '« differences », passage par passage sous les mêmes tirages, l’autre jeu moins le premier ; « gain » : passages indépendants',
    'que vaut un passage apparié ; « pHolm » : p corrigée de leur nombre ; « deplacements » : qui est logé d’un seul côté, et à la',
    'place de qui. Avec --cohortes : « incertitudes », écarts-types d’un passage, aux tirages près et à la cohorte près.',
  ],
  exemples: [
    'simuler --scenario scenarios/ame --cotation rules/cotation/ame-base.json --flux rules/flux/villemandeur-flux.json --tirages 20',
    'simuler --scenario scenarios/ame --cotation rules/cotation/ame-base.json --flux rules/flux/villemandeur-flux.json --param adhesion=10000 --param flux.controleur=tirage',
  ],
  executer: (args, sortie) => {
    const dossier = args.requis('scenario')
    const changes = args.tous('param')
    const lu = attendre(dossier, lireScenario(dossier), sortie.dire)
    const fichierFlux = args.requis('flux')
    const fluxLu = attendre(fichierFlux, lireFlux(fichierFlux), sortie.dire)
    const autre = args.texte('livraisons')
    const ajoutees = autre === undefined ? [] : (attendre(autre, lireScenario(autre), sortie.dire).livraisons ?? [])
    const livraisons = [...(lu.livraisons ?? []), ...ajoutees]
    const pose = poserParametres(livraisons.length > 0 ? { ...lu, livraisons } : lu, fluxLu, changes)
    const scenario = attendre(
      '--param',
      parseScenario(pose.scenario, () => undefined),
      sortie.dire,
    )
    const flux = attendre('--param', parseFlux(pose.flux), sortie.dire)
    const fichierCotation = args.requis('cotation')
    const cotation = attendre(fichierCotation, lireCotation(fichierCotation), sortie.dire)

    const [fichierStock, fichierAutre] = [args.texte('stock'), args.texte('autre-cotation')]
    const seul = fichierStock === undefined && fichierAutre === undefined
    const autreFlux = fichierStock === undefined ? flux : attendre(fichierStock, lireFlux(fichierStock), sortie.dire)
    const autreCotation =
      fichierAutre === undefined ? cotation : attendre(fichierAutre, lireCotation(fichierAutre), sortie.dire)
    const chemin = args.texte('registre')
    if (chemin !== undefined && !existsSync(dirname(chemin))) throw registreImpossible(chemin)

    refuserBloquants(fichierFlux, flux, scenario)
    if (fichierStock !== undefined) refuserBloquants(fichierStock, autreFlux, scenario)
    const mois = moisDeLHorizon(scenario)
    if (mois > MOIS_MAX) throw new Refus([`${dossier} : l’horizon compte ${mois} mois ; ${MOIS_MAX} au plus.`])
    if (!scenario.demande)
      throw new Refus([
        `${dossier} : ce scénario n’a pas de demande (clé « demande »). Prenez scenarios/ame, ou scenarios/ame-flamanderie pour y livrer la Flamanderie.`,
      ])
    if (!scenario.cohorte || (scenario.communes ?? []).length === 0)
      throw new Refus([`${dossier} : ce scénario n’a pas de recette de cohorte (clés « cohorte » et « communes »).`])
    const debut = parseMois(scenario.horizon.de)
    const fichierCohorte = args.texte('cohorte')
    const cohorte =
      fichierCohorte === undefined
        ? achever(genererDuScenario(scenario, debut))
        : lireCohorte(fichierCohorte, { mois: debut, synthetique: args.has('synthetique') }, sortie)
    if (cohorte.n === 0 && scenario.demande.entreesParMois.valeur === 0)
      throw new Refus(['La cohorte est vide et personne n’entre : il n’y a rien à simuler.'])
    if (!scenario.rotation && (scenario.residences ?? []).length > 0)
      throw new Refus([
        `${dossier} : il manque les taux de rotation (clé « rotation ») : aucun logement ne se libérerait.`,
      ])

    if (args.has('cohortes') && fichierCohorte !== undefined)
      throw new Refus(['--cohortes refait la cohorte par la recette du scénario : retirez --cohorte.'])

    const graine = args.entier('graine') ?? GRAINE_PAR_DEFAUT
    const tirages = args.entier('tirages') ?? 200
    const graineDesEntrees = scenario.cohorte.graine
    const construire = (source: string, commande: Partial<Commande>, connu: Connu = {}): Monde =>
      attendre(source, monter({ scenario, cotation, flux, cohorte, graine: graineDesEntrees, ...commande }, connu))
    const monde = construire(fichierCotation, {})
    const premier = (registre: Registre): void => {
      if (chemin !== undefined) ecrireRegistre(chemin, registre, monde)
    }
    const construireAutre = () => {
      const notes = fichierAutre === undefined ? monde.notes : undefined
      const commande = { flux: autreFlux, cotation: autreCotation }
      return {
        ...commande,
        monde: construire(fichierAutre ?? fichierCotation, commande, { univers: monde.univers, notes }),
      }
    }
    const autres = seul ? undefined : construireAutre()
    const paire = autres && menerPaire(monde, autres.monde, graine, tirages, premier)
    const releve = paire?.a ?? mener(monde, graine, tirages, premier)
    direLesVides(releve, monde, sortie)
    const refaire = (rang: number): Releve => {
      const variante = { graine: mot32(graine, USAGES.cohorte, rang, 3) }
      const refaite = achever(genererDuScenario(scenario, debut, variante))
      const entrees = mot32(graineDesEntrees, USAGES.cohorte, rang, 4)
      return mener(construire(fichierCotation, { cohorte: refaite, graine: entrees }), graine, tirages)
    }
    const cohortes = args.entier('cohortes')
    sortie.ecrire(
      JSON.stringify({
        tirages,
        graine,
        moteur: VERSION_DU_MOTEUR,
        cotation: hashContent(cotation),
        flux: hashContent(flux),
        scenario: hashContent(scenario),
        cohorte: hashCohorte(cohorte),
        mois: scenario.horizon.de,
        indicateurs: releve.resultats(),
        ...(autres &&
          paire && {
            ...(fichierStock !== undefined && { stock: hashContent(autres.flux) }),
            ...(fichierAutre !== undefined && { autreCotation: hashContent(autres.cotation) }),
            [fichierStock === undefined ? 'indicateursAutre' : 'indicateursStock']: paire.b.resultats(),
            differences: differencesDe(paire),
            deplacements: paire.deplacements.resultats(),
          }),
        ...(cohortes !== undefined && {
          incertitudes: incertitudesDe(Array.from({ length: cohortes }, (_, c) => refaire(c + 1))),
        }),
      }),
    )
    return 0
  },
}
