// Applications in columns and back, the CSV that the hash of a cohort is made of, and sets of rows.
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  andInto,
  andNotInto,
  type Bitset,
  complement,
  countBits,
  emptyBitset,
  forEachBit,
  fullBitset,
  hasBit,
  orInto,
  setBit,
} from '~/domain/bitset.ts'
import {
  buildCohorte,
  type Cellule,
  type Cohorte,
  EN_TETE_COHORTE,
  ligneDe,
  type LigneDemande,
  writeCohorteCsv,
} from '~/domain/cohorte.ts'
import { FAITS_DE_BASE } from '~/domain/dictionnaire.ts'
import { hashCohorte, hashText } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { arbDemandes, DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { uneDemande } from '../../support/cotations.ts'

const cohorteDe = (...demandes: LigneDemande[]): Cohorte => buildCohorte(demandes, { synthetique: true })

/** A row of the CSV as facts, by the plainest reading. */
function relire(en_tete: readonly string[], ligne: string): LigneDemande {
  const cases = ligne.split(';')
  const faits = FAITS_DE_BASE.map((fait): [string, Cellule] => {
    const texte = cases[en_tete.indexOf(fait.id)] ?? ''
    if (texte === '') return [fait.id, null]
    switch (fait.type) {
      case 'boolean':
        return [fait.id, texte === 'oui']
      case 'integer':
        return [fait.id, Number(texte)]
      case 'month':
        return [fait.id, parseMois(texte)]
      case 'set':
        return [fait.id, (texte === '-' ? [] : texte.split('|')) as Cellule]
      case 'enum':
        return [fait.id, texte as Cellule]
    }
  })
  return { id: cases[0] ?? '', ...(Object.fromEntries(faits) as unknown as Omit<LigneDemande, 'id'>) }
}

/** Sets in the order of their lists, as columns give them back. */
const ordonner = (demande: LigneDemande): LigneDemande => ligneDe(cohorteDe(demande), 0)

describe('une cohorte', () => {
  it(
    `rend chaque demande telle qu’elle est entrée ${tires(200)}`,
    () => {
      fc.assert(
        fc.property(arbDemandes(), (demandes) => {
          const cohorte = cohorteDe(...demandes)
          expect(demandes.map((_, row) => ligneDe(cohorte, row))).toEqual(demandes.map(ordonner))
          expect(demandes.map(ordonner).map(({ motifs }) => new Set(motifs))).toEqual(
            demandes.map(({ motifs }) => new Set(motifs)),
          )
        }),
        fuzz(200),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

  it(
    `s’écrit en CSV et se relit ; l’ordre des demandes et des ensembles ne change pas l’empreinte ${tires(200)}`,
    () => {
      fc.assert(
        fc.property(arbDemandes(), (demandes) => {
          const texte = writeCohorteCsv(cohorteDe(...demandes))
          const [enTete = '', ...lignes] = texte.trimEnd().split('\n')
          expect(enTete.split(';')).toEqual(EN_TETE_COHORTE)
          const relues = lignes.map((ligne) => relire(enTete.split(';'), ligne))
          const parId = demandes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
          expect(relues).toEqual(parId.map(ordonner))
          expect(writeCohorteCsv(cohorteDe(...relues))).toBe(texte)
          const autrement = demandes.toReversed().map((demande) => ({
            ...demande,
            motifs: demande.motifs.toReversed(),
            communesSouhaitees: demande.communesSouhaitees.toReversed(),
          }))
          expect(hashCohorte(cohorteDe(...autrement))).toBe(hashText(texte))
        }),
        fuzz(200),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

  it('écrit oui et non, les mois, le vide, et un tiret pour l’ensemble vide, colonnes dans l’ordre du dictionnaire', () => {
    const cohorte = cohorteDe(
      uneDemande({ id: 'z', ressourcesMensuellesEuros: null, communesSouhaitees: ['pannes', 'amilly'] }),
      uneDemande({ id: 'A', motifs: ['tropPetit', 'demolition'], handicap: true, moisDepot: parseMois('2022-03') }),
    )
    const [enTete, premiere, seconde, fin] = writeCohorteCsv(cohorte).split('\n')
    expect(enTete).toBe(EN_TETE_COHORTE.join(';'))
    expect(enTete?.startsWith('id;typeDemande;moisDepot;')).toBe(true)
    const cell = (ligne: string | undefined, nom: string) => ligne?.split(';')[EN_TETE_COHORTE.indexOf(nom)]
    expect(['id', 'moisDepot', 'motifs', 'handicap', 'lienLocal'].map((nom) => cell(premiere, nom))).toEqual([
      'A',
      '2022-03',
      'demolition|tropPetit',
      'oui',
      'non',
    ])
    expect(
      ['id', 'ressourcesMensuellesEuros', 'motifs', 'communesSouhaitees'].map((nom) => cell(seconde, nom)),
    ).toEqual(['z', '', '-', 'amilly|pannes'])
    expect(fin).toBe('')
  })

  it.each([
    ['deux fois le même identifiant', () => cohorteDe(uneDemande(), uneDemande()), /en double/],
    [
      'une valeur hors de la liste',
      () => cohorteDe(uneDemande({ dalo: 'peut-être' as 'non' })),
      /hors de la liste de dalo/,
    ],
    [
      'un vide où le fait est toujours connu',
      () => cohorteDe(uneDemande({ adultes: null as unknown as number })),
      /ne peut être vide/,
    ],
    ['un nombre à virgule', () => cohorteDe(uneDemande({ surfaceActuelleM2: 8.5 })), /entier/],
    ['un entier de plus de 32 bits', () => cohorteDe(uneDemande({ loyerNetAidesEuros: 2 ** 31 })), /32 bits/],
  ])('est un défaut du programme : %s', (_titre, build, message) => {
    expect(build).toThrow(message)
  })

  it('ne porte ni nom, ni numéro, ni adresse : ses colonnes sont l’identifiant et les faits du dictionnaire', () => {
    expect(Object.keys(cohorteDe(uneDemande()).colonnes)).toEqual(FAITS_DE_BASE.map(({ id }) => id))
    expectTypeOf<LigneDemande>().not.toHaveProperty('nom')
    expectTypeOf<LigneDemande['motifs']>().toExtend<readonly string[]>()
    expectTypeOf<LigneDemande['ressourcesMensuellesEuros']>().toEqualTypeOf<number | null>()
  })
})

describe('un ensemble de lignes', () => {
  const arbEnsembles = fc
    .integer({ min: 0, max: 130 })
    .chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.array(fc.boolean(), { minLength: n, maxLength: n }),
        fc.array(fc.boolean(), { minLength: n, maxLength: n }),
      ),
    )
  const bitsDe = (membres: readonly boolean[]): Bitset => {
    const bits = emptyBitset(membres.length)
    membres.forEach((membre, row) => membre && setBit(bits, row))
    return bits
  }

  it(`calcule comme des listes de booléens, et ne garde aucun bit après la dernière ligne ${tires(300)}`, () => {
    fc.assert(
      fc.property(arbEnsembles, ([n, a, b]) => {
        expect(a.map((_, row) => hasBit(bitsDe(a), row))).toEqual(a)
        expect(andInto(bitsDe(a), bitsDe(b))).toEqual(bitsDe(a.map((x, i) => x && b[i] === true)))
        expect(orInto(bitsDe(a), bitsDe(b))).toEqual(bitsDe(a.map((x, i) => x || b[i] === true)))
        expect(andNotInto(bitsDe(a), bitsDe(b))).toEqual(bitsDe(a.map((x, i) => x && b[i] !== true)))
        expect(complement(bitsDe(a), n)).toEqual(bitsDe(a.map((x) => !x)))
        expect(fullBitset(n)).toEqual(bitsDe(a.map(() => true)))
        expect(countBits(bitsDe(a))).toBe(a.filter(Boolean).length)
        const lignes: number[] = []
        forEachBit(bitsDe(a), (row) => lignes.push(row))
        expect(lignes).toEqual(a.flatMap((x, row) => (x ? [row] : [])))
      }),
      fuzz(300),
    )
  })
})
