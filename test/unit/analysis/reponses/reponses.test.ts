// The answers: crossing times and piles on the shipped rule set, effective weights and cliffs against a plain recount.
import { describe, expect, test } from 'vitest'
import base from '#rules/cotation/ame-base.json'
import { tempsDeCroisement } from '~/analysis/reponses/croisement.ts'
import { falaises } from '~/analysis/reponses/falaises.ts'
import { pilesParNiveau } from '~/analysis/reponses/piles.ts'
import { poidsEffectifs } from '~/analysis/reponses/poids.ts'
import { buildCohorte, type LigneDemande } from '~/domain/cohorte.ts'
import { type Cotation, GRILLES, type ModeDeClassement, type NomDeGrille } from '~/domain/cotation.ts'
import { compileCotation, lireLigne, noterCohorte } from '~/engine/index.ts'
import { noterReference } from '~/engine/reference.ts'
import { sampleDemandes } from '../../../support/arbitraires.ts'
import { MOIS, resolve } from '../../../support/cas.ts'
import { uneDemande } from '../../../support/cotations.ts'

const livree = base as unknown as Cotation
const resolue = resolve(livree)

const enMode = (mode: ModeDeClassement): Cotation => ({
  ...livree,
  grilles: { primo: { ...livree.grilles.primo, mode }, mutation: { ...livree.grilles.mutation, mode } },
})

describe('temps de croisement', () => {
  const { niveaux, mois } = tempsDeCroisement(resolue, 'primo')

  test('six niveaux sur six ; le plafond de l’ancienneté protège les trois premiers', () => {
    expect(niveaux).toEqual([1, 2, 3, 4, 5, 6])
    expect(mois).toEqual([
      [1, 0, 0, 0, 0, 0],
      [null, 1, 0, 0, 0, 0],
      [null, null, 1, 0, 0, 0],
      [null, null, 30, 1, 0, 0],
      [null, null, null, 25, 1, 0],
      [null, null, null, 30, 18, 1],
    ])
  })

  test('au mois dit, et pas au mois d’avant, la référence fait passer le plus ancien', async () => {
    const devance = async (anciennete: number): Promise<boolean> => {
      const local = uneDemande({
        id: 'ancien',
        lienLocal: true,
        moisDepot: MOIS - anciennete,
        ressourcesMensuellesEuros: 5000,
      })
      const etudiant = uneDemande({
        id: 'neuf',
        situationProfessionnelle: 'etudiant',
        moisDepot: MOIS,
        ressourcesMensuellesEuros: 5000,
      })
      const [a, b] = await noterReference(resolue, [local, etudiant])
      return (a?.rangGrille ?? 0) < (b?.rangGrille ?? 0)
    }
    expect([await devance(17), await devance(18)]).toEqual([false, true])
  })

  test('au niveau d’abord, un niveau ne passe jamais celui d’avant', () => {
    const croisements = tempsDeCroisement(resolve(enMode('niveau-puis-points')), 'mutation').mois
    croisements.forEach((ligne, j) => {
      ligne.forEach((valeur, i) => expect(valeur).toBe(j < i ? 0 : j === i ? 1 : null))
    })
  })
})

describe('piles de niveaux', () => {
  test.each([
    ['primo', 216],
    ['mutation', 241],
  ] as const)('%s : le niveau 1 tient, les autres peuvent être dépassés', async (grille, plusGrande) => {
    const piles = pilesParNiveau(resolue, grille)
    expect(piles.map(({ niveau }) => niveau)).toEqual([1, 2, 3, 4, 5, 6])
    expect(piles[0]).toMatchObject({ moindre: 250, plusGrande, exactes: true, depasse: false, pile: undefined })
    expect(piles.every(({ exactes }) => exactes)).toBe(true)
    expect(piles.map(({ moindre }) => moindre)).toEqual([250, 40, 25, 15, 8, 1])
    expect(piles.map(({ depasse }) => depasse)).toEqual([false, true, true, true, true, false])
    for (const { pile, depasse, moindre, niveau } of piles) {
      expect(pile !== undefined).toBe(depasse)
      if (!pile) continue
      expect(pile.score).toBeGreaterThan(moindre ?? Infinity)
      const [note] = await noterReference(resolue, [pile.ligne])
      expect(note?.score).toBe(pile.score)
      expect(pile.criteres.every((id) => note?.criteres.some((rempli) => rempli.id === id))).toBe(true)
      const rangs =
        note?.criteres.map(({ id }) => livree.criteres.find((critere) => critere.id === id)?.niveau ?? 0) ?? []
      expect(Math.min(...rangs)).toBeGreaterThan(niveau)
    }
  })
})

