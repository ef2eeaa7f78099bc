// The shipped files: each is read without a problem nor a warning, and the working baseline is the one of criteria.md §3,
// copied here as literals. The parc, the contingents and the Flamanderie are in quartiers.test.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve as resolvePath } from 'node:path'
import { describe, expect, it } from 'vitest'
import { validate_faits } from 'virtual:validators'
import { listFeuilles } from '~/domain/condition.ts'
import { type Cotation, GRILLES, pointsDuBareme, resolveCotation } from '~/domain/cotation.ts'
import { parseMois } from '~/domain/mois.ts'
import { parseScenario, readCotation, readFlux } from '~/domain/parse.ts'
import { type Result } from '~/domain/problem.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { livres } from '~/ui/etat/livres.ts'

const racine = resolvePath(import.meta.dirname, '../../..')
const lire = (chemin: string): string => readFileSync(join(racine, chemin), 'utf8')
const fichiers = (dossier: string): readonly string[] =>
  readdirSync(join(racine, dossier), { recursive: true, encoding: 'utf8' })
    .filter((nom) => nom.endsWith('.json'))
    .map((nom) => `${dossier}/${nom}`)
    .toSorted()

// ---- every file

const scenario = (id: string): unknown => JSON.parse(lire(`scenarios/${id}/scenario.json`))

