// Test cases: what a file may hold, how it follows the dictionary, and the editions.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ditDe } from '~/analysis/essais/dit.ts'
import { rejouer } from '~/analysis/essais/rejouer.ts'
import { type Fait, FAITS_DE_BASE } from '~/domain/dictionnaire.ts'
import {
  accorderCas,
  ajouterCas,
  casPareil,
  idDeCas,
  remplacerEssais,
  renommerCas,
  retirerCas,
} from '~/domain/edit-essais.ts'
import type { Edition } from '~/domain/edition.ts'
import { type CasDEssai, type Essais, faitsDuCas } from '~/domain/essais.ts'
import type { Migration } from '~/domain/essais-migration.ts'
import { invariant } from '~/domain/invariant.ts'
import { parseEssais, readEssais } from '~/domain/parse-essais.ts'
import { applyPatch, inversePatch } from '~/domain/patch.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import { sampleDemandes } from '../../support/arbitraires.ts'
import { resolve } from '../../support/cas.ts'
import { uneCotation, uneDemande } from '../../support/cotations.ts'
import { desEssais } from '../../support/essais.ts'
import { cotationDeBase } from '../../support/publication.ts'

const resolue = resolve(cotationDeBase())
const essais = desEssais(resolue, sampleDemandes(12, 3))
const copie = (): { cas: { id: unknown; nom: unknown; demande: Record<string, unknown> }[] } & Record<
  string,
  unknown
> => structuredClone(essais) as never

const problemesDe = (lu: Result<unknown>): readonly Problem[] => (lu.ok ? [] : lu.problems)
const dits = (content: unknown): readonly string[] =>
  problemesDe(parseEssais(content)).map(({ code, at }) => `${code} ${at}`)

const unCas = (rang = 0): CasDEssai => {
  const cas = essais.cas[rang]
  invariant(cas, 'cas absent')
  return cas
}

