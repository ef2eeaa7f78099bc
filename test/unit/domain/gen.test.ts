// What is made from the dictionary and the schemas is what the repository holds: neither drifts from the other.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { generated } from '../../../scripts/generate.mjs'

const racine = resolve(import.meta.dirname, '../../..')
const faits = await generated()

it.each([...faits])('%s est à jour (sinon : npm run generate)', (chemin, contenu) => {
  expect(readFileSync(join(racine, chemin), 'utf8')).toBe(contenu)
})

it('src/domain/gen ne contient rien d’autre', () => {
  const presents = readdirSync(join(racine, 'src/domain/gen')).map((nom) => `src/domain/gen/${nom}`)
  expect(presents.toSorted()).toEqual([...faits.keys()].filter((chemin) => chemin.startsWith('src/')).toSorted())
})