/** How each file is read; the schemas are read by the validators themselves, the cas-types by their own test. */
const LECTEURS: readonly (readonly [motif: RegExp, lire: (chemin: string) => Result<unknown>])[] = [
  [/^rules\/cotation\//, (chemin) => readCotation(lire(chemin))],
  [/^rules\/flux\//, (chemin) => readFlux(lire(chemin))],
  [/^scenarios\/[^/]+\/scenario\.json$/, (chemin) => parseScenario(JSON.parse(lire(chemin)), scenario)],
]
const AUTRES = /^rules\/(schema\/|faits\.json$)|^scenarios\/cas-types\//

const chemins = [...fichiers('rules'), ...fichiers('scenarios')].filter((chemin) => !AUTRES.test(chemin))

describe('les fichiers livrés', () => {
  it('sont au moins la base, les deux flux et les trois scénarios', () => {
    expect(chemins).toEqual(
      expect.arrayContaining([
        'rules/cotation/ame-base.json',
        'rules/flux/villemandeur-flux.json',
        'rules/flux/villemandeur-stock.json',
        'scenarios/ame/scenario.json',
        'scenarios/flamanderie/scenario.json',
        'scenarios/villemandeur/scenario.json',
      ]),
    )
  })

  it.each(chemins)('%s se lit sans problème, et chacun de ses chiffres dit d’où il vient', (chemin) => {
    const lu = LECTEURS.find(([motif]) => motif.test(chemin))?.[1](chemin)
    const dits = lu === undefined ? ['aucun lecteur'] : (lu.ok ? lu.warnings : lu.problems).map(phraseEntiere)
    expect(dits).toEqual([])
  })

  it('ceux que la page porte, sans les relire, sont ce que les lecteurs en font', () => {
    const lus = {
      cotation: readCotation(lire('rules/cotation/ame-base.json')),
      flux: readFlux(lire('rules/flux/villemandeur-flux.json')),
      fluxStock: readFlux(lire('rules/flux/villemandeur-stock.json')),
      ame: parseScenario(scenario('ame'), scenario),
      flamanderie: parseScenario(scenario('flamanderie'), scenario),
      villemandeur: parseScenario(scenario('villemandeur'), scenario),
    }
    expect(Object.fromEntries(Object.entries(lus).map(([nom, lu]) => [nom, lu.ok && lu.value]))).toEqual(livres)
  })

  it('le dictionnaire des faits a la forme de son schéma', () => {
    expect(validate_faits(JSON.parse(lire('rules/faits.json')))).toBe(true)
  })
})

// ---- the baseline

const lue = readCotation(lire('rules/cotation/ame-base.json'))
if (!lue.ok) throw new Error(lue.problems.map(phraseEntiere).join('\n'))
const base: Cotation = lue.value

type Nature = 'M' | 'S' | 'O'
const NATURES: Readonly<Record<Nature, Cotation['criteres'][number]['nature']>> = {
  M: 'obligatoire',
  S: 'objectif',
  O: 'facultatif',
}
/** Points of a household that has waited 0, 6, 24, 25 and 120 months. */
const ANCIENNETE = [0, 1, 4, 9, 10]

/** criteria.md §3.3: number, id, level, named in the slides, nature in law, points in each grid (null: not used). */
const TABLE: readonly (readonly [
  code: string,
  id: string,
  niveau: number,
  diaporama: boolean,
  nature: Nature,
  primo: number | readonly number[] | null,
  mutation: number | readonly number[] | null,
])[] = [
  ['C01', 'dalo', 1, true, 'M', 250, 250],
  ['C02', 'violences-conjugales', 2, true, 'M', 40, 40],
  ['C03', 'autres-violences', 2, false, 'M', 40, 40],
  ['C04', 'sans-logement', 2, false, 'M', 40, null],
  ['C05', 'menace-expulsion', 2, false, 'M', 40, 40],
  ['C06', 'habitat-indigne', 2, false, 'M', 40, 40],
  ['C07', 'handicap', 3, true, 'M', 25, 25],
  ['C08', 'sortie-act', 3, false, 'M', 25, null],
  ['C09', 'hebergement-temporaire', 3, false, 'M', 25, null],
  ['C10', 'heberge-tiers', 3, false, 'M', 25, null],
  ['C11', 'mal-loge-avec-mineur', 3, false, 'M', 25, 25],
  ['C12', 'mineur-emancipe-ase', 3, true, 'M', 25, 25],
  ['C13', 'reprise-activite', 3, false, 'M', 25, 25],
  ['C14', 'cumul-difficultes', 3, false, 'M', 25, 25],
  ['C15', 'premier-quartile', 4, true, 'S', 15, 15],
  ['C16', 'taux-effort', 4, false, 'O', 15, 15],
  ['C17', 'suroccupation', 4, false, 'O', 15, 25],
  ['C18', 'sous-occupation', 4, false, 'O', null, 25],
  ['C19', 'logement-inadapte-sante', 4, false, 'O', 15, 25],
  ['C20', 'relogement', 4, false, 'S', 15, 40],
  ['C21', 'separation', 5, true, 'O', 8, 8],
  ['C22', 'cdd-interim', 5, true, 'O', 8, 8],
  ['C23', 'etudiant-apprenti', 5, true, 'O', 8, 8],
  ['C24', 'famille-monoparentale', 5, false, 'O', 8, 8],
  ['C25', 'travailleur-essentiel', 5, false, 'S', 8, 8],
  ['C26', 'rapprochement-travail', 5, false, 'O', 8, 8],
  ['C27', 'lien-local', 6, false, 'O', 5, 5],
  ['C28', 'anciennete', 6, false, 'O', ANCIENNETE, ANCIENNETE],
  ['C29', 'refus-injustifie', 6, false, 'O', -10, -10],
]

/** criteria.md §3.2, by the numbers of the criteria. */
const GROUPES = [
  ['C02', 'C03'],
  ['C04', 'C05', 'C06', 'C09', 'C10'],
  ['C07', 'C08', 'C19'],
  ['C11', 'C17'],
  ['C12', 'C13', 'C14'],
  ['C15', 'C16'],
  ['C18', 'C20'],
  ['C21', 'C24'],
  ['C22', 'C23', 'C25', 'C26'],
]

describe('la cotation de base', () => {
  it('a 29 critères, dans l’ordre du tableau, avec leur niveau, leur nature et leur mention au diaporama', () => {
    expect(base.criteres).toHaveLength(29)
    expect(
      base.criteres.map(({ id, niveau, diaporama, nature }, i) => [
        `C${String(i + 1).padStart(2, '0')}`,
        id,
        niveau,
        diaporama ?? false,
        nature,
      ]),
    ).toEqual(TABLE.map(([code, id, niveau, diaporama, nature]) => [code, id, niveau, diaporama, NATURES[nature]]))
  })

  it('a 6 niveaux, de 250 à 5 points, le premier au DALO', () => {
    expect(base.niveaux.map(({ rang, points }) => [rang, points])).toEqual([
      [1, 250],
      [2, 40],
      [3, 25],
      [4, 15],
      [5, 8],
      [6, 5],
    ])
    const parNiveau = base.niveaux.map(({ rang }) => base.criteres.filter(({ niveau }) => niveau === rang).length)
    expect(parNiveau).toEqual([1, 5, 8, 6, 6, 3])
  })

  it('en donne 28 aux primo-demandeurs et 25 aux mutations', () => {
    expect(GRILLES.map((grille) => Object.keys(base.grilles[grille].points).length)).toEqual([28, 25])
    expect(GRILLES.map((grille) => base.grilles[grille].mode)).toEqual(['points', 'points'])
  })

  it('donne à chaque critère les points du tableau', () => {
    const resolue = resolveCotation(base, parseMois('2024-01'))
    const grilles = resolue.ok ? resolue.value.grilles : undefined
    const pointsDe = (grille: (typeof GRILLES)[number], id: string): number | readonly number[] | null => {
      const bareme = grilles?.[grille].criteres.find(({ critere }) => critere.id === id)?.bareme
      if (bareme === undefined) return null
      return bareme.type === 'fixe' ? bareme.points : [0, 6, 24, 25, 120].map((mois) => pointsDuBareme(bareme, mois))
    }
    expect(TABLE.map(([code, id]) => [code, pointsDe('primo', id), pointsDe('mutation', id)])).toEqual(
      TABLE.map(([code, , , , , primo, mutation]) => [code, primo, mutation]),
    )
  })

  it('reprend les 8 critères que nomme le diaporama, et la loi en 14 obligations, 3 objectifs et 12 facultés', () => {
    expect(base.criteres.filter(({ diaporama }) => diaporama).map(({ id }) => id)).toEqual([
      'dalo',
      'violences-conjugales',
      'handicap',
      'mineur-emancipe-ase',
      'premier-quartile',
      'separation',
      'cdd-interim',
      'etudiant-apprenti',
    ])
    const parNature = Object.values(NATURES).map((nature) => base.criteres.filter((un) => un.nature === nature).length)
    expect(parNature).toEqual([14, 3, 12])
  })

  it('groupe les critères voisins ; DALO, lien local, ancienneté et malus sont hors de tout groupe', () => {
    const codes = new Map(TABLE.map(([code, id]) => [id, code]))
    expect((base.groupes ?? []).map(({ criteres }) => criteres.map((id) => codes.get(id)))).toEqual(GROUPES)
  })

  it('dit que tous ses points sont une hypothèse de travail', () => {
    expect(base.base.type).toBe('hypothese')
    expect(base.base.reference).toMatch(/hypothèse de travail/)
    for (const { hypothese } of Object.values(base.parametres)) expect(hypothese).toMatch(/provisoire/)
    expect(Object.values(base.parametres).map(({ valeur }) => valeur)).toEqual([8700, 24])
  })

  it('garde l’ordre du niveau 1 : 250 points contre 216 et 241 au plus sans DALO', () => {
    const resolue = resolveCotation(base, parseMois('2024-01'))
    const maxima = GRILLES.map((grille) => {
      const criteres = TABLE.filter(([, id]) => id in base.grilles[grille].points && id !== 'dalo')
      const points = new Map(
        criteres.map(([code, , , , , primo, mutation]) => {
          const un = grille === 'primo' ? primo : mutation
          return [code, typeof un === 'number' ? un : Math.max(...(un ?? [0]))]
        }),
      )
      const groupes = new Set(GROUPES.flat())
      const meilleurs = GROUPES.map((membres) => Math.max(0, ...membres.map((code) => points.get(code) ?? 0)))
      const seuls = [...points].filter(([code]) => !groupes.has(code)).map(([, valeur]) => Math.max(0, valeur))
      return [...meilleurs, ...seuls].reduce((total, valeur) => total + valeur, 0)
    })
    expect(resolue.ok).toBe(true)
    expect(maxima).toEqual([216, 241])
  })

  it('explique chaque critère au demandeur et à l’agent, et cache les critères sensibles', () => {
    for (const { explicationDemandeur, explicationAgent, source } of base.criteres) {
      expect(explicationDemandeur).toMatch(/^[A-ZÀÉÊ].*\.$/s)
      expect(explicationAgent).toMatch(/^[A-ZÀÉÊ«0-9].*\.$/s)
      expect(source.reference).not.toBe('')
    }
    expect(base.criteres.filter(({ sensibilite }) => sensibilite === 'haute').map(({ id }) => id)).toEqual([
      'violences-conjugales',
      'autres-violences',
      'handicap',
      'sortie-act',
      'logement-inadapte-sante',
    ])
  })

  it('ne juge ni la nationalité, ni l’origine, ni le nom, ni une infraction : aucun fait ne les porte', () => {
    const faits = new Set(
      base.criteres.flatMap(({ conditions }) => listFeuilles(conditions).map(({ feuille }) => feuille.fact)),
    )
    for (const fait of faits) expect(fait).not.toMatch(/national|origine|nom|sexe|infraction|condamn|religion/i)
    expect(faits.has('dalo')).toBe(true)
  })
})

describe('les deux flux', () => {
  const flux = readFlux(lire('rules/flux/villemandeur-flux.json'))
  const stock = readFlux(lire('rules/flux/villemandeur-stock.json'))
  if (!flux.ok || !stock.ok) throw new Error('flux illisibles')

  it('en flux : 30 % à l’État, dont 5 % à ses agents, et 20 % à la commune', () => {
    expect(flux.value.mode).toBe('flux')
    expect(flux.value.contingents.map(({ id, part, dont = [] }) => [id, part, ...dont.map((une) => une.part)])).toEqual(
      [
        ['etat', 3000, 500],
        ['commune', 2000],
        ['action-logement', 2000],
        ['bailleur', 3000],
      ],
    )
  })

  it('en stock : 92 logements à la commune, 406 à tous les autres, et ce que nul n’a publié reste inconnu', () => {
    expect(stock.value.mode).toBe('stock')
    expect(stock.value.contingents.map(({ id, logementsReserves }) => [id, logementsReserves?.valeur])).toEqual([
      ['etat', undefined],
      ['commune', 92],
      ['action-logement', undefined],
      ['bailleur', 406],
    ])
  })
})
