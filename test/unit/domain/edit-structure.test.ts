// Levels, groups, parameters, dated values and named conditions, by form.
import { describe, expect, it } from 'vitest'
import ame from '#rules/cotation/ame-base.json'
import type { Cotation } from '~/domain/cotation.ts'
import {
  ajouterGroupe,
  deplacerDansLeGroupe,
  retirerGroupe,
  setGroupeDuCritere,
  setLibelleDuGroupe,
} from '~/domain/edit-groupes.ts'
import {
  ajouterNiveau,
  deplacerNiveau,
  retirerNiveau,
  setCouleurDuNiveau,
  setLibelleDuNiveau,
} from '~/domain/edit-niveaux.ts'
import {
  ajouterConditionNommee,
  deplierConditionNommee,
  renommerConditionNommee,
  retirerConditionNommee,
  setConditionNommee,
  usagesDe,
} from '~/domain/edit-nommees.ts'
import { setMode, setParametre, setPointsDates } from '~/domain/edit-parametres.ts'
import { setPoints, setPointsDuNiveau } from '~/domain/edit.ts'
import { uneCotation } from '../../support/cotations.ts'
import { faire, refusDe } from '../../support/editions.ts'

const livree = ame as unknown as Cotation
const MOIS = '2024-01'

const rangs = ({ niveaux }: Cotation): readonly (readonly [number, string])[] =>
  niveaux.map(({ rang, libelle }) => [rang, libelle] as const)

const trois = uneCotation(
  [
    { id: 'a', niveau: 1 },
    { id: 'b', niveau: 4 },
    { id: 'c', niveau: 7 },
  ],
  {
    niveaux: [
      { rang: 7, id: 'bas', libelle: 'Bas', couleur: 'n1', points: 1 },
      { rang: 1, id: 'haut', libelle: 'Haut', couleur: 'n2', points: 30 },
      { rang: 4, id: 'milieu', libelle: 'Milieu', couleur: 'n3', points: 10 },
    ],
  },
)
const niveauxDesCriteres = ({ criteres }: Cotation): readonly number[] => criteres.map(({ niveau }) => niveau)

describe('les niveaux', () => {
  it('se renumérotent quand l’un vient, part ou change de place ; les critères suivent le leur', () => {
    const deplace = faire(trois, deplacerNiveau(trois, 7, 0))
    expect(rangs(deplace)).toEqual([
      [1, 'Bas'],
      [2, 'Haut'],
      [3, 'Milieu'],
    ])
    expect(niveauxDesCriteres(deplace)).toEqual([2, 3, 1])
    const ajoute = faire(trois, ajouterNiveau(trois, { libelle: ' Nouveau ', points: 20 }, 1))
    expect(rangs(ajoute)).toEqual([
      [1, 'Haut'],
      [2, 'Nouveau'],
      [3, 'Milieu'],
      [4, 'Bas'],
    ])
    expect(niveauxDesCriteres(ajoute)).toEqual([1, 3, 4])
    expect(ajoute.niveaux[1]).toEqual({ rang: 2, id: 'nouveau', libelle: 'Nouveau', couleur: 'n4', points: 20 })
    const retire = faire(trois, retirerNiveau(trois, 4, 1))
    expect(rangs(retire)).toEqual([
      [1, 'Haut'],
      [2, 'Bas'],
    ])
    expect(niveauxDesCriteres(retire)).toEqual([1, 1, 2])
  })

  it('déplacé sur place, un niveau ne change rien', () => {
    expect(faire(livree, deplacerNiveau(livree, 3, 2))).toBe(livree)
  })

  it('ne partent pas avec leurs critères, ni tous', () => {
    expect(refusDe(retirerNiveau(trois, 4))).toEqual([
      'niveau-occupe : Le niveau « Milieu » a encore 1 critère : « b ». Choisissez le niveau qui les reçoit.',
    ])
    expect(refusDe(retirerNiveau(trois, 4, 4))[0]).toMatch(/^niveau-occupe/)
    const seul = uneCotation([{ id: 'a', niveau: 1 }], {
      niveaux: [{ rang: 1, id: 'n', libelle: 'N', couleur: 'n1', points: 0 }],
    })
    expect(refusDe(retirerNiveau(seul, 1))[0]).toMatch(/^dernier-niveau/)
  })

  it('changent de nom, de couleur et de points', () => {
    expect(faire(trois, setLibelleDuNiveau(trois, 4, 'Autre')).niveaux[2]?.libelle).toBe('Autre')
    expect(faire(trois, setCouleurDuNiveau(trois, 4, 'n12')).niveaux[2]?.couleur).toBe('n12')
    expect(refusDe(setLibelleDuNiveau(trois, 4, ' '))[0]).toMatch(/^texte-longueur/)
    expect(refusDe(setCouleurDuNiveau(trois, 4, 'rouge'))[0]).toMatch(/^valeur-hors-liste/)
    expect(refusDe(ajouterNiveau(trois, { libelle: 'x', points: 1.5 }))[0]).toMatch(/^non-entier/)
    expect(faire(trois, setPointsDuNiveau(trois, 4, 11, MOIS)).niveaux[2]?.points).toBe(11)
  })

  it('tiennent à douze et plus, chacun sa couleur tant qu’il en reste', () => {
    let cotation = trois
    for (let i = 0; i < 12; i++) {
      cotation = faire(cotation, ajouterNiveau(cotation, { libelle: `Niveau ${i}`, points: i }))
    }
    expect(new Set(cotation.niveaux.slice(0, 12).map(({ couleur }) => couleur)).size).toBe(12)
    expect(rangs(cotation).map(([rang]) => rang)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1))
  })
})

