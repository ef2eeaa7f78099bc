// The journal of the workbench, in English. The twin of fr/journal.ts.
import type { NomDActe } from '~/domain/problem.ts'
import type { Jumeau } from '../contrat.ts'
import type { journal as francais } from '../fr/journal.ts'
import { compte } from './nombres.ts'

const ACTES: Readonly<Record<NomDActe, string>> = {
  proposer: 'Proposed to the CIL',
  'donner-avis': 'Opinion of the CIL recorded',
  retirer: 'Proposal withdrawn',
  approuver: 'Decision of the EPCI recorded',
  remplacer: 'Replaced',
}

export const journal: Jumeau<typeof francais> = {
  journal: 'Journal',
  journalAide:
    'Who, when, what, why. Each line carries the fingerprint of the one before: a line changed, removed or cut is seen. Names are those that people declared, dates those of the machine.',
  journalEntier: ({ n }) => `${compte(n, 'line', 'lines')}, chain intact.`,
  journalVide: 'Nothing is recorded yet.',
  journalLecture: 'Reading the journal…',
  journalRompu: ({ n }) =>
    `The chain breaks at line ${n}: the journal was changed outside the workbench. What follows that line proves nothing; export it and compare it with a copy.`,
  journalFiltre: 'Lines shown',
  journalDecisions: 'Versions and decisions',
  journalTout: 'Everything',
  journalLire: 'Read the journal',
  journalPlus: ({ n }) => (n === 1 ? 'Show the line before' : `Show the ${n} lines before`),
  journalExporter: 'Export the journal (JSON)',
  journalRang: 'no.',
  journalQuand: 'When',
  journalQui: 'Who',
  journalQuoi: 'What',
  journalPourquoi: 'Why',
  journalSansDecision: 'No version or decision is recorded yet.',
  journalAnnule: ({ phrase }) => `Undone: ${phrase}`,
  journalRetabli: ({ phrase }) => `Redone: ${phrase}`,
  journalVersion: ({ nom }) => `Version saved: ${nom}`,
  journalReprise: ({ nom }) => `Version taken back as the draft: ${nom}`,
  journalCohorte: ({ empreinte }) => `Cohort imported, fingerprint ${empreinte}`,
  journalSynthetique: 'Back to the synthetic cohort',
  journalComparaison: ({ a, b }) => `Comparison chosen: ${a} (A) and ${b} (B)`,
  journalActe: ({ acte, nom }) => `${ACTES[acte]}: ${nom}`,
  journalSignature: ({ nom, cle }) => `Signature of ${nom}, key ${cle}`,
  journalCle: ({ cle }) => `Key added to the known keys: ${cle}`,
  journalInconnue: ({ empreinte }) => `content with fingerprint ${empreinte}`,
}
