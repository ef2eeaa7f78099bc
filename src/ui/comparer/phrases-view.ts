// The sentences before the charts: one headline and at most four more, made from templates. When nothing changes, the
// page says so and says why. `[segments|12 demandes]` in a template is a link to the table that holds the number.
import type { Difference } from '~/domain/diff.ts'
import { masquerCompte } from '~/analysis/masque.ts'
import { m } from './mots.ts'
import { mois as motsDuMois } from '~/i18n/nombres.ts'
import { enchaine, enumere, majuscule } from '~/i18n/phrase.ts'
import type { ComparaisonDePage } from '~/workers/protocol.ts'
import { celluleDe, type Effectif, effectifDe, sommeDe } from './effectif.ts'
import type { GroupesVue, LigneDeGroupe } from './groupes-view.ts'
import type { NiveauxVue } from './niveaux-view.ts'
import { nomDeGrille, type SegmentsVue } from './segments-view.ts'

/** Tableau où se lit un nombre d’une phrase. */
export type Cible = 'segments' | 'flux' | 'groupes' | 'niveaux'

export interface Morceau {
  readonly texte: string
  readonly vers: Cible | undefined
}

export interface Phrase {
  readonly cle: string
  readonly morceaux: readonly Morceau[]
  /** A softer end: detail, reserve. */
  readonly suite: string | undefined
}

const LIEN = /\[(segments|flux|groupes|niveaux)\|([^\]]*)\]/

/** Splits a template into plain text and links. */
export function lireMorceaux(texte: string): readonly Morceau[] {
  const parts = texte.split(LIEN)
  return parts.flatMap((part, i): readonly Morceau[] => {
    if (i % 3 === 1) return []
    const vers = i % 3 === 2 ? (parts[i - 1] as Cible) : undefined
    return part === '' ? [] : [{ texte: part, vers }]
  })
}

type Dit = Pick<Effectif, 'texte' | 'n'>

/** A count in a sentence; wholly masked, it agrees in the singular. */
const dire = (effectif: Effectif): Dit =>
  effectif.texte === m('comparerMasque') ? { texte: m('comparerNombreMasque'), n: 1 } : effectif

const direDemandes = (effectif: Effectif): Dit =>
  effectif.texte === m('comparerMasque')
    ? { texte: m('comparerDemandesMasquees'), n: 1 }
    : { texte: m('comparerDemandes', effectif), n: effectif.n }

const phrase = (cle: string, texte: string, suite?: string): Phrase => ({ cle, morceaux: lireMorceaux(texte), suite })

/** Differences that no score can feel. */
const SANS_EFFET: ReadonlySet<Difference['code']> = new Set(['titre', 'textes'])

export interface Contexte {
  readonly differences: readonly Difference[]
  /** The same, in words. */
  readonly phrases: readonly string[]
  readonly mois: string
}

/** Why nothing moves, or undefined when something does. */
function rien(page: ComparaisonDePage, { differences, phrases, mois }: Contexte): readonly Phrase[] | undefined {
  if (page.comparaison.parSegment.some(({ montent, descendent }) => montent + descendent > 0)) return undefined
  if (page.ecarts > 0) {
    const scores = direDemandes(effectifDe(masquerCompte(page.ecarts, page)))
    return [phrase('rien', m('comparerRienRang', { scores })), phrase('detail', m('comparerRienRangDetail'))]
  }
  const liste = enumere(phrases, 'et')
  if (differences.length === 0)
    return [phrase('rien', m('comparerRienIdentique')), phrase('detail', m('comparerRienIdentiqueDetail'))]
  if (differences.every(({ code }) => SANS_EFFET.has(code)))
    return [phrase('rien', m('comparerRienTextes')), phrase('detail', m('comparerRienTextesDetail', { liste }))]
  return [
    phrase('rien', m('comparerRienTouche', { n: differences.length })),
    phrase('detail', m('comparerRienToucheDetail', { liste, mois: motsDuMois(mois) })),
  ]
}

function tete({ total }: SegmentsVue): Phrase {
  const { montent, descendent, n } = total
  const bougent = sommeDe([montent, descendent].map(celluleDe))
  return phrase(
    'tete',
    `${m('comparerTeteBouge', { bougent: direDemandes(bougent), n: n.texte })} ${m('comparerTeteSens', { montent: dire(montent), descendent: dire(descendent) })}`,
  )
}

function parGrille({ grilles }: SegmentsVue): Phrase {
  const dites = grilles.map(({ grille, montent, descendent }) =>
    montent.n === 0 && descendent.n === 0
      ? m('comparerPhraseGrilleFixe', { grille: nomDeGrille(grille) })
      : m('comparerPhraseGrille', {
          grille: nomDeGrille(grille),
          montent: dire(montent),
          descendent: dire(descendent),
        }),
  )
  return phrase('grilles', `${majuscule(enchaine(dites))}.`)
}

/** Who rises and who falls within a group, each with its own mean; the counts alone when one of them is masked. */
function detail(cle: 'perd' | 'gagne', ligne: LigneDeGroupe): string {
  const { n, inchanges, gain, perte } = ligne
  const [montent, descendent] = [dire(ligne.montent), dire(ligne.descendent)]
  if (gain === undefined && perte === undefined)
    return m(cle === 'perd' ? 'comparerPhraseDescendent' : 'comparerPhraseMontent', { montent, descendent, n: n.texte })
  const sens = [
    { sens: 'gain', n: montent, places: gain },
    { sens: 'perte', n: descendent, places: perte },
  ] as const
  return m('comparerPhraseDetail', {
    sens: (cle === 'perd' ? sens.toReversed() : sens).flatMap(({ places, ...dit }) =>
      places === undefined ? [] : [{ ...dit, places }],
    ),
    inchanges: dire(inchanges),
  })
}

function groupe(cle: 'perd' | 'gagne', ligne: LigneDeGroupe): Phrase {
  const { moyenne = 0, n, sujet } = ligne
  const places = m('comparerPlaces', { n: Math.abs(moyenne), decimales: 1 })
  const words = { sujet: majuscule(sujet), places, n: n.texte }
  return phrase(cle, m(cle === 'perd' ? 'comparerPhrasePerdent' : 'comparerPhraseGagnent', words), detail(cle, ligne))
}

/** Passages named in full; the others are counted. */
const PASSAGES = 2

function niveaux({ passages }: NiveauxVue): Phrase {
  if (passages.length === 0) return phrase('niveaux', m('comparerPhraseSansNiveau'))
  const dites = passages
    .slice(0, PASSAGES)
    .map(({ effectif, de, vers }) =>
      m('comparerPhrasePassage', { n: direDemandes(effectif), de: de.nom, vers: vers.nom }),
    )
  const autres = passages.length - dites.length
  return phrase(
    'niveaux',
    `${majuscule(enchaine(dites))}.`,
    autres > 0 ? m('comparerAutresPassages', { n: autres }) : undefined,
  )
}

export function phrasesVue(
  page: ComparaisonDePage,
  vues: { readonly segments: SegmentsVue; readonly groupes: GroupesVue; readonly niveaux: NiveauxVue },
  contexte: Contexte,
): readonly Phrase[] {
  const calme = rien(page, contexte)
  if (calme) return calme
  const { perd, gagne } = vues.groupes
  return [
    tete(vues.segments),
    ...(perd ? [groupe('perd', perd)] : []),
    ...(gagne ? [groupe('gagne', gagne)] : []),
    niveaux(vues.niveaux),
    parGrille(vues.segments),
  ]
}