describe('les groupes', () => {
  it('prennent des critères, qui quittent le leur ; vidés, ils partent', () => {
    const apres = faire(livree, ajouterGroupe(livree, ' Essai ', ['handicap', 'separation', 'famille-monoparentale']))
    expect(apres.groupes?.at(-1)).toEqual({
      id: 'essai',
      libelle: 'Essai',
      regle: 'meilleur',
      criteres: ['handicap', 'separation', 'famille-monoparentale'],
    })
    expect(apres.groupes?.some(({ id }) => id === 'famille')).toBe(false)
    expect(apres.groupes?.find(({ id }) => id === 'handicap-sante')?.criteres).not.toContain('handicap')
    expect(refusDe(ajouterGroupe(livree, 'x', []))[0]).toMatch(/^liste-vide/)
    expect(refusDe(ajouterGroupe(livree, ' ', ['dalo']))[0]).toMatch(/^texte-longueur/)
  })

  it('prennent et rendent un critère, dans l’ordre voulu', () => {
    const dedans = faire(livree, setGroupeDuCritere(livree, 'dalo', 'famille'))
    expect(dedans.groupes?.find(({ id }) => id === 'famille')?.criteres.at(-1)).toBe('dalo')
    expect(faire(dedans, setGroupeDuCritere(dedans, 'dalo', 'famille'))).toBe(dedans)
    expect(faire(dedans, setGroupeDuCritere(dedans, 'dalo', undefined))).toEqual(livree)
    const ordre = faire(dedans, deplacerDansLeGroupe(dedans, 'famille', 'dalo', 0))
    expect(ordre.groupes?.find(({ id }) => id === 'famille')?.criteres[0]).toBe('dalo')
  })

  it('refusent un malus, d’où qu’il vienne', () => {
    const malus = faire(livree, setPoints(livree, 'primo', 'dalo', -5, MOIS))
    expect(refusDe(setGroupeDuCritere(malus, 'dalo', 'famille'))[0]).toMatch(/^malus-dans-groupe/)
    expect(refusDe(setPoints(livree, 'primo', 'handicap', -5, MOIS))[0]).toMatch(/^malus-dans-groupe/)
    const dates = [
      { du: '2024-01', valeur: 5 },
      { du: '2025-01', valeur: -5 },
    ]
    const cible = { type: 'critere', critere: 'handicap', grille: 'primo' } as const
    expect(refusDe(setPointsDates(livree, cible, dates))[0]).toMatch(/^malus-dans-groupe/)
  })

  it('changent de nom, et partent : la liste vide n’est plus écrite', () => {
    const un = uneCotation([{ id: 'a' }], { groupes: [{ id: 'g', regle: 'meilleur', criteres: ['a'] }] })
    expect(faire(un, setLibelleDuGroupe(un, 'g', 'Nom')).groupes?.[0]?.libelle).toBe('Nom')
    expect('groupes' in faire(un, retirerGroupe(un, 'g'))).toBe(false)
  })
})

