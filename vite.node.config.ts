// Bundles the command line (--mode atelier) and the benches (--mode bench) for Node 20, which does not run TypeScript.
import { defineConfig } from 'vite'
import { validators } from './scripts/validators.ts'
import { alias, schemas } from './vite.config.ts'

const ENTRIES: Record<string, string> = { atelier: 'src/cli/main.ts', bench: 'test/bench/main.ts' }

export default defineConfig(({ mode }) => ({
  resolve: { alias },
  plugins: [validators(schemas)],
  ssr: { noExternal: true as const },
  build: {
    ssr: ENTRIES[mode]!,
    outDir: 'node_modules/.cache/atelier',
    emptyOutDir: false,
    target: 'node20',
    copyPublicDir: false,
    rollupOptions: { output: { entryFileNames: `${mode}.mjs`, codeSplitting: false } },
  },
}))
