// The page's build: strict content policy in the page itself, validators made from the schemas at build time.
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { validators } from './scripts/validators.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export const alias = { '~': here('./src'), '#rules': here('./rules'), '#scenarios': here('./scenarios') }
export const schemas = here('./rules/schema')

const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** The policy travels inside the built page, so that any static host serves it. */
function cspMeta(): Plugin {
  return {
    name: 'csp-meta',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP }, injectTo: 'head-prepend' },
    ],
  }
}

export default defineConfig({
  base: './',
  resolve: { alias },
  plugins: [react(), validators(schemas), cspMeta()],
  worker: { format: 'es', plugins: () => [validators(schemas)] },
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    reportCompressedSize: false,
    // Monaco is one piece, loaded when its view opens; what counts is the first load (scripts/budget.mjs).
    chunkSizeWarningLimit: 4000,
  },
  // Found late, in lazy pages and the worker, these would reload the page under the user's hands on a first visit.
  optimizeDeps: {
    include: [
      '@dnd-kit/core',
      'ajv/dist/runtime/equal.js',
      'ajv/dist/runtime/ucs2length.js',
      'canonicalize',
      'comlink',
      'fflate',
      'idb',
      'json-rules-engine',
      'jsonc-parser',
      'monaco-editor/editor',
      'monaco-editor/features/register.all',
      'monaco-editor/languages/features/json/register',
      'monaco-editor/nls/lang/fr',
      'papaparse',
      'read-excel-file/universal',
      'write-excel-file/universal',
      'zustand',
      'zustand/vanilla',
    ],
  },
  server: { headers: ISOLATION },
  preview: { headers: { ...ISOLATION, 'Content-Security-Policy': CSP } },
})
