// `controler`: what deserves a look in a rule set, a flux or a scenario (model.md §5). A file that cannot be read as what
// it says it is, is bad input (exit code 2), not a finding.
import { controlerCotation } from '~/analysis/checks/index.ts'
import type { Temoin } from '~/analysis/checks/constat.ts'
import { controlerFlux } from '~/analysis/flux/index.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import { resolveCotation } from '~/domain/cotation.ts'
import { formatMois, type MoisIndex, parseMois } from '~/domain/mois.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'
import { phraseDeConstatDeFlux } from '~/i18n/constats-flux.ts'
import { INSECABLE } from '~/i18n/nombres.ts'
import { cite, majuscule } from '~/i18n/phrase.ts'
import { phraseCourte } from '~/i18n/problemes.ts'
import { lireCotation, lireFlux, lireScenario } from '../lire.ts'
import { MOIS_PAR_DEFAUT } from '../livres.ts'
import { attendre, motDuMois, Refus } from '../refus.ts'
import { fichier, MOIS, type Verbe } from '../verbe.ts'

/** Constat tel qu’il est écrit. */
interface ConstatEcrit {
  readonly code: string
  readonly gravite: 'bloquant' | 'attention' | 'information'
  readonly pointeur: string
  readonly message: string
  readonly temoin: unknown
}

const ecrireDemande = (demande: LigneDemande) => ({ ...demande, moisDepot: formatMois(demande.moisDepot) })
const ecrireTemoin = (temoin: Temoin | undefined) =>
  temoin ? { devant: ecrireDemande(temoin.devant), derriere: ecrireDemande(temoin.derriere) } : null

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

function constatsDeCotation(chemin: string, mois: MoisIndex): readonly ConstatEcrit[] {
  const lue = lireCotation(chemin)
  const cotation = attendre(chemin, lue)
  attendre(chemin, resolveCotation(cotation, mois))
  return [
    ...avertissements(chemin, lue),
    ...controlerCotation(cotation, mois).map((constat): ConstatEcrit => {
      const { titre, detail, mend } = phraseDeConstat(constat, cotation)
      return {
        code: constat.code,
        gravite: constat.gravite,
        pointeur: constat.at,
        message: [titre, detail, ...(mend ? [`Correction possible${INSECABLE}: ${cite(mend)}.`] : [])].join(' '),
        temoin: ecrireTemoin(constat.temoin),
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

export const controler: Verbe = {
  nom: 'controler',
  resume: 'Contrôle un jeu de règles, un flux ou un scénario.',
  drapeaux: [
    fichier('cotation', 'jeu de règles de cotation (JSON)'),
    fichier('flux', 'jeu de règles de flux (JSON)'),
    { nom: 'scenario', genre: 'texte', valeur: 'DOSSIER', aide: 'dossier qui contient scenario.json' },
    { ...MOIS, aide: 'mois où les valeurs datées sont lues (celui du scénario, sinon 2024-01)' },
  ],
  notes: [
    'Donnez au moins l’un des trois. « ok » est vrai, et le code de sortie 0, quand rien n’est bloquant ni à regarder ;',
    'les constats de gravité « information » ne comptent pas, ni ceux auxquels le flux déroge avec une raison. Avec',
    '--scenario, les bailleurs et les résidences du flux sont cherchés dans ce territoire. Un fichier mal formé est',
    'refusé : code de sortie 2.',
  ],
  exemples: ['controler --cotation rules/cotation/ame-base.json', 'controler --flux rules/flux/villemandeur-flux.json'],
  executer: (args, sortie) => {
    const [cotation, flux, dossier] = [args.texte('cotation'), args.texte('flux'), args.texte('scenario')]
    if (cotation === undefined && flux === undefined && dossier === undefined)
      throw new Refus(['Il manque ce qu’il faut contrôler : --cotation, --flux ou --scenario.'], 'controler')
    const scenario = dossier === undefined ? undefined : lireScenario(dossier)
    const mois = args.mois('mois') ?? (scenario?.ok ? parseMois(scenario.value.moisReference) : MOIS_PAR_DEFAUT)
    const constats = [
      ...(dossier !== undefined && scenario ? avertissements(dossier, scenario) : []),
      ...(flux === undefined ? [] : constatsDeFlux(flux, scenario?.ok ? scenario.value : undefined)),
      ...(cotation === undefined ? [] : constatsDeCotation(cotation, mois)),
    ]
    const ok = constats.every(({ gravite }) => gravite === 'information')
    sortie.dire(motDuMois(mois))
    sortie.ecrire(JSON.stringify({ ok, constats }))
    return ok ? 0 : 1
  },
}