describe('a file of test cases', () => {
  it('is read as it was written', () => {
    expect(readEssais(JSON.stringify(essais))).toEqual({ ok: true, value: essais, warnings: [] })
  })

  it.each<[string, (brut: ReturnType<typeof copie>) => void, readonly string[]]>([
    ['another format', (brut) => (brut['format'] = 'atelier-cil/flux@1'), ['format-inconnu /format']],
    ['another version', (brut) => (brut['format'] = 'atelier-cil/essais@2'), ['format-version /format']],
    ['an unknown fact', ({ cas }) => (cas[2]!.demande['handicape'] = true), ['fait-inconnu /cas/2/demande/handicape']],
    ['a fact left out', ({ cas }) => delete cas[1]!.demande['dalo'], ['cle-manquante /cas/1/demande']],
    [
      'a value outside its list',
      ({ cas }) => (cas[0]!.demande['dalo'] = 'oui'),
      ['valeur-hors-liste /cas/0/demande/dalo'],
    ],
    [
      'a null where none may be',
      ({ cas }) => (cas[0]!.demande['handicap'] = null),
      ['type-attendu /cas/0/demande/handicap'],
    ],
    ['no adult', ({ cas }) => (cas[0]!.demande['adultes'] = 0), ['hors-bornes /cas/0/demande/adultes']],
    [
      'half a child',
      ({ cas }) => (cas[0]!.demande['enfantsMineurs'] = 0.5),
      ['non-entier /cas/0/demande/enfantsMineurs'],
    ],
    [
      'a motive twice',
      ({ cas }) => (cas[0]!.demande['motifs'] = ['expulsion', 'expulsion']),
      ['doublon /cas/0/demande/motifs'],
    ],
    [
      'a commune that is no slug',
      ({ cas }) => (cas[0]!.demande['communesSouhaitees'] = ['Montargis !']),
      ['format-de-texte /cas/0/demande/communesSouhaitees/0'],
    ],
    [
      'a month that is none',
      ({ cas }) => (cas[0]!.demande['moisDepot'] = '2023-13'),
      ['format-de-texte /cas/0/demande/moisDepot'],
    ],
    [
      'a filing after the month of reference',
      ({ cas }) => (cas[3]!.demande['moisDepot'] = '2024-02'),
      ['cas-trop-recent /cas/3/demande/moisDepot'],
    ],
    ['a name too long', ({ cas }) => (cas[0]!.nom = 'x'.repeat(121)), ['texte-longueur /cas/0/nom']],
    [
      'an id with a space',
      ({ cas }) => (cas[0]!.id = 'un cas'),
      [
        'format-de-texte /cas/0/id',
        `ordre-des-cas /ordre/${unCas().demande.typeDemande}/${essais.ordre[unCas().demande.typeDemande].indexOf(unCas().id)}`,
        `ordre-des-cas /ordre/${unCas().demande.typeDemande}`,
      ],
    ],
    ['a key of nothing', ({ cas }) => Object.assign(cas[0]!, { numero: 1 }), ['cle-inconnue /cas/0/numero']],
    ['a list that is none', (brut) => Object.assign(brut, { cas: {} }), ['type-attendu /cas']],
    [
      'more cases than may be',
      (brut) => Object.assign(brut, { cas: Array(2001).fill(null) }),
      ['liste-trop-longue /cas'],
    ],
    [
      'an order that lacks a case',
      (brut) => Object.assign(brut, { ordre: { ...essais.ordre, primo: essais.ordre.primo.slice(1) } }),
      ['ordre-des-cas /ordre/primo'],
    ],
    [
      'an order that names a case of the other grid',
      (brut) =>
        Object.assign(brut, { ordre: { ...essais.ordre, primo: [essais.ordre.mutation[0], ...essais.ordre.primo] } }),
      ['ordre-des-cas /ordre/primo/0'],
    ],
    [
      'a case twice in the order',
      (brut) =>
        Object.assign(brut, { ordre: { ...essais.ordre, primo: [...essais.ordre.primo, essais.ordre.primo[0]] } }),
      [`doublon /ordre/primo/${essais.ordre.primo.length}`],
    ],
  ])('%s is named with its place', (_nom, abimer, attendus) => {
    const brut = copie()
    abimer(brut)
    expect(dits(brut)).toEqual(attendus)
  })

  it('says the first fifty faults of a file and counts the others', () => {
    const brut = copie()
    const cas = Array.from({ length: 60 }, () => ({ ...brut.cas[0]!, nom: '' }))
    const problems = problemesDe(parseEssais({ ...brut, cas }))
    expect(problems.length).toBe(51)
    expect(problems.at(-1)).toMatchObject({ code: 'problemes-tus', params: { nombre: 10 } })
  })

  it('refuses two cases of one id', () => {
    const brut = copie()
    expect(dits({ ...brut, cas: [...brut.cas, brut.cas[0]] })).toContain('id-double /cas/12/id')
  })
})

