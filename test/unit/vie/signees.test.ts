// The file that carries a record and its signatures: read back as it was written, or refused in one sentence.
import { describe, expect, it } from 'vitest'
import livre from '#rules/cotation/ame-base.json'
import type { Deliberation } from '~/domain/approbation.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { hashContent } from '~/domain/hash.ts'
import { ficheJson, lireFicheSignee } from '~/vie/signees.ts'
import { creerVersion, problemesDeFiche } from '~/vie/versions.ts'

const contenu = livre as unknown as Cotation
const version = creerVersion({
  genre: 'cotation',
  contenu: hashContent(livre),
  parents: [],
  titre: 'Été',
  auteur: 'A. Martin',
  date: '2026-03-01T10:00:00Z',
  message: 'Essai',
})
const deliberation: Deliberation = {
  date: '2026-04-02',
  effet: '2026-05-01',
  reference: '41',
  signataires: ['C. Petit'],
}
const signature = { cle: 'a', signataire: 'C. Petit', date: '2026-04-02T18:00:00Z', valeur: 'b', deliberation }
const fiche = { version, signatures: [signature] }

const codes = (texte: string) => {
  const lu = lireFicheSignee(texte)
  return lu.ok
    ? problemesDeFiche(lu.value.version, lu.value.contenu).map(({ code, at }) => `${code} ${at}`)
    : lu.problems.map(({ code }) => code)
}
const avec = (change: object) => JSON.stringify({ ...(JSON.parse(ficheJson(fiche)) as object), ...change })

describe('fiche signée', () => {
  it('se relit telle qu’elle fut écrite, seule ou avec ce qui l’accompagne', () => {
    expect(lireFicheSignee(ficheJson(fiche))).toEqual({ ok: true, value: fiche, warnings: [] })
    const joint = { contenu, deliberation }
    expect(lireFicheSignee(ficheJson(fiche, joint))).toEqual({ ok: true, value: { ...fiche, ...joint }, warnings: [] })
    expect(codes(ficheJson(fiche, joint))).toEqual([])
  })

  it('tronquée, étrangère, d’une autre version ou mal faite : refusée', () => {
    const texte = ficheJson(fiche)
    expect(codes(texte.slice(0, -20))).toEqual(['json-tronque'])
    expect(codes('bonjour')).toEqual(['json-invalide'])
    expect(codes('')).toEqual(['fichier-vide'])
    expect(codes('null')).toEqual(['format-absent'])
    expect(codes(JSON.stringify(livre))).toEqual(['format-inconnu'])
    expect(codes(texte.replace('version-signee@1', 'version-signee@2'))).toEqual(['format-version'])
    expect(codes(' '.repeat(8_000_001))).toEqual(['fichier-trop-gros'])
    for (const change of [
      { version: null },
      { version: { ...version, parents: [1] } },
      { version: { ...version, genre: 'autre' } },
      { signatures: {} },
      { signatures: [{ ...signature, valeur: 3 }] },
      { signatures: [{ ...signature, deliberation: { ...deliberation, signataires: 'C. Petit' } }] },
      { deliberation: [] },
      { deliberation: { ...deliberation, effet: 'bientôt' } },
      { signatures: [{ ...signature, date: 'hier' }] },
      { signatures: [{ ...signature, signataire: 'x'.repeat(10_001) }] },
    ])
      expect(codes(avec(change))).toEqual(['format-absent'])
    expect(codes(avec({ contenu: { ...livre, niveaux: [] } }))[0]).not.toBe('format-absent')
  })

  it('une fiche ou des règles qui ne sont plus celles de leur nom se voient', () => {
    expect(codes(avec({ version: { ...version, auteur: 'D. Grand' } }))).toEqual(['version-alteree /versions/0'])
    expect(codes(avec({ contenu: { ...livre, titre: 'Autre' } }))).toEqual(['version-alteree /versions/0/contenu'])
  })
})
