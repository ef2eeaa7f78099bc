// Bad input: exit code 2, nothing on the standard output, and a sentence that says where, what and how to mend it.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atelier, COTATION, createDossier, fabriquer, lireDepot } from './commande.ts'

const dossier = createDossier()
const cohorte = dossier.chemin('cohorte.csv')
beforeAll(() => {
  fabriquer('--n', '20', '--sortie', cohorte)
}, 120_000)
afterAll(() => dossier.effacer())

/** The sentences of a refusal. */
function refus(...mots: readonly string[]): string {
  const { code, sortie, messages } = atelier(...mots)
  expect([code, sortie]).toEqual([2, ''])
  return messages
}

describe('mots de la commande', () => {
  it.each<[string, readonly string[], string]>([
    ['aucun verbe', [], 'Usage : npm run -s atelier -- VERBE'],
    ['verbe inconnu', ['scor'], 'Le verbe « scor » n’existe pas. Vouliez-vous dire « score » ?'],
    [
      'verbe lointain',
      ['danser'],
      'Le verbe « danser » n’existe pas. Verbes : controler, cohorte, score, expliquer, comparer, loi, orienter, simuler, exporter, verifier, versions.',
    ],
    [
      'drapeau inconnu',
      ['score', '--cotaton', COTATION],
      'Le drapeau « --cotaton » n’existe pas. Vouliez-vous dire « --cotation » ?',
    ],
    ['drapeaux manquants', ['score'], 'Il manque --cotation, --cohorte.'],
    ['valeur manquante', ['score', '--cotation', '--cohorte', 'x'], 'Le drapeau --cotation attend une valeur.'],
    ['drapeau double', ['orienter', '--n', '1', '--n', '2'], 'Le drapeau --n est donné deux fois.'],
    ['mot de trop', ['score', 'cohorte.csv'], 'Le mot « cohorte.csv » est de trop : chaque valeur suit son drapeau.'],
    [
      'mois faux',
      ['score', '--cotation', COTATION, '--cohorte', 'x', '--mois', '2024-13'],
      '--mois attend un mois sous la forme AAAA-MM (exemple : 2024-01) ; reçu : « 2024-13 ».',
    ],
    [
      'contrôleur inconnu',
      ['orienter', '--parts', '50,50', '--n', '2', '--controleur', 'presidant'],
      '--controleur n’admet pas « presidant ». Vouliez-vous dire « president » ?',
    ],
    [
      'nombre faux',
      ['orienter', '--parts', '50,50', '--n', '-2', '--controleur', 'deficit'],
      '--n attend un entier de 0 à 1 000 000 ; reçu : « -2 ».',
    ],
    [
      'parts fausses',
      ['orienter', '--parts', '30,20,20', '--n', '2', '--controleur', 'deficit'],
      'Les parts totalisent 70 %, au lieu de 100 %. Corrigez --parts.',
    ],
    [
      'parts illisibles',
      ['orienter', '--parts', '30;70', '--n', '2', '--controleur', 'deficit'],
      '--parts attend des pour cent séparés par des virgules',
    ],
    ['loi de quoi', ['loi', '--regime', 'flux'], 'Le verbe « loi » attend d’abord « flamanderie » : loi flamanderie …'],
    [
      'loi au-delà du programme',
      ['loi', 'flamanderie', '--regime', 'stock', '--premiere-location', '--reservation-communale-en-stock', '20'],
      '--reservation-communale-en-stock attend 14 au plus : le programme a 14 logements.',
    ],
    ['loi sans années', ['loi', 'flamanderie', '--regime', 'flux'], 'Il manque --annees, ou --premiere-location.'],
    ['rien à contrôler', ['controler'], 'Il manque ce qu’il faut contrôler : --cotation, --flux ou --scenario.'],
  ])('%s', (_, mots, phrase) => {
    expect(refus(...mots)).toContain(phrase)
  })
})

describe('jeux de règles', () => {
  const texte = lireDepot(COTATION)
  it.each<[string, string, string]>([
    [
      'JSON coupé',
      texte.slice(0, 5000),
      'Le fichier JSON s’arrête avant la fin. Reprenez une copie complète du fichier',
    ],
    [
      'une autre version',
      texte.replace('cotation@1', 'cotation@2'),
      'Clé « format » (/format) : Le format « atelier-cil/cotation@2 » est d’une autre version que celle que cet atelier sait lire.',
    ],
    [
      'un fait inconnu',
      texte.replace('"fact": "dalo"', '"fact": "dallo"'),
      'Le fait « dallo » n’est pas dans le dictionnaire. Vouliez-vous dire « dalo » ?',
    ],
    [
      'un flux',
      lireDepot('rules/flux/villemandeur-flux.json'),
      'Le format « atelier-cil/flux@1 » n’est pas celui attendu.',
    ],
    ['rien', '', 'Le fichier est vide.'],
    [
      'une valeur datée trop tard',
      texte.replace(/("rang": 1,[^}]*"points": )250/, '$1[{ "du": "2030-01", "valeur": 250 }]'),
      'Aucune valeur n’est en vigueur en janvier 2024.',
    ],
  ])('%s', (nom, contenu, phrase) => {
    const chemin = dossier.ecrire('essai.json', contenu)
    expect([nom, contenu === texte]).toEqual([nom, false])
    for (const mots of [
      ['controler', '--cotation', chemin],
      ['score', '--cotation', chemin, '--cohorte', cohorte],
    ]) {
      const messages = refus(...mots)
      expect(messages).toContain(`${chemin} : `)
      expect(messages).toContain(phrase)
    }
  })

  it('un fichier absent est nommé', () => {
    expect(refus('controler', '--cotation', 'absent.json')).toContain(
      'Le fichier « absent.json » ne peut pas être lu. Vérifiez son chemin et vos droits de lecture.',
    )
  })
  it('un dossier n’est pas un fichier', () => {
    expect(refus('controler', '--cotation', 'rules')).toContain('Le fichier « rules » ne peut pas être lu.')
  })
})

