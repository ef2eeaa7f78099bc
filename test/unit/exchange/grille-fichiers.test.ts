// The grid out to a spreadsheet and back: nothing edited changes nothing, cells edited are exactly what changes; and what
// a file gets wrong, line by line.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import baseline from '#rules/cotation/ame-base.json'
import { type EcartDeGrille, ecartsDeGrille } from '~/domain/chiffres.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { importerRetouches } from '~/domain/edit-lot.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { applyPatch } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import { type Cellule, csvDeLaGrille, tableDeLaGrille } from '~/exchange/grille-ecrire.ts'
import { lireFichierGrille } from '~/exchange/grille-fichier.ts'
import { lireGrille } from '~/exchange/grille-lire.ts'
import { denoncer, neutraliser, type Table } from '~/exchange/grille-table.ts'
import { ecrireXlsx } from '~/exchange/grille-xlsx.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { phraseDeCondition } from '~/i18n/phrase.ts'
import { arbCotation, DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { plain } from '../../support/contenus.ts'

const MOIS = '2024-01'
const index = parseMois(MOIS)
const livree = baseline as unknown as Cotation

const tableDe = (cotation: Cotation) =>
  tableDeLaGrille(cotation, index, ({ conditions }) =>
    phraseDeCondition(conditions, { nommees: cotation.conditions ?? {} }),
  )
const octetsDe = (texte: string): Uint8Array => new TextEncoder().encode(texte)
const csv = (texte: string, nom = 'grille.csv') => lireFichierGrille(octetsDe(texte), nom)
const xlsx = async (table: readonly (readonly Cellule[])[], nom = 'grille.xlsx') =>
  lireFichierGrille(new Uint8Array(await (await ecrireXlsx(table, 'Grille')).arrayBuffer()), nom)

function value<T>(lu: Result<T>): T {
  if (!lu.ok) throw new Error(lu.problems.map((probleme) => phraseEntiere(probleme)).join('\n'))
  return lu.value
}
function importer(cotation: Cotation, table: Table) {
  return value(importerRetouches(cotation, value(lireGrille(table, cotation, index)), MOIS))
}
async function refus(lignes: readonly string[]): Promise<readonly string[]> {
  const lue = lireGrille(value(await csv(lignes.join('\n'))), livree, index)
  return lue.ok ? ['accepté'] : lue.problems.map((probleme) => plain(phraseEntiere(probleme)))
}

describe('aller et retour', () => {
  it('sans changement, en CSV et en Excel, ne change rien', async () => {
    for (const table of [value(await csv(csvDeLaGrille(tableDe(livree)))), value(await xlsx(tableDe(livree)))]) {
      const { edition, ecarts } = importer(livree, table)
      expect(ecarts).toEqual([])
      expect(edition.patch).toEqual([])
    }
  })

  it('le CSV s’ouvre dans un tableur français, sans formule', () => {
    const piegee: Cotation = {
      ...livree,
      criteres: livree.criteres.map((critere, i) => (i === 0 ? { ...critere, libelle: '=HYPERLINK("x";1)' } : critere)),
    }
    const texte = csvDeLaGrille(tableDe(piegee))
    expect(texte).toMatch(/^\ufeffCode;Identifiant;Critère;Niveau;Condition \(lecture seule\);Primo;Mutation\r\n/)
    expect(texte).toContain(`"'=HYPERLINK(""x"";1)"`)
    expect(texte).toContain(';-10;-10\r\n')
    expect(texte).toContain(';≤ 10;≤ 10\r\n')
  })

  it('neutraliser se défait toujours', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", 'a', '\t') }), (texte) => {
        expect(denoncer(neutraliser(texte))).toBe(texte)
        expect(neutraliser(texte)).not.toMatch(/^[=+\-@\t]/)
      }),
    )
  })

  const arbRetouche = (cotation: Cotation) =>
    fc.record({
      rang: fc.nat({ max: cotation.criteres.length - 1 }),
      champ: fc.constantFrom('libelle', 'niveau', 'primo', 'mutation' as const),
      points: fc.oneof(fc.nat({ max: 300 }), fc.constant(undefined)),
      niveau: fc.constantFrom(...cotation.niveaux.map(({ rang }) => rang)),
      libelle: fc.constantFrom('Un autre libellé', '=1+1', 'a;b"c"', '-10', 'deux\nlignes', '<b>gras</b>'),
    })
  const COLONNES = { libelle: 2, niveau: 3, primo: 5, mutation: 6 } as const

  it(
    `éditer des cellules au hasard ne change qu’elles, et réexporter redonne le fichier ${tires(60)}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          arbCotation.chain((cotation) =>
            fc.tuple(fc.constant(cotation), fc.array(arbRetouche(cotation), { maxLength: 6 }), fc.boolean()),
          ),
          async ([cotation, retouches, isExcel]) => {
            const avant = tableDe(cotation)
            const table = avant.map((ligne) => [...ligne])
            for (const { rang, champ, points, niveau, libelle } of retouches) {
              const ligne = table[rang + 1]
              if (!ligne) continue
              const ancienne = avant[rang + 1]?.[COLONNES[champ]]
              const chiffre = points === undefined ? '—' : String(ancienne).startsWith('≤') ? `≤ ${points}` : points
              ligne[COLONNES[champ]] = champ === 'libelle' ? libelle : champ === 'niveau' ? niveau : chiffre
            }
            const lue = value(isExcel ? await xlsx(table) : await csv(csvDeLaGrille(table)))
            const { edition, ecarts } = importer(cotation, lue)
            const attendus = table
              .slice(1)
              .flatMap((ligne, i) =>
                Object.entries(COLONNES).flatMap(([champ, place]) =>
                  ligne[place] === avant[i + 1]?.[place]
                    ? []
                    : [`${String(ligne[1])} ${champ} ${String(ligne[place])}`],
                ),
              )
            expect(ecarts.map(dire)).toEqual(attendus)
            const apres = applyPatch(cotation, edition.patch)
            expect(tableDe(apres)).toEqual(table)
            expect(edition.nom).toEqual({ code: 'import-de-grille', cases: attendus.length })
            expect(attendus.length > 0 || canonicalJson(apres) === canonicalJson(cotation)).toBe(true)
            expect(ecartsDeGrille(apres, applyPatch(apres, importer(apres, lue).edition.patch), index)).toEqual([])
          },
        ),
        fuzz(60),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )
})

function dire({ critere, champ, apres }: EcartDeGrille): string {
  if (typeof apres !== 'object') return `${critere} ${champ} ${apres ?? '—'}`
  return `${critere} ${champ} ${apres.plafond ? '≤ ' : ''}${apres.valeur}`
}

describe('une grille éditée ailleurs', () => {
  it('va par noms de colonnes et identifiants : ordre libre, lignes et colonnes absentes inchangées', async () => {
    const texte = ['Grille de travail;;', 'PRIMO;Remarques;identifiant', '30;à voir;handicap', ';;', '240;;dalo'].join(
      '\n',
    )
    const lue = lireGrille(value(await csv(texte)), livree, index)
    if (!lue.ok) throw new Error('refusée')
    expect(lue.warnings.map((probleme) => plain(phraseEntiere(probleme)))).toEqual([
      'Fichier : 1 colonne n’est pas lue : « Remarques ». La grille ne garde que libellés, niveaux et points.',
    ])
    expect(value(importerRetouches(livree, lue.value, MOIS)).ecarts.map(dire)).toEqual([
      'dalo primo 240',
      'handicap primo 30',
    ])
  })

  it('un niveau se dit par son rang ou son libellé ; les points écrits restent ceux du fichier', async () => {
    const [titre = [], ...lignes] = tableDe(livree)
    const table = [titre, ...lignes.map((ligne) => (ligne[1] === 'handicap' ? ligne.with(3, 4) : ligne))]
    expect(importer(livree, value(await csv(csvDeLaGrille(table)))).ecarts.map(dire)).toEqual(['handicap niveau 4'])
    const parNom = `Identifiant;Niveau\nhandicap;${livree.niveaux[3]?.libelle}`
    expect(importer(livree, value(await csv(parNom))).ecarts.map(dire)[0]).toBe('handicap niveau 4')
  })

  it.each([
    [
      'un identifiant inconnu, ou répété',
      ['Identifiant;Primo', 'dallo;3', 'dalo;250', 'dalo;251', ';4'],
      [
        'Ligne 2 : Aucun critère ne s’appelle « dallo ». Vouliez-vous dire « dalo » ?',
        'Ligne 4 : Le critère « dalo » est déjà à la ligne 3. Gardez une seule ligne par critère.',
        'Ligne 5 : L’identifiant du critère est vide. Corrigez l’identifiant, ou retirez cette ligne.',
      ],
    ],
    [
      'des cellules fausses',
      ['Identifiant;Critère;Niveau;Primo;Mutation', 'dalo;;9;2,5;beaucoup', 'handicap;Handicap;haut;25;25'],
      [
        'Ligne 2, colonne « Critère » : C01 Reconnu DALO : Le libellé est vide. Écrivez le libellé du critère.',
        'Ligne 2, colonne « Niveau » : C01 Reconnu DALO : Le niveau « 9 » n’existe pas. Écrivez « 1 », « 2 », « 3 », « 4 », « 5 » ou « 6 ».',
        'Ligne 2, colonne « Primo » : C01 Reconnu DALO : « 2,5 » n’est pas un nombre entier. Écrivez un nombre entier de points, sans virgule.',
        'Ligne 2, colonne « Mutation » : C01 Reconnu DALO : « beaucoup » n’est pas un nombre. Écrivez un nombre entier de points, ou rien pour sortir de la grille.',
        'Ligne 3, colonne « Niveau » : C07 Personne en situation de handicap : « haut » n’est pas un niveau. Écrivez le rang du niveau, par exemple 3.',
      ],
    ],
    [
      'pas d’identifiant',
      ['Nom;Primo', 'dalo;3'],
      [
        'Fichier : Aucune ligne de titres ne contient « Identifiant ». Partez d’une grille exportée d’ici, et gardez ses titres de colonnes.',
      ],
    ],
    [
      'rien à modifier',
      ['Identifiant;Remarque', 'dalo;3'],
      [
        'Fichier : Aucune colonne ne peut être modifiée. Gardez au moins une colonne parmi « Critère », « Niveau », « Primo » et « Mutation ».',
      ],
    ],
  ])('%s : dit par ligne, rien n’est pris', async (_nom, lignes, phrases) => {
    expect(await refus(lignes)).toEqual(phrases)
  })
})

describe('un fichier qui n’est pas une grille', () => {
  const codes = async (octets: Uint8Array, nom: string): Promise<readonly string[]> => {
    const lu = await lireFichierGrille(octets, nom)
    return lu.ok ? ['accepté'] : lu.problems.map(({ code }) => code)
  }
  const zip = async (): Promise<Uint8Array> =>
    new Uint8Array(await (await ecrireXlsx(tableDe(livree), 'Grille')).arrayBuffer())

  it.each([
    ['vide', new Uint8Array(), 'g.csv', 'fichier-vide'],
    ['trop gros', new Uint8Array(2_000_001), 'g.csv', 'fichier-trop-gros'],
    ['un jeu de règles', octetsDe('{"format":"x"}'), 'g.csv', 'fichier-type'],
    ['un PDF', octetsDe('%PDF-1.7'), 'g.csv', 'fichier-type'],
    ['codé autrement', Uint8Array.of(0x43, 0xe9, 0x3b, 0x01), 'g.csv', 'encodage'],
    ['un dossier compressé qui n’en est pas un', octetsDe('PK\x03\x04 et rien'), 'g.xlsx', 'fichier-type'],
  ])('%s', async (_nom, octets, nom, code) => {
    expect(await codes(octets, nom)).toEqual([code])
  })

  it('le CSV d’un Excel français se lit, et le dit', async () => {
    const lu = await lireFichierGrille(
      Uint8Array.from('Critère;Primo\nDécès d’un conjoint;10'.replace('’', '\x92'), (c) => c.charCodeAt(0)),
      'g.csv',
    )
    expect(lu).toMatchObject({ ok: true, warnings: [{ code: 'lu-en-windows-1252' }] })
    expect(lu.ok && lu.value.map(({ cases }) => cases[0])).toEqual(['Critère', 'Décès d’un conjoint'])
  })

  it('un Excel coupé par le milieu, ou qui se déplie démesurément', async () => {
    const entier = await zip()
    expect(await codes(entier.slice(0, entier.length / 2), 'g.xlsx')).toEqual(['fichier-type'])
    const bombe = entier.slice()
    const vue = new DataView(bombe.buffer)
    for (let i = 0; i < bombe.length - 4; i++)
      if (vue.getUint32(i, true) === 0x02014b50) vue.setUint32(i + 24, 4_000_000_000, true)
    expect(await codes(bombe, 'g.xlsx')).toEqual(['fichier-trop-gros'])
  })
})
