// The journal as sentences: who, when, what, why; and where its chain breaks, if it does. Pure.
import type { Cotation } from '~/domain/cotation.ts'
import { shortHash } from '~/domain/hash.ts'
import { instant } from '~/i18n/nombres.ts'
import { phraseDEdition } from '~/i18n/editions.ts'
import { type Journal, ruptureDuJournal } from '~/store/journal.ts'
import type { Fait, Ligne } from '~/store/schema.ts'
import { empreinteDeCle } from '~/vie/signatures.ts'
import { BROUILLON, type EtatAtelier } from '../etat/contrat.ts'
import { nomDeVersion } from '../regles/view.ts'
import { m } from './mots.ts'

export const FILTRES = ['decisions', 'tout'] as const
export type Filtre = (typeof FILTRES)[number]

/** What stays when gestures on the draft are left out. */
const DECISIONS: ReadonlySet<Fait['genre']> = new Set(['version', 'reprise', 'demarche', 'signature', 'cle'])

/** Names of versions by hash, and the rule set that gestures name criteria of. */
export interface Noms {
  readonly versions: ReadonlyMap<string, string>
  readonly cotation: Cotation
}

type AvecVersions = Pick<EtatAtelier, 'brouillon' | 'versions' | 'versionsDuFlux' | 'versionsDesScenarios'>

export const nomsDe = ({ brouillon, versions, versionsDuFlux, versionsDesScenarios }: AvecVersions): Noms => ({
  versions: new Map(
    [...versions, ...versionsDuFlux, ...versionsDesScenarios].map((version) => [version.hash, nomDeVersion(version)]),
  ),
  cotation: brouillon.contenu,
})

function phraseDuFait(quoi: Fait, { versions, cotation }: Noms): string {
  const nom = (hash: string): string =>
    hash === BROUILLON ? m('brouillon') : (versions.get(hash) ?? m('journalInconnue', { empreinte: shortHash(hash) }))
  switch (quoi.genre) {
    case 'edition':
      return phraseDEdition(quoi.nom, cotation)
    case 'annulation':
      return m('journalAnnule', { phrase: phraseDEdition(quoi.nom, cotation) })
    case 'retablissement':
      return m('journalRetabli', { phrase: phraseDEdition(quoi.nom, cotation) })
    case 'version':
      return m('journalVersion', { nom: nom(quoi.hash) })
    case 'reprise':
      return m('journalReprise', { nom: nom(quoi.hash) })
    case 'import-cohorte':
      return m('journalCohorte', { empreinte: shortHash(quoi.hash) })
    case 'cohorte-synthetique':
      return m('journalSynthetique')
    case 'comparaison':
      return m('journalComparaison', { a: nom(quoi.a), b: nom(quoi.b) })
    case 'demarche':
      return m('journalActe', { acte: quoi.acte, nom: nom(quoi.hash) })
    case 'signature':
      return m('journalSignature', { nom: nom(quoi.hash), cle: empreinteDeCle(quoi.cle) })
    case 'cle':
      return m('journalCle', { cle: empreinteDeCle(quoi.cle) })
  }
}

export interface LigneVue {
  readonly n: number
  readonly quand: string
  readonly qui: string
  readonly quoi: string
  readonly pourquoi: string
}

const ligneVue = ({ n, quand, qui, quoi, pourquoi }: Ligne, noms: Noms): LigneVue => ({
  n,
  quand: instant(new Date(quand)),
  qui: qui ?? '',
  quoi: phraseDuFait(quoi, noms),
  pourquoi: pourquoi ?? '',
})

interface EtatVu {
  readonly etat: string
  readonly isRompu: boolean
  readonly isVide: boolean
}

interface LignesVues {
  /** Newest first. */
  readonly lignes: readonly LigneVue[]
  /** Lines that one click more shows. */
  readonly suivantes: number
}

/** Lines added at each click. */
export const PAGE_DU_JOURNAL = 50

/** What the chain says of the whole journal; hashes every line. */
export function etatDuJournal(journal: Journal): EtatVu {
  const rupture = ruptureDuJournal(journal)
  const n = journal.lignes.length
  const isVide = n === 0
  if (rupture !== undefined) return { isRompu: true, isVide, etat: m('journalRompu', { n: rupture }) }
  return { isRompu: false, isVide, etat: isVide ? m('journalVide') : m('journalEntier', { n }) }
}

export function lignesVues(
  { lignes }: Journal,
  { filtre, montrees, noms }: { readonly filtre: Filtre; readonly montrees: number; readonly noms: Noms },
): LignesVues {
  const retenues = lignes.filter(({ quoi }) => filtre === 'tout' || DECISIONS.has(quoi.genre)).toReversed()
  return {
    lignes: retenues.slice(0, montrees).map((ligne) => ligneVue(ligne, noms)),
    suivantes: Math.min(PAGE_DU_JOURNAL, Math.max(0, retenues.length - montrees)),
  }
}
