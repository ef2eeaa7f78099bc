// Bad input of a publication, one sentence each: an archive made to harm, formats of another version, labels that a
// spreadsheet or a page would run, rule sets as large and as deep as the reader allows.
import { describe, expect, it } from 'vitest'
import type { Condition } from '~/domain/condition.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { parseCotation } from '~/domain/parse.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { fichiersDesFormes, fichiersPublies, type Forme, FORMES } from '~/publication/index.ts'
import { lirePaquet, NOM_DE_LA_COTATION, octetsDe } from '~/publication/paquet/lire.ts'
import { ecrireManifeste, MANIFESTE } from '~/publication/paquet/manifeste.ts'
import { NOM_DES_SIGNATURES } from '~/publication/paquet/signees.ts'
import { ecrireZip, type Fichiers } from '~/publication/paquet/zip.ts'
import { sampleDemandes } from '../../support/arbitraires.ts'
import { plain } from '../../support/contenus.ts'
import { uneCotation } from '../../support/cotations.ts'
import { attendus, sansRang, uneSource } from '../../support/publication.ts'
import { parDuckDB, parFeel, parScript } from '../../support/receveurs.ts'

const petite = uneSource(uneCotation([{ id: 'a' }]))

const sceller = (fichiers: Fichiers): Uint8Array =>
  ecrireZip(new Map([...fichiers, [MANIFESTE, octetsDe(ecrireManifeste(petite, fichiers))]]))

function refus(octets: Uint8Array): string {
  const lu = lirePaquet(octets)
  return lu.ok ? 'accepté' : lu.problems.map((probleme) => plain(phraseEntiere(probleme))).join('\n')
}

const deTexte = (textes: Readonly<Record<string, string>>): Fichiers =>
  new Map(Object.entries(textes).map(([nom, texte]) => [nom, octetsDe(texte)]))

/** Entries of an archive one after the other, its end aside: the reader refuses before it. */
const coller = (...archives: readonly Uint8Array[]): Uint8Array => {
  const entrees = archives.map((octets) => {
    const central = octets.findIndex((_, i) => octets[i] === 0x50 && octets[i + 1] === 0x4b && octets[i + 2] === 1)
    return octets.subarray(0, central)
  })
  return new Uint8Array(entrees.flatMap((octets) => [...octets]))
}

describe('an archive made to harm', () => {
  const une = ecrireZip(deTexte({ 'a.txt': 'x' }))

  it('holds a file twice, or too many', () => {
    expect(refus(coller(une, une))).toMatch(/contient deux fois « a.txt »/)
    const mille = deTexte(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`f${i}.txt`, 'x'])))
    expect(refus(ecrireZip(mille))).toMatch(/a été modifiée/)
  })

  it('lies about a size, is encrypted, or says its sizes afterwards', () => {
    const menteuse = (at: number, octet: number) => {
      const octets = une.slice()
      octets[at] = octet
      return octets
    }
    for (const octets of [menteuse(22, 200), menteuse(6, 1), menteuse(6, 8)])
      expect(refus(octets)).toMatch(/comprimé ou chiffré/)
    const immense = une.slice()
    immense.set([255, 255, 255, 127], 18)
    immense.set([255, 255, 255, 127], 22)
    expect(refus(immense)).toMatch(/tronqué/)
  })
})

describe('a file of another version in a bundle', () => {
  it.each([
    ['the rule set', { [NOM_DE_LA_COTATION]: '{"format":"atelier-cil/cotation@9"}' }, 'cotation@9'],
    [
      'the record of signatures',
      {
        [NOM_DE_LA_COTATION]: canonicalJson(petite.resolue.cotation),
        [NOM_DES_SIGNATURES]: '{"format":"atelier-cil/version-signee@9"}',
      },
      'version-signee@9',
    ],
  ])('is refused by its name: %s', (_, textes, nom) => {
    expect(refus(sceller(deTexte(textes as Readonly<Record<string, string>>)))).toContain(nom)
  })
})

