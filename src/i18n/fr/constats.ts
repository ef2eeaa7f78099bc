// Findings on a rule set in French: a title for the headline, a detail for the list, the words of the gesture that mends.
import type { Constat } from '~/analysis/checks/constat.ts'
import type { Cotation, ModeDeClassement } from '~/domain/cotation.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import type { NomDEdition } from '~/domain/edition.ts'
import type { MotsDeConstat } from '../contrat.ts'
import { critereNomme } from '../criteres.ts'
import { espacer, FINE, INSECABLE, majuscule } from '../signes.ts'
import { controles } from './controles.ts'
import { faits } from './faits.ts'
import { EN_GRILLE } from './grilles.ts'
import { compte, mois, nombre, points } from './nombres.ts'
import { cite } from './texte.ts'

/** A content is typed with plain spaces. */
const nomme = (cotation: Cotation, id: string): string => espacer(critereNomme(cotation, id))

/** Who level 1 is: the DALO alone, or the level. */
interface NiveauUn {
  readonly sujet: string
  readonly sans: string
  readonly avec: string
}
const DALO: NiveauUn = { sujet: 'le DALO', sans: 'sans DALO', avec: 'avec DALO' }
const NIVEAU_UN: NiveauUn = {
  sujet: 'le niveau 1',
  sans: 'sans critère de niveau 1',
  avec: 'avec un critère de niveau 1',
}
const niveauUn = (criteres: readonly string[]): NiveauUn =>
  criteres.length === 1 && criteres[0] === 'dalo' ? DALO : NIVEAU_UN

/** Why the order itself can put level 1 behind. */
const HORS_ORDRE: Readonly<Record<Exclude<ModeDeClassement, 'points'>, readonly [cause: string, detail: string]>> = {
  'dalo-puis-points': [
    'le classement fait passer d’abord tout dossier reconnu DALO, même sans critère de niveau 1',
    'Un dossier de niveau 1 qui n’est pas reconnu DALO passe donc derrière lui, quels que soient leurs points. Placez le DALO au niveau 1, et lui seul, ou classez aux points.',
  ],
  'niveau-puis-points': [
    'un critère sans points ne donne aucun niveau',
    'Dans ce classement, seul un critère rempli qui rapporte des points compte pour le niveau. Donnez des points à chaque critère de niveau 1.',
  ],
}