const demandes = sampleDemandes(300, 11)
const cohorte = buildCohorte(demandes, { synthetique: true })
const programme = compileCotation(resolue)
const notee = noterCohorte(programme, cohorte)

test('les poids effectifs d’une grille font un tout, et se recomptent ligne à ligne', () => {
  for (const { grille, n, criteres } of poidsEffectifs(notee)) {
    const lues = demandes.map((_, row) => lireLigne(notee, cohorte, row)).filter((ligne) => ligne.grille === grille)
    expect(n).toBe(lues.length)
    expect(criteres.reduce((somme, { effectif }) => somme + (effectif ?? 0), 0)).toBeCloseTo(1, 10)
    expect(criteres.reduce((somme, { nominal }) => somme + nominal, 0)).toBeCloseTo(1, 10)
    const milieu = (n + 1) / 2
    const contre = (donne: (ligne: (typeof lues)[number]) => number): number =>
      lues.reduce((somme, ligne) => somme + donne(ligne) * (milieu - ligne.rangGrille), 0)
    const total = contre(({ score }) => score)
    for (const { critere, remplis, retenus, effectif } of criteres) {
      const met = lues.flatMap((ligne) => ligne.criteres.filter(({ id }) => id === critere))
      expect([remplis, retenus]).toEqual([met.length, met.filter(({ retenu }) => retenu).length])
      const sien = contre((ligne) => ligne.criteres.find(({ id, retenu }) => id === critere && retenu)?.points ?? 0)
      expect(effectif).toBeCloseTo(sien / total, 10)
    }
  }
})

/** Place of one row in its grid once it is changed, all scored again. */
function rangDe(ligne: LigneDemande, row: number, regles: Cotation): number {
  const autre = buildCohorte(demandes.with(row, ligne), { synthetique: true })
  return noterCohorte(compileCotation(resolve(regles)), autre).rangsGrille[row] ?? 0
}

describe('falaises', () => {
  const seuil = { fact: 'ressourcesMensuellesEuros', operator: 'lessThan', value: 1000 } as const
  const regles: Cotation = {
    ...livree,
    criteres: livree.criteres.map((critere) =>
      critere.id === 'handicap' ? { ...critere, conditions: { all: [seuil] } } : critere,
    ),
  }

  test.each(['points', 'dalo-puis-points', 'niveau-puis-points'] as const)(
    '%s : le rang perdu se retrouve en notant tout',
    (mode) => {
      const avecMode: Cotation = {
        ...regles,
        grilles: { primo: { ...regles.grilles.primo, mode }, mutation: { ...regles.grilles.mutation, mode } },
      }
      const compilee = compileCotation(resolve(avecMode))
      const found = falaises(compilee, cohorte, noterCohorte(compilee, cohorte))
      for (const grille of GRILLES) {
        const falaise = found.find((autre) => autre.critere === 'handicap' && autre.grille === grille)
        const proches = demandes.flatMap((ligne, row) => {
          const { ressourcesMensuellesEuros: r } = ligne
          return ligne.typeDemande === grille && r !== null && r >= 950 && r <= 1050 ? [{ ligne, row }] : []
        })
        const perdus = proches
          .map(({ ligne, row }) =>
            Math.abs(
              rangDe({ ...ligne, ressourcesMensuellesEuros: 999 }, row, avecMode) -
                rangDe({ ...ligne, ressourcesMensuellesEuros: 1000 }, row, avecMode),
            ),
          )
          .toSorted((a, b) => a - b)
        expect(falaise).toMatchObject({ fait: 'ressourcesMensuellesEuros', seuil: 1000, proches: proches.length })
        expect(falaise?.rangPerduMax).toBe(perdus.at(-1) ?? null)
      }
    },
  )

  test('quartile et effort ont un seuil par ménage ; l’ancienneté déplace le dépôt', () => {
    const vues = falaises(programme, cohorte, noterCohorte(programme, cohorte)).map(
      ({ critere, fait, mesure, seuil: valeur }) => [critere, fait, mesure, valeur],
    )
    expect(vues).toContainEqual(['premier-quartile', 'premierQuartile', 'ressourcesMensuellesEuros', null])
    expect(vues).toContainEqual(['taux-effort', 'effortExcessif', 'loyerNetAidesEuros', null])
    expect(vues).toContainEqual(['anciennete', 'ancienneteMois', 'moisDepot', 6])
    expect(vues).toContainEqual(['refus-injustifie', 'refusInjustifies', 'refusInjustifies', 2])
  })
})

test('chaque grille a ses poids', () => {
  expect(poidsEffectifs(notee).map(({ grille }): NomDeGrille => grille)).toEqual(GRILLES)
})
