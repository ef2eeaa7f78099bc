// Findings of the exact checks in French: what can be met, counts twice, never matters, goes down, or the law forbids.
import type {
  CodeDeConstat,
  MotifInterdit,
  MotifProtege,
  NomDeControle,
  TexteDuCritere,
} from '~/analysis/checks/constat.ts'
import { type Cotation, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import type { DireConstat } from '../contrat.ts'
import { critereNomme } from '../criteres.ts'
import { espacer, FINE, INSECABLE, majuscule } from '../signes.ts'
import { phraseDeCondition } from './conditions.ts'
import { faits, motsDeValeur } from './faits.ts'
import { EN_GRILLE } from './grilles.ts'
import { compte, nombre, points } from './nombres.ts'
import { cite, enumere } from './texte.ts'

const enGrilles = (grilles: readonly NomDeGrille[]): string =>
  grilles.length === GRILLES.length
    ? 'dans les deux grilles'
    : enumere(
        grilles.map((grille) => EN_GRILLE[grille]),
        'et',
      )

const nomme = (cotation: Cotation, id: string): string => espacer(critereNomme(cotation, id))
const nommes = (cotation: Cotation, ids: readonly string[], lien: 'et' | 'ou'): string =>
  enumere(
    ids.map((id) => nomme(cotation, id)),
    lien,
  )
const groupeNomme = ({ groupes = [] }: Cotation, id: string): string =>
  espacer(groupes.find((groupe) => groupe.id === id)?.libelle ?? id)
const libelle = (fait: string): string => faits.mots(faitConnu(fait)).libelle

const MOTIFS: Readonly<Record<MotifProtege, string>> = {
  handicap: 'le handicap',
  sante: 'l’état de santé',
  age: 'l’âge',
  famille: 'la situation de famille',
  grossesse: 'la grossesse',
}
const INTERDITS: Readonly<Record<MotifInterdit, string>> = {
  origine: 'l’origine ou la nationalité',
  religion: 'la religion',
  sexe: 'le sexe ou l’orientation sexuelle',
  opinions: 'les opinions ou l’activité syndicale',
  apparence: 'l’apparence physique',
  condamnation: 'une condamnation ou une infraction',
  sejour: 'le titre de séjour',
  langue: 'la langue',
  grossesse: 'la grossesse',
  patrimoine: 'le nom ou le lieu de naissance',
}
const TEXTES: Readonly<Record<TexteDuCritere, string>> = {
  explicationDemandeur: 'l’explication au demandeur',
  explicationAgent: 'l’explication à l’agent',
  justificatif: 'le justificatif',
}
const CONTROLES: Readonly<Record<NomDeControle, string>> = {
  remplissage: 'critères que personne ne remplit, ou que tous remplissent',
  cumul: 'points comptés deux fois',
  groupes: 'groupes sans effet',
  conditions: 'parties de condition inutiles',
  points: 'points qui ne servent jamais',
  evolution: 'attente et ressources',
  motifs: 'motifs interdits et attache locale',
  seuils: 'valeurs oubliées entre deux seuils',
}
const SORTES: Readonly<Record<'jamais' | 'toujours' | 'redondante', readonly [titre: string, detail: string]>> = {
  jamais: ['n’est jamais vraie', 'Aucun ménage ne peut la vérifier'],
  toujours: ['est toujours vraie', 'Tous les ménages la vérifient'],
  redondante: ['ne change rien', 'Le reste de la condition la dit déjà'],
}

type Codes = { readonly [C in CodeDeConstat]?: DireConstat<C> }

export const controles = {
  'critere-jamais': ({ critere, grilles }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: aucun ménage ne peut remplir ce critère.`,
    `Ses conditions se contredisent${FINE}; ses points ne vont à personne ${enGrilles(grilles)}.`,
  ],
  'critere-sans-objet': ({ critere, grille }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: aucun ménage ne peut le remplir ${EN_GRILLE[grille]}.`,
    'L’autre grille peut l’accorder, celle-ci jamais. Retirez-le de cette grille, ou revoyez sa condition.',
  ],
  'critere-toujours': ({ critere, grilles }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: tous les ménages le remplissent ${enGrilles(grilles)}.`,
    'Il ajoute les mêmes points à tout le monde et ne départage personne.',
  ],
  'criteres-doubles': ({ critere, autre, grilles }, cotation) => [
    `${nomme(cotation, critere)} et ${nomme(cotation, autre)} comptent deux fois la même chose.`,
    `Les mêmes ménages remplissent l’un et l’autre, et les points s’ajoutent ${enGrilles(grilles)}. Gardez-en un, ou placez-les dans un groupe de non-cumul.`,
  ],
  'critere-implique': ({ critere, autre, grilles }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: qui le remplit remplit aussi ${nomme(cotation, autre)}, et les points s’ajoutent.`,
    `Les deux critères ne sont pas dans un même groupe de non-cumul ${enGrilles(grilles)}. Si le cumul est voulu, dites-le dans l’explication.`,
  ],
  'critere-domine': ({ critere, autres, groupe, grilles }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: ses points ne comptent jamais ${enGrilles(grilles)}.`,
    `Dans le groupe ${cite(groupeNomme(cotation, groupe))}, qui le remplit remplit aussi ${nommes(cotation, autres, 'ou')}, qui compte à sa place.`,
  ],
  'groupe-sans-effet': ({ groupe, criteres, grilles }, cotation) => [
    `Le groupe ${cite(groupeNomme(cotation, groupe))} ne change rien.`,
    `Aucun ménage ne peut remplir deux de ses critères à la fois (${nommes(cotation, criteres, 'et')}) ${enGrilles(grilles)}${INSECABLE}: il n’y a rien à départager.`,
  ],
  'partie-inutile': ({ critere, partie, sorte }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: une partie de sa condition ${SORTES[sorte][0]}.`,
    `${SORTES[sorte][1]}${INSECABLE}: ${cite(phraseDeCondition(partie, { court: true }))}. Sans elle, les mêmes ménages rempliraient le critère.`,
  ],
  'points-nuls': ({ critere, grille }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: il ne donne aucun point ${EN_GRILLE[grille]}.`,
    'La grille l’utilise, mais il ne change aucun score. Donnez-lui des points, ou retirez-le de cette grille.',
  ],
  'plafond-jamais': ({ critere, grille, plafond, atteint }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: son plafond de ${points(plafond)} n’est jamais atteint ${EN_GRILLE[grille]}.`,
    `Le barème donne ${points(atteint)} au plus, quelle que soit l’ancienneté que la condition permet.`,
  ],
  'bonus-sans-effet': ({ critere, grille, bonus, apres }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: son bonus de ${points(bonus)} ne change rien ${EN_GRILLE[grille]}.`,
    `Au-delà de ${nombre(apres)} mois d’attente, le plafond est déjà atteint, ou la condition n’est plus remplie.`,
  ],
  'seuil-troue': ({ fait, de, a, critere, autre, grille }, cotation) => [
    `${majuscule(libelle(fait))}${INSECABLE}: ${de === a ? `la valeur ${nombre(de)} est oubliée` : `les valeurs de ${nombre(de)} à ${nombre(a)} sont oubliées`} ${EN_GRILLE[grille]}.`,
    `Ni ${nomme(cotation, critere)} ni ${nomme(cotation, autre)} ne la prennent, alors que l’un s’arrête avant et que l’autre commence après.`,
  ],
  'attente-penalisee': ({ critere, grille, mois }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: attendre plus longtemps fait reculer ${EN_GRILLE[grille]}.`,
    `À ${nombre(mois)} mois d’attente, le même ménage passe derrière ce qu’il aurait été un mois plus tôt. L’attente ne devrait jamais coûter de rang.`,
  ],
  'revenu-penalise': ({ critere, grille, ressources }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: gagner moins fait reculer ${EN_GRILLE[grille]}.`,
    `À ${nombre(ressources)}${INSECABLE}€ par mois, le même ménage passe derrière celui qui gagne un euro de plus. La vulnérabilité économique ne peut être retenue contre un demandeur (loi 89-462, art.${INSECABLE}1, à vérifier).`,
  ],
  'motif-contre': ({ critere, grille, motif, fait, valeur }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: ${MOTIFS[motif]} y est retenu contre le demandeur ${EN_GRILLE[grille]}.`,
    `À situation égale, ${cite(`${libelle(fait)}${INSECABLE}: ${motsDeValeur(faitConnu(fait), valeur)}`)} fait perdre des points. Ce motif est protégé (Code pénal, art.${INSECABLE}225-1, et loi 89-462, art.${INSECABLE}1, à vérifier)${FINE}; il peut ajouter des points, jamais en retirer.`,
  ],
  'motif-interdit': ({ critere, motif, mot }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: ses mots évoquent ${INTERDITS[motif]}.`,
    `Le mot ${cite(mot)} évoque un motif qui ne peut être retenu dans une cotation (Code pénal, art.${INSECABLE}225-1, et loi 89-462, art.${INSECABLE}1, à vérifier). Vérifiez ce que le critère mesure.`,
  ],
  'residence-exigee': ({ critere, grille }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: ce public de la loi doit habiter ou travailler ici ${EN_GRILLE[grille]}.`,
    'Une demande ne peut dépendre d’aucune condition de résidence (CCH R441-2, ancienne rédaction, à vérifier). Le lien local peut donner quelques points, dans un critère à part.',
  ],
  'lien-local-lourd': ({ critere, grille, points: donnes, plafond }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: le lien local pèse ${points(donnes)} ${EN_GRILLE[grille]}, plus que le dernier niveau.`,
    `Le lien local n’est qu’une pondération parmi d’autres${INSECABLE}: au plus ${points(plafond)}, ceux du dernier niveau (hypothèse de travail${FINE}; CCH R441-2, ancienne rédaction, à vérifier).`,
  ],
  'malus-dalo': ({ critere, grille, points: retires }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: ce malus touche aussi un ménage reconnu DALO ${EN_GRILLE[grille]}.`,
    `Il lui retire ${points(-retires)}, alors que le refus d’une proposition faite au titre du DALO a son propre régime (CCH L441-2-3, à vérifier).`,
  ],
  'texte-absent': ({ critere, textes }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: il manque ${enumere(
      textes.map((texte) => TEXTES[texte]),
      'et',
    )}.`,
    'Le demandeur doit connaître les critères, leurs points et ce qu’il faut fournir (CCH R441-2-17).',
  ],
  'controle-indecis': ({ controle, nombre: n }) => [
    `Indécidé${INSECABLE}: ${CONTROLES[controle]}.`,
    `La recherche s’est arrêtée avant la fin pour ${compte(n, 'question', 'questions')}. Rien n’y a été trouvé, mais rien n’y est exclu.`,
  ],
} as const satisfies Codes
