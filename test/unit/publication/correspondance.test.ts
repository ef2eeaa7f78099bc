// Where criteria go in the national system: proposed from the law, chosen by the reader, told when slots lack, and the
// same once written in a bundle and read again.
import { describe, expect, it } from 'vitest'
import type { Critere } from '~/domain/cotation.ts'
import { FAITS_DE_BASE } from '~/domain/dictionnaire.ts'
import { noterReference } from '~/engine/reference.ts'
import { francais } from '~/i18n/fr.ts'
import { publication } from '~/i18n/fr/publication.ts'
import { confronter } from '~/publication/confronter.ts'
import { correspondanceDe, lireCorrespondance } from '~/publication/correspondance.ts'
import { creerPaquet } from '~/publication/index.ts'
import { alertesDeSaisie } from '~/publication/pages/saisie.ts'
import { lirePaquet } from '~/publication/paquet/lire.ts'
import { sampleDemandes } from '../../support/arbitraires.ts'
import { resolve } from '../../support/cas.ts'
import { plain } from '../../support/contenus.ts'
import { uneCotation } from '../../support/cotations.ts'
import { cotationDeBase, uneSource } from '../../support/publication.ts'

const base = cotationDeBase()
const resolue = resolve(base)
const ids = (criteres: readonly Critere[]): readonly string[] => criteres.map(({ id }) => id)

describe('the places of the criteria', () => {
  it('are national where the law names them, local elsewhere, and the slots are counted', () => {
    const { criteres, nationaux, locaux } = correspondanceDe(resolue)
    expect([nationaux, locaux]).toEqual([17, 12])
    for (const { critere, place } of criteres) expect(place).toBe(critere.source.type === 'loi' ? 'national' : 'local')
    const numeros = criteres.flatMap(({ place, numero }) => (place === 'local' ? [numero] : []))
    expect(numeros).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, undefined, undefined])
  })

  it('are those that the reader chooses, and nothing is asked for once the slots suffice', () => {
    const { locaux, reunions, criteres } = correspondanceDe(resolue, {
      anciennete: 'national',
      suroccupation: 'national',
    })
    expect([locaux, reunions]).toEqual([10, []])
    expect(criteres.filter(({ isChoisie }) => isChoisie).map(({ critere }) => critere.id)).toEqual([
      'suroccupation',
      'anciennete',
    ])
  })

  it('tell which facts do not come from the form', () => {
    const { criteres } = correspondanceDe(resolue)
    const hors = new Set(criteres.flatMap(({ horsFormulaire }) => horsFormulaire.map(({ id }) => id)))
    expect([...hors].toSorted()).toEqual(['dalo', 'labels', 'refusInjustifies', 'travailleurEssentiel'])
    expect(FAITS_DE_BASE.length).toBeGreaterThan(hors.size)
    // Through a derived fact, and through a named condition.
    const parNom = uneCotation([{ id: 'a', conditions: { condition: 'n' } }], {
      conditions: { n: { all: [{ fact: 'labels', operator: 'contains', value: 'viol' }] } },
    })
    expect(correspondanceDe(resolve(parNom)).criteres[0]?.horsFormulaire.map(({ id }) => id)).toEqual(['labels'])
  })

  it('are joined without effect only when no score nor order changes, which the reference engine confirms', async () => {
    const { reunions } = correspondanceDe(resolue)
    expect(reunions.map(({ criteres, isSansEffet }) => [ids(criteres), isSansEffet])).toEqual([
      [['separation', 'famille-monoparentale'], true],
      [['cdd-interim', 'etudiant-apprenti', 'rapprochement-travail'], true],
    ])
    const demandes = sampleDemandes(400, 21)
    const lire = async (cotation: typeof base) =>
      (await noterReference(resolve(cotation), demandes)).map(({ id, score, rang, rangGrille }) => ({
        id,
        score,
        rang,
        rangGrille,
      }))
    const avant = await lire(base)
    for (const { criteres } of reunions) {
      const [gardee, ...autres] = criteres
      const retires = new Set(ids(autres))
      const sans = <T>(points: Readonly<Record<string, T>>) =>
        Object.fromEntries(Object.entries(points).filter(([id]) => !retires.has(id)))
      const reunie = {
        ...base,
        criteres: base.criteres
          .filter(({ id }) => !retires.has(id))
          .map((critere) =>
            critere.id === gardee?.id
              ? { ...critere, conditions: { any: criteres.map(({ conditions }) => conditions) } }
              : critere,
          ),
        groupes: base.groupes?.map((groupe) => ({
          ...groupe,
          criteres: groupe.criteres.filter((id) => !retires.has(id)),
        })),
        grilles: {
          primo: { ...base.grilles.primo, points: sans(base.grilles.primo.points) },
          mutation: { ...base.grilles.mutation, points: sans(base.grilles.mutation.points) },
        },
      } as typeof base
      expect(await lire(reunie)).toEqual(avant)
    }
  })

  it('ask for the same level and points when those of a group differ', () => {
    const criteres = Array.from({ length: 11 }, (_, i) => ({ id: `c${i}` }))
    const cotation = uneCotation(criteres, {
      groupes: [{ id: 'g', regle: 'meilleur', criteres: ['c0', 'c1', 'c2'] }],
    })
    const { primo } = cotation.grilles
    const inegale = {
      ...cotation,
      grilles: { ...cotation.grilles, primo: { ...primo, points: { ...primo.points, c2: 99 } } },
    }
    expect(
      correspondanceDe(resolve(inegale)).reunions.map(({ criteres: c, isSansEffet }) => [ids(c), isSansEffet]),
    ).toEqual([
      [['c0', 'c1'], true],
      [['c0', 'c1', 'c2'], false],
    ])
  })

  it('are warned of in whole sentences, one a fact', () => {
    const alertes = alertesDeSaisie(correspondanceDe(resolue), { langue: francais, mots: publication }).map(plain)
    expect(alertes).toHaveLength(10)
    expect(alertes[1]).toContain('« En séparation ou divorce » et « Famille monoparentale »')
    expect(alertes.filter((phrase) => phrase.includes('formulaire national'))).toHaveLength(4)
    expect(alertes.at(-2)).toContain('Points par paliers : « Ancienneté de la demande »')
    expect(alertes.at(-1)).toContain('Points retirés : « Refus d’un logement adapté »')
    const simple = resolve(uneCotation([{ id: 'a' }]))
    expect(alertesDeSaisie(correspondanceDe(simple), { langue: francais, mots: publication })).toEqual([])
  })
})

