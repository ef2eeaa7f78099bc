// The test cases: kept from a household in one gesture, run again, said in sentences; what they cover; what a proposal
// freezes of them.
import { describe, expect, it } from 'vitest'
import { ditDe } from '~/analysis/essais/dit.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { accorderCas } from '~/domain/edit-essais.ts'
import { aLAnciennete, type Essais } from '~/domain/essais.ts'
import { parseMois } from '~/domain/mois.ts'
import { parseEssais } from '~/domain/parse-essais.ts'
import { applyPatch, inversePatch } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import { couvertureVue } from '~/ui/essais/couverture-view.ts'
import { casMontre, essaisVus, pastilleVue } from '~/ui/essais/essais-view.ts'
import { nomDuCas, nommerTous } from '~/ui/essais/nommer.ts'
import { ESSAIS_LIVRES, livres } from '~/ui/etat/livres.ts'
import { temoinsVus } from '~/ui/controles/temoin-view.ts'
import { preparationVue, proposerAvec, sansRaison } from '~/ui/versions/preparation-view.ts'
import { creerMoteur } from '~/workers/moteur.ts'
import type { Bilan } from '~/workers/protocol.ts'
import { plain, poser } from '../../support/contenus.ts'
import { uneDemande } from '../../support/cotations.ts'

const { cotation } = livres
const MOIS = '2024-01'
const moteur = creerMoteur()
const avec = (points: number): Cotation => poser(cotation, '/grilles/primo/points/handicap', points) as Cotation

function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
function lu<T>(valeurLue: T | undefined): T {
  if (valeurLue === undefined) throw new Error('sans valeur au mois des cas')
  return valeurLue
}
/** Filed at the month of reference: no point for waiting. */
const faitsDe = ({ id: _id, ...faits }: LigneDemande) => ({ ...faits, moisDepot: parseMois(MOIS) })
const demandes = [
  { nom: 'Handicap', faits: faitsDe(uneDemande({ handicap: true })) },
  { nom: 'Lien local', faits: faitsDe(uneDemande({ lienLocal: true })) },
  { nom: 'Menace d’expulsion', faits: faitsDe(uneDemande({ motifs: ['expulsion'] })) },
]
async function garder(essais: Essais, mois = MOIS, reelle = false): Promise<Essais> {
  const { edition } = valeur(await moteur.garderCas(cotation, essais, demandes, { mois, reelle }))
  return edition ? applyPatch(essais, edition.patch) : essais
}

describe('garder', () => {
  it('un clic garde le ménage avec ce que le brouillon en dit ; le même n’est pas gardé deux fois', async () => {
    const essais = await garder(ESSAIS_LIVRES)
    expect(essais.ordre).toEqual({ primo: ['menace-d-expulsion', 'handicap', 'lien-local'], mutation: [] })
    expect(essais.cas[0]?.attendu).toEqual({ criteres: [{ id: 'handicap', points: 25, retenu: true }], score: 25 })
    expect(lu(await moteur.rejouer(cotation, essais)).cas.every(({ ok }) => ok)).toBe(true)
    const encore = valeur(await moteur.garderCas(cotation, essais, demandes, { mois: MOIS, reelle: false }))
    expect(encore).toEqual({ edition: undefined, deja: ['Handicap', 'Lien local', 'Menace d’expulsion'] })
    expect(valeur(parseEssais(JSON.parse(JSON.stringify(essais))))).toEqual(essais)
  })

  it('sans cas, le jeu prend le mois de la page ; ensuite, c’est l’ancienneté qui est gardée', async () => {
    const essais = await garder(ESSAIS_LIVRES, '2025-06')
    expect(essais.mois).toBe('2025-06')
    const faits = { ...faitsDe(uneDemande({ labels: ['siao'] })), moisDepot: parseMois('2023-07') }
    const garde = valeur(
      await moteur.garderCas(cotation, essais, [{ nom: 'Ancien', faits }], { mois: '2024-01', reelle: false }),
    )
    expect(applyPatch(essais, garde.edition?.patch ?? []).cas.at(-1)?.demande.moisDepot).toBe('2024-12')
    expect(aLAnciennete(faits, '2024-01', '2024-01')).toEqual(faits)
  })

  it('d’une demande réelle, un ménage inventé qui donne le même résultat', async () => {
    const faits = faitsDe(
      uneDemande({
        handicap: true,
        loyerNetAidesEuros: 613,
        surfaceActuelleM2: 47,
        agentPublic: true,
        lienLocal: true,
      }),
    )
    const demande = { nom: 'Réelle', faits }
    const options = { mois: MOIS, reelle: true }
    const { edition } = valeur(await moteur.garderCas(cotation, ESSAIS_LIVRES, [demande], options))
    const [cas] = applyPatch(ESSAIS_LIVRES, edition?.patch ?? []).cas
    expect(cas?.demande).toMatchObject({ handicap: true, lienLocal: true, agentPublic: false, surfaceActuelleM2: null })
    expect(JSON.stringify(cas)).not.toContain('613')
    const { edition: entiere } = valeur(
      await moteur.garderCas(cotation, ESSAIS_LIVRES, [demande], { ...options, reelle: false }),
    )
    expect(applyPatch(ESSAIS_LIVRES, entiere?.patch ?? []).cas[0]?.attendu).toEqual(cas?.attendu)
  })

  it('le nom dit ce que le ménage remplit, sans nommer personne, et n’est donné qu’une fois', () => {
    const [hebergement = '', accident = ''] = cotation.criteres.map(({ id }) => id)
    expect(plain(nomDuCas({ grille: 'primo', ids: [] }, cotation, []))).toBe('Première demande, sans critère rempli')
    const nom = nomDuCas({ grille: 'mutation', ids: [hebergement, accident] }, cotation, [])
    expect(plain(nom)).toMatch(/^Mutation : .+ et .+$/)
    expect(nomDuCas({ grille: 'mutation', ids: [hebergement, accident] }, cotation, [nom])).toBe(`${nom} (2)`)
    const tous = nomDuCas({ grille: 'primo', ids: cotation.criteres.map(({ id }) => id) }, cotation, [])
    expect(tous.length).toBeLessThanOrEqual(120)
    expect(nommerTous([{ faits: faitsDe(uneDemande()), criteres: [] }], cotation, ESSAIS_LIVRES)).toHaveLength(1)
  })
})

