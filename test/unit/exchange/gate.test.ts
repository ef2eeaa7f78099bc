// The gate: direct identifiers are refused by header or by values, with the column and the reason, never the value; what
// a cohort legitimately holds goes through (model.md §7).
import { describe, expect, it } from 'vitest'
import { buildCohorte, EN_TETE_COHORTE, writeCohorteCsv } from '~/domain/cohorte.ts'
import type { Problem, RaisonIdentifiant } from '~/domain/problem.ts'
import { parseCohorteCsv } from '~/exchange/csv.ts'
import { raisonDEntete, raisonDeValeurs } from '~/exchange/gate.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { sampleDemandes } from '../../support/arbitraires.ts'
import { MOIS } from '../../support/cas.ts'

/** The sentence of a problem, with plain spaces. */
const dire = (probleme: Problem): string => phraseEntiere(probleme).replaceAll(/[\u00a0\u202f]/g, ' ')

const lire = (texte: string) => parseCohorteCsv(texte, { mois: MOIS, synthetique: false })

/** Three sample applications with one more column, or with one column rewritten. */
function avecColonne(nom: string, cases: readonly string[]): string {
  const [entete, ...lignes] = writeCohorteCsv(buildCohorte(sampleDemandes(3, 1), { synthetique: true }))
    .trim()
    .split('\n')
  const place = EN_TETE_COHORTE.indexOf(nom)
  if (place < 0) return [`${entete};${nom}`, ...lignes.map((ligne, i) => `${ligne};${cases[i] ?? ''}`)].join('\n')
  const rewritten = lignes.map((ligne, i) =>
    ligne
      .split(';')
      .with(place, cases[i] ?? '')
      .join(';'),
  )
  return [entete, ...rewritten].join('\n')
}

function refusDe(texte: string): readonly string[] {
  const lu = lire(texte)
  return lu.ok ? [] : lu.problems.map(dire)
}

describe('en-têtes', () => {
  it.each<[RaisonIdentifiant, string]>([
    ['nom', 'nom'],
    ['nom', 'NOM'],
    ['nom', 'Prénom'],
    ['nom', 'nomDeFamille'],
    ['nom', 'nom_usage'],
    ['nom', 'Nom de naissance'],
    ['nom', 'lastName'],
    ['nom', 'NOM PRENOM'],
    ['nir', 'nir'],
    ['nir', 'N° sécu'],
    ['nir', 'numeroSecuriteSociale'],
    ['nir', 'NIR demandeur'],
    ['numero-unique', 'numeroUnique'],
    ['numero-unique', 'NUR'],
    ['numero-unique', 'Numéro unique départemental'],
    ['numero-unique', 'N° demande'],
    ['numero-unique', 'numéro d’enregistrement'],
    ['courriel', 'email'],
    ['courriel', 'E-mail'],
    ['courriel', 'courriel'],
    ['courriel', 'Adresse mail'],
    ['telephone', 'tel'],
    ['telephone', 'Téléphone portable'],
    ['telephone', 'mobile'],
    ['adresse', 'adresse'],
    ['adresse', 'adressePostale'],
    ['adresse', 'Domicile'],
    ['date-naissance', 'dateNaissance'],
    ['date-naissance', 'Date de naissance'],
    ['date-naissance', 'DDN'],
    ['iban', 'IBAN'],
    ['iban', 'rib'],
    ['texte-libre', 'commentaires'],
    ['texte-libre', 'Observations'],
    ['texte-libre', 'texteLibre'],
  ])('%s : « %s »', (raison, entete) => {
    expect(raisonDEntete(entete)).toBe(raison)
  })

  it.each([
    'couleur',
    'nombreEnfants',
    'nomCommune',
    'Nom du bailleur',
    'dateDepot',
    'typeDemandeur',
    'nombre de demandes',
    'telecharge',
    'notation',
    'libelle',
    'adultes2',
  ])('« %s » n’annonce pas d’identifiant', (entete) => {
    expect(raisonDEntete(entete)).toBeUndefined()
  })

  it('aucun fait du dictionnaire n’annonce d’identifiant', () => {
    expect(EN_TETE_COHORTE.filter((nom) => raisonDEntete(nom) !== undefined)).toEqual([])
  })

  it('dit la colonne, la raison et le remède', () => {
    expect(refusDe(avecColonne('prenom', ['x', 'y', 'z']))).toEqual([
      'Colonne « prenom » : L’en-tête de cette colonne annonce des noms de personnes : le fichier est refusé. Retirez cette colonne, ou remplacez ses valeurs par des pseudonymes faits chez vous, puis recommencez.',
    ])
  })
})

// Fictitious numbers whose keys are right.
const NIR = '185057800608491'
const IBAN = 'FR1420041010050500013M02606'
const NUMERO_UNIQUE = '0450124012345GP045'

