// A foreign cohort file: recognised, mapped, refused, read. What cannot be read keeps its line and its own header; nothing
// of a refused column is ever told.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCohorte, ligneDe, writeCohorteCsv } from '~/domain/cohorte.ts'
import { hashCohorte } from '~/domain/hash.ts'
import {
  cibleDuFait,
  type Correspondance,
  faitsManquants,
  moisDe,
  proposer,
  proposerFait,
  type TableauDecrit,
  textesSansChoix,
} from '~/exchange/correspondance.ts'
import { decrireTableau, parseCohorteCorrespondue } from '~/exchange/correspondance-csv.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { arbDemandes, fuzz, sampleDemandes } from '../../support/arbitraires.ts'
import { MOIS } from '../../support/cas.ts'
import { plain } from '../../support/contenus.ts'

const OPTIONS = { mois: MOIS, synthetique: false }

function decrire(texte: string): TableauDecrit {
  const decrit = decrireTableau(texte)
  if (!decrit.ok) throw new Error(decrit.problems.map(phraseEntiere).join('\n'))
  return decrit.value
}
const lire = (texte: string, correspondance: Correspondance) => parseCohorteCorrespondue(texte, correspondance, OPTIONS)
const dits = (texte: string, correspondance: Correspondance): readonly string[] => {
  const lu = lire(texte, correspondance)
  return lu.ok ? [] : lu.problems.map((probleme) => plain(phraseEntiere(probleme)))
}

const ENTETES = [
  'Dossier',
  'Type de demande',
  'Date de dépôt',
  'Âge',
  'Situation de famille',
  'Nb adultes',
  'Nb enfants',
  'Ressources',
  'Logement actuel',
  'Motifs de la demande',
  'Typologie',
  'Communes souhaitées',
  'Handicap',
  'Guichet',
]
const UNE =
  'A-17;Première demande;05/03/2023;30 à 39 ans;célibataire;1;0;1 234,60 €;locataire du parc privé;loyer excessif, raisons de santé;F3;Montargis / Châlette-sur-Loing;Non;Mairie'
const DEFAUTS = {
  enfantsMoins14: '0',
  enfantsANaitre: '0',
  situationProfessionnelle: 'cdi',
  travailleurEssentiel: 'non',
  agentPublic: 'non',
  salarieActionLogement: 'non',
  besoinLogementAdapte: 'non',
  dalo: 'non',
  labels: '-',
  refusInjustifies: '0',
  lienLocal: 'oui',
  jeuneMenage: 'non',
}
const fichier = (...lignes: readonly string[]): string => [ENTETES.join(';'), ...lignes].join('\n')

