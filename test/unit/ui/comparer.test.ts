// What the Comparer page shows, from rule sets really scored on the shipped cohort of the agglomeration.
import { describe, expect, it } from 'vitest'
import base from '#rules/cotation/ame-base.json'
import { buildCohorte, type Cohorte, ligneDe } from '~/domain/cohorte.ts'
import { type Cotation, resolveCotation } from '~/domain/cotation.ts'
import { setNiveauDuCritere, setPoints, setTitre } from '~/domain/edit.ts'
import { applyPatch } from '~/domain/patch.ts'
import { hashContent } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { compileCotation, noterCohorte } from '~/engine/index.ts'
import { phraseDuMenage } from '~/i18n/faits.ts'
import { generateCohorte } from '~/simulation/generate.ts'
import { nombre, ordinal } from '~/i18n/nombres.ts'
import { casVue, faitsMontrables } from '~/ui/comparer/cas-view.ts'
import { tracerFlux } from '~/ui/comparer/flux-view.ts'
import { lireMorceaux } from '~/ui/comparer/phrases-view.ts'
import { lireCas } from '~/ui/comparer/useAdresse.ts'
import { comparerVue, type ComparerVue } from '~/ui/comparer/view.ts'
import { livres } from '~/ui/etat/livres.ts'
import { assemblerCas, assemblerComparaison, type Notation } from '~/workers/assembler.ts'
import type { CasOuvert, ComparaisonDePage } from '~/workers/protocol.ts'

const MOIS = '2024-01'
const cotation = base as unknown as Cotation
const plain = (texte: string): string => texte.replaceAll(/[\u00a0\u202f]/g, ' ')

type Geste = (avant: Cotation) => ReturnType<typeof setPoints>
function edited(...gestes: readonly Geste[]): Cotation {
  return gestes.reduce((avant, geste) => {
    const edition = geste(avant)
    if (!edition.ok) throw new Error('édition refusée')
    return applyPatch(avant, edition.value.patch)
  }, cotation)
}

/** The draft of the mockup: hosted households at level 4, single parents at level 4, handicap at 60 in one grid. */
const B = edited(
  (avant) => setNiveauDuCritere(avant, 'heberge-tiers', 4),
  (avant) => setNiveauDuCritere(avant, 'famille-monoparentale', 4),
  (avant) => setPoints(avant, 'mutation', 'handicap', 60, MOIS),
)

const { cohorte: recette } = livres.ame
if (!recette) throw new Error('scénario sans cohorte')
const synthetique = generateCohorte(recette, {
  n: recette.n,
  graine: recette.graine,
  moisReference: parseMois(MOIS),
  communes: (livres.ame.communes ?? []).map(({ id }) => id),
})
/** The same households, as if they were real, fewer of them so that small counts exist. */
const reelle = buildCohorte(
  synthetique.ids.slice(0, 300).map((_, row) => ligneDe(synthetique, row)),
  { synthetique: false },
)

function notation(contenu: Cotation, cohorte: Cohorte): Notation {
  const resolue = resolveCotation(contenu, parseMois(MOIS))
  if (!resolue.ok) throw new Error('règles illisibles')
  const programme = compileCotation(resolue.value)
  return { hash: hashContent(contenu), cotation: contenu, programme, notee: noterCohorte(programme, cohorte) }
}

