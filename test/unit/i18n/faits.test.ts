// Facts in words, and a household as a card.
import { describe, expect, test } from 'vitest'
import { FAITS_DE_BASE, FAITS_DERIVES } from '~/domain/dictionnaire.ts'
import { libelleDeValeur, libelleDuFait, phraseDuMenage } from '~/i18n/faits.ts'
import { sampleDemandes } from '../../support/arbitraires.ts'
import { uneDemande } from '../../support/cotations.ts'

const plain = (texte: string): string => texte.replaceAll(/[\u00a0\u202f]/g, ' ')
const carte = (...args: Parameters<typeof phraseDuMenage>): readonly string[] =>
  phraseDuMenage(...args).map(({ nom, texte }) => `${nom} : ${plain(texte)}`)

describe('un ménage', () => {
  test('dit ses personnes en une ligne, ses nombres avec leur unité, ses ensembles en toutes lettres', () => {
    const demande = uneDemande({
      typeDemande: 'mutation',
      adultes: 1,
      enfantsMineurs: 2,
      enfantsMoins14: 1,
      enfantsANaitre: 1,
      logementActuel: 'locataireHlm',
      motifs: ['demolition', 'expulsion'],
      handicap: true,
      dalo: 'reconnu',
      labels: ['ase'],
      refusInjustifies: 2,
    })
    expect(carte(demande)).toEqual([
      'Type de demande : mutation',
      'Mois de dépôt : janvier 2023',
      'Tranche d’âge : 30 à 39 ans',
      'Situation familiale : célibataire',
      'Ménage : 1 adulte et 2 enfants mineurs, dont 1 de moins de 14 ans, et 1 enfant à naître',
      'Situation professionnelle : CDI, fonctionnaire',
      'Ressources mensuelles : 2 000 €',
      'Revenu fiscal de référence N‑2 : 22 000 €',
      'Loyer net des aides : 400 €',
      'Logement actuel : locataire HLM',
      'Pièces du logement actuel : 2 pièces',
      'Surface du logement actuel : 45 m²',
      'Motifs de la demande : démolition et procédure d’expulsion',
      'Typologies souhaitées : T2',
      'Communes souhaitées : villemandeur',
      'Handicap : oui',
      'DALO : reconnu',
      'Labels : sortie de l’aide sociale à l’enfance',
      'Refus non justifiés : 2 refus',
    ])
  })

  test('tait ce qui ne distingue personne : non, aucun, inconnu', () => {
    const nu = uneDemande({
      ressourcesMensuellesEuros: null,
      revenuFiscalReferenceEuros: null,
      loyerNetAidesEuros: null,
      piecesActuelles: null,
      surfaceActuelleM2: null,
      typologiesSouhaitees: [],
      communesSouhaitees: [],
    })
    expect(phraseDuMenage(nu).map(({ nom }) => nom)).toEqual([
      'Type de demande',
      'Mois de dépôt',
      'Tranche d’âge',
      'Situation familiale',
      'Ménage',
      'Situation professionnelle',
      'Logement actuel',
    ])
    expect(carte(uneDemande({ loyerNetAidesEuros: 0 }))).toContain('Loyer net des aides : 0 €')
  })

  test('dit les communes par leur nom quand le scénario le donne, sinon telles qu’écrites', () => {
    const demande = uneDemande({ communesSouhaitees: ['villemandeur', 'ailleurs'] })
    expect(carte(demande, [{ id: 'villemandeur', libelle: 'Villemandeur' }])).toContain(
      'Communes souhaitées : Villemandeur et ailleurs',
    )
  })

  test('n’a jamais un mot de code, une ligne vide ni deux lignes du même nom', () => {
    for (const demande of sampleDemandes(200, 3)) {
      const lignes = phraseDuMenage(demande)
      expect(new Set(lignes.map(({ nom }) => nom)).size).toBe(lignes.length)
      for (const { nom, texte } of lignes) {
        expect(`${nom} ${texte}`).not.toMatch(/undefined|null|true|false|\p{Ll}\p{Lu}/u)
        expect(texte.trim()).not.toBe('')
      }
    }
  })
})

describe('un fait et sa valeur', () => {
  test('chaque fait du dictionnaire a un nom', () => {
    for (const { id } of [...FAITS_DE_BASE, ...FAITS_DERIVES]) expect(libelleDuFait(id)).not.toBe(id)
    expect(() => libelleDuFait('inexistant')).toThrow('inexistant')
  })

  test('inconnu, vide, plusieurs, oui et non', () => {
    expect(libelleDeValeur('ressourcesMensuellesEuros', null)).toBe('non renseigné')
    expect(libelleDeValeur('motifs', [])).toBe('aucun')
    expect(libelleDeValeur('typologiesSouhaitees', ['T2', 'T3', 'T5'])).toBe('T2, T3 et T5 et plus')
    expect(libelleDeValeur('handicap', false)).toBe('non')
    expect(libelleDeValeur('situationFamiliale', 'divorceEnCours')).toBe('en instance de divorce')
    expect(plain(libelleDeValeur('surfaceActuelleM2', 1200))).toBe('1 200 m²')
  })
})
