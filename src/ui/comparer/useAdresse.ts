// The case that the address opens: `#/comparer?cas=ID`, so that it can be kept, shared and left with the browser’s Back.
// Opening and closing leave the page where it was scrolled.
import { useNavigate, useRouterState } from '@tanstack/react-router'

/** The id asked for, or undefined. */
export function lireCas(recherche: Readonly<Record<string, unknown>>): string | undefined {
  const { cas } = recherche
  const id = typeof cas === 'string' ? cas.trim() : ''
  return id === '' ? undefined : id
}

export const useCasDeLAdresse = (): string | undefined =>
  useRouterState({ select: ({ location }) => lireCas(location.search) })

/** @returns opens a case, or closes it when called without id. */
export function useOuvrirCas(): (id?: string) => void {
  const navigate = useNavigate()
  return (id) => void navigate({ to: '/comparer', search: id === undefined ? {} : { cas: id }, resetScroll: false })
}
