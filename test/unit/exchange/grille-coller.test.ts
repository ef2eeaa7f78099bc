// Blocks pasted from a spreadsheet on the shipped grid: taken where they fit, refused with one clear sentence otherwise.
import { describe, expect, it } from 'vitest'
import baseline from '#rules/cotation/ame-base.json'
import { chiffreDe, ecartsDeGrille } from '~/domain/chiffres.ts'
import { codeDuCritere, type Cotation } from '~/domain/cotation.ts'
import { retoucher } from '~/domain/edit-lot.ts'
import { parseMois } from '~/domain/mois.ts'
import { applyPatch } from '~/domain/patch.ts'
import { type Cible, type Collage, lireCollage } from '~/exchange/grille-coller.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { plain } from '../../support/contenus.ts'

const MOIS = '2024-01'
const index = parseMois(MOIS)
const cotation = baseline as unknown as Cotation
const criteres = cotation.criteres.map(({ id }) => id)
const depuis = (ligne: number, colonne: 0 | 1, lignes = 1, colonnes: 1 | 2 = 1): Cible => ({
  criteres,
  ligne,
  colonne,
  lignes,
  colonnes,
})
const coller = (texte: string, cible = depuis(0, 0)) => lireCollage(texte, cotation, cible, index)

function pris(texte: string, cible?: Cible): Collage {
  const lu = coller(texte, cible)
  if (!lu.ok) throw new Error(lu.problems.map((probleme) => phraseEntiere(probleme)).join(' '))
  return lu.value
}
/** « dalo primo 250 » for each cell that the paste would change. */
function change(texte: string, cible?: Cible): readonly string[] {
  const { retouches, cases } = pris(texte, cible)
  const edition = retoucher(cotation, retouches, MOIS, { code: 'collage', cases })
  if (!edition.ok) throw new Error(JSON.stringify(edition.problems))
  return ecartsDeGrille(cotation, applyPatch(cotation, edition.value.patch), index).map(
    ({ critere, champ, apres }) => `${critere} ${champ} ${typeof apres === 'object' ? apres.valeur : '—'}`,
  )
}
function refus(texte: string, cible?: Cible): readonly string[] {
  const lu = coller(texte, cible)
  return lu.ok ? ['accepté'] : lu.problems.map((probleme) => plain(phraseEntiere(probleme)))
}

/** The grid as a spreadsheet would copy it. */
const colonne = (grille: 'primo' | 'mutation'): readonly string[] =>
  criteres.map((critere) => {
    const chiffre = chiffreDe(cotation, { critere, grille }, index)
    return chiffre === undefined ? '—' : `${chiffre.plafond ? '≤ ' : ''}${chiffre.valeur}`
  })
const primo = colonne('primo')
const mutation = colonne('mutation')
const deuxColonnes = primo.map((texte, i) => `${texte}\t${mutation[i] ?? ''}`)

describe('un bloc qui tient', () => {
  it('de 29 × 2 : les mêmes chiffres ne changent rien, 58 cellules', () => {
    expect(pris(deuxColonnes.join('\n')).cases).toBe(58)
    expect(change(deuxColonnes.join('\n'))).toEqual([])
  })

  it.each([
    ['une fin de ligne à la fin', '\r\n', '\r\n'],
    ['des lignes vides à la fin', '\n', '\n\n\n'],
  ])('avec %s', (_nom, fin, finale) => {
    const lignes = deuxColonnes.with(0, '240\t245')
    expect(change(lignes.join(fin) + finale)).toEqual(['dalo primo 240', 'dalo mutation 245'])
  })

  it('de 29 × 1, dans la colonne choisie', () => {
    expect(change(mutation.with(0, '99').join('\n'), depuis(0, 1))).toEqual(['dalo mutation 99'])
  })

  it('sous un en-tête qui nomme les colonnes, où qu’on le colle et dans n’importe quel ordre', () => {
    const texte = ['Mutation;Primo', ...primo.map((p, i) => `${mutation[i]};${p}`)].with(1, '245;240').join('\n')
    expect(change(texte, depuis(0, 1))).toEqual(['dalo primo 240', 'dalo mutation 245'])
  })

  it('avec une ligne de titres sans nom de grille', () => {
    expect(change(['Points', ...primo.with(1, '41')].join('\n'))).toEqual([`${criteres[1]} primo 41`])
  })

  it('avec une colonne de codes : les lignes vont à leur critère, dans n’importe quel ordre', () => {
    const lignes = criteres.map((id, i) => `${codeDuCritere(cotation, id)}\t${primo[i]}\t${mutation[i]}`)
    expect(change(lignes.with(0, 'C01\t240\t250').toReversed().join('\n'), depuis(12, 0))).toEqual(['dalo primo 240'])
    expect(change('C07\t30\t31')).toEqual(['handicap primo 30', 'handicap mutation 31'])
  })

  it('une cellule seule remplit le bloc choisi', () => {
    expect(pris('12\n', depuis(3, 0, 2, 2)).cases).toBe(4)
  })

  it.each([
    ['30', '30'],
    [' 30,0 ', '30'],
    ['30.00', '30'],
    ['1 200', '1200'],
    ['1\u202f200', '1200'],
    ['"30"', '30'],
    ['+30', '30'],
    ['—', '—'],
    ['-', '—'],
    ['', '—'],
  ])('lit « %s »', (texte, lu) => {
    expect(change(`${texte}\t40\n`, depuis(6, 0)).filter((phrase) => phrase.includes('primo'))).toEqual([
      `handicap primo ${lu}`,
    ])
  })

  it('un malus hors groupe, écrit avec un vrai moins', () => {
    expect(change('−20', depuis(28, 0))).toEqual([`${criteres[28]} primo -20`])
  })

  it('« ≤ 20 » est le plafond du barème', () => {
    expect(change('≤ 20\t<=25', depuis(criteres.indexOf('anciennete'), 0))).toEqual([
      'anciennete primo 20',
      'anciennete mutation 25',
    ])
  })
})