describe('a dictionary that changes', () => {
  /** The cases as a workbench wrote them when `lienLocal` was `attaches`, `reconnu` was `oui`, and nobody was asked. */
  const anciens = (): unknown => ({
    ...essais,
    cas: essais.cas.map(({ demande: { lienLocal, dalo, jeuneMenage: _jeune, ...reste }, ...cas }) => ({
      ...cas,
      demande: { ...reste, attaches: lienLocal, dalo: dalo === 'reconnu' ? 'oui' : dalo },
    })),
  })
  const migrations: readonly Migration[] = [
    { genre: 'fait-renomme', de: 'attaches', vers: 'lienLocal' },
    { genre: 'valeur-renommee', fait: 'dalo', de: 'oui', vers: 'reconnu' },
    { genre: 'fait-ajoute', fait: 'jeuneMenage', defaut: false },
  ]

  it('every case follows what is declared, and the rules read it as before', () => {
    const lus = parseEssais(anciens(), migrations)
    invariant(lus.ok, 'migration refusée')
    const avant = essais.cas.map((cas) => ({ ...cas, demande: { ...cas.demande, jeuneMenage: false } }))
    expect(lus.value.cas).toEqual(avant)
    const jeunes = essais.cas.filter(({ demande }) => demande.jeuneMenage).map(({ id }) => id)
    expect(jeunes.length).toBeGreaterThan(0)
    // What a new fact changes in a result is said by the case itself, and by no other.
    const changent = rejouer(resolue, lus.value).cas.filter(({ changes }) => changes.length > 0)
    expect(jeunes).toEqual(expect.arrayContaining(changent.map(({ id }) => id)))
  })

  it('names each case that nothing declared brings to it', () => {
    const lus = parseEssais(anciens(), migrations.slice(1))
    expect(problemesDe(lus).map(({ code, at }) => `${code} ${at}`)).toEqual(
      essais.cas.flatMap((_, i) => [`fait-inconnu /cas/${i}/demande/attaches`, `cle-manquante /cas/${i}/demande`]),
    )
    const sansValeur = parseEssais(anciens(), [migrations[0]!, migrations[2]!])
    const reconnus = essais.cas.flatMap(({ demande }, i) => (demande.dalo === 'reconnu' ? [i] : []))
    expect(reconnus.length).toBeGreaterThan(0)
    expect(problemesDe(sansValeur).map(({ at }) => at)).toEqual(reconnus.map((i) => `/cas/${i}/demande/dalo`))
  })

  it('a case written today is left as it is, and read again is the same', () => {
    expect(parseEssais(essais, migrations)).toMatchObject({ ok: true, value: essais })
  })

  it('a renamed member of a set is renamed in each set', () => {
    const faits = FAITS_DE_BASE.map((fait): Fait =>
      fait.id === 'motifs'
        ? {
            ...fait,
            valeurs: fait.valeurs?.map((une) => (une.id === 'expulsion' ? { ...une, id: 'evincement' } : une)) ?? [],
          }
        : fait,
    )
    const avec = desEssais(resolue, [uneDemande({ id: 'a', motifs: ['expulsion'] })])
    const lus = parseEssais(
      avec,
      [{ genre: 'valeur-renommee', fait: 'motifs', de: 'expulsion', vers: 'evincement' }],
      faits,
    )
    expect(lus).toMatchObject({ ok: true, value: { cas: [{ demande: { motifs: ['evincement'] } }] } })
    expect(problemesDe(parseEssais(avec, [], faits)).map(({ at }) => at)).toEqual(['/cas/0/demande/motifs/0'])
  })
})

