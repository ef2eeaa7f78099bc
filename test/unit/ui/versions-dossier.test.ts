// The file of a version: the proposal and its evidence, the opinion, the decision.
import { describe, expect, it } from 'vitest'
import livre from '#rules/cotation/ame-base.json'
import { constat } from '~/analysis/checks/constat.ts'
import type { ActeDeVie } from '~/domain/approbation.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { hashContent } from '~/domain/hash.ts'
import type { Registre } from '~/store/schema.ts'
import type { Version } from '~/ui/etat/contrat.ts'
import { ESSAIS_LIVRES } from '~/ui/etat/livres.ts'
import {
  demarcher,
  dossierVu,
  lireDeliberation,
  lireDissensions,
  piecesDe,
  type PiecesLues,
} from '~/ui/versions/dossier-view.ts'
import { etatDe } from '~/ui/versions/etat-view.ts'
import { impactVu } from '~/ui/versions/impact-view.ts'
import {
  lireAttendues,
  paireDe,
  parentsDe,
  preparationVue,
  type Preparatifs,
  proposerAvec,
  sansRaison,
} from '~/ui/versions/preparation-view.ts'
import type { Bilan, ImpactDePage } from '~/workers/protocol.ts'
import { plain, poser } from '../../support/contenus.ts'

const cotation = livre as unknown as Cotation
const verser = (numero: number, contenu: Cotation, ...parents: readonly Version[]): Version => ({
  genre: 'cotation',
  hash: hashContent(contenu),
  numero,
  titre: `Version ${numero}`,
  auteur: numero === 0 ? '' : 'A. Martin',
  message: 'Essai',
  date: numero === 0 ? undefined : `2026-03-0${numero}T10:00:00Z`,
  parents: parents.map(({ hash }) => hash),
  contenu,
})
const avec = (points: number): Cotation => poser(livre, '/grilles/mutation/points/handicap', points) as Cotation
const depart = verser(0, cotation)
const v1 = verser(1, avec(60), depart)
const v2 = verser(2, avec(30), depart)
const versions = [v2, v1, depart]
const VIDE: Registre = { demarches: [], signatures: [], cles: [] }
const SIGNE = { qui: 'B. Durand', quand: '2026-04-01T09:00:00Z' }

const empreintes = { moteur: '1', regles: [v1.hash], cohorte: 'c', mois: '2024-01' }
const ALERTE = constat('points-nuls', '/grilles/mutation/points/handicap', { critere: 'handicap', grille: 'mutation' })
const bilanAvec = (...constats: Bilan['constats']): Preparatifs['bilan'] => ({
  etat: 'pret',
  valeur: { n: 100, constats, empreintes } as unknown as Bilan,
})
const mesure: ImpactDePage = { n: 2800, changentDeRang: 212, changentDePoints: 40, synthetique: true, empreintes }
const parents = parentsDe(v1, versions)
const pret: Preparatifs = {
  version: v1,
  parents,
  brouillon: v1.hash,
  paire: paireDe(v1, parents),
  bilan: bilanAvec(ALERTE),
  impact: { etat: 'pret', valeur: mesure },
  essais: ESSAIS_LIVRES,
  rejeu: { etat: 'pret', valeur: { cas: [], ordre: ESSAIS_LIVRES.ordre } },
}
const raisons = { [`points-nuls ${ALERTE.at}`]: ' Voulu par la CIL ' }

function proposer(preparatifs = pret, attendues?: number) {
  const vue = preparationVue(preparatifs)
  if (!vue.pieces) throw new Error('pas prête')
  return proposerAvec(vue, vue.pieces, { ...SIGNE, raisons, attendues })
}
/** The register after acts on versions, each as a person does it. */
function apres(...faits: readonly (readonly [Version, ActeDeVie])[]): Registre {
  return faits.reduce<Registre>((registre, [version, acte]) => {
    const faite = demarcher({ version, versions, acte }, registre)
    if (!faite.ok) throw new Error(faite.problems.map(({ code }) => code).join(', '))
    return { ...registre, demarches: [...registre.demarches, ...(faite.value.consigne.demarches ?? [])] }
  }, VIDE)
}
const avis: ActeDeVie = {
  ...SIGNE,
  acte: 'donner-avis',
  avis: { sens: 'reserve', date: '2026-04-02', dissensions: lireDissensions('Un maire : 60 points\n\nplus tard') },
}
const approuver: ActeDeVie = {
  ...SIGNE,
  acte: 'approuver',
  deliberation: lireDeliberation({
    date: '2026-04-12',
    effet: '2026-05-01',
    reference: ' 2026-41 ',
    signataires: 'C. Petit\n D. Grand \n',
  }),
}
const lues = (): PiecesLues => new Map(proposer().pieces.map((piece) => [piece.hash, piece]))