describe('un bloc qui ne tient pas ne change rien, et dit quoi faire', () => {
  it.each([
    [
      'trop de lignes',
      Array.from({ length: 10_000 }, () => '5').join('\n'),
      depuis(0, 0),
      'Fichier : Le bloc collé a 10 000 lignes et 1 colonne ; ici, la place est de 29 lignes et 2 colonnes. Choisissez la cellule de départ, ou copiez un bloc de la même taille.',
    ],
    [
      'trop de colonnes',
      '1\t2\t3',
      depuis(0, 0),
      'Fichier : Le bloc collé a 1 ligne et 3 colonnes ; ici, la place est de 29 lignes et 2 colonnes. Choisissez la cellule de départ, ou copiez un bloc de la même taille.',
    ],
    [
      'deux colonnes à partir de la mutation',
      '1\t2',
      depuis(0, 1),
      'Fichier : Le bloc collé a 1 ligne et 2 colonnes ; ici, la place est de 29 lignes et 1 colonne. Choisissez la cellule de départ, ou copiez un bloc de la même taille.',
    ],
    [
      'une autre taille que le bloc choisi',
      '1\n2\n3',
      depuis(0, 0, 2),
      'Fichier : Le bloc collé a 3 lignes et 1 colonne ; ici, la place est de 2 lignes et 1 colonne. Choisissez la cellule de départ, ou copiez un bloc de la même taille.',
    ],
    [
      'une décimale',
      '25\n25,5',
      depuis(0, 0),
      'Ligne 2, colonne « primo » : C02 Victime de violences conjugales : « 25,5 » n’est pas un nombre entier. Écrivez un nombre entier de points, sans virgule.',
    ],
    [
      'un nombre ambigu',
      '1,000',
      depuis(0, 0),
      'Ligne 1, colonne « primo » : C01 Reconnu DALO : « 1,000 » n’est pas un nombre entier. Écrivez un nombre entier de points, sans virgule.',
    ],
    [
      'un texte',
      '25\nbeaucoup\n3',
      depuis(0, 0),
      'Ligne 2, colonne « primo » : C02 Victime de violences conjugales : « beaucoup » n’est pas un nombre. Écrivez un nombre entier de points, ou rien pour sortir de la grille.',
    ],
    [
      'un plafond hors barème',
      '≤ 20',
      depuis(0, 0),
      'Ligne 1, colonne « primo » : C01 Reconnu DALO : « ≤ 20 » est le plafond d’un barème, et ce critère donne des points fixes. Écrivez un nombre entier, sans le signe ≤.',
    ],
    [
      'un nombre démesuré',
      '1000000',
      depuis(0, 0),
      'Ligne 1, colonne « primo » : C01 Reconnu DALO : « 1000000 » est hors bornes. Écrivez un nombre entre −100 000 et 100 000.',
    ],
    ['rien', '', depuis(0, 0), 'Fichier : Il n’y a rien à coller. Copiez d’abord des cellules dans votre tableur.'],
    [
      'un critère inconnu parmi d’autres',
      'C01\t20\nC99\t20',
      depuis(0, 0),
      'Ligne 2 : Aucun critère ne s’appelle « C99 ». Vouliez-vous dire « C09 » ?',
    ],
    [
      'un critère répété',
      'C01\t20\nC01\t30',
      depuis(0, 0),
      'Ligne 2 : Le critère « C01 » est déjà à la ligne 1. Gardez une seule ligne par critère.',
    ],
  ])('%s', (_nom, texte, cible, phrase) => {
    expect(refus(texte, cible)).toEqual([phrase])
  })

  it('un malus dans un groupe', () => {
    const membre = cotation.groupes?.[0]?.criteres[0] ?? ''
    const [phrase] = refus('-5', depuis(criteres.indexOf(membre), 0))
    expect(phrase).toMatch(
      /« -5 » retire des points, et le critère est dans le groupe « .+ », où seul compte le meilleur/,
    )
  })

  it('chaque cellule fausse a sa phrase', () => {
    expect(refus('a\tb\n1\t2,5')).toHaveLength(3)
  })

  it('un texte démesuré n’est pas lu', () => {
    expect(coller('1\n'.repeat(1_500_000))).toMatchObject({ ok: false, problems: [{ code: 'collage-trop-grand' }] })
  })
})
