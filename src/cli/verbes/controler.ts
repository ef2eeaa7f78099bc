// `controler`: what deserves a look in a rule set, a flux or a scenario (model.md §5). A file that cannot be read as what
// it says it is, is bad input (exit code 2), not a finding.
import { confirmerConstats } from '~/analysis/checks/confirmer.ts'
import { type Constat, controlerCotation } from '~/analysis/checks/index.ts'
import { controlerFlux } from '~/analysis/flux/index.ts'
import { isMasquee, masquerCompte } from '~/analysis/masque.ts'
import { type LocationsParTypologie, locationsParTypologie } from '~/analysis/locations.ts'
import { tempsDeCroisement } from '~/analysis/reponses/croisement.ts'
import { departager } from '~/analysis/reponses/departage.ts'
import { montrerDepartages } from '~/analysis/reponses/departage-montre.ts'
import { falaises } from '~/analysis/reponses/falaises.ts'
import { pilesParNiveau } from '~/analysis/reponses/piles.ts'
import { poidsEffectifs } from '~/analysis/reponses/poids.ts'
import { mesurerPortees } from '~/analysis/reponses/portee.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import { GRILLES, resolveCotation } from '~/domain/cotation.ts'
import { formatMois, type MoisIndex, parseMois } from '~/domain/mois.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { noterCohorte } from '~/engine/index.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'
import { phraseDeConstatDeFlux } from '~/i18n/constats-flux.ts'
import { INSECABLE } from '~/i18n/nombres.ts'
import { cite, majuscule } from '~/i18n/phrase.ts'
import { phraseCourte } from '~/i18n/problemes.ts'
import { auMoisDesEssais, constatsDesEssais, couvertureEcrite } from '../essais.ts'
import { compilerFichier, lireCohorte, lireCotation, lireEssais, lireFlux, lireScenario } from '../lire.ts'
import { MOIS_PAR_DEFAUT } from '../livres.ts'
import { attendre, motDuMois, Refus } from '../refus.ts'
import { type Arguments, fichier, MOIS, type Sortie, SYNTHETIQUE, type Verbe } from '../verbe.ts'

/** Constat tel qu’il est écrit. */
interface ConstatEcrit {
  readonly code: string
  readonly gravite: 'bloquant' | 'attention' | 'information'
  readonly pointeur: string
  readonly message: string
  readonly temoin: unknown
}

const ecrireDemande = (demande: LigneDemande) => ({ ...demande, moisDepot: formatMois(demande.moisDepot) })

/** Two households whose order is wrong, or one and the criteria that it meets and does not; read by the reference engine. */
function ecrireTemoin({ temoin, cas, nonConfirme }: Constat): unknown {
  const confirme = nonConfirme !== true
  if (temoin) return { devant: ecrireDemande(temoin.devant), derriere: ecrireDemande(temoin.derriere), confirme }
  if (!cas) return null
  const { ligne, remplis, nonRemplis } = cas
  return { cas: ecrireDemande(ligne), remplis, nonRemplis, confirme }
}

/** A warning of a parser is a finding to look at. */
const constatDe = (probleme: Problem): ConstatEcrit => ({
  code: probleme.code,
  gravite: 'attention',
  pointeur: probleme.at,
  message: phraseCourte(probleme),
  temoin: null,
})

function avertissements<T>(source: string, lu: Result<T>): readonly ConstatEcrit[] {
  const problemes: Problem[] = []
  attendre(source, lu, (_, probleme) => problemes.push(probleme))
  return problemes.map(constatDe)
}

async function constatsDeCotation(chemin: string, mois: MoisIndex): Promise<readonly ConstatEcrit[]> {
  const lue = lireCotation(chemin)
  const cotation = attendre(chemin, lue)
  attendre(chemin, resolveCotation(cotation, mois))
  const constats = await confirmerConstats(cotation, mois, controlerCotation(cotation, mois))
  return [
    ...avertissements(chemin, lue),
    ...constats.map((constat): ConstatEcrit => {
      const { titre, detail, mend } = phraseDeConstat(constat, cotation)
      return {
        code: constat.code,
        gravite: constat.gravite,
        pointeur: constat.at,
        message: [titre, detail, ...(mend ? [`Correction possible${INSECABLE}: ${cite(mend)}.`] : [])].join(' '),
        temoin: ecrireTemoin(constat),
      }
    }),
  ]
}

