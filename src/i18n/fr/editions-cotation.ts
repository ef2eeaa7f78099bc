// Editions of a cotation in French: one sentence for each name.
import type { ChampsDuCritere, NomDeCotation } from '~/domain/noms-cotation.ts'
import type { MotsDEdition } from '../contrat.ts'
import { critereNomme } from '../criteres.ts'
import { INSECABLE } from '../signes.ts'
import { motsDesPoints } from './differences.ts'
import { MODES } from './grilles.ts'
import { motsDeLot } from './lot.ts'
import { compte } from './nombres.ts'
import { cite } from './texte.ts'

export const EDITIONS_DE_COTATION: MotsDEdition<NomDeCotation> = {
  points: (nom, cotation) =>
    `${critereNomme(cotation, nom.critere)}, grille ${nom.grille}${INSECABLE}: ${motsDesPoints(nom.avant)} → ${motsDesPoints(nom.apres)}`,
  'niveau-du-critere': (nom, cotation) =>
    `${critereNomme(cotation, nom.critere)}${INSECABLE}: niveau ${nom.avant} → ${nom.apres}`,
  'points-du-niveau': (nom) =>
    `Niveau ${nom.rang}${INSECABLE}: ${motsDesPoints(nom.avant)} → ${motsDesPoints(nom.apres)} points`,
  'critere-ajoute': ({ libelle }) => `Nouveau critère ${cite(libelle)}`,
  'critere-copie': ({ libelle }) => `Copie du critère ${cite(libelle)}`,
  'critere-retire': ({ libelle }) => `Critère ${cite(libelle)} retiré`,
  'critere-renomme': ({ avant, apres }) => `Critère ${cite(avant)} renommé ${cite(apres)}`,
  'condition-du-critere': ({ libelle }) => `Condition du critère ${cite(libelle)}`,
  'champ-du-critere': ({ libelle, champ }) => `${CHAMPS[champ]} du critère ${cite(libelle)}`,
  'groupe-du-critere': ({ libelle, groupe }) =>
    groupe === undefined
      ? `Critère ${cite(libelle)} sorti de son groupe`
      : `Critère ${cite(libelle)} mis dans le groupe ${cite(groupe)}`,
  'niveau-ajoute': ({ libelle }) => `Nouveau niveau ${cite(libelle)}`,
  'niveau-deplace': ({ libelle, avant, apres }) => `Niveau ${cite(libelle)}${INSECABLE}: rang ${avant} → ${apres}`,
  'niveau-renomme': ({ avant, apres }) => `Niveau ${cite(avant)} renommé ${cite(apres)}`,
  'couleur-du-niveau': ({ libelle }) => `Couleur du niveau ${cite(libelle)}`,
  'niveau-retire': ({ libelle, vers }) =>
    `Niveau ${cite(libelle)} retiré${vers === undefined ? '' : `, ses critères mis au niveau ${cite(vers)}`}`,
  'groupe-ajoute': ({ libelle }) => `Nouveau groupe ${cite(libelle)}`,
  'groupe-retire': ({ libelle }) => `Groupe ${cite(libelle)} retiré`,
  'groupe-renomme': ({ avant, apres }) => `Groupe ${cite(avant)} renommé ${cite(apres)}`,
  'ordre-du-groupe': ({ libelle }) => `Ordre des critères du groupe ${cite(libelle)}`,
  parametre: ({ nom }) => `Paramètre ${cite(PARAMETRES[nom] ?? nom)}`,
  mode: ({ grille, apres }) => `Grille ${grille}${INSECABLE}: classement ${MODES[apres]}`,
  'nommee-ajoutee': ({ nom }) => `Nouvelle condition nommée ${cite(nom)}`,
  'nommee-changee': ({ nom }) => `Condition nommée ${cite(nom)}`,
  'nommee-renommee': ({ avant, apres }) => `Condition nommée ${cite(avant)} renommée ${cite(apres)}`,
  'nommee-retiree': ({ nom }) => `Condition nommée ${cite(nom)} retirée`,
  'nommee-depliee': ({ nom }) => `Condition nommée ${cite(nom)} recopiée là où elle sert, puis retirée`,
  collage: ({ cases }) => `Collage${INSECABLE}: ${compte(cases, 'cellule', 'cellules')}`,
  vidage: ({ cases }) => `Hors grille${INSECABLE}: ${compte(cases, 'cellule', 'cellules')}`,
  'import-de-grille': ({ cases }) => `Import de la grille${INSECABLE}: ${compte(cases, 'cellule', 'cellules')}`,
  lot: ({ acte, criteres }) => `${compte(criteres, 'critère', 'critères')}${INSECABLE}: ${motsDeLot(acte)}`,
  titre: (nom) => `Titre${INSECABLE}: ${nom.apres}`,
  remplacement: (nom) => `Reprise de ${cite(nom.titre)}`,
  fusion: (nom) => `Fusion de ${cite(nom.titre)}`,
  'changements-retires': ({ nombre: n }) => `Retrait de ${compte(n, 'changement', 'changements')}`,
  json: (nom) => texteJson(nom.lieux),
}

type Champ = Exclude<keyof ChampsDuCritere, 'libelle'>
const CHAMPS: Readonly<Record<Champ, string>> = {
  nature: 'Nature',
  source: 'Source',
  explicationDemandeur: 'Explication pour le demandeur',
  explicationAgent: 'Explication pour l’agent',
  justificatif: 'Justificatif',
  sensibilite: 'Sensibilité',
  diaporama: 'Présence au diaporama',
}

const PARAMETRES: Readonly<Record<string, string>> = {
  seuilPremierQuartileEuros: 'seuil du premier quartile',
  delaiAnormalMois: 'délai anormalement long',
}

/** Typed in the JSON view. */
export function texteJson(lieux: number): string {
  return lieux === 0
    ? 'Mise en page du texte JSON'
    : `Texte JSON${INSECABLE}: ${compte(lieux, 'changement', 'changements')}`
}
