// Problems as sentences: one of each code, well written and complete, in both languages; and places said in words.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CodeDeProbleme, type ParametresDe, type Problem, problem } from '~/domain/problem.ts'
import { choisirLangue } from '~/i18n/langue.ts'
import { phraseDeProbleme, phraseEntiere } from '~/i18n/problemes.ts'
import { plain } from '../../support/contenus.ts'

/** One of each: a code without an example does not compile. */
const EXEMPLES: { readonly [C in CodeDeProbleme]: readonly ParametresDe<C>[] } = {
  'fichier-trop-gros': [{ octets: 50_000_000, max: 8_000_000 }],
  'fichier-illisible': [{ nom: 'regles.json' }],
  'fichier-type': [
    { nom: 'demandes.xlsx', attendu: 'CSV' },
    { nom: 'grille.pdf', attendu: 'CSV-ou-Excel' },
  ],
  'fichier-vide': [{}],
  encodage: [{}],
  'lu-en-windows-1252': [{}],
  'json-tronque': [{ ligne: 3, colonne: 1 }],
  'json-invalide': [{ ligne: 3, colonne: 1 }],
  'cle-double': [{ cle: 'points', ligne: 12, colonne: 5 }],
  imbrication: [{ max: 64 }],
  'format-absent': [{ attendu: 'atelier-cil/flux@1' }],
  'format-inconnu': [{ recu: 'x', attendu: 'atelier-cil/flux@1' }],
  'format-version': [{ recu: 'atelier-cil/flux@2', attendu: 'atelier-cil/flux@1' }],
  'fait-inconnu': [{ fait: 'age' }, { fait: 'adulte', proche: 'adultes' }],
  'operateur-inconnu': [{ operateur: 'plusGrand' }, { operateur: 'equals', proche: 'equal' }],
  'operateur-inadapte': [{ fait: 'motifs', operateur: 'equal', permis: ['contains', 'doesNotContain'] }],
  'valeur-hors-liste': [
    { recu: 'x', permis: ['a'] },
    { recu: 'x', permis: Array.from({ length: 30 }, (_, i) => `v${i}`) },
    { recu: 'ru', permis: ['rue'], proche: 'rue' },
  ],
  'valeur-nulle': [{}],
  'fait-a-droite': [
    { fait: 'dalo', permis: [] },
    { fait: 'dalo', permis: ['adultes', 'personnes'] },
  ],
  'type-attendu': [
    { attendu: 'integer|null', recu: 'string' },
    { attendu: 'object', recu: 'array' },
  ],
  'non-entier': [{ recu: 2.5 }],
  'hors-bornes': [
    { recu: -1, borne: 0, sens: 'min' },
    { recu: 100_001, borne: 100_000, sens: 'max' },
  ],
  'format-de-texte': [
    { recu: 'É', attendu: 'slug' },
    { recu: '2024-13', attendu: 'mois' },
    { recu: '?', attendu: 'autre' },
  ],
  'texte-longueur': [{ max: 1 }, { max: 2000 }],
  'cle-inconnue': [{ cle: 'x' }, { cle: 'libele', proche: 'libelle' }],
  'cle-refusee': [{ cle: 'path' }],
  'cle-manquante': [{ cle: 'niveau' }],
  'racine-feuille': [{}],
  'liste-vide': [{}],
  'liste-trop-longue': [{ max: 500 }],
  doublon: [{}],
  schema: [{ mot: 'dependencies' }],
  'critere-double': [{ id: 'dalo', premier: 0 }],
  'niveau-inconnu': [{ critere: 'dalo', niveau: 9, connus: [1, 2, 3] }],
  'niveau-double': [{ rang: 2 }],
  'groupe-double': [{ id: 'famille' }],
  'groupe-critere-inconnu': [{ groupe: 'famille', critere: 'x' }],
  'critere-deux-groupes': [{ critere: 'dalo', groupe: 'a', autre: 'b' }],
  'malus-dans-groupe': [{ critere: 'dalo', groupe: 'a', grille: 'primo' }],
  'grille-critere-inconnu': [{ grille: 'primo', critere: 'x' }],
  'condition-inconnue': [{ nom: 'x' }],
  'condition-cycle': [{ chemin: ['a', 'b', 'a'] }],
  'condition-trop-vaste': [{ noeuds: 10_000, etages: 200 }],
  'dates-non-croissantes': [{ du: '2024-01' }],
  'sans-valeur-au-mois': [{ mois: '2023-08' }],
  'parametre-inconnu': [{ nom: 'delai', connus: ['delaiAnormalMois'] }],
  'sous-parts-depassent': [{ contingent: 'etat', somme: 3500, part: 3000 }],
  'parts-verrouillees': [{ contingent: 'État', reste: 1500 }],
  'parts-depassent': [{ somme: 10_001 }, { somme: 12_000 }],
  'contingent-double': [{ id: 'etat' }],
  'reference-inconnue': [
    { genre: 'commune', id: 'x' },
    { genre: 'bailleur', id: 'x', proche: 'y' },
    { genre: 'contingent', id: 'x' },
  ],
  'id-double': [{ genre: 'residences', id: 'x' }],
  'somme-differente': [{ quoi: 'typologies', attendu: 498, obtenu: 1302 }],
  'horizon-inverse': [{ de: '2030-01', a: '2029-12' }],
  'chiffre-sans-source': [{}],
  'inclusion-inconnue': [{ id: 'x' }],
  'inclusion-en-boucle': [{ chemin: ['a', 'b', 'a'] }],
  'parametre-de-simulation-inconnu': [{ nom: 'x' }, { nom: 'aceptation', proche: 'acceptation' }],
  'plafonds-doubles': [{ annee: 2024 }],
  'livraison-hors-horizon': [
    { livraison: 'L', mois: '2023-05', borne: '2024-01', sens: 'avant' },
    { livraison: 'L', mois: '2031-01', borne: '2029-12', sens: 'apres' },
  ],
  'demande-vide': [{}],
  'colonne-inconnue': [{ colonne: 'x' }, { colonne: 'adulte', proche: 'adultes' }],
  'colonne-double': [{ colonne: 'adultes' }],
  'colonne-manquante': [{ colonne: 'adultes' }],
  'colonne-absente-nulle': [{ colonne: 'surfaceActuelleM2' }],
  'identifiant-direct': (
    [
      'nom',
      'nir',
      'numero-unique',
      'courriel',
      'telephone',
      'adresse',
      'date-naissance',
      'iban',
      'texte-libre',
    ] as const
  ).flatMap((raison) => (['en-tete', 'valeurs'] as const).map((indice) => ({ colonne: 'colonne 3', raison, indice }))),
  'ligne-longueur': [{ ligne: 12, attendu: 33, recu: 1 }],
  cellule: (['booleen', 'liste', 'entier', 'negatif', 'mois', 'vide', 'ensemble', 'doublon'] as const).map(
    (raison) => ({
      ligne: 12,
      colonne: 'adultes',
      raison,
      permis: raison === 'liste' ? ['non', 'reconnu'] : [],
    }),
  ),
  'id-invalide': [{ ligne: 12 }],
  'id-double-ligne': [{ ligne: 12, premiere: 1002 }],
  'sans-adulte': [{ ligne: 12 }],
  'enfants-incoherents': [{ ligne: 12 }],
  'anciennete-negative': [{ ligne: 12, mois: '2024-01' }],
  'trop-de-lignes': [{ max: 1_000_000 }],
  'export-trop-large': [
    { quoi: 'criteres', nombre: 5000, max: 500 },
    { quoi: 'etages', nombre: 60, max: 50 },
  ],
  'paquet-etranger': [{ raison: 'archive' }, { raison: 'manifeste' }, { raison: 'tronque' }],
  'paquet-abime': [{}, { chemin: 'sql/cotation.sql' }],
  'paquet-infidele': (['autre', 'absent', 'en-trop'] as const).map((faute) => ({ chemin: 'sql/cotation.sql', faute })),
  'paquet-indecis': [{ sien: '1.0.0', notre: '1.1.0' }],
  'paquet-entree': [
    { chemin: '../x', faute: 'chemin' },
    { chemin: 'a.txt', faute: 'comprime' },
    { chemin: 'a.txt', faute: 'double' },
    { chemin: 'a.txt', faute: 'absent' },
    { chemin: 'a.txt', faute: 'en-trop' },
  ],
  'problemes-tus': [{ nombre: 1 }, { nombre: 4 }],
  'demande-inconnue': [{ id: 'D0001' }],
  'version-alteree': (['fiche', 'contenu', 'parent'] as const).map((quoi) => ({ quoi, titre: 'Essai' })),
  'acte-impossible': (['proposer', 'donner-avis', 'retirer', 'approuver', 'remplacer'] as const).flatMap((acte) =>
    (['brouillon', 'proposee', 'approuvee', 'remplacee'] as const).map((etat) => ({ acte, etat })),
  ),
  'preuve-manquante': (
    ['difference', 'controles', 'essais', 'impact', 'avis', 'date', 'effet', 'reference', 'signataires'] as const
  ).map((quoi) => ({ quoi })),
  'alerte-sans-reponse': [{ alerte: 'critere-jamais' }],
  'constats-bloquants': [{ n: 1 }, { n: 3 }],
  'paquet-sans-signature': [{}],
  'ordre-des-cas': [
    { cas: 'couple', grille: 'primo', faute: 'absent' },
    { cas: 'couple', grille: 'mutation', faute: 'en-trop' },
  ],
  'cas-trop-recent': [{ depot: '2025-01', mois: '2024-01' }],
  'auteur-approuve': [{ auteur: 'A. Martin' }],
  'signature-non-valable': (['inconnue', 'fausse', 'illisible', 'indisponible'] as const).map((etat) => ({
    signataire: 'A. Martin',
    etat,
  })),
  'moteur-arrete': [{}],
  'magasin-refuse': [{}],
  'magasin-bloque': [{}],
  'magasin-plus-recent': [{}],
  'magasin-ferme': [{}],
  'magasin-plein': [{}],
  'magasin-conflit': [{}],
  'magasin-incomplet': [{ quoi: 'cohorte' }, { quoi: 'version' }],
  'case-de-grille': (
    [
      { raison: 'texte' },
      { raison: 'decimal' },
      { raison: 'plafond-sans-bareme' },
      { raison: 'plafond-negatif' },
      { raison: 'libelle-vide' },
      { raison: 'libelle-long' },
      { raison: 'niveau-texte' },
      { raison: 'hors-bornes', max: 100_000 },
      { raison: 'malus-dans-groupe', groupe: 'logement' },
      { raison: 'niveau-inconnu', connus: [1, 2, 3] },
    ] as const
  ).map((faute) => ({ critere: 'C03 DALO', recu: '25,5', faute })),
  'collage-vide': [{}],
  'collage-trop-grand': [{ max: 2_000_000 }],
  'collage-forme': [{ lignes: 30, colonnes: 3, placeLignes: 1, placeColonnes: 2 }],
  'ligne-sans-critere': [{ nom: 'dallo', proche: 'dalo' }, { nom: 'x' }, { nom: '' }],
  'ligne-double': [{ critere: 'dalo', premiere: 2 }],
  'grille-sans-entete': [{ manque: 'identifiant' }, { manque: 'valeurs' }],
  'colonnes-ignorees': [{ colonnes: ['Remarques'] }, { colonnes: ['a', 'b'] }],
  'dernier-critere': [{}],
  'dernier-niveau': [{}],
  'niveau-occupe': [
    { libelle: 'Urgence', criteres: ['a'] },
    { libelle: 'Urgence', criteres: ['a', 'b', 'c', 'd', 'e', 'f'] },
  ],
  'condition-utilisee': [
    { nom: 'x', criteres: ['a', 'b'], conditions: [] },
    { nom: 'x', criteres: [], conditions: ['c'] },
    { nom: 'x', criteres: ['a'], conditions: ['c', 'd'] },
  ],
  'nom-sans-lettre': [{ recu: '' }, { recu: '???' }],
  'nom-pris': [{ nom: 'x' }],
  'scenario-garde': [
    { titre: 'x', raison: 'livre' },
    { titre: 'x', raison: 'en-usage' },
    { titre: 'x', raison: 'sans-cohorte' },
  ],
  'element-utilise': [
    { genre: 'commune', nom: 'Pannes', usages: 1 },
    { genre: 'bailleur', nom: '3F', usages: 3 },
  ],
  'sans-entete': [{}],
  'edition-impossible': [{ raison: 'premiere-date' }, { raison: 'autre' }],
  'geste-de-condition': [{ raison: 'derniere' }, { raison: 'groupe-nie' }],
}