/** A finding admitted by a waiver is information. @param territoire names the bailleurs and residences */
function constatsDeFlux(chemin: string, territoire: Scenario | undefined): readonly ConstatEcrit[] {
  const lu = lireFlux(chemin)
  const flux = attendre(chemin, lu)
  return [
    ...avertissements(chemin, lu),
    ...controlerFlux(flux, territoire).map((constat): ConstatEcrit => {
      const { titre, detail, loi, derogation } = phraseDeConstatDeFlux(constat)
      return {
        code: constat.code,
        gravite: constat.gravite,
        pointeur: constat.at,
        message: [
          titre,
          detail,
          ...(loi ? [`${loi}.`] : []),
          ...(derogation ? [`${majuscule(derogation)}.`] : []),
        ].join(' '),
        temoin: null,
      }
    }),
  ]
}

/** Test cases run again on a rule set, at their month. */
function essaisSur(cotation: string, chemin: string | undefined) {
  if (chemin === undefined) return undefined
  const essais = attendre(chemin, lireEssais(chemin))
  const resolue = auMoisDesEssais(cotation, attendre(cotation, lireCotation(cotation)), essais)
  const constats: readonly ConstatEcrit[] = constatsDesEssais(resolue, essais)
  return { constats, couverture: couvertureEcrite(resolue, essais) }
}

/** Levels, crossing times, effective weights, coverage, ties and cliffs of a rule set on a cohort. */
function reponsesSur(
  cotation: string,
  fichierDeCohorte: string,
  mois: MoisIndex,
  locations: LocationsParTypologie | undefined,
  args: Arguments,
  sortie: Sortie,
): unknown {
  const synthetique = args.has('synthetique')
  const programme = compilerFichier(cotation, mois, sortie)
  const cohorte = lireCohorte(fichierDeCohorte, { mois, synthetique }, sortie)
  /** A small count of a real cohort is not told, nor the one that would give it away. */
  const dire = (compte: number, n: number) =>
    [compte, n - compte].some((lu) => isMasquee(masquerCompte(lu, { synthetique }))) ? null : compte
  const { resolue } = programme
  const notee = noterCohorte(programme, cohorte)
  const parGrille = poidsEffectifs(notee)
  const portees = mesurerPortees(notee)
  const departages = montrerDepartages(departager(notee, locations), { synthetique })
  return {
    n: cohorte.n,
    grilles: GRILLES.map((grille) => ({
      grille,
      niveaux: pilesParNiveau(resolue, grille).map(({ pile, ...niveau }) => ({
        ...niveau,
        pile: pile ? { ...pile, ligne: ecrireDemande(pile.ligne) } : null,
      })),
      croisement: tempsDeCroisement(resolue, grille),
    })),
    poids: parGrille.map(({ grille, n, criteres }) => ({
      grille,
      n,
      criteres: criteres.map((poids) => {
        const [remplis, retenus] = [dire(poids.remplis, n), dire(poids.retenus, n)]
        // A weight told would give back the count that is not.
        const tus = remplis === null || retenus === null ? { effectif: null, ecart: null } : {}
        return { ...poids, remplis, retenus, ...tus }
      }),
    })),
    portees: GRILLES.map((grille) => {
      const { n, criteres, sansCritere, tousLesCriteres } = portees[grille]
      return {
        grille,
        n,
        sansCritere: dire(sansCritere, n),
        tousLesCriteres: dire(tousLesCriteres, n),
        criteres: criteres.map(({ remplis, ...portee }) =>
          dire(remplis, n) === null
            ? { ...portee, remplis: null, contribution: null, signe: null }
            : { ...portee, remplis },
        ),
      }
    }),
    departages: GRILLES.map((grille) => ({ grille, ...departages[grille] })),
    falaises: falaises(programme, cohorte, notee).map((falaise) => {
      const n = parGrille.find(({ grille }) => grille === falaise.grille)?.n ?? 0
      const proches = dire(falaise.proches, n)
      return { ...falaise, proches, ...(proches === null ? { rangPerdu: null, rangPerduMax: null } : {}) }
    }),
  }
}

