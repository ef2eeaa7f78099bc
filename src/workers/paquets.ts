// Raises the worker of publication for one task, and gives its calls as plain functions.
import * as Comlink from 'comlink'
import type { Result } from '~/domain/problem.ts'
import type { Avancer } from '~/publication/index.ts'
import type { Controle, PaquetFait, Publieur } from './publieur.ts'

/** Un ouvrier de publication, et de quoi l’arrêter. */
export interface OuvrierDePublication {
  readonly publieur: Publieur
  terminer(): void
}

const proxied = (avancer: Avancer | undefined): Avancer | undefined => avancer && Comlink.proxy(avancer)

export function leverPublieur(): OuvrierDePublication {
  const worker = new Worker(new URL('./publieur.worker.ts', import.meta.url), { type: 'module', name: 'publieur' })
  const distant = Comlink.wrap<Publieur>(worker)
  const panne = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('l’ouvrier de publication s’est arrêté')))
  })
  panne.catch(() => {})
  const ou = <T>(appel: Promise<T>): Promise<T> => Promise.race([appel, panne])
  return {
    publieur: {
      faire: (demande, avancer) => ou<Result<PaquetFait>>(distant.faire(demande, proxied(avancer))),
      verifier: (fichier, avancer) => ou<Result<Controle>>(distant.verifier(fichier, proxied(avancer))),
    },
    terminer: () => {
      distant[Comlink.releaseProxy]()
      worker.terminate()
    },
  }
}
