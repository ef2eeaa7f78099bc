// Which view of the rules the address asks for: `?vue=json`, `&texte=…` when it is compared with another text. A reload
// stays there, and the browser’s Back comes out of it.
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useCallback } from 'react'

export type Vue = 'grille' | 'json'

export interface VueDeLAdresse {
  readonly vue: Vue
  /** Version that the text is compared with. */
  readonly comparee: string | undefined
}

export function lireVue({ vue, texte }: Readonly<Record<string, unknown>>): VueDeLAdresse {
  return vue === 'json'
    ? { vue, comparee: typeof texte === 'string' && texte !== '' ? texte : undefined }
    : { vue: 'grille', comparee: undefined }
}

const ecrireVue = ({ vue, comparee }: Partial<VueDeLAdresse>): Record<string, string> => ({
  ...(vue === 'json' ? { vue } : {}),
  ...(comparee === undefined ? {} : { texte: comparee }),
})

export function useVue(): VueDeLAdresse & { readonly choisir: (vue: Vue, comparee?: string) => void } {
  const vue = useRouterState({ select: ({ location }) => lireVue(location.search).vue })
  const comparee = useRouterState({ select: ({ location }) => lireVue(location.search).comparee })
  const navigate = useNavigate()
  const choisir = useCallback(
    (voulue: Vue, texte?: string) =>
      void navigate({ to: '.', search: ecrireVue({ vue: voulue, comparee: texte }), resetScroll: false }),
    [navigate],
  )
  return { vue, comparee, choisir }
}