export const controler: Verbe = {
  nom: 'controler',
  resume: 'Contrôle un jeu de règles, un flux ou un scénario.',
  drapeaux: [
    fichier('cotation', 'jeu de règles de cotation (JSON)'),
    fichier('flux', 'jeu de règles de flux (JSON)'),
    { nom: 'scenario', genre: 'texte', valeur: 'DOSSIER', aide: 'dossier qui contient scenario.json' },
    { ...MOIS, aide: 'mois où les valeurs datées sont lues (celui du scénario, sinon 2024-01)' },
    fichier('essais', 'cas d’essai du jeu de cotation (JSON), rejoués à leur mois'),
    fichier('cohorte', 'cohorte (CSV) sur laquelle mesurer le jeu de cotation'),
    SYNTHETIQUE,
  ],
  notes: [
    'Donnez au moins l’un des trois. « ok » est vrai, et le code de sortie 0, quand rien n’est bloquant ni à regarder ;',
    'les constats de gravité « information » ne comptent pas, ni ceux auxquels le flux déroge avec une raison. Avec',
    '--scenario, les bailleurs et les résidences du flux sont cherchés dans ce territoire. Un fichier mal formé est',
    'refusé : code de sortie 2. Avec --cohorte, « reponses » donne ce que chaque niveau peut atteindre, les temps de',
    'croisement, les poids effectifs, la portée de chaque critère, les égalités que les points laissent et les falaises ;',
    'les égalités au dernier tour de l’année demandent --scenario (« bord » reste null sans lui). Avec --essais, un cas',
    'qui ne donne plus le résultat gardé est bloquant, et « couverture » dit ce que les cas montrent des règles.',
  ],
  exemples: [
    'controler --cotation rules/cotation/ame-base.json',
    'controler --cotation rules/cotation/ame-base.json --cohorte cohorte.csv --synthetique',
    'controler --cotation rules/cotation/ame-base.json --essais essais.json',
    'controler --flux rules/flux/villemandeur-flux.json',
  ],
  executer: async (args, sortie) => {
    const [cotation, flux, dossier] = [args.texte('cotation'), args.texte('flux'), args.texte('scenario')]
    if (cotation === undefined && flux === undefined && dossier === undefined)
      throw new Refus(['Il manque ce qu’il faut contrôler : --cotation, --flux ou --scenario.'], 'controler')
    const surCohorte = args.texte('cohorte')
    if (surCohorte !== undefined && cotation === undefined)
      throw new Refus(['--cohorte mesure un jeu de cotation : donnez aussi --cotation.'], 'controler')
    const chemin = args.texte('essais')
    if (chemin !== undefined && cotation === undefined)
      throw new Refus(['--essais rejoue des cas sur un jeu de cotation : donnez aussi --cotation.'], 'controler')
    const scenario = dossier === undefined ? undefined : lireScenario(dossier)
    const mois = args.mois('mois') ?? (scenario?.ok ? parseMois(scenario.value.moisReference) : MOIS_PAR_DEFAUT)
    const constats = [
      ...(dossier !== undefined && scenario ? avertissements(dossier, scenario) : []),
      ...(flux === undefined ? [] : constatsDeFlux(flux, scenario?.ok ? scenario.value : undefined)),
      ...(cotation === undefined ? [] : await constatsDeCotation(cotation, mois)),
    ]
    const essais = cotation === undefined ? undefined : essaisSur(cotation, chemin)
    const locations = scenario?.ok ? locationsParTypologie(scenario.value) : undefined
    const tous = [...constats, ...(essais?.constats ?? [])]
    const ok = tous.every(({ gravite }) => gravite === 'information')
    sortie.dire(motDuMois(mois))
    const reponses =
      cotation !== undefined && surCohorte !== undefined
        ? { reponses: reponsesSur(cotation, surCohorte, mois, locations, args, sortie) }
        : {}
    const couverture = essais ? { couverture: essais.couverture } : {}
    sortie.ecrire(JSON.stringify({ ok, constats: tous, ...couverture, ...reponses }))
    return ok ? 0 : 1
  },
}
