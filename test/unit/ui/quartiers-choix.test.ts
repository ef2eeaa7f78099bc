// The parts of the page on choices: one vacancy, the guarantees of the new programme, residences by year, both aims.
import { describe, expect, it } from 'vitest'
import { creerReleve } from '~/analysis/campagne.ts'
import { leviers as leviersEn } from '~/i18n/en/leviers.ts'
import { liberation as liberationEn } from '~/i18n/en/liberation.ts'
import { residencesFlux as residencesEn } from '~/i18n/en/residences-flux.ts'
import { leviers } from '~/i18n/fr/leviers.ts'
import { liberation } from '~/i18n/fr/liberation.ts'
import { residencesFlux } from '~/i18n/fr/residences-flux.ts'
import { livres } from '~/ui/etat/livres.ts'
import {
  branchesDe,
  devantDe,
  graduations,
  pointsDe,
  traceDe,
  VARIANTES,
} from '~/ui/quartiers/arbitrage/arbitrage-view.ts'
import { garantiesVue } from '~/ui/quartiers/leviers-view.ts'
import { accorder, lieuxDe, liberationVue, vacanceDeDepart } from '~/ui/quartiers/liberation/liberation-view.ts'
import { anneesDuPlan } from '~/ui/quartiers/campagne.ts'
import { placeVoisine, residencesVue } from '~/ui/quartiers/residences/residences-view.ts'
import { readContexte } from '~/ui/quartiers/view.ts'
import { dire } from '../../support/phrases.ts'

const contexte = readContexte(livres)
const RETRAIT = 1500
const mots = { nonReserve: 'Bailleur, non réservé', demandes: undefined }
const sum = (nombres: readonly number[]): number => nombres.reduce((total, n) => total + n, 0)

describe('un logement libéré', () => {
  const depart = vacanceDeDepart(contexte)
  const lieux = lieuxDe(contexte)
  it('part de la plus grande résidence, en juin, à l’attente du flux', () => {
    const vue = liberationVue(contexte, RETRAIT, depart, mots)
    expect(vue.lieu).toMatchObject({ libelle: 'A. Daudet', logements: 77, qpv: 'inconnu' })
    expect(vue.assiette).toBeCloseTo(25.7, 1)
    expect(sum(vue.lignes.map(({ eu }) => eu))).toBe(vue.attendus)
    expect(sum(vue.lignes.map(({ objectif }) => objectif))).toBeCloseTo(vue.assiette, 9)
    expect(vue.choix.map(({ id }) => id)).toEqual(['etat', 'commune', 'action-logement', 'bailleur', 'hors-assiette'])
  })
  it('aucun choix n’est mis en avant : ni rang, ni marque', () => {
    const { choix } = liberationVue(contexte, RETRAIT, depart, mots)
    for (const un of choix)
      expect(Object.keys(un).toSorted()).toEqual(['candidats', 'ecarts', 'id', 'libelle', 'public', 'tientLaBorne'])
  })
  it('les tours se corrigent, réservataire par réservataire', () => {
    const corrigee = { ...depart, depart: 'zero', corriges: { commune: 3 } } as const
    const { lignes } = liberationVue(contexte, RETRAIT, corrigee, mots)
    expect(lignes.map(({ eu }) => eu)).toEqual([0, 3, 0, 0])
    expect(lignes[1]?.ecart).toBeCloseTo(0.6 - 3, 9)
  })
  it('le programme n’a pas de bailleur nommé, et n’a ni T1 ni PLS', () => {
    const programme = lieux.at(-1)
    expect(programme).toMatchObject({ id: 'flamanderie', bailleur: undefined, typologies: ['T3', 'T4'] })
    const vacance = { ...depart, lieu: 'flamanderie', bailleur: '3f', typologie: 'T1', financement: 'PLS' } as const
    expect(accorder(lieux, vacance)).toMatchObject({ bailleur: '3f', typologie: 'T3', financement: 'PLAI' })
  })
})

describe('garanties du programme', () => {
  it('sans clause : rien chez un grand bailleur ; avec : le nombre convenu, au plus les tours', () => {
    const lignes = garantiesVue(contexte, RETRAIT, 5, 3)
    expect(lignes.map(({ libelle }) => libelle)).toEqual(['Valloire Habitat', 'Logem Loiret', 'France Loire', '3F'])
    expect(lignes[0]?.premiere).toMatchObject({ sans: [0, 8], avec: [3, 8] })
    // 3F: two other vacancies, three turns: one at least falls on the programme.
    expect(lignes[3]?.premiere).toMatchObject({ quota: 3, sans: [1, 3], avec: [3, 3] })
  })
  it('une clause n’ôte rien', () => {
    for (const { premiere, plan } of garantiesVue(contexte, RETRAIT, 5, 14))
      for (const { sans, avec, quota } of [premiere, plan]) {
        expect(avec[0]).toBeGreaterThanOrEqual(sans[0])
        expect(avec[0]).toBeLessThanOrEqual(quota)
      }
  })
})