describe('reconnaître', () => {
  const tableau = decrire(fichier(UNE))
  const propose = proposer(tableau)

  it('les colonnes par leur nom, les mois par leur écriture, les listes par leurs mots', () => {
    const faits = ENTETES.map((entete) => {
      const cible = propose.colonnes[entete]
      return cible?.genre === 'fait' ? cible.fait : undefined
    })
    expect(faits).toEqual([
      'id',
      'typeDemande',
      'moisDepot',
      'trancheAge',
      'situationFamiliale',
      'adultes',
      'enfantsMineurs',
      'ressourcesMensuellesEuros',
      'logementActuel',
      'motifs',
      'typologiesSouhaitees',
      'communesSouhaitees',
      'handicap',
      undefined,
    ])
    expect(propose.colonnes['Date de dépôt']).toMatchObject({ format: 'jj/mm/aaaa' })
    expect(propose.colonnes['Motifs de la demande']).toMatchObject({ separateur: ',' })
    expect(tableau.colonnes.flatMap((c) => textesSansChoix(c, propose.colonnes[c.entete]!))).toEqual([
      { texte: 'loyer excessif', cases: 1 },
    ])
    expect(
      faitsManquants(propose)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(Object.keys(DEFAUTS).toSorted())
  })

  it('ce qui a été appris d’un fichier sert au suivant, et ce qui a été ignoré le reste', () => {
    const appris: Correspondance = {
      colonnes: {
        ...propose.colonnes,
        Handicap: { genre: 'ignoree' },
        'Motifs de la demande': {
          genre: 'fait',
          fait: 'motifs',
          separateur: ',',
          valeurs: { 'loyer excessif': 'tropCher' },
        },
      },
      defauts: DEFAUTS,
    }
    const suivant = proposer(decrire(fichier(UNE, UNE.replace('A-17', 'A-18'))), appris)
    expect(suivant.colonnes['Handicap']).toEqual({ genre: 'ignoree' })
    expect(suivant.colonnes['Motifs de la demande']).toMatchObject({
      valeurs: { 'loyer excessif': 'tropCher', 'raisons de santé': 'sante' },
    })
    expect(suivant.defauts).toEqual(DEFAUTS)
  })

  it('la signature ne dépend pas de l’ordre des colonnes ; un fichier à nous est direct', () => {
    const inverse = [ENTETES.toReversed().join(';'), UNE.split(';').toReversed().join(';')].join('\n')
    expect(decrire(inverse).signature).toBe(tableau.signature)
    expect(tableau.isDirect).toBe(false)
    expect(decrire(writeCohorteCsv(buildCohorte(sampleDemandes(3, 1), { synthetique: true }))).isDirect).toBe(true)
  })

  it.each([
    ['2023-05', 'aaaa-mm', '2023-05'],
    ['05/03/2023', 'jj/mm/aaaa', '2023-03'],
    ['5.3.2023', 'jj/mm/aaaa', '2023-03'],
    ['3/2023', 'mm/aaaa', '2023-03'],
    ['2023-03-05T10:00', 'aaaa-mm-jj', '2023-03'],
    ['05/13/2023', 'jj/mm/aaaa', undefined],
    ['2023', 'aaaa-mm', undefined],
  ] as const)('%s en %s se lit %s', (texte, format, attendu) => {
    expect(moisDe(texte, format)).toBe(attendu)
  })

  it.each([
    ['Situation_familiale', 'situationFamiliale'],
    ['RFR', 'revenuFiscalReferenceEuros'],
    ['moisDepot', 'moisDepot'],
    ['Guichet', undefined],
  ])('l’en-tête « %s » se lit %s', (entete, fait) => {
    expect(proposerFait(entete)).toBe(fait)
  })
})

describe('lire', () => {
  const propose = proposer(decrire(fichier(UNE)))
  const motifs = {
    genre: 'fait',
    fait: 'motifs',
    separateur: ',',
    valeurs: { 'loyer excessif': 'tropCher', 'raisons de santé': 'sante' },
  } as const
  const juste: Correspondance = { colonnes: { ...propose.colonnes, 'Motifs de la demande': motifs }, defauts: DEFAUTS }

  it('donne la demande que la ligne disait', () => {
    const lu = lire(fichier(UNE), juste)
    if (!lu.ok) throw new Error(lu.problems.map(phraseEntiere).join('\n'))
    expect(ligneDe(lu.value, 0)).toMatchObject({
      id: 'A-17',
      typeDemande: 'primo',
      trancheAge: '30a39',
      ressourcesMensuellesEuros: 1235,
      logementActuel: 'locatairePrive',
      motifs: ['sante', 'tropCher'],
      typologiesSouhaitees: ['T3'],
      communesSouhaitees: ['chalette-sur-loing', 'montargis'],
      handicap: false,
      lienLocal: true,
      surfaceActuelleM2: null,
    })
  })

  it('dit la ligne et l’en-tête du fichier, jamais la case', () => {
    const fausse = UNE.replace('A-17', 'A-18').replace(';1;0;', ';un;0;')
    const sansChoix = UNE.replace('A-17', 'A-19').replace('célibataire', 'compliqué')
    const phrases = dits(fichier(UNE, fausse, '', sansChoix), juste)
    expect(phrases).toHaveLength(2)
    expect(phrases[0]).toMatch(/^Ligne 3, colonne « Nb adultes »/)
    expect(phrases[1]).toMatch(/^Ligne 5, colonne « Situation de famille »/)
    expect(phrases.join(' ')).not.toMatch(/compliqué/)
  })

  it('une ligne trop courte est dite avec ses nombres', () => {
    expect(dits(fichier(UNE, 'A-18;Mutation'), juste)).toEqual([
      'Ligne 3 : La ligne a 2 cases, pour 14 colonnes. Vérifiez les séparateurs et les guillemets de cette ligne.',
    ])
  })

  it('un fait absent que rien ne remplace manque', () => {
    const { lienLocal: _sans, ...defauts } = DEFAUTS
    expect(dits(fichier(UNE), { ...juste, defauts })).toEqual([
      'Colonne « lienLocal » : La colonne « lienLocal » manque. Ajoutez-la : ce fait ne peut pas être inconnu.',
    ])
  })

  it('une cohorte écrite par nous, colonnes renommées, revient la même', () => {
    fc.assert(
      fc.property(arbDemandes(), (demandes) => {
        const cohorte = buildCohorte(demandes, { synthetique: false })
        const [entete = '', ...corps] = writeCohorteCsv(cohorte).trimEnd().split('\n')
        const noms = entete.split(';').map((nom, i) => (nom === 'id' ? 'Ref' : `Col ${i} x`))
        const texte = [noms.join('\t'), ...corps.map((ligne) => ligne.replaceAll(';', '\t'))].join('\n')
        const { colonnes } = decrire(texte)
        const cibles = colonnes.map((c, i) => [c.entete, cibleDuFait(c, entete.split(';')[i] ?? '')] as const)
        const lu = lire(texte, { colonnes: Object.fromEntries(cibles), defauts: {} })
        expect(lu.ok ? hashCohorte(lu.value) : lu.problems.map(phraseEntiere)).toBe(hashCohorte(cohorte))
      }),
      fuzz(40),
    )
  })
})

describe('refuser', () => {
  const avec = (entete: string, ...valeurs: readonly string[]): string =>
    [
      `${ENTETES.join(';')};${entete}`,
      ...valeurs.map((valeur, i) => `${UNE.replace('A-17', `A-${i}`)};${valeur}`),
    ].join('\n')
  const vers = (entete: string, fait: string): Correspondance => ({
    colonnes: { ...proposer(decrire(fichier(UNE))).colonnes, [entete]: { genre: 'fait', fait, format: 'jj/mm/aaaa' } },
    defauts: DEFAUTS,
  })
  it.each([
    ['Date de naissance', 'moisDepot', ['01/02/1980', '03/04/1975']],
    ['Champ 7', 'moisDepot', ['01/02/1980', '03/04/1975', '05/06/1990']],
    ['Contact', 'labels', ['a.b@exemple.fr', 'c.d@exemple.fr']],
    ['Nom', 'id', ['X1', 'X2']],
    ['Ref 2', 'surfaceActuelleM2', ['06 12 34 56 78', '06 12 34 56 79']],
  ] as const)('« %s » n’entre pas, même donnée pour %s ou ignorée', (entete, fait, valeurs) => {
    const texte = avec(entete, ...valeurs)
    const ignoree = { ...vers(entete, fait).colonnes, [entete]: { genre: 'ignoree' } as const }
    for (const correspondance of [vers(entete, fait), { colonnes: ignoree, defauts: DEFAUTS }]) {
      const lu = lire(texte, correspondance)
      expect(lu.ok ? [] : lu.problems.map(({ code }) => code)).toEqual(['identifiant-direct'])
      const phrases = dits(texte, correspondance).join(' ')
      for (const valeur of valeurs) expect(phrases).not.toContain(valeur)
    }
    const colonne = decrire(texte).colonnes.find((c) => c.entete === entete)
    expect(colonne?.refus).toBeDefined()
    expect([colonne?.valeurs, colonne?.membres]).toEqual([[], {}])
  })

  it('un fichier sans en-têtes n’est pas lu, et rien n’en est montré', () => {
    const decrit = decrireTableau(`${UNE}\n${UNE.replace('A-17', 'A-18')}`)
    expect(decrit.ok ? [] : decrit.problems.map(({ code }) => code)).toEqual(['sans-entete'])
  })

  it('les choix d’un formulaire, longs et répétés, ne sont pas du texte libre', () => {
    const phrase = 'Logement non décent ou insalubre ou dangereux pour la santé'
    const texte = avec('Raison', ...Array.from({ length: 6 }, () => phrase))
    expect(decrire(texte).colonnes.at(-1)?.refus).toBeUndefined()
    const libres = Array.from({ length: 6 }, (_, i) => `${phrase} depuis ${i + 2} ans`)
    expect(decrire(avec('Raison', ...libres)).colonnes.at(-1)?.refus?.raison).toBe('texte-libre')
  })
})