describe('rejouer', () => {
  it('un brouillon sans valeur au mois des cas ne se rejoue pas, sans que le moteur en tombe', async () => {
    const essais = await garder(ESSAIS_LIVRES)
    const seuil = [{ du: '2026-01', valeur: 11_000 }]
    const plusTard = poser(cotation, '/parametres/seuilPremierQuartileEuros/valeur', seuil) as Cotation
    expect(await moteur.rejouer(plusTard, essais)).toBeUndefined()
    expect(await moteur.couvrirEssais(plusTard, essais, MOIS)).toBeUndefined()
    expect(await moteur.garderCas(plusTard, essais, demandes, { mois: MOIS, reelle: false })).toMatchObject({
      ok: false,
    })
  })

  it('dit l’attendu à côté de l’obtenu, les échecs d’abord', async () => {
    const essais = await garder(ESSAIS_LIVRES)
    const rejeu = lu(await moteur.rejouer(avec(60), essais))
    const vus = essaisVus(essais, rejeu, avec(60))
    expect(plain(vus.bilan)).toBe('3 cas d’essai : 1 ne donne plus le résultat gardé.')
    expect(vus.echouent.map(({ nom, phrases }) => [nom, phrases.map(plain)])).toEqual([
      [
        'Handicap',
        [
          'Score attendu : 25 points ; obtenu : 60 points (+35).',
          'C07 Personne en situation de handicap : 25 points attendus, 60 obtenus.',
          'Place parmi les cas de première demande : 2e attendue, 1re obtenue.',
        ],
      ],
    ])
    expect(vus.passent.map(({ phrases }) => plain(phrases.join(' ')))).toEqual([
      'Score : 5 points.',
      'Score : 40 points.',
    ])
    expect(plain(pastilleVue(3, rejeu).texte)).toBe('1 cas d’essai échoue')
    expect(pastilleVue(3, rejeu).echoue).toBe(true)
    expect(plain(pastilleVue(3, undefined).texte)).toBe('3 cas d’essai')
  })

  it('un critère retiré est nommé', async () => {
    const essais = await garder(ESSAIS_LIVRES)
    const sans = { ...cotation, criteres: cotation.criteres.filter(({ id }) => id !== 'handicap') }
    const { primo, mutation } = cotation.grilles
    const grilles = Object.fromEntries(
      Object.entries({ primo, mutation }).map(([nom, grille]) => {
        const { handicap: _parti, ...points } = grille.points
        return [nom, { ...grille, points }]
      }),
    )
    const reduite = { ...sans, grilles } as unknown as Cotation
    const [vu] = essaisVus(essais, lu(await moteur.rejouer(reduite, essais)), reduite).echouent
    expect(vu?.phrases.map(plain)).toEqual([
      'Score attendu : 25 points ; obtenu : 0 point (−25).',
      'Le critère « handicap » n’existe plus.',
      'Place parmi les cas de première demande : 2e attendue, 3e obtenue.',
    ])
  })

  it('accepter le nouveau résultat le garde, et annuler rend l’ancien', async () => {
    const essais = await garder(ESSAIS_LIVRES)
    const rejeu = lu(await moteur.rejouer(avec(60), essais))
    const edition = valeur(accorderCas(essais, ['handicap'], ditDe(rejeu)))
    const accordes = applyPatch(essais, edition.patch)
    expect(lu(await moteur.rejouer(avec(60), accordes)).cas.every(({ ok }) => ok)).toBe(true)
    expect(applyPatch(accordes, inversePatch(edition.patch))).toEqual(essais)
  })

  it('« voir pourquoi » explique le ménage au mois de la page, avec l’ancienneté qu’il avait', async () => {
    const essais = await garder(ESSAIS_LIVRES)
    const [cas] = essais.cas
    if (!cas) throw new Error('aucun cas')
    const montre = casMontre(cas, essais, '2025-01', 'détail')
    const [temoin] = temoinsVus(montre.vu, cotation, parseMois('2025-01'))
    expect(plain(temoin?.score ?? '')).toBe('25 points')
    expect([montre.vu.titre, montre.detail, temoin?.ligne.moisDepot]).toEqual([
      'Handicap',
      'détail',
      (demandes[0]?.faits.moisDepot ?? 0) + 12,
    ])
  })
})

