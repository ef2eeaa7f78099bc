// The page as a whole: Mantine in the tokens of the theme, then the addresses. Another language says all of it again.
import { MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { cssVariablesResolver, THEME_DE_MANTINE } from '../theme/mantine.ts'
import { useTheme } from '../theme/useTheme.ts'
import { routeur } from './routeur.tsx'
import { useLangue } from './useLangue.ts'

export function Application() {
  const { mantine } = useTheme()
  const langue = useLangue()
  return (
    <MantineProvider theme={THEME_DE_MANTINE} cssVariablesResolver={cssVariablesResolver} forceColorScheme={mantine}>
      <RouterProvider key={langue} router={routeur} />
    </MantineProvider>
  )
}
