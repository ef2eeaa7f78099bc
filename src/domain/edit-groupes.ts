// Commands on the groups of a draft, where only the best criterion counts. A criterion is in one group at most; a group
// left without any goes.
import { type Cotation, type Groupe, groupeDuCritere } from './cotation.ts'
import { avecCle, avecPart, critereDe, deplacer, editionVers, sansMembre } from './editer.ts'
import type { Edition } from './edition.ts'
import { slugLibre, texteProblems } from './formes.ts'
import { invariant } from './invariant.ts'
import { pointer, problem, type Result } from './problem.ts'

const GROUPES_MAX = 1000

/** What a group is called. */
export const nomDuGroupe = ({ id, libelle }: Groupe): string => libelle ?? id

function groupeDe(
  cotation: Cotation,
  id: string,
): { readonly groupe: Groupe; readonly groupes: readonly Groupe[]; readonly index: number } {
  const groupes = cotation.groupes ?? []
  const index = groupes.findIndex((groupe) => groupe.id === id)
  const groupe = groupes[index]
  invariant(groupe, `groupe « ${id} » absent`)
  return { groupe, groupes, index }
}

/** A new group of criteria, which leave the one that they were in. */
export function ajouterGroupe(cotation: Cotation, libelle: string, criteres: readonly string[]): Result<Edition> {
  const propre = libelle.trim()
  const place = cotation.groupes?.length ?? 0
  const at = pointer('groupes', place)
  const pris = (cotation.groupes ?? []).map(({ id }) => id)
  const groupe: Groupe = {
    id: slugLibre(propre, pris, 'groupe'),
    libelle: propre,
    regle: 'meilleur',
    criteres: [...new Set(criteres)],
  }
  const sortis = criteres.reduce(sansMembre, cotation)
  const formes = [
    ...texteProblems(`${at}/libelle`, propre),
    ...(criteres.length === 0 ? [problem('liste-vide', `${at}/criteres`, {})] : []),
    ...(place >= GROUPES_MAX ? [problem('liste-trop-longue', '/groupes', { max: GROUPES_MAX })] : []),
  ]
  return editionVers(cotation, { code: 'groupe-ajoute', libelle: propre }, formes, sortis, {
    ...sortis,
    groupes: [...(sortis.groupes ?? []), groupe],
  })
}

/** Its criteria then add up, as if each stood alone. */
export function retirerGroupe(cotation: Cotation, id: string): Result<Edition> {
  const { groupe, groupes, index } = groupeDe(cotation, id)
  return editionVers(
    cotation,
    { code: 'groupe-retire', libelle: nomDuGroupe(groupe) },
    [],
    avecPart(cotation, 'groupes', groupes.toSpliced(index, 1)),
  )
}

export function setLibelleDuGroupe(cotation: Cotation, id: string, libelle: string): Result<Edition> {
  const { groupe, groupes, index } = groupeDe(cotation, id)
  const propre = libelle.trim()
  return editionVers(
    cotation,
    { code: 'groupe-renomme', avant: nomDuGroupe(groupe), apres: propre },
    texteProblems(pointer('groupes', index, 'libelle'), propre),
    { ...cotation, groupes: groupes.with(index, avecCle(groupe, 'libelle', propre)) },
  )
}

/** Puts a criterion in a group, last of its list, or takes it out of its own. */
export function setGroupeDuCritere(cotation: Cotation, critere: string, groupe: string | undefined): Result<Edition> {
  const { libelle } = critereDe(cotation, critere).critere
  const actuel = groupeDuCritere(cotation, critere)
  const voulu = groupe === undefined ? undefined : groupeDe(cotation, groupe).groupe
  const nom = {
    code: 'groupe-du-critere',
    libelle,
    ...(voulu === undefined ? {} : { groupe: nomDuGroupe(voulu) }),
  } as const
  if (actuel?.id === groupe) return editionVers(cotation, nom, [], cotation)
  const sorti = sansMembre(cotation, critere)
  if (voulu === undefined) return editionVers(cotation, nom, [], sorti)
  return editionVers(cotation, nom, [], sorti, {
    ...sorti,
    groupes: (sorti.groupes ?? []).map((autre) =>
      autre.id === voulu.id ? { ...autre, criteres: [...autre.criteres, critere] } : autre,
    ),
  })
}

/** Moves a criterion in the list of its group: of two that are worth as much, the first one counts. */
export function deplacerDansLeGroupe(cotation: Cotation, id: string, critere: string, vers: number): Result<Edition> {
  const { groupe, groupes, index } = groupeDe(cotation, id)
  const de = groupe.criteres.indexOf(critere)
  invariant(de >= 0, `critère « ${critere} » absent du groupe « ${id} »`)
  const place = Math.min(Math.max(vers, 0), groupe.criteres.length - 1)
  const avecListe = (criteres: readonly string[]): Cotation => ({
    ...cotation,
    groupes: groupes.with(index, { ...groupe, criteres }),
  })
  return editionVers(
    cotation,
    { code: 'ordre-du-groupe', libelle: nomDuGroupe(groupe) },
    [],
    avecListe(groupe.criteres.toSpliced(de, 1)),
    avecListe(deplacer(groupe.criteres, de, place)),
  )
}
