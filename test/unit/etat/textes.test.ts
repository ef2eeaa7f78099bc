// The text of a draft: the writer's layout and comments survive what is done elsewhere, and undo gives back its bytes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setNiveauDuCritere, setPoints } from '~/domain/edit.ts'
import { parseJsonCommente } from '~/domain/json.ts'
import { parseCotation } from '~/domain/parse.ts'
import type { Result } from '~/domain/problem.ts'
import { imprimer } from '~/domain/texte.ts'
import { livres, VERSIONS_LIVREES } from '~/ui/etat/livres.ts'
import { annuler, ecrireTexte, editer, type Geste, type Memoire, memoireInitiale, retablir } from '~/ui/etat/memoire.ts'
import { fuzz } from '../../support/arbitraires.ts'

const QUAND = '2024-01-15T10:00:00.000Z'
const initiale = memoireInitiale(VERSIONS_LIVREES)

function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const apres = (geste: Geste | undefined, avant: Memoire): Memoire => geste?.memoire ?? avant
const texteDe = ({ travail }: Memoire): string => travail.textes.cotation ?? imprimer(travail.contenu)
const taper = (memoire: Memoire, texte: string): Memoire => {
  const lu = valeur(parseCotation(valeur(parseJsonCommente(texte))))
  return apres(ecrireTexte(memoire, { objet: 'cotation', texte, apres: lu }, QUAND), memoire)
}
const donner = (memoire: Memoire, critere: string, points: number): Memoire =>
  apres(
    valeur(editer(memoire, valeur(setPoints(memoire.travail.contenu, 'primo', critere, points, '2024-01')), QUAND)),
    memoire,
  )

describe('le texte d’un brouillon', () => {
  it('est imprimé tant que personne n’y met la main', () => {
    const memoire = donner(initiale, 'dalo', 300)
    expect(memoire.travail.textes).toEqual({})
  })

  it('garde commentaires et mise en page quand la grille change un nombre', () => {
    const ecrit = texteDe(initiale).replace('"criteres": [', '// les 29 critères du plan\n    "criteres":   [')
    const memoire = donner(taper(initiale, ecrit), 'heberge-tiers', 17)
    expect(texteDe(memoire)).toContain('// les 29 critères du plan\n    "criteres":   [')
    expect(valeur(parseJsonCommente(texteDe(memoire)))).toEqual(memoire.travail.contenu)
  })

  it('revient aux premiers octets quand tout est annulé, et aux derniers quand tout est rétabli', () => {
    const arbActe = fc.oneof(
      fc.record({ genre: fc.constant('grille' as const), rang: fc.nat(28), n: fc.nat(300) }),
      fc.record({ genre: fc.constant('niveau' as const), rang: fc.nat(28), n: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ genre: fc.constant('commentaire' as const), rang: fc.nat(20), n: fc.nat(99) }),
      fc.record({ genre: fc.constant('indentation' as const), rang: fc.nat(20), n: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ genre: fc.constant('texte' as const), rang: fc.nat(5), n: fc.nat(400) }),
    )
    fc.assert(
      fc.property(fc.array(arbActe, { minLength: 1, maxLength: 12 }), (actes) => {
        let memoire = initiale
        for (const { genre, rang, n } of actes) {
          const { contenu } = memoire.travail
          const critere = livres.cotation.criteres[rang]?.id ?? 'dalo'
          const texte = texteDe(memoire)
          if (genre === 'grille') {
            const edition = setPoints(contenu, 'mutation', critere, n, '2024-01')
            if (edition.ok) memoire = apres(valeur(editer(memoire, edition.value, QUAND)), memoire)
          } else if (genre === 'niveau') {
            const edition = setNiveauDuCritere(contenu, critere, n)
            if (edition.ok) memoire = apres(valeur(editer(memoire, edition.value, QUAND)), memoire)
          } else if (genre === 'commentaire') {
            const lignes = texte.split('\n')
            memoire = taper(memoire, lignes.toSpliced(1 + (rang % (lignes.length - 2)), 0, `// note ${n}`).join('\n'))
          } else if (genre === 'indentation') memoire = taper(memoire, texte.replaceAll('\n', `\n${' '.repeat(n)}`))
          else {
            const niveau = contenu.niveaux[rang]
            memoire = taper(
              memoire,
              texte.replace(
                new RegExp(`("id":\\s*"${niveau?.id}"[^}]*"points":\\s*)\\d+`, 's'),
                (_, tete) => `${String(tete)}${n}`,
              ),
            )
          }
          expect(valeur(parseJsonCommente(texteDe(memoire)))).toEqual(memoire.travail.contenu)
        }
        const [fin, bout] = [texteDe(memoire), memoire]
        for (let pas = annuler(memoire, QUAND); pas; pas = annuler(memoire, QUAND)) memoire = pas.memoire
        expect(texteDe(memoire)).toBe(texteDe(initiale))
        expect(memoire.travail).toEqual({ ...initiale.travail })
        for (let pas = retablir(memoire, QUAND); pas; pas = retablir(memoire, QUAND)) memoire = pas.memoire
        expect(texteDe(memoire)).toBe(fin)
        expect(memoire.travail).toEqual(bout.travail)
      }),
      fuzz(60),
    )
  })
})
