// Pairs of contents measured: as many as pages follow, and the last ones left.
import { describe, expect, it } from 'vitest'
import { type Paire, creerChantier } from '~/ui/etat/chantier.ts'
import { livres } from '~/ui/etat/livres.ts'
import { creerPaires } from '~/ui/etat/paires.ts'
import type { Moteur } from '~/workers/protocol.ts'

const paire = (n: number): Paire => ({ avant: livres.cotation, apres: { ...livres.cotation, titre: `Essai ${n}` } })

/** A works that only looks at what it is asked, and never ends. */
function chantierDesPaires() {
  const paires = creerPaires()
  const moteur = { annuler: async () => {} } as unknown as Moteur
  const chantier = creerChantier(
    () => ({ moteur, terminer: () => {} }),
    (sujet) => (paires.lire(sujet) ? { cle: sujet, executer: () => new Promise(() => {}) } : undefined),
    paires.quitter,
  )
  const etats = (sujets: readonly string[]) =>
    new Set(sujets.map((sujet) => chantier.travaux.getState()[sujet]?.etat ?? 'oublie'))
  return { paires, chantier, etats }
}

describe('les paires mesurées', () => {
  it('toutes celles qu’une page suit se mesurent, plus de 256 aussi', () => {
    const { paires, chantier, etats } = chantierDesPaires()
    // A page asks for all its pairs while it renders, and follows them after.
    const sujets = Array.from({ length: 300 }, (_, n) => paires.tenir(paire(n)))
    for (const sujet of sujets) chantier.suivre(sujet)
    chantier.actualiser()
    expect(etats(sujets)).toEqual(new Set(['calcul']))
  })

  it('une page quittée n’ôte rien à celle qui vient ; les plus anciennes quittées s’oublient', () => {
    const { paires, chantier, etats } = chantierDesPaires()
    const avant = Array.from({ length: 260 }, (_, n) => paires.tenir(paire(n)))
    const quitter = avant.map((sujet) => chantier.suivre(sujet))
    const apres = Array.from({ length: 10 }, (_, n) => paires.tenir(paire(n + 5)))
    for (const fin of quitter) fin()
    for (const sujet of apres) chantier.suivre(sujet)
    expect(etats(apres)).toEqual(new Set(['calcul']))
    for (const sujet of Array.from({ length: 300 }, (_, n) => paires.tenir(paire(n + 300)))) chantier.suivre(sujet)()
    chantier.actualiser()
    expect(etats(apres)).toEqual(new Set(['calcul']))
    expect(avant.filter((sujet) => !apres.includes(sujet) && paires.lire(sujet) !== undefined)).toEqual([])
  })
})
