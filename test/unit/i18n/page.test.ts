// The page keeps no word of its own: none is written in it, and none is said before it is shown, when the language may
// still change.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const racine = resolve(import.meta.dirname, '../../../src/ui')
const walk = (dir: string): string[] =>
  readdirSync(dir).flatMap((nom) => {
    const chemin = join(dir, nom)
    return statSync(chemin).isDirectory() ? walk(chemin) : [chemin]
  })
const sources = walk(racine)
  .filter((chemin) => /\.tsx?$/.test(chemin))
  .map((chemin) => ({
    chemin: relative(racine, chemin),
    texte: readFileSync(chemin, 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/(^|\s)\/\/.*$/gm, ''),
  }))

it('no French is written in it', () => {
  const wrong = sources.flatMap(({ chemin, texte }) =>
    texte
      .split('\n')
      .filter((ligne) => /[àâçéèêëîïôûùœ]|fr-FR/i.test(ligne) && !/invariant\(|new Error\(/.test(ligne))
      .map((ligne) => `${chemin}: ${ligne.trim()}`),
  )
  expect(wrong).toEqual([])
})

it('no word is said once and for all, at the top of a file', () => {
  const wrong = sources.flatMap(({ chemin, texte }) =>
    texte
      .split(/\n(?=\S)/)
      .filter((bloc) => /^(export )?const /.test(bloc))
      .filter((bloc) => {
        const dit = bloc.search(/\b(t|nombre|libelleDuFait|phraseDe\w+)\(/)
        return dit >= 0 && !/=>|function/.test(bloc.slice(0, dit))
      })
      .map((bloc) => `${chemin}: ${bloc.split('\n')[0]}`),
  )
  expect(wrong).toEqual([])
})