describe('résidences année par année', () => {
  const choix = { annee: '2024', perimetre: 'ame', synthetique: true } as const
  it('avant toute simulation, l’attente de la page', () => {
    const [premier] = residencesVue(contexte, RETRAIT, choix, undefined)
    expect(premier?.tuiles[0]).toMatchObject({
      libelle: 'A. Daudet',
      tours: { court: '—' },
      quartile: { court: '—' },
      sous: expect.stringMatching(/^77 · \d,\d → 1,2$/),
    })
  })
  it('ensuite, la moyenne et l’étendue des passages ; de demandes réelles, peu d’entrants ne se disent pas', () => {
    const releve = creerReleve()
    for (const valeur of [1, 3]) {
      const mesure = (id: string, groupe: string, annee: string, v: number) => ({
        id,
        perimetre: 'ame',
        groupe,
        annee,
        valeur: v,
        n: v,
      })
      releve.ajouter([
        mesure('entrants', 'a-daudet', 'plan', 40),
        mesure('entrants', 'a-daudet', '2024', 8),
        mesure('entrants-commune', 'a-daudet', '2024', valeur),
        mesure('entrants-premier-quartile', 'a-daudet', '2024', valeur),
      ])
    }
    const tuiles = residencesVue(contexte, RETRAIT, choix, releve)[0]?.tuiles ?? []
    const daudet = tuiles.find(({ libelle }) => libelle === 'A. Daudet')
    expect(daudet?.id).toBe('a-daudet')
    expect(daudet?.tours.court).toBe('2,0')
    expect(daudet?.quartile.long).toMatch(/^2,0 \[1\u202f; 3\]$/)
    const reelles = residencesVue(contexte, RETRAIT, { ...choix, synthetique: false }, releve)[0]?.tuiles ?? []
    const masquee = reelles.find(({ libelle }) => libelle === 'A. Daudet')
    expect(masquee).toMatchObject({ quartile: { court: 'masqué', long: 'masqué' }, entrants: { court: '8,0' } })
  })
  it('les années, et les flèches entre les tuiles', () => {
    expect(anneesDuPlan({ de: '2024-01', a: '2029-12' })).toHaveLength(6)
    expect(placeVoisine('ArrowRight', 25, 26)).toBe(25)
    expect(placeVoisine('ArrowLeft', 3, 26)).toBe(2)
    expect(placeVoisine('End', 3, 26)).toBe(25)
    expect(placeVoisine('a', 3, 26)).toBeUndefined()
  })
})

describe('mixité et urgence', () => {
  const place = (part: number, d: number) => ({
    variante: 'present' as const,
    part,
    plageDePart: undefined,
    plageDeD: undefined,
    d,
    hasard: 0.1,
    n: 100,
  })
  it('devant : ce que nul autre ne dépasse', () => {
    const points = devantDe([place(0.4, 0.2), place(0.5, 0.25), place(0.4, 0.3), place(0.35, 0.2)])
    expect(points.map(({ isDevant }) => isDevant)).toEqual([true, true, false, false])
  })
  it('chaque variante change une chose, la première aucune', () => {
    const presente = { scenario: livres.ame, cotation: livres.cotation, flux: livres.flux }
    const branches = branchesDe(presente)
    expect(branches).toHaveLength(VARIANTES.length)
    expect(branches[0]).toBe(presente)
    expect(new Set(branches.map((branche) => JSON.stringify(branche))).size).toBe(VARIANTES.length)
    expect(branches.every(({ cotation }) => cotation === livres.cotation)).toBe(true)
  })
  it('tous les choix se lisent sur les mêmes passages', () => {
    const lire = (parts: readonly number[]) => {
      const releve = creerReleve()
      for (const valeur of parts)
        releve.ajouter(
          ['prioritaires', 'dissimilarite', 'dissimilarite-au-hasard', 'locations'].map((id) => ({
            id,
            perimetre: 'villemandeur',
            groupe: 'tous',
            annee: 'plan',
            valeur,
            n: 1,
          })),
        )
      return releve
    }
    const points = pointsDe([lire([0.2, 0.4, 0.9]), ...VARIANTES.slice(1).map(() => lire([0.2, 0.4]))], 'villemandeur')
    expect(points.map(({ part }) => Math.round(10 * part))).toEqual(VARIANTES.map(() => 3))
  })
  it('des graduations rondes qui tiennent les points ; sans relevé, aucun point', () => {
    expect(graduations([0.42, 0.57]).map((x) => Math.round(x * 100))).toEqual([40, 45, 50, 55, 60])
    expect(pointsDe([], 'villemandeur')).toEqual([])
    const trace = traceDe(devantDe([place(0.4, 0.2), place(0.5, 0.25)]), { gauche: 0, droite: 100, haut: 0, bas: 100 })
    for (const { cx, cy } of trace.points) {
      expect(cx).toBeGreaterThanOrEqual(0)
      expect(cx).toBeLessThanOrEqual(100)
      expect(cy).toBeLessThanOrEqual(100)
    }
  })
})

describe('phrases', () => {
  const messages = Object.entries({ ...liberation, ...leviers, ...residencesFlux }) as [string, unknown][]
  it('typographie française', () => {
    const fautes = messages.flatMap(([cle, message]) => {
      const phrase = dire(message)
      const isFautive = /'|[^\u202F]([;?!%])|[^\u00A0\d]:|«[^\u00A0]|[^\u00A0]»|\.\.\./.test(phrase)
      return isFautive ? [`${cle} : ${phrase}`] : []
    })
    expect(fautes).toEqual([])
  })
  it('l’anglais n’a pas de lettre française', () => {
    const anglais = Object.entries({ ...liberationEn, ...leviersEn, ...residencesEn }) as [string, unknown][]
    expect(anglais.filter(([, message]) => /[àâçéèêëîïôûùœ«»\u202F]/i.test(dire(message)))).toEqual([])
  })
})
