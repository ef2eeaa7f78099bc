// Cohort files: what is read, and each way to be refused, with the sentence that says it (model.md §5, §7).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCohorte, EN_TETE_COHORTE, ligneDe, writeCohorteCsv } from '~/domain/cohorte.ts'
import { FAITS_DE_BASE } from '~/domain/dictionnaire.ts'
import { hashCohorte } from '~/domain/hash.ts'
import type { Problem } from '~/domain/problem.ts'
import { parseCohorteCsv } from '~/exchange/csv.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { arbDemandes, fuzz, sampleDemandes } from '../../support/arbitraires.ts'
import { MOIS } from '../../support/cas.ts'
import { uneDemande } from '../../support/cotations.ts'

/** The sentence of a problem, with plain spaces. */
const dire = (probleme: Problem): string => phraseEntiere(probleme).replaceAll(/[\u00a0\u202f]/g, ' ')

const OPTIONS = { mois: MOIS, synthetique: true }
const lire = (texte: string) => parseCohorteCsv(texte, OPTIONS)

/** The cells of one application, those given replaced; `undefined` takes the column away. */
type Cases = Readonly<Record<string, string | undefined>>
const UNE_LIGNE = writeCohorteCsv(buildCohorte([uneDemande()], { synthetique: true }))
  .split('\n')[1]!
  .split(';')

function csv(lignes: readonly Cases[], separateur = ';'): string {
  const retirees = new Set(
    Object.entries(lignes[0] ?? {}).flatMap(([nom, texte]) => (texte === undefined ? [nom] : [])),
  )
  const ajoutees = Object.keys(lignes[0] ?? {}).filter((nom) => !EN_TETE_COHORTE.includes(nom))
  const colonnes = [...EN_TETE_COHORTE.filter((nom) => !retirees.has(nom)), ...ajoutees]
  const corps = lignes.map((cases, i) =>
    colonnes.map((nom) => cases[nom] ?? (nom === 'id' ? `d${i + 1}` : (UNE_LIGNE[EN_TETE_COHORTE.indexOf(nom)] ?? ''))),
  )
  return `${[colonnes, ...corps].map((cases) => cases.join(separateur)).join('\n')}\n`
}

function problemesDe(texte: string): readonly Problem[] {
  const lu = lire(texte)
  expect(lu.ok).toBe(false)
  return lu.ok ? [] : lu.problems
}
const phrasesDe = (texte: string): readonly string[] => problemesDe(texte).map(dire)
const codesDe = (texte: string): readonly string[] => problemesDe(texte).map(({ code }) => code)

function lignesDe(texte: string) {
  const lu = lire(texte)
  if (!lu.ok) throw new Error(lu.problems.map(dire).join('\n'))
  return lu.value.ids.map((_, row) => ligneDe(lu.value, row))
}

