// Memory and disk kept together. A gesture changes the memory at once, so that the page answers; it is written in order,
// and done when it is on disk. When a write fails, or another tab acted first, the disk is read again: nothing stays on
// screen that is not kept.
import { fail, ok, type Problem, problem, type Result } from '~/domain/problem.ts'
import type { Magasin } from '~/store/magasin.ts'
import type { UneVersion } from './contrat.ts'
import { type Geste, type Memoire, memoireDuDisque } from './memoire.ts'

export interface Depot {
  readonly memoire: Memoire
  /** @returns the problems when nothing was kept. */
  accomplir(geste: Geste): Promise<Result<void>>
  /** Another tab is at this revision. */
  suivreRevision(revision: number): void
  /** Once everything asked for is on disk. */
  calme(): Promise<void>
}

export interface OptionsDeDepot {
  readonly magasin: Magasin
  readonly livrees: readonly UneVersion[]
  /** The memory has changed. */
  readonly onChange: (memoire: Memoire) => void
  readonly onGarde: (revision: number) => void
  /** Gestures wait to be written, or all of them are. */
  readonly onEcriture?: (enCours: boolean) => void
  /** The disk can no longer be read. */
  readonly onPerdu: (problemes: readonly Problem[]) => void
}

/** Reads the disk. Problems: what the store refuses. */
export async function ouvrirDepot(options: OptionsDeDepot): Promise<Result<Depot>> {
  const { magasin, livrees, onChange, onGarde, onEcriture, onPerdu } = options
  const lire = async (): Promise<Result<{ readonly memoire: Memoire; readonly revision: number }>> => {
    const contenu = await magasin.lire()
    if (!contenu.ok) return contenu
    const memoire = memoireDuDisque(contenu.value, livrees)
    return memoire.ok ? ok({ memoire: memoire.value, revision: contenu.value.tete?.revision ?? 0 }) : memoire
  }
  const first = await lire()
  if (!first.ok) return first
  let { memoire, revision } = first.value
  let file: Promise<unknown> = Promise.resolve()
  /** One more each time that the memory is read again: gestures made before are then void, for `abandon`'s reason. */
  let epoque = 0
  let abandon: readonly Problem[] = []
  let enAttente = 0

  const enFile = <T>(tache: () => Promise<T>): Promise<T> => {
    const done = file.then(tache)
    file = done.catch(() => {})
    return done
  }

  const attendre = async <T>(ecrit: Promise<T>): Promise<T> => {
    enAttente += 1
    if (enAttente === 1) onEcriture?.(true)
    try {
      return await ecrit
    } finally {
      enAttente -= 1
      if (enAttente === 0) onEcriture?.(false)
    }
  }

  async function relire(raison: readonly Problem[]): Promise<void> {
    const lu = await lire()
    if (!lu.ok) return onPerdu(lu.problems)
    memoire = lu.value.memoire
    revision = lu.value.revision
    epoque += 1
    abandon = raison
    onChange(memoire)
  }

  return ok({
    get memoire() {
      return memoire
    },
    accomplir(geste) {
      memoire = geste.memoire
      onChange(memoire)
      const mienne = epoque
      const ecriture = enFile(async (): Promise<Result<void>> => {
        if (mienne !== epoque) return fail(abandon)
        const ecrit = await magasin.ecrire({ ...geste.acte, attendue: revision })
        if (!ecrit.ok) {
          await relire([])
          return ecrit
        }
        revision = ecrit.value
        onGarde(revision)
        return ok(undefined)
      })
      return attendre(ecriture)
    },
    suivreRevision(autre) {
      void enFile(async () => {
        if (autre > revision) await relire([problem('magasin-conflit', '', {})])
      })
    },
    calme: () => enFile(async () => {}),
  })
}
