// The synthetic cohort: margins met, implications never broken, same seed same cohort (simulation.md §2, model.md §5–6).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import ame from '#scenarios/ame/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import { type Cohorte, ID_DEMANDE, ligneDe, type LigneDemande } from '~/domain/cohorte.ts'
import { deriveFaits, type ParametresDerives } from '~/domain/derive.ts'
import { hashCohorte, shortHash } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { parseScenario } from '~/domain/parse.ts'
import type { RecetteDeCohorte } from '~/domain/scenario.ts'
import { generateCohorte, generateParTranches, type OptionsDeCohorte } from '~/simulation/generate.ts'
import { ecartsDesMarges, margesObtenues, premierQuartileDe } from '~/simulation/marges.ts'

const lu = parseScenario(ame, (id) => (id === 'villemandeur' ? villemandeur : undefined))
if (!lu.ok || !lu.value.cohorte) throw new Error('scénario AME illisible')
const recette = lu.value.cohorte
const livree: OptionsDeCohorte = {
  n: recette.n,
  graine: recette.graine,
  moisReference: parseMois(lu.value.moisReference),
  communes: (lu.value.communes ?? []).map(({ id }) => id),
}
const parametres: ParametresDerives = { ...livree, seuilPremierQuartileEuros: 8700 }
const cohorteLivree = generateCohorte(recette, livree)
const lignesDe = (cohorte: Cohorte): LigneDemande[] => cohorte.ids.map((_, row) => ligneDe(cohorte, row))

const SANS_ABRI = ['rue', 'squat', 'hotel', 'camping']
const EMPLOIS = ['cdi', 'cddInterim', 'independant', 'agricole']
const COUPLES = ['marie', 'pacse', 'concubin']

/** Names of the implications that an application breaks. */
function implicationsRompues(l: LigneDemande, options: OptionsDeCohorte): string[] {
  const d = deriveFaits(l, { ...parametres, ...options })
  const couple = COUPLES.includes(l.situationFamiliale)
  const principale = Number(d.typologiePrincipale.slice(1))
  const [min, max] = [
    [1, 3],
    [1, 4],
    [2, 5],
    [2, 5],
    [3, 5],
    [4, 5],
  ][Math.min(6, d.personnes) - 1] ?? [1, 5]
  const regles: Record<string, boolean> = {
    'pseudonyme conforme': ID_DEMANDE.test(l.id),
    'au moins un adulte': l.adultes >= 1,
    'aucun entier négatif': [l.enfantsMineurs, l.enfantsMoins14, l.enfantsANaitre, l.refusInjustifies].every(
      (x) => x >= 0,
    ),
    'enfants de moins de 14 ans parmi les mineurs': l.enfantsMoins14 <= l.enfantsMineurs,
    'ancienneté positive ou nulle': d.ancienneteMois >= 0,
    'mutation si et seulement si locataire HLM':
      (l.typeDemande === 'mutation') === (l.logementActuel === 'locataireHlm'),
    'couple : deux adultes': !couple || l.adultes === 2,
    'conjoint seulement en couple': couple || l.situationProfessionnelleConjoint === null,
    'jeune ménage : couple de moins de 40 ans':
      !l.jeuneMenage || (couple && ['moins25', '25a29', '30a39'].includes(l.trancheAge)),
    'étudiant ou apprenti : moins de 30 ans':
      !['etudiant', 'apprenti'].includes(l.situationProfessionnelle) || ['moins25', '25a29'].includes(l.trancheAge),
    'retraité : 50 ans ou plus':
      l.situationProfessionnelle !== 'retraite' || ['50a64', '65plus'].includes(l.trancheAge),
    'agent public, essentiel, reprise : en emploi':
      !(l.agentPublic || l.travailleurEssentiel || l.labels.includes('repriseActivite')) ||
      EMPLOIS.includes(l.situationProfessionnelle),
    'mineur émancipé : moins de 25 ans, une ou deux personnes, célibataire':
      !l.labels.includes('emancipe') ||
      (l.trancheAge === 'moins25' && d.personnes <= 2 && l.situationFamiliale === 'celibataire'),
    'suroccupation : deux personnes au moins': d.suroccupation !== true || d.personnes >= 2,
    'suroccupé ou sous-occupé, pas les deux': !(d.suroccupation === true && d.sousOccupation === true),
    'trop grand : sous-occupation': !l.motifs.includes('tropGrand') || d.sousOccupation === true,
    'trop petit : ni sous-occupé ni sans abri':
      !l.motifs.includes('tropPetit') || (d.sousOccupation !== true && !SANS_ABRI.includes(l.logementActuel)),
    'trop cher : un loyer': !l.motifs.includes('tropCher') || (l.loyerNetAidesEuros ?? 0) > 0,
    'motif handicap : handicap': !l.motifs.includes('handicap') || l.handicap,
    'logement adapté : handicap ou 65 ans': !l.besoinLogementAdapte || l.handicap || l.trancheAge === '65plus',
    'violences conjugales : motif de violences':
      !l.labels.includes('violencesConjugales') || l.motifs.includes('violences'),
    'à la rue : ni pièces ni surface':
      !['rue', 'squat'].includes(l.logementActuel) || (l.piecesActuelles === null && l.surfaceActuelleM2 === null),
    'revenu fiscal connu : ressources connues':
      l.revenuFiscalReferenceEuros === null || l.ressourcesMensuellesEuros !== null,
    'DALO : sans logement, hébergé, expulsé, mal logé ou en attente de deux ans':
      l.dalo === 'non' ||
      ![
        'locataireHlm',
        'locatairePrive',
        'proprietaire',
        'logementFonction',
        'titreGratuit',
        'parentsEnfants',
      ].includes(l.logementActuel) ||
      l.motifs.includes('expulsion') ||
      d.suroccupation === true ||
      l.motifs.includes('indigne') ||
      d.ancienneteMois >= 24,
    'un refus suppose une attente': l.refusInjustifies === 0 || d.ancienneteMois >= 6,
    'au moins un motif, une typologie, une commune':
      l.motifs.length > 0 && l.typologiesSouhaitees.length > 0 && l.communesSouhaitees.length > 0,
    'communes du scénario': l.communesSouhaitees.every((commune) => options.communes.includes(commune)),
    'typologie à une taille près': principale >= (min ?? 1) && principale <= (max ?? 5),
  }
  return Object.keys(regles).filter((nom) => !regles[nom])
}

