// Octets → text: every file that is not the one expected is refused by one clear sentence.
import { describe, expect, it } from 'vitest'
import { decodeFichier, OCTETS_MAX } from '~/exchange/fichier.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'

const octets = (texte: string): Uint8Array => new TextEncoder().encode(texte)
const latin1 = (texte: string): Uint8Array => Uint8Array.from(texte, (c) => c.charCodeAt(0))

function phrase(contenu: Uint8Array, nom: string, genre: 'json' | 'csv'): string {
  const lu = decodeFichier(contenu, { nom, genre })
  expect(lu.ok).toBe(false)
  return lu.ok
    ? ''
    : lu.problems
        .map(phraseEntiere)
        .join('\n')
        .replaceAll(/[\u00a0\u202f]/g, ' ')
}

const TYPE_CSV = (nom: string): string =>
  `Fichier : Le fichier « ${nom} » n’est pas du type attendu. Donnez un fichier CSV ; depuis un tableur, enregistrez d’abord la feuille au format CSV (UTF-8).`

describe('un fichier lu', () => {
  it('rend son texte, sans la marque d’octets', () => {
    const lu = decodeFichier(octets('\ufeffid;été\n'), { nom: 'c.csv', genre: 'csv' })
    expect(lu).toEqual({ ok: true, value: 'id;été\n', warnings: [] })
  })
  it('en Windows-1252, celui d’une table se lit et le dit', () => {
    const lu = decodeFichier(latin1('id;\xe9t\xe9;\x80;l\x92\x9cuvre\n'), { nom: 'c.csv', genre: 'csv' })
    expect(lu).toEqual({
      ok: true,
      value: 'id;été;€;l’œuvre\n',
      warnings: [{ code: 'lu-en-windows-1252', at: '', params: {} }],
    })
  })
  it('n’a pas besoin d’extension', () => {
    expect(decodeFichier(octets('{}'), { nom: '/dev/stdin', genre: 'json' }).ok).toBe(true)
  })
})

describe('un fichier refusé', () => {
  it.each([
    ['un classeur', 'PK\x03\x04...', 'cohorte.csv'],
    ['un vieux classeur', '\xd0\xcf\x11\xe0', 'cohorte.csv'],
    ['un PDF', '%PDF-1.7', 'cohorte'],
    ['une image', '\x89PNG\r\n', 'cohorte.txt'],
    ['une extension de tableur', 'id;dalo', 'cohorte.xlsx'],
    ['du JSON', '{"format":1}', 'cohorte.csv'],
    ['du JSON après une marque d’octets', '\xef\xbb\xbf {"format":1}', 'cohorte.csv'],
    ['une page web', '<html>', 'cohorte.csv'],
    ['une extension JSON', 'id;dalo', 'cohorte.JSON'],
  ])('%s n’est pas un CSV', (_, contenu, nom) => {
    expect(phrase(latin1(contenu), nom, 'csv')).toBe(TYPE_CSV(nom))
  })

  it('un CSV n’est pas du JSON', () => {
    expect(phrase(octets('id;dalo'), 'a.csv', 'json')).toContain('Donnez un fichier JSON')
  })

  it.each<[string, Uint8Array, ('json' | 'csv')?]>([
    ['du Latin-1 dans du JSON', latin1('{"nom":"\xe9t\xe9"}'), 'json'],
    ['un octet que rien n’écrit', latin1('id;\xe9t\x81')],
    ['des octets de commande', latin1('id;\xe9t\x02')],
    ['de l’UTF-16', latin1('\xff\xfei\x00d\x00')],
    ['de l’UTF-16 sans marque', latin1('i\x00d\x00')],
  ])('%s n’est pas de l’UTF-8', (_, contenu, genre = 'csv') => {
    expect(phrase(contenu, 'c', genre)).toBe(
      'Fichier : Le texte n’est pas codé en UTF-8. Enregistrez de nouveau le fichier en choisissant l’encodage « UTF-8 ».',
    )
  })

  it.each(['', '\ufeff', ' \n\t'])('%j est vide', (texte) => {
    expect(phrase(octets(texte), 'c.csv', 'csv')).toBe(
      'Fichier : Le fichier est vide. Choisissez un fichier qui a un contenu.',
    )
  })

  it('trop gros, il dit sa taille et la limite', () => {
    expect(OCTETS_MAX.json).toBe(50_000_000)
    expect(phrase(new Uint8Array(50_000_001), 'g.json', 'json')).toBe(
      'Fichier : Le fichier est trop gros : 50 Mo, pour 50 Mo au plus. Vérifiez que c’est le bon fichier, ou réduisez-le.',
    )
  })
})