describe('the places of a bundle', () => {
  it('are written in it, read again, and make the same bundle', async () => {
    const places = { anciennete: 'national', dalo: 'local' } as const
    const paquet = await creerPaquet(uneSource(base, { places }))
    const lu = paquet.ok ? lirePaquet(paquet.value) : paquet
    if (!lu.ok) throw new Error(JSON.stringify(lu.problems))
    expect(lu.value.places).toEqual(places)
    expect((await confronter(lu.value)).ok).toBe(true)
  })

  it.each([
    ['{', 'json-tronque'],
    ['{}', 'format-absent'],
    ['null', 'format-absent'],
    ['{"format":"atelier-cil/correspondance@2"}', 'format-version'],
    ['{"format":"atelier-cil/flux@1"}', 'format-inconnu'],
    ['{"format":"atelier-cil/correspondance@1"}', 'cle-manquante'],
  ])('are refused when the file is %s', (texte, code) => {
    const lu = lireCorrespondance(texte)
    expect(lu.ok ? [] : lu.problems.map((probleme) => probleme.code)).toEqual([code])
  })

  it('ignore what is not a place', () => {
    const criteres = [null, 3, { critere: 'a', place: 'ailleurs', choisie: true }, { critere: 'b', place: 'local' }]
    expect(lireCorrespondance(JSON.stringify({ format: 'atelier-cil/correspondance@1', criteres }))).toMatchObject({
      ok: true,
      value: {},
    })
  })
})