describe('editions', () => {
  const fait = (edition: Result<Edition>): { readonly apres: Essais; readonly edition: Edition } => {
    invariant(edition.ok, 'édition refusée')
    const apres = applyPatch(essais, edition.value.patch) as Essais
    expect(applyPatch(apres, inversePatch(edition.value.patch))).toEqual(essais)
    expect(parseEssais(apres).ok).toBe(true)
    return { apres, edition: edition.value }
  }
  const dit = (regles: typeof resolue, de: Essais) => ditDe(rejouer(regles, de))
  /** Rules under which all that counts is the handicap. */
  const autres = resolve(uneCotation([{ id: 'handicap' }]))

  it('a new case takes its place in the order of the rules', () => {
    const neuf: CasDEssai = { ...unCas(), id: 'neuf' }
    const { ordre } = desEssais(
      resolue,
      [...essais.cas, neuf].map((cas) => ({ id: cas.id, ...faitsDuCas(cas) })),
    )
    const { apres, edition } = fait(ajouterCas(essais, [neuf], { ordre, changes: new Set() }))
    expect(apres.ordre).toEqual(ordre)
    expect(edition).toMatchObject({ objet: 'essais', nom: { code: 'essais-ajout', nom: neuf.nom } })
  })

  it('a case removed leaves the order, and the other grid is not touched', () => {
    const { apres } = fait(retirerCas(essais, unCas().id))
    const { typeDemande } = unCas().demande
    expect(apres.ordre[typeDemande]).toEqual(essais.ordre[typeDemande].filter((id) => id !== unCas().id))
    expect(apres.cas.length).toBe(11)
  })

  it('a name is kept within its length', () => {
    expect(fait(renommerCas(essais, unCas().id, 'Couple hébergé')).apres.cas[0]?.nom).toBe('Couple hébergé')
    expect(renommerCas(essais, unCas().id, ' ').ok).toBe(false)
  })

  it('one accepted: it alone reads as the rules now do', () => {
    const { apres } = fait(accorderCas(essais, [unCas().id], dit(autres, essais)))
    const rejoues = rejouer(autres, apres).cas
    expect(rejoues[0]).toMatchObject({ changes: [], attendu: rejoues[0]!.obtenu })
    expect(apres.cas.slice(1)).toEqual(essais.cas.slice(1))
  })

  it('those that are accepted, however few, pass; the others fail as before', () => {
    const ids = essais.cas.map(({ id }) => id)
    fc.assert(
      fc.property(
        fc.subarray(ids, { minLength: 1 }),
        fc.shuffledSubarray(ids, { minLength: 12 }),
        (voulus, melange) => {
          // Whatever the order expected was.
          const ordre = {
            primo: melange.filter((id) => essais.ordre.primo.includes(id)),
            mutation: melange.filter((id) => essais.ordre.mutation.includes(id)),
          }
          const avant = { ...essais, ordre }
          const accord = accorderCas(avant, voulus, dit(autres, avant))
          invariant(accord.ok, 'accord refusé')
          const echecs = rejouer(autres, applyPatch(avant, accord.value.patch)).cas.filter(({ ok }) => !ok)
          expect(echecs.filter(({ id }) => voulus.includes(id))).toEqual([])
          const lusAutrement = rejouer(autres, avant).cas.filter(
            ({ changes, id }) => changes.length > 0 && !voulus.includes(id),
          )
          expect(echecs.map(({ id }) => id)).toEqual(expect.arrayContaining(lusAutrement.map(({ id }) => id)))
        },
      ),
    )
  })

  it('all accepted: none fails', () => {
    expect(rejouer(autres, essais).cas.every(({ ok }) => ok)).toBe(false)
    const ids = essais.cas.map(({ id }) => id)
    const { apres, edition } = fait(accorderCas(essais, ids, dit(autres, essais)))
    expect(rejouer(autres, apres).cas.every(({ ok }) => ok)).toBe(true)
    expect(edition.nom).toEqual({ code: 'essais-accords', n: 12 })
  })

  it('others take their place; what would be wrong is refused', () => {
    const autre = desEssais(resolue, [uneDemande({ id: 'seule' })])
    expect(fait(remplacerEssais(essais, autre)).apres).toEqual(autre)
    expect(remplacerEssais(essais, { ...autre, ordre: { primo: [], mutation: [] } }).ok).toBe(false)
  })

  it('an id is made of the name, and is nobody else’s', () => {
    expect(idDeCas('Couple hébergé, 1 enfant', [])).toBe('couple-heberge-1-enfant')
    expect(idDeCas('Couple hébergé', ['couple-heberge', 'couple-heberge-2'])).toBe('couple-heberge-3')
    expect(idDeCas('…', ['cas'])).toBe('cas-2')
    const pris: string[] = []
    for (let n = 0; n < 1001; n++) pris.push(idDeCas('É'.repeat(100), pris))
    expect(Math.max(...pris.map(({ length }) => length))).toBeLessThanOrEqual(32)
  })

  it('the same application is known again', () => {
    expect(casPareil(essais, { ...unCas(4).demande })?.id).toBe(unCas(4).id)
    expect(casPareil(essais, { ...unCas(4).demande, adultes: 39 })).toBeUndefined()
    expect(faitsDuCas(unCas()).typeDemande).toBe(unCas().demande.typeDemande)
  })
})
