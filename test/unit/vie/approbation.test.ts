// From draft to proposal, approval and replacement: what each state allows, and what it asks for.
import { describe, expect, it } from 'vitest'
import type { ActeDeVie as Acte, Deliberation, Dossier } from '~/domain/approbation.ts'
import {
  actesPermis,
  agir,
  dossierDe,
  figerPreuves,
  nouveauDossier,
  preuvesChangees,
  rejouer,
} from '~/vie/approbation.ts'

const QUI = { qui: 'B. Durand', quand: '2026-03-01T10:00:00Z' }
const PIECES = { difference: ['a'], controles: [], essais: { reussis: 12 }, impact: { changentDeRang: 212 } }
const PREUVES = figerPreuves(PIECES)
const proposer = { ...QUI, acte: 'proposer', preuves: PREUVES, alertes: [], admises: [] } as const
const avis = {
  ...QUI,
  acte: 'donner-avis',
  avis: { sens: 'favorable', date: '2026-03-10', dissensions: [{ qui: 'Un maire', souhait: '60 points' }] },
} as const
const DELIBERATION: Deliberation = {
  date: '2026-04-02',
  effet: '2026-05-01',
  reference: '2026-04-12',
  signataires: ['C. Petit'],
}
const approuver = { ...QUI, acte: 'approuver', deliberation: DELIBERATION } as const
const remplacer = { ...QUI, acte: 'remplacer', par: 'v2' } as const
const brouillon = nouveauDossier('v1', 'A. Martin')

const apres = (...actes: readonly Acte[]): Dossier => {
  const fin = rejouer(brouillon, actes)
  if (!fin.ok) throw new Error(fin.problems.map(({ code }) => code).join(', '))
  return fin.value
}
const codes = (dossier: Dossier, acte: Acte): readonly string[] => {
  const fin = agir(dossier, acte)
  return (fin.ok ? fin.warnings : fin.problems).map(({ code, at }) => `${code} ${at}`.trim())
}

describe('de brouillon à remplacée', () => {
  it('d’un bout à l’autre, chaque pièce reste au dossier', () => {
    const fin = apres(proposer, avis, approuver, remplacer)
    expect(fin).toMatchObject({
      etat: 'remplacee',
      version: 'v1',
      remplacante: 'v2',
      proposition: { preuves: PREUVES },
      avis: { dissensions: [{ qui: 'Un maire', souhait: '60 points' }] },
      approbation: { deliberation: DELIBERATION, parAuteur: false },
    })
  })

  it('un acte que l’état ne permet pas est refusé', () => {
    const modifier = { ...QUI, acte: 'modifier', version: 'v2' } as const
    const retirer = { ...QUI, acte: 'retirer' } as const
    const tous: readonly Acte[] = [proposer, avis, approuver, remplacer, modifier, retirer]
    for (const dossier of [
      brouillon,
      apres(proposer),
      apres(proposer, avis, approuver),
      apres(proposer, avis, approuver, remplacer),
    ])
      for (const acte of tous)
        expect(codes(dossier, acte).includes('acte-impossible')).toBe(!actesPermis(dossier).includes(acte.acte))
    const mauvais = rejouer(brouillon, [proposer, remplacer, avis])
    expect(mauvais.ok ? [] : mauvais.problems.map(({ code }) => code)).toEqual(['acte-impossible'])
  })

  it('une modification rend un brouillon : ni proposition, ni avis, ni approbation ne suivent', () => {
    const modifier = { ...QUI, acte: 'modifier', version: 'v2' } as const
    for (const actes of [[proposer], [proposer, avis], [proposer, avis, approuver]])
      expect(apres(...actes, modifier)).toEqual({ etat: 'brouillon', version: 'v2', auteur: QUI.qui })
    const proposee = apres(proposer, avis)
    expect(agir(proposee, { ...modifier, version: 'v1' })).toEqual({ ok: true, value: proposee, warnings: [] })
    expect(apres(proposer, avis, { ...QUI, acte: 'retirer' })).toEqual(brouillon)
  })

  it('proposer demande les quatre preuves, et une raison pour chaque alerte', () => {
    const { impact: _impact, ...trois } = PREUVES
    expect(codes(brouillon, { ...proposer, preuves: trois })).toEqual(['preuve-manquante /preuves'])
    const alertes = ['points-nuls handicap', 'essai 12']
    const admise = { alerte: 'essai 12', raison: 'Règle voulue par la CIL', qui: 'A. Martin' }
    const muette = { alerte: 'points-nuls handicap', raison: '  ', qui: 'A. Martin' }
    expect(codes(brouillon, { ...proposer, alertes, admises: [admise, muette] })).toEqual([
      'alerte-sans-reponse /alertes',
    ])
    const enTrop = { ...admise, alerte: 'autre' }
    const dite = { ...muette, raison: 'Il sert de repère' }
    expect(apres({ ...proposer, alertes, admises: [admise, dite, enTrop] }).proposition?.admises).toEqual([
      admise,
      dite,
    ])
  })

  it('approuver demande l’avis, la date, l’effet, la référence et un signataire', () => {
    expect(codes(apres(proposer), approuver)).toEqual(['preuve-manquante /avis'])
    const vide = { date: ' ', effet: '', reference: '', signataires: [''] }
    expect(codes(apres(proposer, avis), { ...approuver, deliberation: vide })).toEqual(
      ['date', 'effet', 'reference', 'signataires'].map((quoi) => `preuve-manquante /deliberation/${quoi}`),
    )
  })

  it('l’auteur qui approuve sa version est signalé, pas empêché', () => {
    const sienne = { ...approuver, qui: 'A. Martin' }
    expect(codes(apres(proposer, avis), sienne)).toEqual(['auteur-approuve'])
    expect(apres(proposer, avis, sienne).approbation?.parAuteur).toBe(true)
  })

  it('le dossier d’une version se relit de ce qui fut consigné, et de cela seul', () => {
    const demarches = [
      { version: 'v2', acte: { ...QUI, acte: 'proposer', preuves: PREUVES, alertes: [], admises: [] } as const },
      ...[proposer, avis].map((acte) => ({ version: 'v1', acte })),
    ]
    expect(dossierDe({ hash: 'v1', auteur: 'A. Martin' }, demarches)).toEqual({
      ok: true,
      value: apres(proposer, avis),
      warnings: [],
    })
    expect(dossierDe({ hash: 'v3', auteur: 'A. Martin' }, demarches)).toMatchObject({ value: { etat: 'brouillon' } })
  })

  it('une pièce qui n’est plus celle qui fut proposée se voit', () => {
    expect(preuvesChangees(PREUVES, structuredClone(PIECES))).toEqual([])
    expect(preuvesChangees(PREUVES, { ...PIECES, impact: { changentDeRang: 213 } })).toEqual(['impact'])
  })
})
