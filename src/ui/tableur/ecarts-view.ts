// Cells before and after a change that is not kept yet, and how many applications it moves. Pure.
import { type Cellule, isMasquee, masquerTableau, SEUIL_DE_MASQUAGE } from '~/analysis/masque.ts'
import type { Chiffre, EcartDeGrille } from '~/domain/chiffres.ts'
import { codeDuCritere, type Cotation, GRILLES } from '~/domain/cotation.ts'
import type { Constat } from '~/analysis/checks/constat.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'
import { nombre } from '~/i18n/nombres.ts'
import type { Apercu } from '~/workers/protocol.ts'
import { compteLisible, nomDeGrille } from '../regles/view.ts'
import { m, type Mot } from './mots.ts'

export interface EcartVu {
  readonly cle: string
  readonly critere: string
  readonly champ: string
  readonly avant: string
  readonly apres: string
}

const CHAMPS: Readonly<Record<EcartDeGrille['champ'], Mot>> = {
  libelle: 'tableurChampLibelle',
  niveau: 'tableurChampNiveauCourt',
  primo: 'tableurChampPrimo',
  mutation: 'tableurChampMutation',
}

const dire = (valeur: Chiffre | string | number | undefined): string => {
  if (valeur === undefined) return m('tableurHors')
  if (typeof valeur === 'object') return `${valeur.plafond ? '≤\u202f' : ''}${nombre(valeur.valeur)}`
  return String(valeur)
}

export const ecartsVus = (cotation: Cotation, ecarts: readonly EcartDeGrille[]): readonly EcartVu[] =>
  ecarts.map(({ critere, champ, avant, apres }) => ({
    cle: `${critere}-${champ}`,
    critere: `${codeDuCritere(cotation, critere)} ${cotation.criteres.find(({ id }) => id === critere)?.libelle ?? ''}`,
    champ: m(CHAMPS[champ]),
    avant: dire(avant),
    apres: dire(apres),
  }))

/** « 412 », « moins de 11 », or « un nombre masqué » when it would give another away. */
const compter = (n: number, cellule: Cellule): string =>
  isMasquee(cellule) && n >= SEUIL_DE_MASQUAGE ? m('tableurEffetTu') : compteLisible(n, cellule)

const cleDe = ({ code, params }: Constat): string =>
  [code, 'grille' in params ? params.grille : '', 'critere' in params ? params.critere : ''].join(' ')

/** Blocking findings that the change would make, then those that it would lift. */
export function phrasesDesBloquants(
  { bloquants }: Pick<Apercu, 'bloquants'>,
  avant: Cotation,
  apres: Cotation,
): readonly { readonly phrase: string; readonly bloque: boolean }[] {
  const absents = (constats: readonly Constat[], autres: readonly Constat[]): readonly Constat[] => {
    const cles = new Set(autres.map(cleDe))
    return constats.filter((constat) => !cles.has(cleDe(constat)))
  }
  return [
    ...absents(bloquants.apres, bloquants.avant).map((constat) => ({
      phrase: m('tableurBloquantNeuf', phraseDeConstat(constat, apres)),
      bloque: true,
    })),
    ...absents(bloquants.avant, bloquants.apres).map((constat) => ({
      phrase: m('tableurBloquantLeve', phraseDeConstat(constat, avant)),
      bloque: false,
    })),
  ]
}

/** One sentence a grid; the small counts of a real cohort are masked, with what would give them away. */
export function phrasesDEffet({ grilles, synthetique }: Apercu): readonly string[] {
  const table = masquerTableau(
    GRILLES.map((nom) => {
      const { effectif, montent, descendent } = grilles[nom]
      return [montent, descendent, effectif - montent - descendent]
    }),
    { synthetique },
  )
  return GRILLES.map((nom, i) => {
    const { effectif, montent, descendent } = grilles[nom]
    const bougent = montent + descendent
    const grille = nomDeGrille(nom)
    const [enMontee, enDescente, inchanges] = table.cellules[i] ?? []
    const total = table.totauxDesLignes[i]
    if (!enMontee || !enDescente || !inchanges || !total) return ''
    if (bougent === 0) return m('tableurEffetAucun', { grille })
    // Who moves is all but who stays: it is told only when the three counts are.
    const isTu = [enMontee, enDescente, inchanges].some(isMasquee)
    return m('tableurEffetDe', {
      grille,
      n:
        isTu && bougent >= SEUIL_DE_MASQUAGE
          ? m('tableurEffetDemandesTues')
          : m('tableurEffetDemandes', { n: compteLisible(bougent, isTu ? { masque: true } : { valeur: bougent }) }),
      total: compter(effectif, total),
      montent: compter(montent, enMontee),
      descendent: compter(descendent, enDescente),
    })
  })
}
