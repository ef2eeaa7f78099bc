// The journal of the workbench, in French. Loaded with the page of the versions.
import type { NomDActe } from '~/domain/problem.ts'
import { INSECABLE } from '../signes.ts'
import { compte } from './nombres.ts'

const ACTES: Readonly<Record<NomDActe, string>> = {
  proposer: 'Proposée à la CIL',
  'donner-avis': 'Avis de la CIL consigné',
  retirer: 'Proposition retirée',
  approuver: 'Délibération de l’EPCI consignée',
  remplacer: 'Remplacée',
}

export const journal = {
  journal: 'Journal',
  journalAide:
    'Qui, quand, quoi, pourquoi. Chaque ligne porte l’empreinte de la précédente\u00A0: une ligne changée, ôtée ou coupée se voit. Les noms sont ceux que chacun a déclarés, les dates celles de la machine.',
  journalEntier: ({ n }: { n: number }) => `${compte(n, 'ligne', 'lignes')}, chaîne intacte.`,
  journalVide: 'Rien n’est encore consigné.',
  journalLecture: 'Lecture du journal…',
  journalRompu: ({ n }: { n: number }) =>
    `La chaîne se rompt à la ligne ${n}\u00A0: le journal a été changé en dehors de l’Atelier. Ce qui suit cette ligne ne prouve rien\u202F; exportez-le et comparez-le à une copie.`,
  journalFiltre: 'Lignes montrées',
  journalDecisions: 'Versions et décisions',
  journalTout: 'Tout',
  journalLire: 'Lire le journal',
  journalPlus: ({ n }: { n: number }) =>
    n === 1 ? 'Montrer la ligne précédente' : `Montrer les ${n} lignes précédentes`,
  journalExporter: 'Exporter le journal (JSON)',
  journalRang: 'n°',
  journalQuand: 'Quand',
  journalQui: 'Qui',
  journalQuoi: 'Quoi',
  journalPourquoi: 'Pourquoi',
  journalSansDecision: 'Aucune version ni décision n’est encore consignée.',
  journalAnnule: ({ phrase }: { phrase: string }) => `Annulé${INSECABLE}: ${phrase}`,
  journalRetabli: ({ phrase }: { phrase: string }) => `Rétabli${INSECABLE}: ${phrase}`,
  journalVersion: ({ nom }: { nom: string }) => `Version enregistrée${INSECABLE}: ${nom}`,
  journalReprise: ({ nom }: { nom: string }) => `Version reprise comme brouillon${INSECABLE}: ${nom}`,
  journalCohorte: ({ empreinte }: { empreinte: string }) => `Cohorte importée, empreinte ${empreinte}`,
  journalSynthetique: 'Retour à la cohorte synthétique',
  journalComparaison: ({ a, b }: { a: string; b: string }) => `Comparaison choisie${INSECABLE}: ${a} (A) et ${b} (B)`,
  journalActe: ({ acte, nom }: { acte: NomDActe; nom: string }) => `${ACTES[acte]}${INSECABLE}: ${nom}`,
  journalSignature: ({ nom, cle }: { nom: string; cle: string }) => `Signature de ${nom}, clé ${cle}`,
  journalCle: ({ cle }: { cle: string }) => `Clé ajoutée aux clés connues${INSECABLE}: ${cle}`,
  journalInconnue: ({ empreinte }: { empreinte: string }) => `contenu d’empreinte ${empreinte}`,
}