const exemples: readonly Problem[] = Object.entries(EXEMPLES).flatMap(([code, tous]) =>
  tous.map((params) => problem(code as CodeDeProbleme, '/criteres/3/niveau', params as never)),
)

describe('phrase d’un problème', () => {
  it.each(exemples.map((exemple) => [exemple.code, exemple] as const))(
    '%s : ce qui ne va pas, puis le remède, en phrases entières',
    (_code, exemple) => {
      const { quoi, remede } = phraseDeProbleme(exemple)
      for (const phrase of [quoi, remede]) {
        expect(phrase).toMatch(/^[«\p{Lu}0-9]/u)
        expect(phrase).toMatch(/[.?…}]$/)
        expect(phrase).not.toMatch(/undefined|null,|NaN|\[object|Error/)
        // French typography: a no-break space before : ; ? » and after «.
        // A key of JSON keeps its plain colon.
        expect(phrase.replaceAll(/"\w+": /g, '')).not.toMatch(/ [:;?»]|« |[^\u00A0\u202F]:(?=\s)/)
        expect(phrase).not.toMatch(/'/)
      }
      expect(quoi).not.toBe(remede)
    },
  )

  it('deux codes ne disent pas la même chose', () => {
    const parPhrase = new Map<string, Set<string>>()
    for (const exemple of exemples) {
      const { quoi } = phraseDeProbleme(exemple)
      parPhrase.set(quoi, (parPhrase.get(quoi) ?? new Set()).add(exemple.code))
    }
    expect([...parPhrase].filter(([, codes]) => codes.size > 1)).toEqual([])
    expect(parPhrase.size).toBeGreaterThan(Object.keys(EXEMPLES).length)
  })
})

describe('lieu d’un problème', () => {
  const ou = (at: string): string => plain(phraseDeProbleme(problem('doublon', at, {})).ou)
  it.each([
    ['', 'fichier'],
    ['/titre', 'clé « titre » (/titre)'],
    ['/criteres/3/niveau', 'critère n° 4, clé « niveau » (/criteres/3/niveau)'],
    ['/niveaux/0/points', 'niveau n° 1, clé « points » (/niveaux/0/points)'],
    ['/grilles/primo/points/dalo', 'grille « primo », points de « dalo » (/grilles/primo/points/dalo)'],
    [
      '/parametres/delaiAnormalMois/valeur',
      'paramètre « delaiAnormalMois », clé « valeur » (/parametres/delaiAnormalMois/valeur)',
    ],
    [
      '/criteres/3/conditions/all/1/any/0/value',
      'critère n° 4, conditions, condition de « toutes » n° 2, condition de « au moins une » n° 1, clé « value » (/criteres/3/conditions/all/1/any/0/value)',
    ],
    ['/lignes/12', 'ligne 12'],
    ['/lignes/1200/moisDepot', 'ligne 1 200, colonne « moisDepot »'],
    ['/colonnes/nom', 'colonne « nom »'],
  ])('%s', (at, attendu) => {
    expect(ou(at)).toBe(attendu)
  })

  it('un défaut de JSON se place par ligne et colonne ; la phrase entière commence par une majuscule', () => {
    expect(plain(phraseEntiere(problem('json-invalide', '', { ligne: 1200, colonne: 4 })))).toBe(
      'Ligne 1 200, colonne 4 : Ce n’est pas du JSON valable à cet endroit. Vérifiez à cet endroit les virgules, les guillemets et les accolades.',
    )
  })

  it('un problème de cohorte ne cite jamais une valeur', () => {
    const cohorte = exemples.filter(({ code }) => code === 'cellule' || code === 'identifiant-direct')
    for (const { params } of cohorte)
      expect(Object.keys(params).every((cle) => ['ligne', 'colonne', 'raison', 'permis', 'indice'].includes(cle))).toBe(
        true,
      )
  })
})

describe('a problem in English', () => {
  beforeAll(() => choisirLangue('en'))
  afterAll(() => choisirLangue('fr'))

  it.each(exemples.map((exemple) => [exemple.code, exemple] as const))(
    '%s: what is wrong, then the mend, as whole English sentences',
    (_code, exemple) => {
      const { quoi, remede } = phraseDeProbleme(exemple)
      for (const phrase of [quoi, remede]) {
        expect(phrase).toMatch(/^[“A-Z0-9]/)
        expect(phrase).toMatch(/[.?…}]”?$/)
        expect(phrase).not.toMatch(/undefined|null,|NaN|\[object|Error/)
        expect(phrase).not.toMatch(/[\s\u00A0\u202F][:;?%]|['«»]|[àâçéèêëîïôûùœ]/)
      }
      expect(quoi).not.toBe(remede)
    },
  )

  it.each([
    ['', 'file'],
    ['/criteres/3/niveau', 'criterion no. 4, key “niveau” (/criteres/3/niveau)'],
    ['/grilles/primo/points/dalo', 'grid “primo”, points of “dalo” (/grilles/primo/points/dalo)'],
    ['/lignes/1200/moisDepot', 'line 1,200, column “moisDepot”'],
  ])('%s', (at, attendu) => {
    expect(phraseDeProbleme(problem('doublon', at, {})).ou).toBe(attendu)
  })

  it('reads in one line', () => {
    expect(phraseEntiere(problem('json-invalide', '', { ligne: 1200, colonne: 4 }))).toBe(
      'Line 1,200, column 4: This is not valid JSON here. Check the commas, quotation marks and braces at this place.',
    )
  })
})