describe('couvrir', () => {
  it('dit ce qui manque, et produire le comble', async () => {
    const avant = couvertureVue(lu(await moteur.couvrirEssais(cotation, ESSAIS_LIVRES, MOIS)), cotation)
    expect(avant.mesures.map(({ compte }) => plain(compte))).toEqual([
      expect.stringMatching(/^Critères : 0 sur \d+$/),
      expect.stringMatching(/^Comparaisons : 0 sur \d+$/),
      expect.stringMatching(/^Bornes : 0 sur \d+$/),
    ])
    expect(avant.manquants.listes.map(({ grille }) => grille)).toEqual(['Première demande', 'Mutation'])
    expect(avant.manquants.listes.flatMap(({ phrases }) => phrases)).toHaveLength(avant.manquants.n)
    expect(plain(avant.manquants.listes[0]?.phrases[0] ?? '')).toBe('C01 Reconnu DALO : rempli')
    const produites = await moteur.produireCas(cotation, ESSAIS_LIVRES, MOIS)
    const nommees = nommerTous(produites, cotation, ESSAIS_LIVRES)
    expect(new Set(nommees.map(({ nom }) => nom)).size).toBe(nommees.length)
    const garde = valeur(await moteur.garderCas(cotation, ESSAIS_LIVRES, nommees, { mois: MOIS, reelle: false }))
    const essais = applyPatch(ESSAIS_LIVRES, garde.edition?.patch ?? [])
    const apres = couvertureVue(lu(await moteur.couvrirEssais(cotation, essais, MOIS)), cotation)
    expect([apres.manquants.n, apres.produisibles, apres.mesures.map(({ part }) => part)]).toEqual([0, 0, [1, 1, 1]])
  })
})

describe('la pièce d’une proposition', () => {
  const contenu = avec(60)
  const version = {
    hash: 'v',
    genre: 'cotation',
    numero: 1,
    titre: 'V',
    auteur: '',
    message: '',
    date: '',
    parents: [],
    contenu,
  } as const
  const bilan = {
    etat: 'pret',
    valeur: { n: 1, constats: [], empreintes: { regles: ['v'] } } as unknown as Bilan,
  } as const
  const commun = {
    version,
    parents: [],
    brouillon: 'v',
    paire: undefined,
    bilan,
    impact: { etat: 'attente', valeur: undefined },
  } as const

  it('contient les cas et leur résultat ; un cas qui échoue demande une raison', async () => {
    const essais = await garder(ESSAIS_LIVRES)
    const rejeu = { etat: 'pret', valeur: await moteur.rejouer(contenu, essais) } as const
    const vue = preparationVue({ ...commun, essais, rejeu })
    if (!vue.pieces) throw new Error('pas prête')
    expect(vue.pieces.essais).toEqual({
      essais,
      resultats: [
        { id: 'handicap', ok: false },
        { id: 'lien-local', ok: true },
        { id: 'menace-d-expulsion', ok: true },
      ],
    })
    expect(vue.alertes.map(({ cle, titre }) => [cle, plain(titre)])).toEqual([
      ['essai handicap', 'Le cas d’essai « Handicap » ne donne plus le résultat gardé.'],
    ])
    expect(sansRaison(vue, {})).toEqual(['essai handicap'])
    const raisons = { 'essai handicap': 'Voulu' }
    const { acte } = proposerAvec(vue, vue.pieces, { qui: 'A', quand: '', raisons })
    expect(acte).toMatchObject({
      alertes: ['essai handicap'],
      admises: [{ alerte: 'essai handicap', raison: 'Voulu' }],
    })
  })

  it('attend que les cas soient rejoués ; sans cas, la pièce est vide', () => {
    const essais = ESSAIS_LIVRES
    const attente = preparationVue({ ...commun, essais, rejeu: { etat: 'calcul', valeur: undefined } })
    expect([attente.etat, attente.pieces]).toEqual(['attente', undefined])
    const prete = preparationVue({
      ...commun,
      essais,
      rejeu: { etat: 'pret', valeur: { cas: [], ordre: essais.ordre } },
    })
    expect(prete.pieces?.essais).toEqual([])
  })
})