describe('les réglages', () => {
  it('un paramètre prend valeur, année, et une seule origine', () => {
    const regle = faire(
      livree,
      setParametre(
        livree,
        'delaiAnormalMois',
        { valeur: 30, annee: 2025, origine: { type: 'source', texte: ' Arrêté ' } },
        MOIS,
      ),
    )
    expect(regle.parametres.delaiAnormalMois).toEqual({ valeur: 30, annee: 2025, source: 'Arrêté' })
    const sans = faire(regle, setParametre(regle, 'delaiAnormalMois', { annee: undefined }, MOIS))
    expect(sans.parametres.delaiAnormalMois).toEqual({ valeur: 30, source: 'Arrêté' })
    for (const [saisi, code] of [
      [{ valeur: -1 }, /^hors-bornes/],
      [{ valeur: 2.5 }, /^non-entier/],
      [{ annee: 1999 }, /^hors-bornes/],
    ] as const)
      expect(refusDe(setParametre(livree, 'delaiAnormalMois', saisi, MOIS))[0]).toMatch(code)
  })

  it('une grille change de classement', () => {
    expect(faire(livree, setMode(livree, 'mutation', 'niveau-puis-points')).grilles.mutation.mode).toBe(
      'niveau-puis-points',
    )
  })

  it('un barème progressif remplace des points, et s’en va vers ceux du niveau', () => {
    const bareme = { pas: 6, parPas: 1, plafond: 10, bonus: 5, apres: 'delaiAnormalMois' }
    const avec = faire(livree, setPoints(livree, 'primo', 'dalo', bareme, MOIS))
    expect(avec.grilles.primo.points['dalo']).toEqual(bareme)
    expect(faire(avec, setPoints(avec, 'primo', 'dalo', null, MOIS)).grilles.primo.points['dalo']).toBeNull()
    expect(refusDe(setPoints(livree, 'primo', 'dalo', { ...bareme, apres: 'inconnu' }, MOIS))[0]).toMatch(
      /^parametre-inconnu/,
    )
  })
})

describe('les valeurs datées', () => {
  const dates = [
    { du: '2024-01', valeur: 30 },
    { du: '2025-01', valeur: 40 },
  ]
  it.each([
    ['un critère', { type: 'critere', critere: 'dalo', grille: 'primo' } as const, '/grilles/primo/points/dalo'],
    ['un niveau', { type: 'niveau', rang: 1 } as const, '/niveaux/0/points'],
    ['un paramètre', { type: 'parametre', nom: 'delaiAnormalMois' } as const, '/parametres/delaiAnormalMois/valeur'],
  ])('vont et viennent : %s', (_titre, cible, at) => {
    const datee = faire(livree, setPointsDates(livree, cible, dates))
    expect(JSON.stringify(datee)).toContain(JSON.stringify(dates))
    expect(faire(datee, setPointsDates(datee, cible, 30))).not.toEqual(datee)
    for (const [valeurs, code] of [
      [[], 'liste-vide'],
      [dates.toReversed(), 'dates-non-croissantes'],
      [[dates[0], dates[0]], 'dates-non-croissantes'],
      [[{ du: '2024-13', valeur: 1 }], 'format-de-texte'],
      [[{ du: '2024-01', valeur: 1.5 }], 'non-entier'],
    ] as const) {
      const edition = setPointsDates(livree, cible, valeurs as typeof dates)
      expect(edition.ok ? [] : edition.problems.map(({ code: dit }) => dit)).toEqual([code])
      expect(edition.ok || edition.problems[0]?.at.startsWith(at)).toBe(true)
    }
  })

  it('se changent par la valeur du mois, et avant la première par une de plus', () => {
    const datee = faire(livree, setPointsDates(livree, { type: 'niveau', rang: 2 }, dates))
    expect(faire(datee, setPointsDuNiveau(datee, 2, 35, '2024-06')).niveaux[1]?.points).toEqual([
      { du: '2024-01', valeur: 35 },
      dates[1],
    ])
    expect(faire(datee, setPointsDuNiveau(datee, 2, 20, '2023-06')).niveaux[1]?.points).toEqual([
      { du: '2023-06', valeur: 20 },
      ...dates,
    ])
  })
})

