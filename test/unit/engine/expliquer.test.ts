// Why a row has its score, why it stands before another, which criterion moved it: what is said adds up to what was
// computed, and the tree that is shown is the one that json-rules-engine walked, node by node.
import fc from 'fast-check'
import { Engine } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { buildCohorte, type LigneDemande } from '~/domain/cohorte.ts'
import type { Condition, Noeud } from '~/domain/condition.ts'
import type { Cotation, CotationResolue } from '~/domain/cotation.ts'
import { deriveFaits } from '~/domain/derive.ts'
import {
  comparerExplications,
  comparerLignes,
  compileCotation,
  expliquerLigne,
  lireLigne,
  noterCohorte,
  type Precedence,
  type Trace,
} from '~/engine/index.ts'
import { asRule, noterReference, readKleene } from '~/engine/reference.ts'
import {
  arbCompletion,
  arbCondition,
  arbCotation,
  arbDemande,
  arbDemandes,
  DELAI_DE_TIRAGE_MS,
  fuzz,
  tires,
} from '../../support/arbitraires.ts'
import { resolve } from '../../support/cas.ts'
import { uneCotation, uneDemande } from '../../support/cotations.ts'

const noter = (cotation: Cotation, demandes: readonly LigneDemande[]) => {
  const resolue = resolve(cotation)
  const programme = compileCotation(resolue)
  const cohorte = buildCohorte(demandes, { synthetique: true })
  return { resolue, programme, cohorte, notee: noterCohorte(programme, cohorte) }
}

// ---- json-rules-engine's own tree

interface NoeudJoue {
  readonly result: boolean
  readonly all?: readonly NoeudJoue[]
  readonly any?: readonly NoeudJoue[]
  readonly not?: NoeudJoue
}

/** A criterion's condition as json-rules-engine walked it: every node with its result, named conditions laid open. */
async function jouer(conditions: Condition, { cotation }: CotationResolue, faits: object): Promise<Remplis> {
  const engine = new Engine()
  for (const [nom, condition] of Object.entries(cotation.conditions ?? {})) engine.setCondition(nom, asRule(condition))
  engine.addRule({ conditions: asRule(conditions), event: { type: 'critere' } })
  const { results, failureResults } = await engine.run({ ...faits })
  const joue = [...results, ...failureResults][0]
  if (!joue) throw new Error('aucune règle jouée')
  // The root's own result stands beside the tree.
  return remplisJoues({ ...(joue.conditions as unknown as NoeudJoue), result: joue.result === true })
}

type Remplis = readonly [boolean, ...Remplis[]]

const remplisJoues = (joue: NoeudJoue): Remplis => [
  joue.result,
  ...(joue.all ?? joue.any ?? (joue.not ? [joue.not] : [])).map(remplisJoues),
]

function remplisTraces(trace: Trace): Remplis {
  switch (trace.type) {
    case 'feuille':
      return [trace.rempli]
    case 'toutes':
    case 'auMoinsUne':
      return [trace.rempli, ...trace.fils.map(remplisTraces)]
    case 'sauf':
      return [trace.rempli, remplisTraces(trace.fils)]
    case 'nommee':
      return remplisTraces(trace.fils)
  }
}

/** Every node of a tree beside the condition that it read. */
function paires(noeud: Noeud, trace: Trace, nommees: Readonly<Record<string, Condition>>): [Noeud, Trace][] {
  const enfants = (): [Noeud, Trace][] => {
    switch (trace.type) {
      case 'feuille':
        return []
      case 'toutes':
      case 'auMoinsUne': {
        const fils = 'all' in noeud ? noeud.all : 'any' in noeud ? noeud.any : []
        return fils.flatMap((un, i) => paires(un, trace.fils[i]!, nommees))
      }
      case 'sauf':
        return 'not' in noeud ? paires(noeud.not, trace.fils, nommees) : []
      case 'nommee':
        return paires(nommees[trace.nom]!, trace.fils, nommees)
    }
  }
  return [[noeud, trace], ...enfants()]
}

const etatDe = (trois: boolean | null): Trace['etat'] => (trois === null ? 'inconnu' : trois ? 'vrai' : 'faux')

