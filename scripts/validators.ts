// Turns every JSON Schema of rules/schema into plain ESM code at build time, so that the page's policy can forbid
// code made at run time and Node can import the same validators. One export per schema: validate_cotation, …
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv, type AnySchemaObject } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'vite'

const MODULE = 'virtual:validators'

export function emitValidators(dir: string): string {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    code: { source: true, esm: true },
  })
  const names: Record<string, string> = {}
  for (const file of readdirSync(dir)
    .filter((f) => f.endsWith('.schema.json'))
    .sort()) {
    ajv.addSchema(JSON.parse(readFileSync(join(dir, file), 'utf8')) as AnySchemaObject, file)
    names[`validate_${basename(file, '.schema.json')}`] = file
  }
  const emit = ((standalone as { default?: unknown }).default ?? standalone) as (
    ajv: Ajv,
    names: Record<string, string>,
  ) => string
  return requireToImport(emit(ajv, names))
}

/** Ajv emits `require("x").y` for run-time helpers even with `esm: true`: each one becomes an import. */
function requireToImport(code: string): string {
  const found = new Map<string, string>()
  const body = code.replace(/require\("([^"]+)"\)/g, (_all, id: string) => {
    if (!found.has(id)) found.set(id, `dep${found.size}`)
    return found.get(id)!
  })
  const head = [...found].map(
    ([id, name]) =>
      `import * as ${name}_ns from ${JSON.stringify(id.endsWith('.js') ? id : `${id}.js`)}\n` +
      `const ${name} = ${name}_ns.default?.__esModule ? ${name}_ns.default : ${name}_ns`,
  )
  return `${head.join('\n')}\n${body}`
}

export function validators(dir: string): Plugin {
  return {
    name: 'validators',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null
      for (const file of readdirSync(dir)) this.addWatchFile(join(dir, file))
      return emitValidators(dir)
    },
  }
}
