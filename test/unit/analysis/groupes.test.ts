// Groups of households, one household each: who belongs where.
import { describe, expect, it } from 'vitest'
import { type Axe, partagerCohorte } from '~/analysis/groupes.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import { motsDeLAxe, motsDuGroupe } from '~/i18n/mouvements.ts'
import { uneDemande } from '../../support/cotations.ts'
import { noter, petiteCohorte, REGLES_A } from '../../support/petite-cohorte.ts'

const partages = (lignes: readonly LigneDemande[]) => partagerCohorte(noter(REGLES_A, petiteCohorte(lignes)))

function groupe(faits: Partial<LigneDemande>, axe: Axe): string | undefined {
  const partage = partages([uneDemande(faits)]).find((p) => p.axe === axe)
  return partage?.groupes[partage.codes[0] ?? -1]
}

describe('groups of households', () => {
  it.each<[string, Partial<LigneDemande>, Axe, string]>([
    ['one adult alone', {}, 'famille', 'personneSeule'],
    ['one adult and a child', { enfantsMineurs: 1 }, 'famille', 'monoparentale'],
    ['two adults', { adultes: 2 }, 'famille', 'sansEnfant'],
    ['three adults and a child', { adultes: 3, enfantsMineurs: 1 }, 'famille', 'avecEnfants'],
    ['an age is its own group', { trancheAge: '25a29' }, 'trancheAge', '25a29'],
    ['a hotel room is no home', { logementActuel: 'hotel' }, 'logement', 'sansToit'],
    ['a hostel is temporary', { logementActuel: 'foyer' }, 'logement', 'temporaire'],
    ['with one’s parents', { logementActuel: 'parentsEnfants' }, 'logement', 'heberge'],
    ['an owner is housed privately', { logementActuel: 'proprietaire' }, 'logement', 'prive'],
    ['720 € a month for one: under 8 700 € a year', { ressourcesMensuellesEuros: 720 }, 'premierQuartile', 'oui'],
    ['725 €: at the threshold, in', { ressourcesMensuellesEuros: 725 }, 'premierQuartile', 'oui'],
    ['726 €: over', { ressourcesMensuellesEuros: 726 }, 'premierQuartile', 'non'],
    ['resources unknown', { ressourcesMensuellesEuros: null }, 'premierQuartile', 'inconnu'],
    ['a transfer', { typeDemande: 'mutation' }, 'typeDemande', 'mutation'],
  ])('%s', (_, faits, axe, attendu) => {
    expect(groupe(faits, axe)).toBe(attendu)
  })

  it('every way of being housed is in a group', () => {
    const logement = faitConnu('logementActuel')
    const valeurs = 'valeurs' in logement ? (logement.valeurs ?? []) : []
    const codes = partages(
      valeurs.map(({ id }, i) => uneDemande({ id: `d${i}`, logementActuel: id as LigneDemande['logementActuel'] })),
    ).find(({ axe }) => axe === 'logement')
    expect(valeurs).toHaveLength(16)
    expect(new Set(codes?.codes)).toEqual(new Set([0, 1, 2, 3, 4]))
  })

  it('every axis and every group has its words', () => {
    for (const { axe, groupes } of partages([uneDemande()])) {
      expect(motsDeLAxe(axe)).not.toBe('')
      for (const id of groupes) {
        expect(motsDuGroupe(axe, id).court).not.toBe(id)
        expect(motsDuGroupe(axe, id).sujet).toMatch(/^les /)
      }
    }
  })
})
