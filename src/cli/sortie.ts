// Standard output by large chunks, written at once: a pipe that closes early (`| head`) is an end, not a crash.
import { writeSync } from 'node:fs'
import { espacer } from '~/i18n/nombres.ts'
import type { Sortie } from './verbe.ts'

const TAMPON = 1 << 18

/** The reader has gone: nothing more to say, and nothing wrong. */
export class LecteurParti extends Error {}

function writeAll(descripteur: number, texte: string): void {
  let reste: Uint8Array = Buffer.from(texte, 'utf8')
  while (reste.length > 0) {
    try {
      reste = reste.subarray(writeSync(descripteur, reste))
    } catch (erreur) {
      const { code } = erreur as NodeJS.ErrnoException
      if (code === 'EPIPE') throw new LecteurParti()
      if (code !== 'EAGAIN') throw erreur
      // A pipe that does not block is full: leave its reader a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

export interface SortieTamponnee extends Sortie {
  /** To be called at the end. */
  readonly vider: () => void
}

export function createSortie(): SortieTamponnee {
  let attente: string[] = []
  let taille = 0
  const vider = (): void => {
    if (attente.length > 0) writeAll(1, attente.join(''))
    attente = []
    taille = 0
  }
  return {
    ecrire: (ligne) => {
      attente.push(ligne, '\n')
      taille += ligne.length + 1
      if (taille > TAMPON) vider()
    },
    dire: (phrase) => writeAll(2, `${espacer(phrase)}\n`),
    vider,
  }
}
