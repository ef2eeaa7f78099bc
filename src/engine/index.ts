// The engine's public surface. Everything else in the room is its own affair.
export { type Colonnes, deriveColonnes } from './colonnes.ts'
export { compileCondition, compileConditions, compileCotation, type NoeudCompile, type Programme } from './compile.ts'
export { createContexte, evaluateCondition, type Verdict } from './evaluate.ts'
export {
  comparerExplications,
  type CritereDeplace,
  type CritereExplique,
  type Explication,
  expliquerLigne,
} from './explain.ts'
export { type CritereRempli, type LigneNotee, lireLigne } from './ligne.ts'
export { comparerLignes, type CritereQuiDiffere, type Precedence, type RaisonDePrecedence } from './precedence.ts'
export { type CohorteNotee, type GrilleNotee, noterCohorte, noterParTranches, pointerCohorte } from './score.ts'
export type { Etat, PlusProche, Trace } from './trace.ts'
export { premiereCle } from './rank.ts'
export { VERSION_DU_MOTEUR } from './version.ts'