describe('les conditions nommées', () => {
  const AUTRE = { any: [{ fact: 'dalo', operator: 'equal', value: 'reconnu' }] } as const
  const depart = uneCotation(
    [{ id: 'a', libelle: 'Critère A', conditions: { not: { condition: 'x' } } }, { id: 'b' }],
    {
      conditions: {
        x: { all: [{ fact: 'handicap', operator: 'equal', value: true }] },
        y: { any: [{ condition: 'x' }] },
      },
    },
  )

  it('prennent un nom tiré de ce qui est écrit, libre et lisible', () => {
    const avec = faire(depart, ajouterConditionNommee(depart, ' En situation de handicap ', AUTRE))
    expect(Object.keys(avec.conditions ?? {})).toContain('en-situation-de-handicap')
    expect(refusDe(ajouterConditionNommee(depart, 'X', AUTRE))).toEqual([
      'nom-pris : Le nom « x » est déjà pris. Choisissez un autre nom.',
    ])
    expect(refusDe(ajouterConditionNommee(depart, '???', AUTRE))[0]).toMatch(/^nom-sans-lettre/)
    expect(refusDe(ajouterConditionNommee(depart, 'constructor', AUTRE))[0]).toMatch(/^nom-sans-lettre/)
  })

  it('changent de nom, et les renvois suivent', () => {
    const apres = faire(depart, renommerConditionNommee(depart, 'x', 'Handicap'))
    expect(apres.criteres[0]?.conditions).toEqual({ not: { condition: 'handicap' } })
    expect(apres.conditions?.['y']).toEqual({ any: [{ condition: 'handicap' }] })
    expect('x' in (apres.conditions ?? {})).toBe(false)
    expect(refusDe(renommerConditionNommee(depart, 'x', 'y'))[0]).toMatch(/^nom-pris/)
    expect(faire(depart, renommerConditionNommee(depart, 'x', ' X '))).toBe(depart)
  })

  it('ne se renvoient pas l’une à l’autre', () => {
    expect(refusDe(setConditionNommee(depart, 'x', { all: [{ condition: 'y' }] }))[0]).toMatch(/^condition-cycle/)
    expect(faire(depart, setConditionNommee(depart, 'x', AUTRE)).conditions?.['x']).toEqual(AUTRE)
  })

  it('ne partent pas quand elles servent, sauf recopiées là où elles servent', () => {
    expect(usagesDe(depart, 'x')).toEqual({ criteres: ['Critère A'], conditions: ['y'] })
    expect(refusDe(retirerConditionNommee(depart, 'x'))).toEqual([
      'condition-utilisee : La condition nommée « x » sert encore : dans le critère « Critère A », dans la condition « y ». Recopiez-la là où elle sert, ou remplacez-la d’abord.',
    ])
    const parUneAutre = { ...depart, criteres: depart.criteres.filter(({ id }) => id !== 'a') }
    expect(usagesDe(parUneAutre, 'x')).toEqual({ criteres: [], conditions: ['y'] })
    expect(refusDe(retirerConditionNommee(parUneAutre, 'x'))[0]).toMatch(/^condition-utilisee/)
    const depliee = faire(depart, deplierConditionNommee(depart, 'x'))
    expect(depliee.criteres[0]?.conditions).toEqual({ not: depart.conditions?.['x'] })
    expect(depliee.conditions).toEqual({ y: { any: [depart.conditions?.['x']] } })
    const sansY = faire(depliee, retirerConditionNommee(depliee, 'y'))
    expect('conditions' in sansY).toBe(false)
  })
})
