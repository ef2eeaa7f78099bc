// Findings of the exact checks in English: what can be met, counts twice, never matters, goes down, or the law forbids.
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
import { espacer, majuscule } from '../signes.ts'
import { phraseDeCondition } from './conditions.ts'
import { faits, motsDeValeur } from './faits.ts'
import { EN_GRILLE } from './grilles.ts'
import { compte, nombre, points } from './nombres.ts'
import { cite, enumere } from './texte.ts'

const enGrilles = (grilles: readonly NomDeGrille[]): string =>
  grilles.length === GRILLES.length
    ? 'in both grids'
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
  handicap: 'disability',
  sante: 'health',
  age: 'age',
  famille: 'family situation',
  grossesse: 'pregnancy',
}
const INTERDITS: Readonly<Record<MotifInterdit, string>> = {
  origine: 'origin or nationality',
  religion: 'religion',
  sexe: 'sex or sexual orientation',
  opinions: 'opinions or trade union activity',
  apparence: 'physical appearance',
  condamnation: 'a conviction or an offence',
  sejour: 'the residence permit',
  langue: 'language',
  grossesse: 'pregnancy',
  patrimoine: 'name or place of birth',
}
const TEXTES: Readonly<Record<TexteDuCritere, string>> = {
  explicationDemandeur: 'the explanation for the applicant',
  explicationAgent: 'the explanation for the officer',
  justificatif: 'the proof',
}
const CONTROLES: Readonly<Record<NomDeControle, string>> = {
  remplissage: 'criteria that nobody or everybody meets',
  cumul: 'points counted twice',
  groupes: 'groups without effect',
  conditions: 'useless parts of a condition',
  points: 'points that never matter',
  evolution: 'waiting and income',
  motifs: 'forbidden grounds and local tie',
  seuils: 'values left out between two thresholds',
}
const SORTES: Readonly<Record<'jamais' | 'toujours' | 'redondante', readonly [titre: string, detail: string]>> = {
  jamais: ['is never true', 'No household can satisfy it'],
  toujours: ['is always true', 'Every household satisfies it'],
  redondante: ['changes nothing', 'The rest of the condition already says it'],
}

type Codes = { readonly [C in CodeDeConstat]?: DireConstat<C> }

