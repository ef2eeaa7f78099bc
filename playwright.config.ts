import { defineConfig } from '@playwright/test'
import { FLAGS, ensureChromium } from './scripts/chromium.mjs'

const PORT = Number(process.env['E2E_PORT'] ?? 4173)

export default defineConfig({
  testDir: 'test/e2e',
  workers: 1,
  forbidOnly: !!process.env['CI'],
  retries: 0,
  // axe reads a whole page in two seconds: a test that looks at many states takes a while on two cores.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1366, height: 768 },
    launchOptions: { executablePath: ensureChromium(), args: FLAGS, chromiumSandbox: false },
    // It costs a third of the time: `npx playwright test --trace retain-on-failure` for a test that fails.
    trace: 'off',
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
