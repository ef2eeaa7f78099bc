// The one workbench of the page, and its hooks.
import type { Bilan, CasOuvert, ComparaisonDePage } from '~/workers/protocol.ts'
import type { EtatAtelier, GestesAtelier, Travail } from './contrat.ts'

const absent = (): never => {
  throw new Error('atelier en construction')
}

export const gestes: GestesAtelier = {} as GestesAtelier
export const useAtelier = <T>(_select: (etat: EtatAtelier) => T): T => absent()
export const useBilan = (): Travail<Bilan> => absent()
export const useComparaison = (): Travail<ComparaisonDePage> => absent()
export const useCas = (_id: string | undefined): Travail<CasOuvert> => absent()