describe('ce qui se lit', () => {
  it('une cohorte écrite puis relue a la même empreinte', () => {
    fc.assert(
      fc.property(arbDemandes(), (demandes) => {
        const cohorte = buildCohorte(demandes, { synthetique: true })
        const relue = lire(writeCohorteCsv(cohorte))
        expect(relue.ok && hashCohorte(relue.value)).toBe(hashCohorte(cohorte))
      }),
      fuzz(60),
    )
  })

  it('la virgule, la marque d’octets, les fins de ligne de Windows et l’ordre des colonnes ne changent rien', () => {
    const cohorte = buildCohorte(sampleDemandes(20, 7), { synthetique: true })
    const texte = writeCohorteCsv(cohorte)
    const inversees = texte
      .trim()
      .split('\n')
      .map((ligne) => ligne.split(';').toReversed().join(','))
      .join('\r\n')
    for (const variante of [`\ufeff${texte}`, texte.replaceAll('\n', '\r\n'), inversees, `\n${texte}\n;;;\n`]) {
      const relue = lire(variante)
      expect(relue.ok && hashCohorte(relue.value)).toBe(hashCohorte(cohorte))
    }
  })

  it('les guillemets de tableur sont lus, séparateur et fin de ligne compris dans une case', () => {
    const [premiere] = lignesDe(csv([{ motifs: '"tropCher|sante"', adultes: '"2"' }]))
    expect(premiere?.motifs).toEqual(['sante', 'tropCher'])
    expect(premiere?.adultes).toBe(2)
  })

  it('une case vide est inconnue, un tiret est l’ensemble vide', () => {
    const [ligne] = lignesDe(csv([{ surfaceActuelleM2: '', motifs: '-', labels: 'siao|ase' }]))
    expect(ligne?.surfaceActuelleM2).toBeNull()
    expect(ligne?.motifs).toEqual([])
    expect(ligne?.labels).toEqual(['siao', 'ase'])
  })

  it('une colonne absente d’un fait qui peut être inconnu est un avertissement', () => {
    const lu = lire(csv([{ surfaceActuelleM2: undefined }]))
    if (!lu.ok) throw new Error('refusé')
    expect(lu.warnings.map(dire)).toEqual([
      'Colonne « surfaceActuelleM2 » : La colonne « surfaceActuelleM2 » est absente : ce fait sera inconnu pour toutes les demandes. Ajoutez-la si vous connaissez ce fait.',
    ])
    expect(ligneDe(lu.value, 0).surfaceActuelleM2).toBeNull()
  })

  it('une situation invraisemblable n’est pas refusée', () => {
    const [ligne] = lignesDe(csv([{ trancheAge: '65plus', situationProfessionnelle: 'etudiant', adultes: '9' }]))
    expect(ligne?.adultes).toBe(9)
  })

  it('une cohorte sans demande se lit', () => {
    expect(lignesDe(`${EN_TETE_COHORTE.join(';')}\n`)).toEqual([])
  })

  it('cent mille demandes se lisent d’un fichier', () => {
    const lignes = writeCohorteCsv(buildCohorte(sampleDemandes(500, 3), { synthetique: true }))
      .trim()
      .split('\n')
    const corps = Array.from({ length: 100_000 }, (_, i) => lignes[1 + (i % 500)]!.replace(/^[^;]+/, `M${i}`))
    const lu = lire([lignes[0], ...corps].join('\n'))
    expect(lu.ok && lu.value.n).toBe(100_000)
  })
})

describe('colonnes refusées', () => {
  it.each([
    [
      'inconnue',
      csv([{ couleurPreferee: 'bleu' }]),
      'Colonne « couleurPreferee » : La colonne « couleurPreferee » n’est pas un fait du dictionnaire. Retirez cette colonne du fichier.',
    ],
    [
      'mal écrite',
      csv([{ adultes: undefined, Adulte: '1' }]),
      'Colonne « Adulte » : La colonne « Adulte » n’est pas un fait du dictionnaire. Vouliez-vous dire « adultes » ?',
    ],
    [
      'manquante',
      csv([{ dalo: undefined }]),
      'Colonne « dalo » : La colonne « dalo » manque. Ajoutez-la : ce fait ne peut pas être inconnu.',
    ],
    [
      'identifiant manquant',
      csv([{ id: undefined }]),
      'Colonne « id » : La colonne « id » manque. Ajoutez-la : ce fait ne peut pas être inconnu.',
    ],
    [
      'fait déduit',
      csv([{ ancienneteMois: '12' }]),
      'Colonne « ancienneteMois » : La colonne « ancienneteMois » n’est pas un fait du dictionnaire. Retirez cette colonne du fichier.',
    ],
    [
      'double',
      csv([{}]).replaceAll('\n', ';dalo\n'),
      'Colonne « dalo » : La colonne « dalo » est présente deux fois. Gardez une seule de ces colonnes.',
    ],
  ])('%s', (_, texte, phrase) => {
    expect(phrasesDe(texte)).toContain(phrase)
  })

  it('`__proto__` et `constructor` sont des colonnes inconnues comme les autres', () => {
    expect(codesDe(csv([{ constructor: 'x', ['__proto__x']: 'y' }]))).toEqual(['colonne-inconnue', 'colonne-inconnue'])
    expect(codesDe(csv([{}]).replace('jeuneMenage', '__proto__'))).toEqual(['colonne-inconnue', 'colonne-manquante'])
  })

  it('sans ligne d’en-tête, aucune case n’est citée', () => {
    const corps = csv([{}, {}]).split('\n').slice(1).join('\n')
    const phrases = phrasesDe(corps)
    expect(phrases).toContain(
      'Colonne « id » : La colonne « id » manque. Ajoutez-la : ce fait ne peut pas être inconnu.',
    )
    for (const texte of ['d1', 'locatairePrive', '22000', 'villemandeur'])
      expect(phrases.join('\n')).not.toContain(`« ${texte} »`)
  })
})