describe('scénarios', () => {
  it('ce qui est inclus doit être à côté', () => {
    dossier.ecrire('scenario.json', lireDepot('scenarios/flamanderie/scenario.json'))
    const seul = dossier.chemin('scenario.json')
    expect(refus('controler', '--scenario', seul)).toContain(
      'Le scénario inclus « villemandeur » n’est pas trouvé. Placez-le à côté de celui-ci',
    )
  })
  it('sans recette, pas de cohorte', () => {
    expect(refus('cohorte', '--scenario', 'scenarios/villemandeur', '--sortie', dossier.chemin('x.csv'))).toContain(
      'n’a pas de recette de cohorte',
    )
  })
  it('la sortie doit pouvoir être écrite', () => {
    const sortie = dossier.chemin('nulle/part.csv')
    expect(refus('cohorte', '--scenario', 'scenarios/ame', '--n', '3', '--sortie', sortie)).toContain(
      'ne peut pas être écrit',
    )
  })
})

describe('cohortes', () => {
  const lignes = () =>
    readFileSync(cohorte, 'utf8')
      .trim()
      .split('\n')
      .map((ligne) => ligne.split(';'))
  const place = (nom: string): number => lignes()[0]!.indexOf(nom)
  /** The cohort with one cell of its first row replaced. */
  const avec = (nom: string, valeur: string): string =>
    lignes()
      .map((cases, i) => (i === 1 ? cases.with(place(nom), valeur) : cases).join(';'))
      .join('\n')
  const sans = (nom: string): string =>
    lignes()
      .map((cases) => cases.filter((_, i) => i !== place(nom)).join(';'))
      .join('\n')

  it.each<[string, () => string, string]>([
    ['colonne manquante', () => sans('dalo'), 'Colonne « dalo » : La colonne « dalo » manque.'],
    [
      'colonne inconnue',
      () => avec('id', 'a').replace('jeuneMenage', 'jeunMenage'),
      'La colonne « jeunMenage » n’est pas un fait du dictionnaire. Vouliez-vous dire « jeuneMenage » ?',
    ],
    [
      'ancienneté négative',
      () => avec('moisDepot', '2024-02'),
      'Ligne 2, colonne « moisDepot » : Cette demande est déposée après le mois de référence (2024-01)',
    ],
    [
      'numéro de sécurité sociale',
      () => avec('id', '185057800608491'),
      'Colonne « id » : Les valeurs de cette colonne ressemblent à des numéros de sécurité sociale',
    ],
    [
      'nom',
      () => avec('id', 'a').replace('jeuneMenage', 'Nom'),
      'Colonne « Nom » : L’en-tête de cette colonne annonce des noms de personnes',
    ],
  ])('%s', (_, contenu, phrase) => {
    const chemin = dossier.ecrire('essai.csv', contenu())
    for (const mots of [
      ['score', '--cotation', COTATION],
      ['expliquer', '--cotation', COTATION, '--id', 'D0001'],
      ['comparer', '--a', COTATION, '--b', COTATION],
    ])
      expect(refus(...mots, '--cohorte', chemin, '--synthetique')).toContain(phrase)
  })

  it('une colonne qui peut manquer est un avertissement, et le score sort', () => {
    const chemin = dossier.ecrire('essai.csv', sans('surfaceActuelleM2'))
    const { code, messages, sortie } = atelier('score', '--cotation', COTATION, '--cohorte', chemin)
    expect(code).toBe(0)
    expect(messages).toContain('La colonne « surfaceActuelleM2 » est absente')
    expect(sortie.trim().split('\n')).toHaveLength(21)
  })

  it('un classeur donné pour un CSV est nommé', () => {
    const chemin = dossier.ecrire('cohorte.xlsx', 'PK\x03\x04')
    expect(refus('score', '--cotation', COTATION, '--cohorte', chemin)).toContain(
      'enregistrez d’abord la feuille au format CSV (UTF-8)',
    )
  })

  it('une demande qui n’est pas dans la cohorte est dite', () => {
    expect(refus('expliquer', '--cotation', COTATION, '--cohorte', cohorte, '--id', 'Z9')).toContain(
      'La demande « Z9 » n’est pas dans la cohorte. Vérifiez l’identifiant demandé.',
    )
  })

  it('le mois donné compte : trop tôt, les demandes ne sont pas encore déposées', () => {
    expect(refus('score', '--cotation', COTATION, '--cohorte', cohorte, '--mois', '2010-01')).toContain('(2010-01)')
  })
})