describe('proposer', () => {
  it('montre les changements, l’effet, et chaque alerte à admettre', () => {
    const vue = preparationVue(pret)
    expect(vue.etat).toBe('prete')
    expect(vue.differences.map(({ texte }) => plain(texte))).toEqual([
      'C07 Personne en situation de handicap, grille mutation : points du niveau → 60 points',
    ])
    expect(plain(vue.impact)).toBe('212 dossiers changent de rang et 40 de points, sur 2 800.')
    expect([vue.bloquants.length, vue.alertes.map(({ cle }) => cle)]).toEqual([0, Object.keys(raisons)])
    expect([sansRaison(vue, {}), sansRaison(vue, raisons)]).toEqual([Object.keys(raisons), []])
  })

  it('attend les contrôles et l’effet de cette version, et dit quand ils ne viendront pas', () => {
    const calcul = { etat: 'calcul', valeur: undefined } as const
    const dAvant = bilanAvec()
    const autre = { ...dAvant, valeur: { ...dAvant.valeur, empreintes: { ...empreintes, regles: ['x'] } } as Bilan }
    const etats = [
      { ...pret, brouillon: v2.hash },
      { ...pret, bilan: autre },
      { ...pret, impact: calcul },
      { ...pret, impact: { ...calcul, etat: 'erreur' as const } },
    ].map((preparatifs) => {
      const { etat, pieces } = preparationVue(preparatifs)
      return [etat, pieces]
    })
    expect(etats).toEqual([
      ['reprendre', undefined],
      ['attente', undefined],
      ['attente', undefined],
      ['absent', undefined],
    ])
  })

  it('fige les quatre pièces par leur empreinte ; deux constats d’un même lieu ont chacun leur nom', () => {
    const { acte, pieces } = proposer({ ...pret, bilan: bilanAvec(ALERTE, ALERTE) })
    expect(pieces.map(({ hash, contenu }) => hash === hashContent(contenu))).toEqual([true, true, true, true])
    expect(acte).toMatchObject({
      alertes: [`points-nuls ${ALERTE.at}`, `points-nuls ${ALERTE.at} 2`],
      preuves: { difference: pieces[0]?.hash, impact: pieces[3]?.hash },
    })
    expect(demarcher({ version: v1, versions, acte, pieces }, VIDE)).toMatchObject({
      ok: false,
      problems: [{ code: 'alerte-sans-reponse' }],
    })
  })

  it('le nombre de signatures attendues est facultatif, et se garde avec la proposition', () => {
    expect(['', ' 3 ', '0', '2,5', '-1', '120', 'trois'].map(lireAttendues)).toEqual([
      undefined,
      3,
      ...Array.from({ length: 5 }, () => undefined),
    ])
    expect(proposer(pret, 3).acte).toMatchObject({ signaturesAttendues: 3 })
  })

  it('une version sans parent n’a pas d’effet à mesurer', () => {
    const bilan = bilanAvec()
    const sien = {
      ...bilan,
      valeur: { ...bilan.valeur, empreintes: { ...empreintes, regles: [depart.hash] } } as Bilan,
    }
    const seule = { ...pret, version: depart, parents: [], brouillon: depart.hash, paire: undefined, bilan: sien }
    expect(preparationVue({ ...seule, impact: { etat: 'attente', valeur: undefined } })).toMatchObject({
      etat: 'prete',
      pieces: { difference: [], impact: null },
    })
  })

  it('d’une cohorte réelle, un petit effectif n’est ni dit ni figé', () => {
    const petit = { ...mesure, changentDeRang: 3, synthetique: false }
    const { pieces } = preparationVue({ ...pret, impact: { etat: 'pret', valeur: petit } })
    expect(pieces?.impact).toMatchObject({ changentDeRang: null, changentDePoints: null })
    expect(impactVu(pret.paire, { etat: 'pret', valeur: petit })).toMatch(/masqué/)
  })
})

