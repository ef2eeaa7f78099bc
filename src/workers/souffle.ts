// How a long call breathes: it works for a few milliseconds, says how far it is, and lets messages in, so that « annuler »
// may arrive. A message channel, since a timer of zero costs four milliseconds each time.
import type { Progres } from './protocol.ts'

const TRAVAIL_MS = 8

const laisserPasser = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })

/** Demande d’arrêt d’un appel. */
export interface Jeton {
  arrete: boolean
}

/**
 * Runs a sliced work to its end.
 * @param part share done, in [0, 1], of what a slice yields
 * @returns undefined when the token was stopped
 */
export async function derouler<Y, T>(
  tranches: Generator<Y, T>,
  jeton: Jeton,
  part: (yielded: Y) => number,
  progres?: Progres,
): Promise<T | undefined> {
  let since = performance.now()
  for (;;) {
    if (jeton.arrete) return undefined
    const next = tranches.next()
    if (next.done) return next.value
    if (performance.now() - since < TRAVAIL_MS) continue
    progres?.(part(next.value))
    await laisserPasser()
    since = performance.now()
  }
}

/** A part of a whole: progress from `de` to `a`. */
export const entre =
  (progres: Progres | undefined, de: number, a: number): Progres =>
  (part) =>
    progres?.(de + (a - de) * part)
