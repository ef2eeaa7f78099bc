import { playwright } from '@vitest/browser-playwright'
import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import { FLAGS, ensureChromium } from './scripts/chromium.mjs'
import vite from './vite.config.ts'

/** What a long campaign asks for (test/support/arbitraires.ts). */
const CAMPAGNE = Object.fromEntries(
  ['ATELIER_FUZZ_RUNS', 'ATELIER_FUZZ_SEED'].flatMap((nom) => {
    const voulu = process.env[nom]
    return voulu === undefined ? [] : [[nom, voulu]]
  }),
)

export default mergeConfig(
  vite,
  defineConfig({
    // Known beforehand, so that no test starts again halfway with a second copy of a library.
    optimizeDeps: {
      include: [
        '@mantine/core',
        '@tanstack/react-router',
        'fast-check',
        'react',
        'react-dom/client',
        'react/jsx-dev-runtime',
        'react/jsx-runtime',
        'zustand/react/shallow',
      ],
    },
    test: {
      exclude: [...configDefaults.exclude, 'test/e2e/**'],
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            environment: 'node',
            include: ['test/unit/**/*.test.ts'],
            testTimeout: 60_000,
            // Its modules import folders, as bundlers allow and Node does not.
            server: { deps: { inline: ['dt-sql-parser'] } },
          },
        },
        {
          extends: true,
          test: {
            name: 'navigateur',
            env: CAMPAGNE,
            include: ['test/browser/**/*.test.{ts,tsx}'],
            testTimeout: 60_000,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: { executablePath: ensureChromium(), args: FLAGS, chromiumSandbox: false },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
)