function comparer(a: Cotation, b: Cotation, cohorte = synthetique): ComparaisonDePage {
  const steps = assemblerComparaison(notation(a, cohorte), notation(b, cohorte), cohorte, livres.ame, {
    cohorte: 'c0ffee0123',
    mois: MOIS,
  })
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

const vueDe = (a: Cotation, b: Cotation, cohorte = synthetique): ComparerVue =>
  comparerVue(comparer(a, b, cohorte), a, b, { graine: undefined })

const textes = ({ phrases }: ComparerVue): readonly string[] =>
  phrases.map(({ morceaux, suite = '' }) => plain(`${morceaux.map(({ texte }) => texte).join('')} ${suite}`.trim()))

const page = comparer(cotation, B)
const vue = comparerVue(page, cotation, B, { graine: 2024 })

describe('les phrases', () => {
  it('sont au plus cinq, la première dit combien de demandes changent de place, et chaque nombre mène à un tableau', () => {
    const [tete, ...autres] = textes(vue)
    const bougent = page.comparaison.parSegment.reduce((n, s) => n + s.montent + s.descendent, 0)
    expect(autres.length).toBeLessThanOrEqual(4)
    expect(tete?.replaceAll(' ', '')).toContain(`${bougent}demandes`)
    expect(new Set(vue.phrases.flatMap(({ morceaux }) => morceaux.flatMap(({ vers }) => vers ?? [])))).toEqual(
      new Set(['segments', 'groupes', 'niveaux', 'flux']),
    )
  })

  it('nomment le groupe qui perd le plus et celui qui gagne le plus, lus sur toute la cohorte', () => {
    const larges = page.groupes.filter(({ n }) => n >= 30).toSorted((x, y) => x.moyenne - y.moyenne)
    expect(larges[0]?.groupe).toBe('heberge')
    expect(textes(vue).find((texte) => texte.includes('perdent le plus'))).toMatch(
      /^Les ménages hébergés par un tiers ou la famille perdent le plus : [\d ,]+ places en moyenne sur [\d ]+\./,
    )
    expect(vue.groupes.gagne?.cle).toBe(`${larges.at(-1)?.axe}-${larges.at(-1)?.groupe}`)
  })

  it('disent, dans chaque groupe nommé, la moyenne de ceux qui montent et de ceux qui descendent', () => {
    const { perd } = vue.groupes
    const groupe = page.groupes.find(({ axe, groupe: g }) => `${axe}-${g}` === perd?.cle)
    expect(perd?.perte).toBe((groupe?.pertes ?? 0) / (groupe?.descendent ?? 1))
    const { suite = '' } = vue.phrases.find(({ cle }) => cle === 'perd') ?? {}
    expect(suite).toMatch(
      /^[\d\s]+ perdent [\d\s,]+ places? en moyenne(, [\d\s]+ en gagnent? [\d\s,]+)?\s; [\d\s]+ ne bougent pas\.$/,
    )
  })

  it('se lisent en texte et en liens', () => {
    expect(lireMorceaux('B déplace [segments|12 demandes] sur 20.')).toEqual([
      { texte: 'B déplace ', vers: undefined },
      { texte: '12 demandes', vers: 'segments' },
      { texte: ' sur 20.', vers: undefined },
    ])
  })
})

describe('rien ne change, et pourquoi', () => {
  it('A contre A : mêmes contenus, tous les écarts à zéro', () => {
    const same = vueDe(cotation, cotation)
    expect(textes(same)[0]).toBe('Rien ne change : A et B ont le même contenu.')
    expect(same.segments.total).toMatchObject({ montent: { n: 0 }, descendent: { n: 0 }, inchanges: { n: 2800 } })
    expect(same.groupes.axes.flatMap(({ lignes }) => lignes).filter(({ sens }) => sens !== 'egal')).toEqual([])
    expect(same.niveaux.passages).toEqual([])
    expect([...same.flux.primo.passages, ...same.flux.mutation.passages].every(({ sens }) => sens === 'egal')).toBe(
      true,
    )
    expect([same.gagnent, same.perdent]).toEqual([[], []])
  })

  it('un titre seul : que des textes', () => {
    const renamed = edited((avant) => setTitre(avant, 'Autre titre'))
    expect(textes(vueDe(cotation, renamed))[0]).toBe('Rien ne change : A et B ne diffèrent que par des textes.')
  })

  it('une règle à venir : la différence est nommée, et aucune demande n’est touchée', () => {
    const later: Cotation = {
      ...cotation,
      grilles: {
        ...cotation.grilles,
        primo: {
          ...cotation.grilles.primo,
          points: {
            ...cotation.grilles.primo.points,
            handicap: [
              { du: '2000-01', valeur: null },
              { du: '2027-01', valeur: 90 },
            ],
          },
        },
      },
    }
    const [tete, detail] = textes(vueDe(cotation, later))
    expect(tete).toBe('Rien ne change : cette différence ne touche aucune demande de la cohorte.')
    expect(detail).toContain('Personne en situation de handicap')
    expect(detail).toContain('janvier 2024')
  })

  it('des notes qui changent sans changer l’ordre se disent', () => {
    const shifted: Cotation = {
      ...cotation,
      grilles: {
        ...cotation.grilles,
        primo: { ...cotation.grilles.primo, points: { dalo: 250 } },
        mutation: { ...cotation.grilles.mutation, points: { dalo: 250 } },
      },
    }
    const raised: Cotation = {
      ...shifted,
      grilles: {
        primo: { ...shifted.grilles.primo, points: { dalo: 300 } },
        mutation: { ...shifted.grilles.mutation, points: { dalo: 300 } },
      },
    }
    expect(textes(vueDe(shifted, raised))[0]).toMatch(
      /^Aucune demande ne change de place, mais \d+ demandes? changent?/,
    )
  })
})

describe('échanger A et B', () => {
  const turned = comparerVue(comparer(B, cotation), B, cotation, { graine: undefined })

  it('retourne chaque écart : segments, groupes, niveaux, rangs, cas', () => {
    vue.segments.lignes.forEach(({ montent, descendent, inchanges, tau }, i) => {
      expect(turned.segments.lignes[i]).toMatchObject({ montent: descendent, descendent: montent, inchanges, tau })
    })
    const means = ({ groupes }: ComparerVue): readonly (number | undefined)[] =>
      groupes.axes.flatMap(({ lignes }) => lignes.map(({ moyenne }) => moyenne))
    expect(means(turned)).toEqual(means(vue).map((moyenne) => (moyenne === undefined ? undefined : 0 - moyenne)))
    expect(turned.groupes.gagne?.cle).toBe(vue.groupes.perd?.cle)
    vue.niveaux.cases.forEach((row, i) =>
      row.forEach(({ effectif }, j) => expect(turned.niveaux.cases[j]?.[i]?.effectif).toEqual(effectif)),
    )
    vue.flux.primo.cases.forEach((row, i) =>
      row.forEach((effectif, j) => expect(turned.flux.primo.cases[j]?.[i]).toEqual(effectif)),
    )
    expect(turned.gagnent.map(({ id }) => id)).toEqual(vue.perdent.map(({ id }) => id))
  })
})

describe('les tableaux', () => {
  it('la matrice garde les totaux de chaque niveau, et un niveau plus haut est un gain', () => {
    expect(vue.niveaux.total.n).toBe(2800)
    expect(vue.niveaux.cases[2]?.[3]).toMatchObject({ genre: 'perte' })
    expect(vue.niveaux.cases[2]?.[3]?.texte).toMatch(/^▼ /)
    expect(vue.niveaux.cases[4]?.[3]?.texte).toMatch(/^▲ /)
  })

  it('les tranches de rang ont la même taille des deux côtés, et les rubans remplissent chaque barre', () => {
    const { tranches, cases } = vue.flux.primo
    tranches.forEach(({ taille }, i) => {
      expect(cases[i]?.reduce((total, { n = 0 }) => total + n, 0)).toBe(taille)
      expect(cases.reduce((total, row) => total + (row[i]?.n ?? 0), 0)).toBe(taille)
    })
    const { bandes, rubans } = tracerFlux(vue.flux.primo, { x0: 100, x1: 200, haut: 20, bas: 300 })
    expect(bandes.at(-1)?.y).toBeCloseTo(300 - (bandes.at(-1)?.hauteur ?? 0))
    expect(rubans).toHaveLength(vue.flux.primo.passages.length)
  })

  it('le graphique s’ouvre sur la première grille où une demande change de place', () => {
    const seule = edited((avant) => setPoints(avant, 'mutation', 'handicap', 60, MOIS))
    const vue = (a: Cotation, b: Cotation): ComparerVue => comparerVue(comparer(a, b), a, b, { graine: 2024 })
    expect(vue(cotation, seule).grilleQuiBouge).toBe('mutation')
    expect(vue(cotation, B).grilleQuiBouge).toBe('primo')
    expect(vue(cotation, cotation).grilleQuiBouge).toBe('primo')
  })

  it('disent de quoi les résultats sont fonction', () => {
    expect(vue.empreintes.map(plain)).toEqual([
      expect.stringMatching(/^moteur /),
      `règles A ${hashContent(cotation).slice(0, 7)}`,
      `règles B ${hashContent(B).slice(0, 7)}`,
      'cohorte c0ffee0',
      'graine 2024',
      'janvier 2024',
    ])
  })
})

describe('une cohorte réelle', () => {
  const real = vueDe(cotation, B, reelle)

  it('ne montre aucun effectif de 1 à 10', () => {
    const cells = [
      ...real.segments.lignes.flatMap(({ n, montent, descendent, inchanges }) => [n, montent, descendent, inchanges]),
      ...Object.values(real.segments.total),
      ...real.segments.grilles.flatMap(({ montent, descendent }) => [montent, descendent]),
      ...real.groupes.axes.flatMap(({ lignes }) =>
        lignes.flatMap(({ n, montent, descendent, inchanges }) => [n, montent, descendent, inchanges]),
      ),
      ...real.niveaux.cases.flatMap((row) => row.map(({ effectif }) => effectif)),
      ...real.niveaux.totauxA,
      ...real.niveaux.totauxB,
      ...real.flux.primo.cases.flat(),
      ...real.flux.mutation.cases.flat(),
    ]
    expect(cells.filter(({ n }) => n !== undefined && n > 0 && n < 11)).toEqual([])
    expect(cells.some(({ n }) => n === undefined)).toBe(true)
  })

  it('ne laisse pas une seule case masquée sous un total montré : elle s’en déduirait', () => {
    const seules = real.segments.grilles.flatMap(({ grille, montent, descendent }) => {
      const lignes = real.segments.lignes.filter((ligne) => ligne.grille === grille)
      const masquees = (cle: 'montent' | 'descendent') => lignes.filter((ligne) => ligne[cle].n === undefined).length
      return [
        ...(montent.n !== undefined && masquees('montent') === 1 ? [`${grille} montent`] : []),
        ...(descendent.n !== undefined && masquees('descendent') === 1 ? [`${grille} descendent`] : []),
      ]
    })
    expect(seules).toEqual([])
  })

  it('dit qu’elle masque, et la synthétique qu’elle montre tout', () => {
    expect(plain(real.note)).toContain('masqué')
    expect(plain(vue.note)).toContain('synthétique')
  })
})

// ---- cases

function ouvrir(id: string, a = cotation, b = B): CasOuvert {
  const found = assemblerCas(notation(a, synthetique), notation(b, synthetique), synthetique, id)
  if (!found) throw new Error(`cas ${id} introuvable`)
  return found
}

const premier = ouvrir(vue.perdent[0]?.id ?? '')

describe('un cas ouvert', () => {
  it.each([false, true])('la somme de chaque barre est la note, critères protégés réunis : %s', (protege) => {
    for (const { id } of [...vue.gagnent.slice(0, 12), ...vue.perdent.slice(0, 12)]) {
      const cas = ouvrir(id)
      for (const { parts, score } of casVue(cas, { a: cotation, b: B }, { protege }).barres)
        expect(parts.reduce((total, { points }) => total + points, 0)).toBe(score)
    }
  })

  it('dit d’abord la place et le critère qui la change', () => {
    const { phrase } = casVue(premier, { a: cotation, b: B }, { protege: false })
    expect(plain(phrase)).toMatch(
      /^Passe de la [\d ]+(e|re) à la [\d ]+(e|re) place parce que C10 Hébergé chez un tiers ou la famille vaut 15 au lieu de 25\.$/,
    )
  })

  it('dit quand la note est la même et que d’autres sont passés devant', () => {
    const bystander = [...page.perdent, ...page.gagnent].find(({ scoreA, scoreB }) => scoreA === scoreB)
    const row = synthetique.ids.find((id) => {
      const cas = ouvrir(id)
      return cas.a.score === cas.b.score && cas.a.rang !== cas.b.rang
    })
    const cas = ouvrir(bystander?.id ?? row ?? '')
    expect(plain(casVue(cas, { a: cotation, b: B }, { protege: false }).phrase)).toMatch(
      /parce que d’autres demandes changent de note ; la sienne reste à/,
    )
  })

  it('écarts des critères et écart des notes s’accordent, et chaque critère de la grille est dit une fois', () => {
    const vu = casVue(premier, { a: cotation, b: B }, { protege: false })
    expect([vu.rangA, vu.rangB].map(plain)).toEqual(
      [premier.a.rang, premier.b.rang].map((rang) => plain(ordinal(rang))),
    )
    expect(vu.barres.map(({ scoreDit }) => scoreDit)).toEqual([premier.a.score, premier.b.score].map((n) => nombre(n)))
    expect(vu.lignes.map(({ id }) => id).toSorted()).toEqual(premier.b.criteres.map(({ id }) => id).toSorted())
    const manquants = vu.lignes.filter(({ genre }) => genre === 'nonRempli')
    expect(manquants.every(({ manque }) => manque !== undefined && manque !== '')).toBe(true)
  })

  it('un critère protégé n’est nommé nulle part quand la cohorte est réelle ou l’écran projeté', () => {
    const id = synthetique.ids.find((candidate) =>
      ouvrir(candidate, cotation, cotation).a.criteres.some((critere) => critere.id === 'handicap' && critere.retenu),
    )
    const cas = ouvrir(
      id ?? '',
      cotation,
      edited((avant) => setPoints(avant, 'primo', 'handicap', 60, MOIS)),
    )
    const b = edited((avant) => setPoints(avant, 'primo', 'handicap', 60, MOIS))
    const vu = casVue(cas, { a: cotation, b }, { protege: true })
    expect(JSON.stringify(vu)).not.toMatch(/handicap/i)
    expect(vu.lignes.find(({ id: ligne }) => ligne === 'criteres-proteges')).toMatchObject({ genre: 'compte' })
    expect(JSON.stringify(casVue(cas, { a: cotation, b }, { protege: false }))).toMatch(/handicap/i)
    const faits = phraseDuMenage({ ...cas.demande, handicap: true, labels: ['siao'] })
    const noms = (protege: boolean) => faitsMontrables(faits, { protege }).map(({ nom }) => nom)
    expect(noms(false)).toEqual(expect.arrayContaining(['Ménage', 'Handicap', 'Labels']))
    expect(noms(true)).toContain('Ménage')
    expect(noms(true).filter((nom) => ['Handicap', 'Labels', 'Motifs de la demande'].includes(nom))).toEqual([])
  })
})

it('un critère protégé par un seul des deux jeux de règles est réuni aux autres des deux côtés', () => {
  const ouvert = {
    ...cotation,
    criteres: cotation.criteres.map((critere) =>
      critere.id === 'handicap' ? { ...critere, sensibilite: 'normale' as const } : critere,
    ),
  }
  const id = synthetique.ids.find((candidate) =>
    ouvrir(candidate, ouvert, ouvert).a.criteres.some((critere) => critere.id === 'handicap' && critere.retenu),
  )
  const vu = casVue(ouvrir(id ?? '', ouvert, cotation), { a: ouvert, b: cotation }, { protege: true })
  expect(JSON.stringify(vu)).not.toMatch(/handicap/i)
  for (const { parts, score } of vu.barres) expect(parts.reduce((total, { points }) => total + points, 0)).toBe(score)
})

describe('l’adresse d’un cas', () => {
  it('donne le pseudonyme écrit, et rien quand il est vide ou absent', () => {
    expect(lireCas({ cas: ' D0001_a-b ' })).toBe('D0001_a-b')
    expect([{}, { cas: '' }, { cas: 12 }].map(lireCas)).toEqual([undefined, undefined, undefined])
  })
})