describe('valeurs', () => {
  it.each<[RaisonIdentifiant, string]>([
    ['nir', NIR],
    ['nir', '1 85 05 78 006 084 91'],
    ['nir', '2550814168025'],
    ['nir', '1850578006084'],
    ['iban', IBAN],
    ['iban', 'FR14 2004 1010 0505 0001 3M02 606'],
    ['numero-unique', NUMERO_UNIQUE],
    ['courriel', 'jeanne.martin@exemple.fr'],
    ['telephone', '0612345678'],
    ['telephone', '06 12 34 56 78'],
    ['telephone', '+33612345678'],
    ['telephone', '02-38-00-00-00'],
    ['date-naissance', '12/05/1985'],
    ['date-naissance', '1985-05-12'],
    ['date-naissance', '12051985'],
    ['adresse', '12 rue des Lilas'],
    ['adresse', '3 bis, avenue de la Gare, 45700 Villemandeur'],
    ['nom', 'Jeanne Martin'],
    ['nom', 'DUPONT Jean-Pierre'],
    ['nom', 'Nathalie'],
    ['texte-libre', 'logement trop petit depuis la naissance du dernier'],
  ])('%s : une colonne inconnue qui en contient est refusée sans qu’aucune valeur soit citée', (raison, valeur) => {
    expect(raisonDeValeurs([valeur], { nature: 'inconnue', remplies: 1 })).toBe(raison)
    const phrases = refusDe(avecColonne('zone', [valeur, valeur, valeur]))
    expect(phrases).toHaveLength(1)
    expect(phrases[0]).toMatch(
      /^Colonne « zone » : Les valeurs de cette colonne ressemblent à .* : le fichier est refusé\. Retirez/u,
    )
    expect(phrases[0]).not.toContain(valeur)
  })

  it.each([
    ['des numéros de sécurité sociale', NIR],
    ['des numéros uniques de demande', NUMERO_UNIQUE],
    ['des numéros de téléphone', '0612345678'],
    ['des comptes bancaires (IBAN)', IBAN],
    ['des dates de naissance', '1985-05-12'],
    ['des noms de personnes', 'MARTIN-Jeanne'],
  ])('un pseudonyme ne peut être %s', (mots, valeur) => {
    // The three ids must differ: only the first one is the identifier, the others are of another shape or alike.
    const phrases = refusDe(
      avecColonne('id', mots.startsWith('des noms') ? [valeur, 'DUPONT-Paul', 'Sophie_B'] : [valeur, 'D2', 'D3']),
    )
    expect(phrases).toEqual([
      `Colonne « id » : Les valeurs de cette colonne ressemblent à ${mots} : le fichier est refusé. Retirez cette colonne, ou remplacez ses valeurs par des pseudonymes faits chez vous, puis recommencez.`,
    ])
  })

  it('un identifiant glissé dans la colonne d’un fait est reconnu', () => {
    expect(refusDe(avecColonne('communesSouhaitees', ['villemandeur', NIR, 'amilly']))[0]).toContain('sécurité sociale')
    expect(refusDe(avecColonne('communesSouhaitees', ['villemandeur|12-rue-des-lilas', '-', '-']))[0]).toContain(
      'adresses postales',
    )
    expect(refusDe(avecColonne('dalo', ['non', 'non', 'a@b.fr']))[0]).toContain('adresses de courriel')
    expect(refusDe(avecColonne('surfaceActuelleM2', ['0612345678', '0712345678', '40']))[0]).toContain('téléphone')
  })

  it('un numéro isolé dont la clé est fausse n’est pas pris pour un identifiant', () => {
    expect(raisonDeValeurs(['185057800608492', 'D2', 'D3'], { nature: 'id', remplies: 3 })).toBeUndefined()
    expect(raisonDeValeurs(['FR1420041010050500013M02607', 'D2', 'D3'], { nature: 'id', remplies: 3 })).toBeUndefined()
  })

  it.each<[RaisonIdentifiant, readonly string[]]>([
    ['nir', ['185057800608492', '255081416802511', '198117501234599']],
    ['iban', ['FR1420041010050500013M02607', 'FR7612345678901234567890123']],
    ['numero-unique', ['045202312345678901', '045999900000000012']],
    ['nom', ['Dupont', 'DURAND', 'D2']],
    ['nom', ['Jeanne-Dupont-1980', 'MarcDiallo', 'benali12']],
  ])('%s : toute une colonne qui en a la forme est refusée, clé juste ou non', (raison, valeurs) => {
    expect(raisonDeValeurs(valeurs, { nature: 'id', remplies: valeurs.length })).toBe(raison)
  })

  it('les pseudonymes usuels passent', () => {
    const suites = [
      (i: number) => `D${String(i + 1).padStart(4, '0')}`,
      (i: number) => String(i + 1),
      (i: number) => String(i + 1).padStart(10, '0'),
      (i: number) => String(20_240_001 + i),
      (i: number) => `cas-${i}`,
      // Random-looking ones: multiples of a large prime, in decimal and in hexadecimal.
      (i: number) => String((BigInt(i + 1) * 982_451_653_123n) % 10_000_000_000n).padStart(10, '0'),
      (i: number) => String((BigInt(i + 1) * 982_451_653_123_457n) % 1_000_000_000_000_000n).padStart(15, '0'),
      (i: number) => ((BigInt(i + 1) * 0x9e3779b97f4a7c15n) % (1n << 64n)).toString(16).padStart(16, '0'),
    ]
    for (const suite of suites) {
      const ids = Array.from({ length: 2000 }, (_, i) => suite(i))
      expect([ids[0], raisonDeValeurs(ids, { nature: 'id', remplies: ids.length })]).toEqual([ids[0], undefined])
    }
  })

  it('une cohorte de deux mille demandes passe la porte', () => {
    expect(refusDe(writeCohorteCsv(buildCohorte(sampleDemandes(2000, 5), { synthetique: false })))).toEqual([])
  })

  it('un en-tête qui est lui-même un identifiant n’est pas cité', () => {
    const phrases = refusDe(avecColonne(NIR, ['1', '2', '3']))
    expect(phrases.join('')).toContain('n° 31')
    expect(phrases.join('')).not.toContain(NIR)
  })
})
