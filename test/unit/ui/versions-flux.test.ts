// A version of the flux proposed, deliberated and replaced: the same acts as for the cotation, with its own findings, and no
// effect on ranks to measure.
import { describe, expect, it } from 'vitest'
import { controlerFlux } from '~/analysis/flux/index.ts'
import { SANS_VERROU, setPart } from '~/domain/edit-flux-parts.ts'
import type { Demarche } from '~/domain/approbation.ts'
import type { Flux } from '~/domain/flux.ts'
import { hashContent } from '~/domain/hash.ts'
import { applyPatch } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import type { PieceGardee, Registre } from '~/store/schema.ts'
import type { Version } from '~/ui/etat/contrat.ts'
import { livres } from '~/ui/etat/livres.ts'
import { demarcher, dossierVu } from '~/ui/versions/dossier-view.ts'
import { preparationDuFlux } from '~/ui/versions/preparation-flux-view.ts'
import { proposerAvec, sansRaison } from '~/ui/versions/preparation-view.ts'
import { plain } from '../../support/contenus.ts'

function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const verser = (numero: number, contenu: Flux, ...parents: readonly Version<'flux'>[]): Version<'flux'> => ({
  genre: 'flux',
  hash: hashContent(contenu),
  numero,
  titre: contenu.titre,
  auteur: numero === 0 ? '' : 'A. Martin',
  message: 'Essai',
  date: numero === 0 ? undefined : '2026-03-01T10:00:00Z',
  parents: parents.map(({ hash }) => hash),
  contenu,
})
const part = (valeurDeLaPart: number): Flux =>
  applyPatch(
    livres.flux,
    valeur(
      setPart(livres.flux, 'commune', valeurDeLaPart, livres.flux.annees.de, { ...SANS_VERROU, reste: 'bailleur' }),
    ).patch,
  )
const depart = verser(0, livres.flux)
const v1 = verser(1, part(1500), depart)
const trop = verser(2, part(2500), depart)
const sansConvenus = verser(3, { ...livres.flux, premiereLocation: { regime: 'concertation' } }, depart)
const VIDE: Registre = { demarches: [], signatures: [], cles: [] }
const preparer = (version: Version<'flux'>) =>
  preparationDuFlux(version, [depart], controlerFlux(version.contenu, livres.villemandeur))
const SIGNE = { qui: 'B. Durand', quand: '2026-03-02T10:00:00Z' }

function proposer(version: Version<'flux'>, raisons: Readonly<Record<string, string>> = {}) {
  const vue = preparer(version)
  if (!vue.pieces) throw new Error('pièces absentes')
  return proposerAvec(vue, vue.pieces, { ...SIGNE, raisons })
}

describe('préparer la proposition d’un flux', () => {
  it('ses écarts en phrases, aucun effet sur les rangs, rien à corriger', () => {
    const vue = preparer(v1)
    expect(vue.differences.map(({ texte }) => plain(texte)).join(' ')).toMatch(/Part de « Commune.*20 % → 15 %/)
    expect([vue.etat, vue.bloquants, vue.alertes, vue.pieces?.impact]).toEqual(['prete', [], [], null])
  })

  it('une part au-delà de la loi empêche ; une alerte demande sa raison', () => {
    expect(preparer(trop).bloquants).toHaveLength(1)
    expect(demarcher({ version: trop, versions: [], ...proposer(trop) }, VIDE)).toMatchObject({
      ok: false,
      problems: [{ code: 'constats-bloquants' }],
    })
    const vue = preparer(sansConvenus)
    expect(sansRaison(vue, {})).toEqual(vue.alertes.map(({ cle }) => cle))
    expect(vue.alertes.length).toBeGreaterThan(0)
  })
})

describe('le dossier d’un flux', () => {
  it('dit les pièces, l’alerte admise par son titre, et que le rang n’est pas en cause', () => {
    const { alertes } = preparer(sansConvenus)
    const [alerte] = alertes
    if (!alerte) throw new Error('pas d’alerte')
    const raisons = Object.fromEntries(alertes.map(({ cle }) => [cle, 'Convenus à signer']))
    const { acte, pieces } = proposer(sansConvenus, raisons)
    const versions = [sansConvenus, v1, depart]
    const { consigne } = valeur(demarcher({ version: sansConvenus, versions, acte, pieces }, VIDE))
    const registre = { ...VIDE, demarches: consigne.demarches as readonly Demarche[] }
    const lues = new Map((consigne.pieces as readonly PieceGardee[]).map((piece) => [piece.hash, piece]))
    const vu = dossierVu(sansConvenus, { versions, registre }, lues)
    expect(vu.etat).toBe('proposee')
    const dit = vu.tours.flatMap(({ phrases }) => phrases.map(plain)).join(' ')
    expect(dit).toContain('sans objet : le flux ne change pas le rang d’un dossier')
    expect(dit).toContain(plain(alerte.titre))
  })
})
