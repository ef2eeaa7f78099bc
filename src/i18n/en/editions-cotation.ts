// Editions of a points grid in English: one sentence for each name.
import type { ChampsDuCritere, NomDeCotation } from '~/domain/noms-cotation.ts'
import type { MotsDEdition } from '../contrat.ts'
import { critereNomme } from '../criteres.ts'
import { majuscule } from '../signes.ts'
import { motsDesPoints } from './differences.ts'
import { GRILLE, MODES } from './grilles.ts'
import { motsDeLot } from './lot.ts'
import { compte } from './nombres.ts'
import { cite } from './texte.ts'

export const EDITIONS_DE_COTATION: MotsDEdition<NomDeCotation> = {
  points: (nom, cotation) =>
    `${critereNomme(cotation, nom.critere)}, ${GRILLE[nom.grille]}: ${motsDesPoints(nom.avant)} → ${motsDesPoints(nom.apres)}`,
  'niveau-du-critere': (nom, cotation) => `${critereNomme(cotation, nom.critere)}: level ${nom.avant} → ${nom.apres}`,
  'points-du-niveau': (nom) => `Level ${nom.rang}: ${motsDesPoints(nom.avant)} → ${motsDesPoints(nom.apres)} points`,
  'critere-ajoute': ({ libelle }) => `New criterion ${cite(libelle)}`,
  'critere-copie': ({ libelle }) => `Copy of the criterion ${cite(libelle)}`,
  'critere-retire': ({ libelle }) => `Criterion ${cite(libelle)} removed`,
  'critere-renomme': ({ avant, apres }) => `Criterion ${cite(avant)} renamed ${cite(apres)}`,
  'condition-du-critere': ({ libelle }) => `Condition of the criterion ${cite(libelle)}`,
  'champ-du-critere': ({ libelle, champ }) => `${CHAMPS[champ]} of the criterion ${cite(libelle)}`,
  'groupe-du-critere': ({ libelle, groupe }) =>
    groupe === undefined
      ? `Criterion ${cite(libelle)} taken out of its group`
      : `Criterion ${cite(libelle)} put in the group ${cite(groupe)}`,
  'niveau-ajoute': ({ libelle }) => `New level ${cite(libelle)}`,
  'niveau-deplace': ({ libelle, avant, apres }) => `Level ${cite(libelle)}: rank ${avant} → ${apres}`,
  'niveau-renomme': ({ avant, apres }) => `Level ${cite(avant)} renamed ${cite(apres)}`,
  'couleur-du-niveau': ({ libelle }) => `Colour of the level ${cite(libelle)}`,
  'niveau-retire': ({ libelle, vers }) =>
    `Level ${cite(libelle)} removed${vers === undefined ? '' : `, its criteria moved to the level ${cite(vers)}`}`,
  'groupe-ajoute': ({ libelle }) => `New group ${cite(libelle)}`,
  'groupe-retire': ({ libelle }) => `Group ${cite(libelle)} removed`,
  'groupe-renomme': ({ avant, apres }) => `Group ${cite(avant)} renamed ${cite(apres)}`,
  'ordre-du-groupe': ({ libelle }) => `Order of the criteria of the group ${cite(libelle)}`,
  parametre: ({ nom }) => `Parameter ${cite(PARAMETRES[nom] ?? nom)}`,
  mode: ({ grille, apres }) => `${majuscule(GRILLE[grille])}: ranking ${MODES[apres]}`,
  'nommee-ajoutee': ({ nom }) => `New named condition ${cite(nom)}`,
  'nommee-changee': ({ nom }) => `Named condition ${cite(nom)}`,
  'nommee-renommee': ({ avant, apres }) => `Named condition ${cite(avant)} renamed ${cite(apres)}`,
  'nommee-retiree': ({ nom }) => `Named condition ${cite(nom)} removed`,
  'nommee-depliee': ({ nom }) => `Named condition ${cite(nom)} copied where it serves, then removed`,
  collage: ({ cases }) => `Paste: ${compte(cases, 'cell', 'cells')}`,
  vidage: ({ cases }) => `Left out of the grid: ${compte(cases, 'cell', 'cells')}`,
  'import-de-grille': ({ cases }) => `Grid import: ${compte(cases, 'cell', 'cells')}`,
  lot: ({ acte, criteres }) => `${compte(criteres, 'criterion', 'criteria')}: ${motsDeLot(acte)}`,
  titre: (nom) => `Title: ${nom.apres}`,
  remplacement: (nom) => `Start again from ${cite(nom.titre)}`,
  fusion: (nom) => `Merge of ${cite(nom.titre)}`,
  'changements-retires': ({ nombre: n }) => `${compte(n, 'change', 'changes')} taken out`,
  json: (nom) => texteJson(nom.lieux),
}

type Champ = Exclude<keyof ChampsDuCritere, 'libelle'>
const CHAMPS: Readonly<Record<Champ, string>> = {
  nature: 'Nature',
  source: 'Source',
  explicationDemandeur: 'Explanation for the applicant',
  explicationAgent: 'Explanation for the officer',
  justificatif: 'Proof',
  sensibilite: 'Sensitivity',
  diaporama: 'Presence in the slides',
}

const PARAMETRES: Readonly<Record<string, string>> = {
  seuilPremierQuartileEuros: 'first-quartile threshold',
  delaiAnormalMois: 'abnormally long wait',
}

/** Typed in the JSON view. */
export function texteJson(lieux: number): string {
  return lieux === 0 ? 'Layout of the JSON text' : `JSON text: ${compte(lieux, 'change', 'changes')}`
}