const codes: MotsDeConstat['codes'] = {
  ...controles,
  'niveau-1-depasse': ({ grille, niveau1, autre, sansGroupes, criteres }) => {
    const { sujet, sans, avec } = niveauUn(criteres)
    const contre = autre === niveau1 ? `autant qu’${avec}` : `contre ${nombre(niveau1)}`
    return [
      `${majuscule(sujet)} n’est plus sûr de passer premier${INSECABLE}: ${EN_GRILLE[grille]}, un dossier ${sans} peut atteindre ${points(autre)}, ${contre}.`,
      `Le plus petit score d’un dossier ${avec} est de ${points(niveau1)}${FINE}; le plus grand score d’un dossier ${sans} est de ${points(autre)}. Le premier doit dépasser le second. Les groupes de non-cumul sont pris en compte${INSECABLE}: sans eux, les points ${sans} iraient jusqu’à ${nombre(sansGroupes)}.`,
    ]
  },
  'niveau-1-hors-ordre': ({ grille, mode, criteres }) => {
    const [cause, detail] = HORS_ORDRE[mode]
    return [
      `${majuscule(niveauUn(criteres).sujet)} n’est plus sûr de passer premier${INSECABLE}: ${EN_GRILLE[grille]}, ${cause}.`,
      detail,
    ]
  },
  'niveau-1-indecis': ({ grille, niveau1, autre, criteres }) => {
    const { sujet, sans, avec } = niveauUn(criteres)
    return [
      `Impossible de dire si ${sujet} passe toujours premier ${EN_GRILLE[grille]}${INSECABLE}: la recherche s’est arrêtée avant la fin.`,
      `Aucun cas contraire n’a été trouvé, mais aucun n’est exclu. Ce qui est sûr${INSECABLE}: ${sans}, un dossier ne dépasse pas ${points(autre)}${FINE}; ${avec}, il ne descend pas sous ${points(niveau1)}.`,
    ]
  },
  'niveau-1-absent': ({ grille }) => [
    `Aucun critère de niveau 1 ${EN_GRILLE[grille]}${INSECABLE}: personne n’y passe premier de droit.`,
    `Placez un critère au niveau 1 et donnez-lui des points dans la grille ${grille}.`,
  ],
  'nombre-de-criteres': ({ nombre: n, attendu }) => [
    `${compte(n, 'critère utilisé', 'critères utilisés')}${INSECABLE}: la CIL en avait retenu ${attendu}.`,
    'Un critère compte dès qu’une grille l’utilise. Si l’écart est voulu, dites pourquoi en enregistrant la version.',
  ],
  'nombre-de-niveaux': ({ nombre: n, attendu }) => [
    `${compte(n, 'niveau de priorité', 'niveaux de priorité')}${INSECABLE}: la CIL en avait retenu ${attendu}.`,
    'Si l’écart est voulu, dites pourquoi en enregistrant la version.',
  ],
  'niveaux-non-decroissants': ({ rang, points: donnes, avant, pointsAvant }) => [
    `Le niveau ${rang} donne plus de points que le niveau ${avant}${INSECABLE}: ${nombre(donnes)} contre ${nombre(pointsAvant)}.`,
    `Avec les points par défaut, un critère de niveau ${rang} pèse alors plus qu’un critère de niveau ${avant}.`,
  ],
  'critere-hors-grilles': ({ critere }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: aucune grille ne l’utilise.`,
    'Il ne donne de points à personne, en première demande comme en mutation.',
  ],
  'fait-nul': ({ critere, fait }, cotation) => [
    `${nomme(cotation, critere)}${INSECABLE}: un fait non renseigné suffit à le remplir.`,
    `Quand ${cite(faits.mots(faitConnu(fait)).libelle)} n’est pas renseigné, la condition est vraie pour cette seule raison, et le critère n’est pas à compléter. Écrivez la condition sans négation sur ce fait.`,
  ],
  'public-absent': ({ libelle, reference, grille }) => [
    `Public prioritaire sans critère ${EN_GRILLE[grille]}${INSECABLE}: ${espacer(libelle)}.`,
    `Cette grille n’utilise plus ce critère, que le jeu livré y tient pour obligatoire (${espacer(reference)}). Vérifiez dans le texte en vigueur si un autre critère en tient lieu.`,
  ],
  'sans-valeur-au-mois': ({ mois: lu }, _cotation, at) => [
    `Une valeur datée n’est pas encore en vigueur en ${mois(lu)}.`,
    `Sans elle, aucun autre contrôle n’est possible. Donnez-lui une date d’effet antérieure (${at}).`,
  ],
}

function correction(nom: NomDEdition, constat: Constat, cotation: Cotation): string | undefined {
  const un = 'criteres' in constat.params ? niveauUn(constat.params.criteres) : NIVEAU_UN
  if (nom.code === 'points-du-niveau' && nom.rang === 1 && typeof nom.apres === 'number')
    return `Porter ${un.sujet} à ${points(nom.apres)}`
  if (nom.code === 'lot' && nom.acte.genre === 'sortir' && 'critere' in constat.params)
    return `Retirer ${nomme(cotation, constat.params.critere)} ${nom.acte.grilles.length === 1 ? 'de la grille' : 'des deux grilles'}`
  if (nom.code !== 'points') return undefined
  const qui = un === DALO && nom.critere === 'dalo' ? un.sujet : nomme(cotation, nom.critere)
  if (typeof nom.apres === 'number') return `Porter ${qui} à ${points(nom.apres)} ${EN_GRILLE[nom.grille]}`
  return nom.avant === undefined && nom.apres === null ? `Remettre ${qui} ${EN_GRILLE[nom.grille]}` : undefined
}

const nonConfirme = `Non confirmé${INSECABLE}: aucun ménage n’a pu être reconstruit pour le montrer. À vérifier à la main.`

const sansRemede = `Pas de remède en un geste${INSECABLE}: aucun de ceux que l’atelier connaît ne l’ôte sans faire naître un autre constat bloquant. À reprendre à la main.`

export const constats: MotsDeConstat = { codes, correction, nonConfirme, sansRemede }
