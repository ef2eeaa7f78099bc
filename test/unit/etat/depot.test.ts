// Memory and disk together, with a disk that the test makes fail.
import { describe, expect, it } from 'vitest'
import { setPoints } from '~/domain/edit.ts'
import { fail, ok, type Problem, problem, type Result } from '~/domain/problem.ts'
import type { Acte, Contenu, Magasin } from '~/store/magasin.ts'
import { COPIE_DE_TRAVAIL } from '~/store/schema.ts'
import { type Depot, ouvrirDepot } from '~/ui/etat/depot.ts'
import { VERSIONS_LIVREES } from '~/ui/etat/livres.ts'
import { editer, type Geste, type Memoire } from '~/ui/etat/memoire.ts'

const PLEIN = problem('magasin-plein', '', {})
const CONFLIT = problem('magasin-conflit', '', {})

function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** A disk of one record; `panne` is what the next write or read meets. */
function disque() {
  let contenu: Contenu = {
    tete: undefined,
    base: 0,
    etapes: [],
    fiches: [],
    objets: [],
    registre: { demarches: [], signatures: [], cles: [] },
  }
  const panne: { ecrire?: Problem | undefined; lire?: Problem | undefined } = {}
  const poser = ({ travail }: Pick<Acte, 'travail'>): number => {
    const revision = (contenu.tete?.revision ?? 0) + 1
    contenu = { ...contenu, tete: { ...travail, id: COPIE_DE_TRAVAIL, revision, journal: '' } }
    return revision
  }
  const magasin: Magasin = {
    lire: async () => (panne.lire ? fail([panne.lire]) : ok(contenu)),
    lireCohorte: async () => fail([]),
    lirePiece: async () => ok(undefined),
    lireJournal: async () => ok({ lignes: [], sommet: '' }),
    semer: async () => ok(undefined),
    fermer: () => {},
    ecrire: async (acte) => {
      await Promise.resolve()
      const { ecrire } = panne
      panne.ecrire = undefined
      if (ecrire) return fail([ecrire])
      return acte.attendue === (contenu.tete?.revision ?? 0) ? ok(poser(acte)) : fail([CONFLIT])
    },
  }
  return { magasin, panne, poser, contenu: () => contenu }
}

const geste = (memoire: Memoire, points: number): Geste => {
  const edition = valeur(setPoints(memoire.travail.contenu, 'primo', 'dalo', points, '2024-01'))
  const fait = valeur(editer(memoire, edition, ''))
  if (!fait) throw new Error('geste sans effet')
  return fait
}
const points = ({ travail }: Memoire): unknown => travail.contenu.grilles.primo.points['dalo']

async function essai() {
  const table = disque()
  const changes: unknown[] = []
  const gardes: number[] = []
  const perdus: Problem[] = []
  const depot: Depot = valeur(
    await ouvrirDepot({
      magasin: table.magasin,
      livrees: VERSIONS_LIVREES,
      onChange: (memoire) => changes.push(points(memoire)),
      onGarde: (revision) => gardes.push(revision),
      onPerdu: (problemes) => perdus.push(...problemes),
    }),
  )
  const donner = (n: number): Promise<Result<void>> => depot.accomplir(geste(depot.memoire, n))
  return { ...table, depot, donner, changes, gardes, perdus }
}

describe('le dépôt', () => {
  it('montre un geste aussitôt, et le dit fait une fois écrit', async () => {
    const { depot, donner, changes, gardes, contenu } = await essai()
    const fait = donner(260)
    expect([points(depot.memoire), changes, gardes]).toEqual([260, [260], []])
    expect(await fait).toMatchObject({ ok: true })
    expect(gardes).toEqual([1])
    expect(contenu().tete?.contenu).toEqual(depot.memoire.travail.contenu)
  })

  it('écrit les gestes dans l’ordre où ils sont faits', async () => {
    const { donner, gardes, contenu } = await essai()
    const issues = await Promise.all([donner(260), donner(270), donner(280)])
    expect(issues.map((issue) => issue.ok)).toEqual([true, true, true])
    expect(gardes).toEqual([1, 2, 3])
    expect(contenu().tete?.contenu.grilles.primo.points['dalo']).toBe(280)
  })

  it('un geste que le disque refuse est défait, avec ceux qui le suivaient ; la raison est dite une fois', async () => {
    const { depot, donner, panne, contenu } = await essai()
    valeur(await donner(260))
    panne.ecrire = PLEIN
    const issues = await Promise.all([donner(270), donner(280)])
    expect(issues).toEqual([fail([PLEIN]), fail([])])
    expect(points(depot.memoire)).toBe(260)
    expect(contenu().tete?.revision).toBe(1)
    expect(await donner(290)).toMatchObject({ ok: true })
  })

  it('la révision d’un autre onglet se lit ; la sienne, non', async () => {
    const { depot, donner, poser, changes } = await essai()
    valeur(await donner(260))
    depot.suivreRevision(1)
    await depot.calme()
    expect(changes).toEqual([260])
    poser(geste(depot.memoire, 300).acte)
    depot.suivreRevision(2)
    await depot.calme()
    expect([points(depot.memoire), changes]).toEqual([300, [260, 300]])
    expect(await donner(310)).toMatchObject({ ok: true })
  })

  it('un geste fait avant de lire l’autre onglet ne l’écrase pas, et le dit', async () => {
    const { depot, donner, poser, contenu } = await essai()
    poser(geste(depot.memoire, 300).acte)
    depot.suivreRevision(1)
    // The other's act is about to be read: this one is made on the memory before it.
    expect(await donner(260)).toEqual(fail([CONFLIT]))
    expect([points(depot.memoire), contenu().tete?.revision]).toEqual([300, 1])
  })

  it('un disque qui ne se lit plus est perdu, et le dit', async () => {
    const { donner, panne, perdus } = await essai()
    panne.ecrire = PLEIN
    panne.lire = problem('magasin-ferme', '', {})
    expect((await donner(260)).ok).toBe(false)
    expect(perdus.map(({ code }) => code)).toEqual(['magasin-ferme'])
  })
})
