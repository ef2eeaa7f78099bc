// The verifier of a bundle, run as a vendor runs it: a Node script that imports nothing of ours.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fichiersDuPaquet } from '~/publication/index.ts'
import { cotationDeBase, uneSource } from '../../support/publication.ts'

const dossier = mkdtempSync(join(tmpdir(), 'atelier-verifier-'))
const ecrire = (nom: string, contenu: string | Uint8Array): void => {
  mkdirSync(dirname(join(dossier, nom)), { recursive: true })
  writeFileSync(join(dossier, nom), contenu)
}

let attendus = ''
let script = ''
let page = ''
beforeAll(async () => {
  const fichiers = await fichiersDuPaquet(uneSource(cotationDeBase()))
  if (!fichiers.ok) throw new Error('un paquet était attendu')
  for (const [nom, octets] of fichiers.value) ecrire(nom, octets)
  const texte = (nom: string): string => new TextDecoder().decode(fichiers.value.get(nom))
  attendus = texte('conformite/attendus.csv')
  script = texte('conformite/verifier.mjs')
  page = texte('conformite/verifier.html')
})
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

function verifier(resultats?: string): { readonly code: number | null; readonly dit: string } {
  if (resultats !== undefined) ecrire('resultats.txt', resultats)
  const mots = resultats === undefined ? [] : [join(dossier, 'resultats.txt')]
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dossier, 'conformite/verifier.mjs'), ...mots], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return { code: status, dit: stdout }
}

describe('the verifier of a bundle', () => {
  it('imports nothing but Node', () => {
    const imports = [...script.matchAll(/from '([^']+)'/g)].map(([, nom]) => nom ?? '')
    expect(imports.every((nom) => nom.startsWith('node:'))).toBe(true)
  })

  it('finds the octets of the manifest, then the expected results', () => {
    expect(verifier()).toMatchObject({ code: 0, dit: expect.stringContaining('CONFORME') as string })
    expect(verifier(attendus).code).toBe(0)
  })

  it('reads the quotes that a database puts around an empty list, and takes no id twice nor an empty score', () => {
    const lignes = attendus.trimEnd().split('\n')
    const cites = lignes.map((ligne) => (ligne.endsWith(';') ? `${ligne}""` : ligne))
    expect(cites.some((ligne) => ligne.endsWith('""'))).toBe(true)
    expect(verifier(cites.join('\n')).code).toBe(0)
    expect(verifier([...lignes, lignes.at(-1)].join('\n')).code).toBe(1)
    const nul = lignes.slice(1).map((ligne) => {
      const [id, , , score, , , criteres = ''] = ligne.split(';')
      return { id, score: score === '0' ? null : Number(score), criteres: criteres.split(' ').filter(Boolean) }
    })
    expect(nul.some(({ score }) => score === null)).toBe(true)
    expect(verifier(JSON.stringify(nul)).code).toBe(1)
  })

  it('accepts results without ranks, as JSON or with columns in lower case', () => {
    const lignes = attendus
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((ligne) => ligne.split(';'))
    const json = lignes.map(([id, , , score, , , criteres]) => ({
      id,
      score: Number(score),
      criteres: criteres?.split(' ').filter(Boolean),
    }))
    expect(verifier(JSON.stringify(json)).dit).toMatch(/comparés : criteres, score\n/)
    const minuscules = verifier(attendus.replace('rangGrille', 'ranggrille'))
    expect(minuscules.dit).toMatch(/comparés : criteres, score, rang, rangGrille\n/)
    expect(minuscules.code).toBe(0)
  })

  it.each([
    ['a score', (texte: string) => texte.replace(/;(\d+);(\d+);(\d+);/, ';9999;$2;$3;'), 'score : attendu'],
    ['a rank', (texte: string) => texte.replace(/;(\d+);(\d+);(\d+);/, ';$1;$2;9999;'), 'rangGrille : attendu'],
    ['a criterion', (texte: string) => texte.replace(/ ?\bhandicap\b/, ''), 'ÉCART     handicap'],
    ['a case left out', (texte: string) => texte.split('\n').toSpliced(3, 1).join('\n'), 'obtenu absent'],
    ['a case too many', (texte: string) => `${texte}inconnu;primo;T1;0;1;1;\n`, '1 lignes en trop'],
  ])('tells %s', (_, fausser, dit) => {
    const fin = verifier(fausser(attendus))
    expect(fin.code).toBe(1)
    expect(fin.dit).toContain(dit)
    expect(fin.dit).toContain('NON CONFORME')
  })

  it('tells a file that changed', () => {
    ecrire('sql/faits.sql', '-- autre')
    expect(verifier()).toMatchObject({ code: 1, dit: expect.stringContaining('CHANGÉ  sql/faits.sql') as string })
  })
})

// ---- the page, its script run over the few elements that it names

interface Element {
  textContent: string
  hidden: boolean
  readonly tBodies: readonly { readonly replaceChildren: (...lignes: readonly (readonly string[])[]) => void }[]
  readonly addEventListener: (nom: string, suite: Ecouteur) => void
}
type Ecouteur = (evenement: { readonly target: { readonly files: readonly Blob[] } }) => Promise<void>

/** @returns what the page shows once it is given a file. */
async function ouvrirPage(
  page: string,
  resultats: string,
): Promise<{ readonly bilan: string; readonly ecarts: number }> {
  const scripts = [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, texte]) => texte ?? '')
  const lignes = new Map<string, number>()
  let ecouteur: Ecouteur | undefined
  const elements = new Map<string, Element>()
  const getElementById = (id: string): Element => {
    const connu = elements.get(id) ?? {
      textContent: id === 'attendus' ? (scripts[0] ?? '') : '',
      hidden: true,
      tBodies: [{ replaceChildren: (...toutes) => void lignes.set(id, toutes.length) }],
      addEventListener: (_, suite) => void (ecouteur = suite),
    }
    elements.set(id, connu)
    return connu
  }
  const createElement = () => ({ insertCell: () => ({ textContent: '' }) })
  runInNewContext(scripts[1] ?? '', { document: { getElementById, createElement } })
  await ecouteur?.({ target: { files: [new Blob([resultats])] } })
  return { bilan: getElementById('bilan').textContent, ecarts: lignes.get('ecarts') ?? 0 }
}

describe('the page of a bundle', () => {
  it('tells right results from wrong ones, and a file that it cannot read', async () => {
    expect((await ouvrirPage(page, attendus)).bilan).toMatch(/^Conforme : \d+ cas, 0 écarts/)
    const fausse = await ouvrirPage(page, attendus.replace(/ ?\bhandicap\b/, ''))
    expect(fausse.bilan).toMatch(/^Non conforme/)
    expect(fausse.ecarts).toBe(1)
    expect((await ouvrirPage(page, '[{')).bilan).toMatch(/n’a pas pu être lu/)
  })
})