describe('lignes refusées', () => {
  it.each<[string, Cases, string]>([
    [
      'booléen',
      { handicap: 'OUI' },
      'Ligne 2, colonne « handicap » : Cette case doit dire oui ou non. Écrivez « oui » ou « non ».',
    ],
    [
      'booléen vide',
      { handicap: '' },
      'Ligne 2, colonne « handicap » : Cette case est vide, et ce fait ne peut pas être inconnu. Remplissez la case, ou retirez la ligne.',
    ],
    [
      'liste',
      { dalo: 'peut-etre' },
      'Ligne 2, colonne « dalo » : La valeur de cette case n’est pas dans la liste. Valeurs admises : « non » ou « reconnu ».',
    ],
    [
      'entier',
      { piecesActuelles: '2,5', motifs: '-' },
      'Ligne 2, colonne « piecesActuelles » : Cette case doit être un nombre entier. Écrivez un nombre entier, sans espace, sans unité et sans virgule.',
    ],
    [
      'unité',
      { loyerNetAidesEuros: '400 €' },
      'Ligne 2, colonne « loyerNetAidesEuros » : Cette case doit être un nombre entier. Écrivez un nombre entier, sans espace, sans unité et sans virgule.',
    ],
    [
      'négatif',
      { refusInjustifies: '-1' },
      'Ligne 2, colonne « refusInjustifies » : Ce nombre est trop petit. Écrivez un nombre positif ou nul, et au moins 1 pour les adultes.',
    ],
    [
      'trop grand',
      { revenuFiscalReferenceEuros: '4294967296' },
      'Ligne 2, colonne « revenuFiscalReferenceEuros » : Ce nombre est trop grand. Écrivez un nombre de 2 147 483 647 au plus.',
    ],
    [
      'mois',
      { moisDepot: '2023-13' },
      'Ligne 2, colonne « moisDepot » : Cette case doit être un mois. Écrivez le mois sous la forme AAAA-MM (exemple : 2023-05).',
    ],
    [
      'date complète',
      { moisDepot: '12/05/1998' },
      'Ligne 2, colonne « moisDepot » : Cette case doit être un mois. Écrivez le mois sous la forme AAAA-MM (exemple : 2023-05).',
    ],
    [
      'valeur répétée',
      { typologiesSouhaitees: 'T2|T2' },
      'Ligne 2, colonne « typologiesSouhaitees » : Une valeur est répétée dans cette case. Gardez chaque valeur une seule fois.',
    ],
    [
      'sans adulte',
      { adultes: '0' },
      'Ligne 2, colonne « adultes » : Cette demande n’a pas d’adulte. Écrivez 1 ou plus dans la colonne « adultes ».',
    ],
    [
      'enfants',
      { enfantsMoins14: '2', enfantsMineurs: '1' },
      'Ligne 2, colonne « enfantsMoins14 » : Cette demande a plus d’enfants de moins de 14 ans que d’enfants mineurs. Corrigez « enfantsMoins14 » ou « enfantsMineurs ».',
    ],
    [
      'ancienneté négative',
      { moisDepot: '2024-02' },
      'Ligne 2, colonne « moisDepot » : Cette demande est déposée après le mois de référence (2024-01) : son ancienneté serait négative. Corrigez « moisDepot », ou choisissez un mois de référence plus tardif.',
    ],
    [
      'identifiant',
      { id: 'dossier n° 4' },
      'Ligne 2, colonne « id » : L’identifiant de cette ligne n’est pas un pseudonyme admis. Écrivez de 1 à 32 lettres sans accent, chiffres, tirets ou soulignés.',
    ],
    [
      'identifiant vide',
      { id: '' },
      'Ligne 2, colonne « id » : L’identifiant de cette ligne n’est pas un pseudonyme admis. Écrivez de 1 à 32 lettres sans accent, chiffres, tirets ou soulignés.',
    ],
  ])('%s', (_, cases, phrase) => {
    expect(phrasesDe(csv([cases]))).toEqual([phrase])
  })

  it('ensemble : une valeur hors de la liste, ou une commune qui n’est pas un identifiant', () => {
    expect(codesDe(csv([{ motifs: 'tropCher|voisins' }]))).toEqual(['cellule'])
    expect(phrasesDe(csv([{ communesSouhaitees: 'Châlette sur Loing' }]))[0]).toContain('Séparez les valeurs par')
  })

  it('un pseudonyme répété dit la ligne du premier', () => {
    expect(phrasesDe(csv([{ id: 'a' }, { id: 'b' }, { id: 'a' }]))).toEqual([
      'Ligne 4, colonne « id » : Cette ligne a le même identifiant que la ligne 2. Donnez à chaque demande un pseudonyme qui n’est qu’à elle.',
    ])
  })

  it('une ligne trop courte ou trop longue est dite avec ses nombres de cases', () => {
    const [entete, ligne] = csv([{}]).split('\n')
    expect(phrasesDe(`${entete}\n${ligne}\n${ligne!.split(';').slice(1).join(';')}`)).toEqual([
      'Ligne 3 : La ligne a 29 cases, pour 30 colonnes. Vérifiez les séparateurs et les guillemets de cette ligne.',
    ])
    expect(codesDe(`${entete}\n${ligne};oui`)).toEqual(['ligne-longueur'])
  })

  it('un fichier coupé au milieu d’une case entre guillemets est refusé', () => {
    const [entete, ligne] = csv([{}]).split('\n')
    expect(codesDe(`${entete}\n${ligne}\n${ligne!.replace(/non$/, '"non')}`)).toEqual(['ligne-longueur'])
  })

  it('les numéros de ligne comptent les lignes vides et les fins de ligne entre guillemets', () => {
    const [entete, ...lignes] = csv([{ motifs: '"tropCher\n"' }, {}, { adultes: '0' }])
      .trim()
      .split('\n')
    const fautes = problemesDe([entete, '', ...lignes].join('\n'))
    expect(fautes.map(({ at }) => at)).toEqual(['/lignes/3/motifs', '/lignes/6/adultes'])
    const seule = problemesDe([entete, '', lignes[2], '', lignes[3]].join('\n'))
    expect(seule.map(({ at }) => at)).toEqual(['/lignes/5/adultes'])
  })

  it('au-delà de cinquante, les problèmes sont comptés', () => {
    const problemes = problemesDe(
      csv(Array.from({ length: 3000 }, (_, i) => ({ id: `x${i}`, handicap: 'x', adultes: 'y' }))),
    )
    expect(problemes).toHaveLength(51)
    expect(problemes[0]?.at).toBe('/lignes/2/adultes')
    expect(dire(problemes[50]!)).toBe(
      'Fichier : 5 950 autres problèmes ne sont pas montrés. Corrigez d’abord ceux-ci, puis recommencez.',
    )
  })

  it('aucune case n’est jamais citée', () => {
    const secret = 'SECRET7'
    const texte = csv(FAITS_DE_BASE.map(({ id }, i) => ({ id: `x${i}`, [id]: secret })))
    expect(phrasesDe(texte).length).toBeGreaterThan(25)
    expect(phrasesDe(texte).join('\n')).not.toContain(secret)
  })
})

describe('fichiers sans rien à lire', () => {
  it.each(['', '\ufeff', '\n\n', ';;;\n'])('%j est un fichier vide', (texte) => {
    expect(phrasesDe(texte)).toEqual(['Fichier : Le fichier est vide. Choisissez un fichier qui a un contenu.'])
  })
})