describe('le dossier', () => {
  const dire = (registre: Registre, version = v1) =>
    dossierVu(version, { versions, registre }, lues()).tours.map(({ phrases }) =>
      phrases.map((phrase) => plain(phrase)),
    )

  it('de brouillon à approuvée, chaque acte est une phrase', () => {
    const vide = dossierVu(v1, { versions, registre: VIDE }, lues())
    expect([vide.tours, plain(vide.note)]).toEqual([
      [],
      'Cette version est un brouillon : elle n’a été ni proposée, ni délibérée.',
    ])
    const registre = apres([v1, proposer().acte], [v1, avis], [v1, approuver])
    expect(etatDe(v1, registre)).toBe('approuvee')
    const [proposee, difference, controles, essais, impact, admise, ...suite] = dire(registre)[0] ?? []
    expect(proposee).toBe('Proposée à la CIL par B. Durand, le 1er avril 2026.')
    expect(difference).toMatch(/^Différences : 1 changement \(empreinte [0-9a-f]{7}\)$/)
    expect(controles).toMatch(/^Contrôles : 1 constat, dont 1 alerte /)
    expect(essais).toMatch(/^Cas d’essai : aucun cas d’essai gardé /)
    expect(impact).toMatch(/^Effet sur la cohorte : 212 dossiers changent de rang/)
    expect(admise).toMatch(/^Alerte admise par B\. Durand : .*C07.* Raison : Voulu par la CIL$/)
    expect(suite).toEqual([
      'Avis de la CIL du 2 avril 2026 : favorable avec réserves.',
      'Un maire souhaitait autre chose : 60 points',
      '— souhaitait autre chose : plus tard',
      'Délibération « 2026-41 » du 12 avril 2026, en effet au 1er mai 2026.',
      'Délibération signée par C. Petit et D. Grand.',
    ])
    expect(dossierVu(v1, { versions, registre }, lues()).note).toMatch(/^Toute modification fait une autre version/)
  })

  it('en approuver une autre remplace la première ; l’auteur qui approuve est noté', () => {
    const registre = apres(
      [v1, proposer().acte],
      [v1, avis],
      [v1, approuver],
      [v2, proposer().acte],
      [v2, avis],
      [v2, { ...approuver, qui: 'A. Martin' }],
    )
    expect([etatDe(v1, registre), etatDe(v2, registre)]).toEqual(['remplacee', 'approuvee'])
    expect(dire(registre)[0]).toContain('Remplacée par v2 · Version 2.')
    expect(dire(registre, v2)[0]?.some((phrase) => phrase.startsWith('A. Martin a enregistré'))).toBe(true)
  })

  it('une proposition retirée reste lisible, avec l’avis qu’elle avait', () => {
    const retirer: ActeDeVie = { ...SIGNE, acte: 'retirer' }
    const registre = apres([v1, proposer().acte], [v1, avis], [v1, retirer], [v1, proposer().acte])
    const vu = dossierVu(v1, { versions, registre }, lues())
    expect(vu.tours.map(({ titre }) => titre)).toEqual(['Proposition 1 sur 2', 'Proposition 2 sur 2'])
    expect(
      dire(registre)[0]
        ?.slice(-4)
        .map((phrase) => phrase.slice(0, 46)),
    ).toEqual([
      'Avis de la CIL du 2 avril 2026 : favorable ave',
      'Un maire souhaitait autre chose : 60 points',
      '— souhaitait autre chose : plus tard',
      'Proposition retirée par B. Durand, le 1er avri',
    ])
    expect(dire(registre)[0]?.at(-1)).toMatch(/l’avis est retiré avec elle\.$/)
    expect(vu.actes).toEqual(['donner-avis', 'retirer'])
  })

  it('une erreur figée avec la proposition la fait refuser', () => {
    const faute = { ...ALERTE, gravite: 'bloquant' as const }
    const { acte } = proposer({ ...pret, bilan: bilanAvec(faute) })
    expect(demarcher({ version: v1, versions, acte }, VIDE)).toMatchObject({
      ok: false,
      problems: [{ code: 'constats-bloquants', params: { n: 1 } }],
    })
  })

  it('une pièce manquante et un registre impossible sont dits', () => {
    const registre = apres([v1, proposer().acte])
    const sans: PiecesLues = new Map([...lues()].map(([hash, piece], i) => [hash, i === 1 ? null : piece]))
    expect(dossierVu(v1, { versions, registre }, sans).tours[0]?.phrases.join(' ')).toMatch(
      /pièce manquante ou altérée/,
    )
    const enCours = dossierVu(v1, { versions, registre }, new Map())
    expect(enCours.tours[0]?.phrases[1]).toMatch(/lecture…/)
    expect(piecesDe(v1, registre)).toEqual(proposer().pieces.map(({ hash }) => hash))
    const faux = { ...VIDE, demarches: [{ version: v1.hash, acte: avis }] }
    expect(dossierVu(v1, { versions, registre: faux }, new Map())).toMatchObject({
      etat: 'brouillon',
      actes: [],
      problemes: [{ code: 'acte-impossible' }],
    })
  })
})
