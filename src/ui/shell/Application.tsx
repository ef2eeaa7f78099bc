// The page as a whole: Mantine in the tokens of the theme, then the addresses.
import { MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { cssVariablesResolver, theme } from '../theme/mantine.ts'
import { useTheme } from '../theme/useTheme.ts'
import { routeur } from './routeur.tsx'

export function Application() {
  const { mantine } = useTheme()
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={mantine}>
      <RouterProvider router={routeur} />
    </MantineProvider>
  )
}