describe('labels that would run', () => {
  const PIEGE = '</script><img src=x onerror=alert(1)>'
  const partout = (texte: string): Cotation => ({
    ...uneCotation(
      ['a', 'b'].map((id) => ({
        id,
        libelle: texte,
        justificatif: texte,
        source: { type: 'hypothese', reference: texte },
      })),
      { groupes: [{ id: 'g', libelle: texte, regle: 'meilleur', criteres: ['a', 'b'] }] },
    ),
    niveaux: [
      { rang: 1, id: 'haut', libelle: texte, couleur: 'n1', points: 100 },
      { rang: 2, id: 'bas', libelle: texte, couleur: 'n2', points: 10 },
    ],
    base: { type: 'deliberation', reference: texte },
  })
  const textesDe = async (texte: string): Promise<readonly (readonly [string, string])[]> => {
    const faits = await fichiersPublies(uneSource(partout(texte)))
    if (!faits.ok) throw new Error(JSON.stringify(faits.problems))
    return [...faits.value].map(([nom, octets]) => [nom, new TextDecoder().decode(octets)])
  }

  it('are text in every page and in the DMN, wherever they stand', async () => {
    const pages = (await textesDe(PIEGE)).filter(([nom]) => /\.(?:html|dmn)$/.test(nom))
    expect(pages).toHaveLength(7)
    for (const [, texte] of pages) expect(texte).not.toMatch(/<img|<\/script>\s*<img/)
  })

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\tx', '\rx'])('%j is a text in every table', async (formule) => {
    const tables = (await textesDe(formule)).filter(([nom]) => nom.endsWith('.csv'))
    expect(tables.length).toBeGreaterThan(4)
    for (const [, texte] of tables)
      for (const cellule of texte.split(/\r\n|\n/).flatMap((ligne) => ligne.split(/[;,]/)))
        expect(cellule.replace(/^"/, '')).not.toMatch(/^[=+@\t\r]|^-\D|^-\d+\D/)
  })
})

describe('a rule set as large or as deep as the reader allows', () => {
  it('of 5,000 criteria is published in every form but SQL, which says why', async () => {
    const criteres = Array.from({ length: 5000 }, (_, i) => ({ id: `c${i}` }))
    const source = uneSource(uneCotation(criteres))
    // The cases are bounded whatever the rule set, and slow: left to conformite.test.ts.
    const formes = (Object.keys(FORMES) as readonly Forme[]).filter(
      (forme) => forme !== 'sql' && forme !== 'conformite',
    )
    expect((await fichiersDesFormes(source, formes)).ok).toBe(true)
    const sql = await fichiersDesFormes(source, ['sql'])
    expect(sql.ok ? [] : sql.problems.map((probleme) => plain(phraseEntiere(probleme)))).toEqual([
      expect.stringContaining('Ce jeu de règles a 5 000 critères ; une requête SQL en porte 500 au plus.'),
    ])
  })

  /** Named conditions in a chain, each so many comparisons deep: the JSON stays flat enough to be read. */
  const profonde = (nommees: number, chacune: number): Cotation => {
    const nidifier = (n: number, fin: Condition): Condition =>
      n === 0
        ? fin
        : { not: { any: [nidifier(n - 1, fin), { fact: 'refusInjustifies', operator: 'equal', value: n % 3 }] } }
    const conditions = Object.fromEntries(
      Array.from({ length: nommees }, (_, i): [string, Condition] => [
        `n${i}`,
        nidifier(
          chacune,
          i === 0 ? { any: [{ fact: 'handicap', operator: 'equal', value: true }] } : { condition: `n${i - 1}` },
        ),
      ]),
    )
    return uneCotation([{ id: 'a', conditions: { condition: `n${nommees - 1}` } }], { conditions })
  }

  it('nested close to 200 deep gives the same everywhere, and past it is refused in a sentence', async () => {
    const cotation = profonde(7, 13)
    expect(parseCotation(cotation).ok).toBe(true)
    const source = uneSource(cotation)
    const demandes = sampleDemandes(60, 5)
    const attendu = await attendus(source.resolue, demandes)
    expect(new Set(attendu.map(({ score }) => score)).size).toBe(2)
    expect(await parDuckDB(source, demandes)).toEqual(attendu)
    expect(parFeel(source, demandes)).toEqual(sansRang(attendu))
    expect(parScript(source, demandes)).toEqual(sansRang(attendu))
    const trop = parseCotation(profonde(8, 13))
    expect(trop.ok ? [] : trop.problems.map(({ code }) => code)).toEqual(['condition-trop-vaste'])
  })
})
