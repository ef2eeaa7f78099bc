// What the browser refuses, as problems: no room, no right, a newer store, a connection closed under us.
import { type Problem, problem } from '~/domain/problem.ts'

/** Faults that only wrong calls of ours can make. */
const LES_NOTRES: ReadonlySet<string> = new Set([
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'InvalidAccessError',
  'NotFoundError',
  'ReadOnlyError',
  'SyntaxError',
  'TransactionInactiveError',
])

/** @returns undefined when the fault is ours. */
export function problemeDuMagasin(error: unknown): Problem | undefined {
  if (!(error instanceof DOMException) || LES_NOTRES.has(error.name)) return undefined
  switch (error.name) {
    case 'QuotaExceededError':
      return problem('magasin-plein', '', {})
    case 'VersionError':
      return problem('magasin-plus-recent', '', {})
    case 'InvalidStateError':
    case 'AbortError':
      return problem('magasin-ferme', '', {})
    default:
      return problem('magasin-refuse', '', {})
  }
}