const part = (lignes: readonly LigneDemande[], test: (ligne: LigneDemande) => boolean): number =>
  lignes.filter(test).length / lignes.length

describe('cohorte synthétique', () => {
  it('aucune demande ne rompt une implication, quelles que soient la graine et la taille', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.integer({ min: 1, max: 150 }), (graine, n) => {
        const options = { ...livree, n, graine }
        const lignes = lignesDe(generateCohorte(recette, options))
        expect(lignes).toHaveLength(n)
        expect(lignes.flatMap((ligne) => implicationsRompues(ligne, options))).toEqual([])
      }),
      { numRuns: 40 },
    )
    expect(lignesDe(cohorteLivree).flatMap((ligne) => implicationsRompues(ligne, livree))).toEqual([])
  })

  it('chaque marge de la recette est tenue à deux ménages près dans la cohorte livrée', () => {
    const ecarts = ecartsDesMarges(recette, cohorteLivree)
    expect(ecarts.length).toBeGreaterThan(100)
    const larges = ecarts.filter(({ voulu, effectif, n }) => Math.abs(effectif * 10_000 - n * voulu) > 20_000)
    expect(larges).toEqual([])
  })

  it('les marges tiennent à un demi-point près à 10 000 demandes, et à trois ménages près à 300', () => {
    for (const [n, tolerance] of [
      [10_000, 50],
      [300, 3],
    ] as const) {
      const larges = ecartsDesMarges(recette, generateCohorte(recette, { ...livree, n, graine: 7 })).filter(
        (ecart) => Math.abs(ecart.effectif - (ecart.n * ecart.voulu) / 10_000) > tolerance,
      )
      expect(larges).toEqual([])
    }
  })

  it('un quart des demandes, à un point et demi près, est dans le premier quartile, ressources inconnues à part', () => {
    const { n, premierQuartile, inconnus } = premierQuartileDe(cohorteLivree, parametres)
    expect(n).toBe(2800)
    expect(inconnus).toBe(140)
    expect(Math.abs(premierQuartile / n - 0.25)).toBeLessThan(0.015)
  })

  it('45 % des demandes nomment Villemandeur ; aucune ne nomme l’entrée sans détail', () => {
    const { communesSouhaitees } = margesObtenues(cohorteLivree)
    expect(Math.abs((communesSouhaitees?.effectifs['villemandeur'] ?? 0) - 1260)).toBeLessThanOrEqual(2)
    expect(communesSouhaitees?.effectifs['autres-communes-ame']).toBeUndefined()
  })

  it('les relations entre faits vont dans le sens publié', () => {
    const lignes = lignesDe(cohorteLivree)
    const parUnite = (l: LigneDemande): number | undefined =>
      l.ressourcesMensuellesEuros === null
        ? undefined
        : (l.ressourcesMensuellesEuros * 10) / deriveFaits(l, parametres).unitesConsommationDixiemes
    const mediane = (test: (ligne: LigneDemande) => boolean): number => {
      const tri = lignes
        .filter(test)
        .flatMap((l) => parUnite(l) ?? [])
        .sort((a, b) => a - b)
      return tri[tri.length >> 1] ?? 0
    }
    const monoparental = (l: LigneDemande): boolean => l.adultes === 1 && l.enfantsMineurs > 0
    expect(mediane(monoparental)).toBeLessThan(0.9 * mediane((l) => !monoparental(l)))
    expect(mediane((l) => l.situationProfessionnelle === 'cdi')).toBeGreaterThan(
      1.5 * mediane((l) => l.situationProfessionnelle === 'chomage'),
    )
    const cote = (age: string): number => {
      const p = part(
        lignes.filter(({ trancheAge }) => trancheAge === age),
        ({ handicap }) => handicap,
      )
      return p / (1 - p)
    }
    expect(cote('65plus')).toBeGreaterThan(3 * cote('moins25'))
    const chezLesParents = (l: LigneDemande): boolean => l.logementActuel === 'parentsEnfants'
    const jeunes = lignes.filter(({ trancheAge }) => trancheAge === 'moins25')
    expect(part(jeunes, chezLesParents)).toBeGreaterThan(2 * part(lignes, chezLesParents))
    const etudiants = lignes.filter(({ situationProfessionnelle: s }) => s === 'etudiant')
    expect(part(etudiants, (l) => l.adultes + l.enfantsMineurs === 1)).toBeGreaterThan(0.5)
  })

  it('les mêmes arguments rendent la même cohorte, une autre graine une autre', () => {
    const petite = { ...livree, n: 200 }
    const hash = (options: OptionsDeCohorte, r: RecetteDeCohorte = recette) => hashCohorte(generateCohorte(r, options))
    expect(hash(petite)).toBe(hash(petite))
    expect(hash({ ...petite, graine: 2025 })).not.toBe(hash(petite))
    const renverse = <T>(o: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(Object.entries(o).reverse())
    const marges = renverse(Object.fromEntries(Object.entries(recette.marges).map(([nom, m]) => [nom, renverse(m)])))
    expect(hash({ ...petite, communes: [...petite.communes].reverse() }, { ...recette, marges })).toBe(hash(petite))
  })

  it('la cohorte livrée garde son empreinte', () => {
    expect(shortHash(hashCohorte(cohorteLivree))).toBe('dacf21f')
  })

  it('la génération dit sa part faite, croissante jusqu’à 1, et se dit synthétique', () => {
    const generation = generateParTranches(recette, { ...livree, n: 5100 })
    const parts: number[] = []
    let pas = generation.next()
    for (; !pas.done; pas = generation.next()) parts.push(pas.value)
    expect(parts.every((x, i) => x > (parts[i - 1] ?? 0))).toBe(true)
    expect(parts.at(-1)).toBe(1)
    expect(pas.value.synthetique).toBe(true)
    expect([pas.value.n, pas.value.ids[0], pas.value.ids[5099]]).toEqual([5100, 'D0001', 'D5100'])
  })

  it('une recette incomplète est nommée, une cohorte vide reste vide', () => {
    expect(() => generateCohorte({ ...recette, parametres: {} }, { ...livree, n: 5 })).toThrow(
      'ressourcesNullesParDixMille',
    )
    expect(() => generateCohorte({ ...recette, marges: {} }, { ...livree, n: 5 })).toThrow('composition')
    expect(generateCohorte(recette, { ...livree, n: 0 }).n).toBe(0)
  })
})