export const controles = {
  'critere-jamais': ({ critere, grilles }, cotation) => [
    `${nomme(cotation, critere)}: no household can meet this criterion.`,
    `Its conditions contradict each other; its points go to nobody ${enGrilles(grilles)}.`,
  ],
  'critere-sans-objet': ({ critere, grille }, cotation) => [
    `${nomme(cotation, critere)}: no household can meet it ${EN_GRILLE[grille]}.`,
    'The other grid can grant it, this one never. Take it out of this grid, or review its condition.',
  ],
  'critere-toujours': ({ critere, grilles }, cotation) => [
    `${nomme(cotation, critere)}: every household meets it ${enGrilles(grilles)}.`,
    'It adds the same points to everyone and separates nobody.',
  ],
  'criteres-doubles': ({ critere, autre, grilles }, cotation) => [
    `${nomme(cotation, critere)} and ${nomme(cotation, autre)} count the same thing twice.`,
    `The same households meet both, and the points add up ${enGrilles(grilles)}. Keep one, or put them in a group where only the best counts.`,
  ],
  'critere-implique': ({ critere, autre, grilles }, cotation) => [
    `${nomme(cotation, critere)}: whoever meets it also meets ${nomme(cotation, autre)}, and the points add up.`,
    `The two criteria are not in one group where only the best counts ${enGrilles(grilles)}. If adding up is intended, say so in the explanation.`,
  ],
  'critere-domine': ({ critere, autres, groupe, grilles }, cotation) => [
    `${nomme(cotation, critere)}: its points never count ${enGrilles(grilles)}.`,
    `In the group ${cite(groupeNomme(cotation, groupe))}, whoever meets it also meets ${nommes(cotation, autres, 'ou')}, which counts in its place.`,
  ],
  'groupe-sans-effet': ({ groupe, criteres, grilles }, cotation) => [
    `The group ${cite(groupeNomme(cotation, groupe))} changes nothing.`,
    `No household can meet two of its criteria at once (${nommes(cotation, criteres, 'et')}) ${enGrilles(grilles)}: there is nothing to choose between.`,
  ],
  'partie-inutile': ({ critere, partie, sorte }, cotation) => [
    `${nomme(cotation, critere)}: a part of its condition ${SORTES[sorte][0]}.`,
    `${SORTES[sorte][1]}: ${cite(phraseDeCondition(partie, { court: true }))}. Without it, the same households would meet the criterion.`,
  ],
  'points-nuls': ({ critere, grille }, cotation) => [
    `${nomme(cotation, critere)}: it gives no point ${EN_GRILLE[grille]}.`,
    'The grid uses it, but it changes no score. Give it points, or take it out of this grid.',
  ],
  'plafond-jamais': ({ critere, grille, plafond, atteint }, cotation) => [
    `${nomme(cotation, critere)}: its cap of ${points(plafond)} is never reached ${EN_GRILLE[grille]}.`,
    `The scale gives ${points(atteint)} at most, whatever seniority the condition allows.`,
  ],
  'bonus-sans-effet': ({ critere, grille, bonus, apres }, cotation) => [
    `${nomme(cotation, critere)}: its bonus of ${points(bonus)} changes nothing ${EN_GRILLE[grille]}.`,
    `Past ${nombre(apres)} months of waiting, the cap is already reached, or the condition is no longer met.`,
  ],
  'seuil-troue': ({ fait, de, a, critere, autre, grille }, cotation) => [
    `${majuscule(libelle(fait))}: ${de === a ? `the value ${nombre(de)} is left out` : `the values from ${nombre(de)} to ${nombre(a)} are left out`} ${EN_GRILLE[grille]}.`,
    `Neither ${nomme(cotation, critere)} nor ${nomme(cotation, autre)} takes it, although one stops before and the other starts after.`,
  ],
  'attente-penalisee': ({ critere, grille, mois }, cotation) => [
    `${nomme(cotation, critere)}: waiting longer loses places ${EN_GRILLE[grille]}.`,
    `At ${nombre(mois)} months of waiting, the same household comes behind what it would have been a month earlier. Waiting should never cost a rank.`,
  ],
  'revenu-penalise': ({ critere, grille, ressources }, cotation) => [
    `${nomme(cotation, critere)}: earning less loses places ${EN_GRILLE[grille]}.`,
    `At €${nombre(ressources)} a month, the same household comes behind one that earns a euro more. Economic vulnerability may not be held against an applicant (law 89-462, art. 1, to be verified).`,
  ],
  'motif-contre': ({ critere, grille, motif, fait, valeur }, cotation) => [
    `${nomme(cotation, critere)}: ${MOTIFS[motif]} is held against the applicant ${EN_GRILLE[grille]}.`,
    `All else equal, ${cite(`${libelle(fait)}: ${motsDeValeur(faitConnu(fait), valeur)}`)} loses points. This ground is protected (Penal Code, art. 225-1, and law 89-462, art. 1, to be verified); it may add points, never take them away.`,
  ],
  'motif-interdit': ({ critere, motif, mot }, cotation) => [
    `${nomme(cotation, critere)}: its words suggest ${INTERDITS[motif]}.`,
    `The word ${cite(mot)} suggests a ground that a scoring may not use (Penal Code, art. 225-1, and law 89-462, art. 1, to be verified). Check what the criterion measures.`,
  ],
  'residence-exigee': ({ critere, grille }, cotation) => [
    `${nomme(cotation, critere)}: this public of the law must live or work here ${EN_GRILLE[grille]}.`,
    'An application may depend on no condition of residence (CCH R441-2, former wording, to be verified). The local tie may give a few points, in a criterion of its own.',
  ],
  'lien-local-lourd': ({ critere, grille, points: donnes, plafond }, cotation) => [
    `${nomme(cotation, critere)}: the local tie weighs ${points(donnes)} ${EN_GRILLE[grille]}, more than the last level.`,
    `The local tie is only one weighting among others: ${points(plafond)} at most, those of the last level (working assumption; CCH R441-2, former wording, to be verified).`,
  ],
  'malus-dalo': ({ critere, grille, points: retires }, cotation) => [
    `${nomme(cotation, critere)}: this penalty also falls on a household recognised under DALO ${EN_GRILLE[grille]}.`,
    `It takes ${points(-retires)} away, although refusing an offer made under DALO has rules of its own (CCH L441-2-3, to be verified).`,
  ],
  'texte-absent': ({ critere, textes }, cotation) => [
    `${nomme(cotation, critere)}: ${enumere(
      textes.map((texte) => TEXTES[texte]),
      'et',
    )} missing.`,
    'The applicant must know the criteria, their points and what to provide (CCH R441-2-17).',
  ],
  'controle-indecis': ({ controle, nombre: n }) => [
    `Undecided: ${CONTROLES[controle]}.`,
    `The search stopped before the end for ${compte(n, 'question', 'questions')}. Nothing was found there, but nothing is ruled out.`,
  ],
} as const satisfies Codes
