// From draft to proposal, approval and replacement: what each state allows, and what it asks for.
import { describe, expect, it } from 'vitest'
import type { ActeDeVie as Acte, Deliberation, Dossier } from '~/domain/approbation.ts'
import { actesPermis, agir, approbationDe, dossierDe, figerPreuves } from '~/vie/approbation.ts'

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
const retirer = { ...QUI, quand: '2026-03-12T10:00:00Z', acte: 'retirer' } as const

const lire = (...actes: readonly Acte[]) =>
  dossierDe(
    { hash: 'v1', auteur: 'A. Martin' },
    actes.map((acte) => ({ version: 'v1', acte })),
  )
const apres = (...actes: readonly Acte[]): Dossier => {
  const fin = lire(...actes)
  if (!fin.ok) throw new Error(fin.problems.map(({ code }) => code).join(', '))
  return fin.value
}
const brouillon = apres()
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
      tours: [
        {
          proposition: { preuves: PREUVES },
          avis: { dissensions: [{ qui: 'Un maire', souhait: '60 points' }] },
          approbation: { deliberation: DELIBERATION, parAuteur: false },
          remplacante: 'v2',
        },
      ],
    })
  })

  it('un acte que l’état ne permet pas est refusé', () => {
    const tous: readonly Acte[] = [proposer, avis, approuver, remplacer, retirer]
    const dossiers: readonly (readonly [Dossier, readonly string[]])[] = [
      [brouillon, ['proposer']],
      [apres(proposer), ['donner-avis', 'retirer']],
      [apres(proposer, avis), ['approuver', 'retirer']],
      [apres(proposer, avis, approuver), ['remplacer']],
      [apres(proposer, avis, approuver, remplacer), ['proposer']],
    ]
    for (const [dossier, attendus] of dossiers) {
      const permis = actesPermis(dossier)
      expect(permis).toEqual(attendus)
      expect(tous.flatMap((acte) => (agir(dossier, acte).ok ? [acte.acte] : [])).toSorted()).toEqual(permis.toSorted())
    }
    const mauvais = lire(proposer, remplacer, avis)
    expect(mauvais.ok ? [] : mauvais.problems.map(({ code }) => code)).toEqual(['acte-impossible'])
  })

  it('une proposition retirée reste au dossier avec son avis ; la suivante commence sans lui', () => {
    const retiree = apres(proposer, avis, retirer)
    expect(retiree).toMatchObject({
      etat: 'brouillon',
      tours: [{ avis: { sens: 'favorable' }, retrait: { qui: 'B. Durand', quand: retirer.quand } }],
    })
    const encore = apres(proposer, avis, retirer, proposer)
    expect(encore.tours).toEqual([retiree.tours[0], { proposition: { ...QUI, preuves: PREUVES, admises: [] } }])
    expect(codes(encore, approuver)).toEqual(['preuve-manquante /avis'])
  })

  it('une version remplacée se propose et s’approuve à nouveau ; retirée, elle reste remplacée', () => {
    const premier = apres(proposer, avis, approuver, remplacer)
    const autre = { ...approuver, deliberation: { ...DELIBERATION, reference: '2027-01' } }
    const revenue = apres(proposer, avis, approuver, remplacer, proposer, avis, autre)
    expect([revenue.etat, revenue.tours[0]]).toEqual(['approuvee', premier.tours[0]])
    expect(approbationDe(revenue)?.deliberation.reference).toBe('2027-01')
    const retiree = apres(proposer, avis, approuver, remplacer, proposer, retirer)
    expect([retiree.etat, approbationDe(retiree)?.deliberation.reference]).toEqual(['remplacee', '2026-04-12'])
    expect(approbationDe(apres(proposer, avis, retirer))).toBeUndefined()
  })

  it('une erreur empêche de proposer, quoi qu’en dise l’écran', () => {
    const bloquants = ['dalo-depasse /niveaux/0', 'jamais-vrai /criteres/3']
    expect(agir(brouillon, { ...proposer, bloquants })).toMatchObject({
      ok: false,
      problems: [{ code: 'constats-bloquants', params: { n: 2 } }],
    })
    expect(agir(brouillon, { ...proposer, bloquants: [] }).ok).toBe(true)
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
    const { tours } = apres({ ...proposer, alertes, admises: [admise, dite, enTrop], signaturesAttendues: 2 })
    expect(tours[0]?.proposition).toMatchObject({ admises: [admise, dite], signaturesAttendues: 2 })
  })

  it('approuver demande l’avis, la date, l’effet, la référence et un signataire', () => {
    expect(codes(apres(proposer), approuver)).toEqual(['preuve-manquante /avis'])
    const vide = { date: ' ', effet: '', reference: '', signataires: [''] }
    expect(codes(apres(proposer, avis), { ...approuver, deliberation: vide })).toEqual(
      ['date', 'effet', 'reference', 'signataires'].map((quoi) => `preuve-manquante /deliberation/${quoi}`),
    )
    const mal = { ...DELIBERATION, effet: '20266-05-01' }
    expect(codes(apres(proposer, avis), { ...approuver, deliberation: mal })).toEqual([
      'preuve-manquante /deliberation/effet',
    ])
  })

  it('l’auteur qui approuve sa version est signalé, pas empêché', () => {
    const sienne = { ...approuver, qui: 'A. Martin' }
    expect(codes(apres(proposer, avis), sienne)).toEqual(['auteur-approuve'])
    expect(approbationDe(apres(proposer, avis, sienne))?.parAuteur).toBe(true)
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
})
