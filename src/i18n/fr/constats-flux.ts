// Findings on a flux rule set in French: a title for the list, then what it means or how to mend it.
import { faitConnu } from '~/domain/dictionnaire.ts'
import type { Derogation } from '~/domain/flux.ts'
import type { MotsDeConstatDeFlux } from '../contrat.ts'
import { espacer, FINE, INSECABLE, majuscule } from '../signes.ts'
import { faits } from './faits.ts'
import { partDite } from './flux-mots.ts'
import { compte, mois } from './nombres.ts'
import { cite } from './texte.ts'

/** « , chez Valloire Habitat, à partir de janvier 2026 ». */
const ou = ({ bailleur, du }: { readonly bailleur?: string; readonly du?: string }): string =>
  `${bailleur === undefined ? '' : `, chez ${espacer(bailleur)}`}${du === undefined ? '' : `, à partir de ${mois(du)}`}`

const suggestion = (proche: string | undefined): string =>
  proche === undefined ? '' : ` Peut-être ${cite(proche)}${FINE}?`

const raisonDite = ({ raison, auteur }: Derogation): string =>
  `${espacer(raison)}${auteur === undefined ? '' : ` (${espacer(auteur)})`}`

const DEROGER = 'Réduisez, ou dérogez en disant pourquoi.'

export const constatsDeFlux: MotsDeConstatDeFlux = {
  codes: {
    'collectivites-plafond': ({ somme, plafond, ...lieu }) => [
      `Commune, intercommunalité et département prennent ensemble ${partDite(somme)}${INSECABLE}: plus de ${partDite(plafond)}${ou(lieu)}.`,
      `Contre la garantie des emprunts, les collectivités se partagent ${partDite(plafond)} au plus. ${DEROGER}`,
    ],
    'etat-plafond': ({ part, plafond, ...lieu }) => [
      `L’État prend ${partDite(part)}${INSECABLE}: plus de ${partDite(plafond)}${ou(lieu)}.`,
      `La part de l’État est de ${partDite(plafond)} au plus du flux annuel de chaque bailleur. ${DEROGER}`,
    ],
    'etat-agents-plafond': ({ part, plafond, ...lieu }) => [
      `Les agents de l’État prennent ${partDite(part)}${INSECABLE}: plus de ${partDite(plafond)}${ou(lieu)}.`,
      `Dans la part de l’État, ses agents civils et militaires ont ${partDite(plafond)} au plus. ${DEROGER}`,
    ],
    'parts-incompletes': ({ somme, ...lieu }) => [
      `Les parts totalisent ${partDite(somme)}${ou(lieu)}${INSECABLE}: il manque ${partDite(10_000 - somme)}.`,
      'Ces libérations n’iraient à personne. Donnez le reste au bailleur, ou à un autre contingent.',
    ],
    'convention-au-dessus': ({ contingent, part, generale, ...lieu }) => [
      `${majuscule(espacer(contingent))}${INSECABLE}: ${partDite(part)} au lieu de ${partDite(generale)}${ou(lieu)}.`,
      'La convention donne plus que la part générale du contingent. Si elle est signée ainsi, dites-le par une dérogation.',
    ],
    'defense-sante-en-flux': ({ contingent }) => [
      `${cite(espacer(contingent))} est en flux, alors que la défense, la sécurité intérieure et la santé restent en stock.`,
      'Leurs logements restent désignés un par un. Retirez ce contingent des parts, et sortez ses logements de l’assiette.',
    ],
    'exclusion-jamais': ({ exclusion }) => [
      `L’exclusion ${cite(espacer(exclusion))} ne peut jamais être remplie${INSECABLE}: elle se contredit.`,
      'Aucun logement ne sortirait de l’assiette pour cette raison. Corrigez sa condition, ou retirez-la.',
    ],
    'exclusion-toujours': ({ exclusion }) => [
      `L’exclusion ${cite(espacer(exclusion))} est toujours remplie${INSECABLE}: tous les logements sortent de l’assiette.`,
      'Il ne resterait rien à partager. Corrigez sa condition, ou retirez-la.',
    ],
    'exclusion-incluse': ({ exclusion, autre }) => [
      `L’exclusion ${cite(espacer(exclusion))} ne retire rien de plus que ${cite(espacer(autre))}.`,
      'Tous les logements qu’elle retire de l’assiette en sortent déjà par l’autre. Gardez-la si elle dit une raison, sinon retirez-la.',
    ],
    'exclusion-legale-absente': ({ emploi }) => [
      `Rien n’exclut de l’assiette${INSECABLE}: ${faits.valeur(faitConnu('emploiVacance'), emploi)}.`,
      'La loi ne compte pas ces logements dans le flux. Ajoutez une exclusion, ou dérogez en disant pourquoi.',
    ],
    'exclusions-sans-effet': ({ nombre: n }) => [
      `${compte(n, 'exclusion', 'exclusions')} sans effet${INSECABLE}: l’assiette est brute.`,
      'Dans une assiette brute, rien ne sort avant d’appliquer les parts. Passez à l’assiette nette, ou retirez les exclusions.',
    ],
    'assiette-brute': () => [
      `Assiette brute${INSECABLE}: les parts s’appliquent à toutes les libérations.`,
      `La lecture habituelle est nette${INSECABLE}: les exclusions d’abord, les parts ensuite. À convenir avec chaque bailleur.`,
    ],
    'bailleur-inconnu': ({ bailleur, proche }) => [
      `Convention avec un bailleur que le scénario n’a pas${INSECABLE}: ${cite(bailleur)}.`,
      `Elle ne s’applique à aucun logement.${suggestion(proche)}`,
    ],
    'convention-double': ({ bailleur }) => [
      `Deux conventions avec le même bailleur${INSECABLE}: ${cite(bailleur)}.`,
      'Seule la première compte. Retirez l’une des deux.',
    ],
    'residence-inconnue': ({ residence, proche }) => [
      `Préférence pour une résidence que le scénario n’a pas${INSECABLE}: ${cite(residence)}.`,
      `Elle ne s’applique à aucun logement.${suggestion(proche)}`,
    ],
    'orientation-nulle': ({ contingent }) => [
      `Toutes les préférences de ${cite(espacer(contingent))} sont nulles.`,
      'Elles n’ont aucun effet. Donnez un poids à une case, ou effacez-les.',
    ],
    'convenus-absents': () => [
      'Première location en concertation, sans nombre convenu.',
      'Écrivez combien de logements du programme neuf reviennent à la commune.',
    ],
    'derogation-sans-objet': ({ raison }) => [
      `Une dérogation n’a plus d’objet${INSECABLE}: ${cite(espacer(raison))}.`,
      'Le constat qu’elle admettait n’est plus fait. Vous pouvez la retirer.',
    ],
  },
  loi: ({ article, aVerifier }) => (aVerifier ? `${article} (à vérifier)` : article),
  derogation: (derogation) => `dérogation${INSECABLE}: ${raisonDite(derogation)}`,
  depassee: ({ jusqua = 0, ...derogation }) =>
    `dérogation donnée jusqu’à ${partDite(jusqua)}${INSECABLE}: ${raisonDite(derogation)}`,
}