describe('expliquer une demande', () => {
  it(
    `[X1] les points retenus font le score, et l’explication dit les critères de la note ${tires(300)}`,
    () => {
      fc.assert(
        fc.property(arbCotation, arbDemandes(12), (cotation, demandes) => {
          const { programme, cohorte, notee } = noter(cotation, demandes)
          demandes.forEach((_, row) => {
            const { criteres, effectifSegment, ...dite } = expliquerLigne(programme, notee, cohorte, row)
            const { criteres: remplis, ...note } = lireLigne(notee, cohorte, row)
            expect(dite).toEqual(note)
            const retenus = criteres.filter(({ retenu }) => retenu)
            expect(retenus.reduce((total, { points }) => total + points, 0)).toBe(note.score)
            expect(
              criteres.filter(({ arbre }) => arbre.rempli).map(({ id, points, retenu }) => ({ id, points, retenu })),
            ).toEqual(remplis)
            expect(criteres.filter(({ etat }) => etat === 'inconnu').map(({ id }) => id)).toEqual(note.aCompleter)
            expect(criteres.map(({ id }) => id)).toEqual(
              cotation.criteres.map(({ id }) => id).filter((id) => id in cotation.grilles[note.grille].points),
            )
            const segment = demandes.filter((_un, autre) => {
              const { grille, segment: typologie } = lireLigne(notee, cohorte, autre)
              return grille === note.grille && typologie === note.segment
            })
            expect(effectifSegment).toBe(segment.length)
          })
        }),
        fuzz(300),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

  it(
    `[X2] l’arbre est celui que json-rules-engine a parcouru, nœud par nœud, et la lecture de Kleene ${tires(300)}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(arbCotation, arbDemande, async (cotation, demande) => {
          const { resolue, programme, cohorte, notee } = noter(cotation, [demande])
          const { id: _, ...base } = demande
          const faits = { ...base, ...deriveFaits(base, resolue) }
          const nommees = cotation.conditions ?? {}
          for (const { id, arbre } of expliquerLigne(programme, notee, cohorte, 0).criteres) {
            const conditions = cotation.criteres.find((critere) => critere.id === id)!.conditions
            expect(remplisTraces(arbre)).toEqual(await jouer(conditions, resolue, faits))
            for (const [noeud, trace] of paires(conditions, arbre, nommees))
              expect(trace.etat).toBe(etatDe(readKleene(noeud, faits, nommees)))
          }
        }),
        fuzz(300),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

  it(
    `[E6] ce qui est dit vrai ou faux le reste quand on apprend les faits inconnus ${tires(400)}`,
    () => {
      fc.assert(
        fc.property(arbCondition(), arbDemande, arbCompletion, (conditions, demande, completion) => {
          const cotation = uneCotation([{ id: 'c', conditions }])
          const complete = { ...demande, ...completion(demande) }
          const [avant, apres] = [demande, complete].map((ligne) => {
            const { programme, cohorte, notee } = noter(cotation, [ligne])
            return expliquerLigne(programme, notee, cohorte, 0).criteres[0]?.arbre
          })
          fc.pre(avant !== undefined && avant.etat !== 'inconnu')
          expect([apres?.etat, avant.rempli]).toEqual([avant.etat, avant.etat === 'vrai'])
        }),
        fuzz(400),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )
})

describe('le critère manqué de peu', () => {
  const ressources = (operator: 'lessThan' | 'greaterThanInclusive' | 'in', value: number | number[]): Noeud => ({
    fact: 'ressourcesMensuellesEuros',
    operator,
    value,
  })
  const cas: readonly (readonly [string, Condition, Partial<LigneDemande>, string, number | undefined])[] = [
    ['inférieur à 2000, pour 2000', { all: [ressources('lessThan', 2000)] }, {}, '/all/0', 1],
    ['au moins 2500, pour 2000', { all: [ressources('greaterThanInclusive', 2500)] }, {}, '/all/0', 500],
    ['la plus proche valeur d’une liste', { all: [ressources('in', [900, 1990, 2400])] }, {}, '/all/0', 10],
    ['sauf (inférieur à 2001)', { not: ressources('lessThan', 2001) }, {}, '/not', 1],
    [
      'le nombre le plus proche passe avant les autres comparaisons',
      { all: [{ fact: 'handicap', operator: 'equal', value: true }, ressources('lessThan', 1500)] },
      {},
      '/all/1',
      501,
    ],
    [
      'à défaut de nombre, la première comparaison manquée',
      {
        any: [
          { fact: 'handicap', operator: 'equal', value: true },
          { fact: 'lienLocal', operator: 'equal', value: true },
        ],
      },
      {},
      '/any/0',
      undefined,
    ],
    [
      'un fait inconnu n’a pas d’écart',
      { all: [ressources('lessThan', 9)] },
      { ressourcesMensuellesEuros: null },
      '/all/0',
      undefined,
    ],
  ]
  it.each(cas)('[X3] %s', (_titre, conditions, faits, at, ecart) => {
    const { programme, cohorte, notee } = noter(uneCotation([{ id: 'c', conditions }]), [uneDemande(faits)])
    const [critere] = expliquerLigne(programme, notee, cohorte, 0).criteres
    expect(critere?.plusProche?.at).toBe(`/criteres/0/conditions${at}`)
    expect(critere?.plusProche?.ecart).toBe(ecart)
  })
})

/** Fewest criteria whose gaps sum to `somme`, by trying every subset. */
function plusPetitEffectif(ecarts: readonly number[], somme: number): number {
  let best = ecarts.length
  for (let choix = 0; choix < 2 ** ecarts.length; choix++) {
    const pris = ecarts.filter((_, i) => (choix >>> i) & 1)
    if (pris.reduce((total, ecart) => total + ecart, 0) === somme) best = Math.min(best, pris.length)
  }
  return best
}

/** Two rows of one grid. */
function ordonnees(precedence: Precedence): Exclude<Precedence, { raison: 'grilles-differentes' }> {
  if (precedence.raison === 'grilles-differentes') throw new Error('les deux demandes ont la même grille')
  return precedence
}

describe('comparer deux demandes', () => {
  it('[X4] deux demandes de grilles différentes ne se comparent pas', () => {
    const demandes = [uneDemande(), uneDemande({ id: 'd2', typeDemande: 'mutation' })]
    const { programme, cohorte, notee } = noter(uneCotation([{ id: 'a' }]), demandes)
    expect(comparerLignes(programme, notee, cohorte, 0, 1)).toEqual({ raison: 'grilles-differentes' })
  })

  it(
    `[X4] la raison est la première clé qui sépare, dans le sens de l’ordre de la référence ${tires(300)}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(arbCotation, arbDemandes(12), fc.nat(), fc.nat(), async (cotation, tirees, x, y) => {
          const demandes = tirees.map((demande) => ({ ...demande, typeDemande: tirees[0]!.typeDemande }))
          fc.pre(demandes.length > 1)
          const a = x % demandes.length
          const b = (a + 1 + (y % (demandes.length - 1))) % demandes.length
          const { resolue, programme, cohorte, notee } = noter(cotation, demandes)
          const dite = ordonnees(comparerLignes(programme, notee, cohorte, a, b))
          const references = await noterReference(resolue, demandes)
          const { devant, derriere, raison, ecart } = dite
          expect(new Set([devant, derriere])).toEqual(new Set([a, b]))
          expect(references[devant]!.rangGrille).toBeLessThan(references[derriere]!.rangGrille)
          const { mode } = cotation.grilles[references[a]!.grille]
          const [tete, queue] = [demandes[devant]!, demandes[derriere]!]
          const cles = [
            ['dalo', mode === 'dalo-puis-points' && tete.dalo !== queue.dalo ? 1 : 0],
            ['niveau', mode === 'niveau-puis-points' ? notee.niveaux[derriere]! - notee.niveaux[devant]! : 0],
            ['score', references[devant]!.score - references[derriere]!.score],
            ['anciennete', queue.moisDepot - tete.moisDepot],
          ] as const
          expect([raison, ecart]).toEqual(cles.find(([, valeur]) => valeur !== 0) ?? ['identifiant', 0])
        }),
        fuzz(300),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

  it(
    `[X5] les critères dits sont les moins nombreux dont les écarts font l’écart des scores ${tires(300)}`,
    () => {
      fc.assert(
        fc.property(arbCotation, fc.tuple(arbDemande, arbDemande), (cotation, [une, autre]) => {
          const demandes = [
            { ...une, id: 'a' },
            { ...autre, id: 'b', typeDemande: une.typeDemande },
          ]
          const { programme, cohorte, notee } = noter(cotation, demandes)
          const dite = ordonnees(comparerLignes(programme, notee, cohorte, 0, 1))
          const somme = notee.scores[dite.devant]! - notee.scores[dite.derriere]!
          expect(dite.criteres.reduce((total, { ecart }) => total + ecart, 0)).toBe(somme)
          const retenus = (row: number): Map<string, number> =>
            new Map(
              lireLigne(notee, cohorte, row)
                .criteres.filter(({ retenu }) => retenu)
                .map(({ id, points }) => [id, points]),
            )
          const [tete, queue] = [retenus(dite.devant), retenus(dite.derriere)]
          const ecarts = [...new Set([...tete.keys(), ...queue.keys()])]
            .map((id) => (tete.get(id) ?? 0) - (queue.get(id) ?? 0))
            .filter((ecart) => ecart !== 0)
          expect(dite.criteres).toHaveLength(plusPetitEffectif(ecarts, somme))
          for (const { id, pointsDevant, pointsDerriere, ecart } of dite.criteres)
            expect([pointsDevant, pointsDerriere, ecart]).toEqual([
              tete.get(id) ?? 0,
              queue.get(id) ?? 0,
              (tete.get(id) ?? 0) - (queue.get(id) ?? 0),
            ])
        }),
        fuzz(300),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )
})

describe('comparer deux jeux de règles', () => {
  it(
    `[X6] les écarts des critères d’un jeu à l’autre font l’écart des scores, le plus lourd en tête ${tires(300)}`,
    () => {
      fc.assert(
        fc.property(arbCotation, arbCotation, arbDemande, (a, b, demande) => {
          const [enA, enB] = [a, b].map((cotation) => {
            const { programme, cohorte, notee } = noter(cotation, [demande])
            return expliquerLigne(programme, notee, cohorte, 0)
          })
          const deplaces = comparerExplications(enA!, enB!)
          expect(deplaces.reduce((total, { ecart }) => total + ecart, 0)).toBe(enB!.score - enA!.score)
          expect(deplaces.every(({ ecart }) => ecart !== 0)).toBe(true)
          const poids = deplaces.map(({ ecart }) => Math.abs(ecart))
          expect(poids).toEqual(poids.toSorted((x, y) => y - x))
          expect(comparerExplications(enA!, enA!)).toEqual([])
        }),
        fuzz(300),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )
})
