// The test cases beside what the rules say of them today: those that fail first, each in sentences. Pure.
import type { Rejeu } from '~/analysis/essais/rejouer.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { aLAnciennete, type CasDEssai, type Essais, faitsDuCas } from '~/domain/essais.ts'
import { phrasesDuRejeu } from '~/i18n/essais.ts'
import { phraseDuMenage } from '~/i18n/faits.ts'
import type { CasMontre } from '../controles/CasDuConstat.tsx'
import { m } from './mots.ts'

export interface CasVu {
  readonly id: string
  readonly nom: string
  /** Undefined when the name begins with it. */
  readonly grille: string | undefined
  /** Expected beside obtained; the kept score alone for a case that passes. */
  readonly phrases: readonly string[]
}

export interface EssaisVus {
  readonly n: number
  readonly bilan: string
  readonly echouent: readonly CasVu[]
  readonly passent: readonly CasVu[]
}

/** @param rejeu of an earlier state while the next is computed: a case that it does not know waits */
export function essaisVus({ cas }: Essais, rejeu: Rejeu, cotation: Cotation): EssaisVus {
  const noms = new Map(cas.map(({ id, nom }) => [id, nom]))
  const lus = rejeu.cas.flatMap((un) => {
    const nom = noms.get(un.id)
    if (nom === undefined) return []
    const grille = m('grille', un)
    const dite = nom.startsWith(grille) ? undefined : grille
    return [{ ok: un.ok, id: un.id, nom, grille: dite, phrases: phrasesDuRejeu(un, cotation) }]
  })
  const echouent = lus.filter(({ ok }) => !ok)
  const passent = lus.filter(({ ok }) => ok)
  return { n: lus.length, bilan: m('bilan', { n: lus.length, echecs: echouent.length }), echouent, passent }
}

/** @param rejeu undefined while it is not known of the rules and the cases as they are */
export function pastilleVue(n: number, rejeu: Rejeu | undefined): { readonly texte: string; readonly echoue: boolean } {
  if (rejeu === undefined) return { texte: m('pastilleEnCours', { n }), echoue: false }
  const echecs = rejeu.cas.filter(({ ok }) => !ok).length
  return { texte: m('pastille', { n, echecs }), echoue: echecs > 0 }
}

/** The household of a case, at the month of the page, for the dialog that explains it. */
export function casMontre(cas: CasDEssai, { mois }: Essais, moisDeLaPage: string, detail: string): CasMontre {
  const faits = aLAnciennete(faitsDuCas(cas), mois, moisDeLaPage)
  const ligne = { id: cas.id, ...faits }
  const menage = { titre: m('grille', { grille: faits.typeDemande }), faits: phraseDuMenage(ligne), ligne }
  return { vu: { titre: cas.nom, menages: [menage], lus: [] }, detail }
}
