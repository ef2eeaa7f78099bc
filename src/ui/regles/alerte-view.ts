// What the findings on the draft say: the headline, the list, and the criteria that they name. Pure.
import type { Constat } from '~/analysis/checks/constat.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Cotation, NomDeGrille } from '~/domain/cotation.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'
import { critereNomme } from '~/i18n/criteres.ts'
import { type FaitDit, phraseDuMenage } from '~/i18n/faits.ts'
import { t } from '~/i18n/index.ts'
import { enumere, majuscule } from '~/i18n/phrase.ts'
import { motsDuLieu } from '~/i18n/problemes.ts'
import { nomDeGrille } from './view.ts'

export interface ConstatVu {
  readonly cle: string
  readonly gravite: Constat['gravite']
  readonly titre: string
  readonly detail: string
  /** Where in the rule set, with its pointer. */
  readonly lieu: string
  /** Words of the gesture that mends it, when one does. */
  readonly correction: string | undefined
  readonly cas: CasVu | undefined
  readonly constat: Constat
}

/** Les ménages qui le montrent, et ce qu’ils remplissent. */
export interface CasVu {
  readonly titre: string
  readonly menages: readonly {
    readonly titre: string
    readonly faits: readonly FaitDit[]
    readonly ligne: LigneDemande
  }[]
  readonly lus: readonly string[]
  /** Criteria that the household is there not to meet. */
  readonly nonRemplis?: readonly string[]
}

export interface AlerteVue {
  /** The first blocking finding; undefined when none blocks. */
  readonly premier: ConstatVu | undefined
  readonly tous: readonly ConstatVu[]
  readonly autres: number
}

const ORDRE_DE_GRAVITE: Readonly<Record<Constat['gravite'], number>> = { bloquant: 0, attention: 1, information: 2 }

function casVu({ cas, temoin }: Constat, cotation: Cotation): CasVu | undefined {
  if (temoin)
    return {
      titre: t('reglesCasTitre'),
      menages: [
        { titre: t('reglesCasDevant'), faits: phraseDuMenage(temoin.devant), ligne: temoin.devant },
        { titre: t('reglesCasDerriere'), faits: phraseDuMenage(temoin.derriere), ligne: temoin.derriere },
      ],
      lus: [],
    }
  if (!cas) return undefined
  const nommer = (ids: readonly string[]): string =>
    enumere(
      ids.map((id) => critereNomme(cotation, id)),
      'et',
    )
  const { remplis, nonRemplis } = cas
  return {
    titre: t('reglesCasSeulTitre'),
    menages: [{ titre: nomDeGrille(cas.ligne.typeDemande), faits: phraseDuMenage(cas.ligne), ligne: cas.ligne }],
    lus: [
      ...(remplis.length > 0 ? [t('reglesCasRemplit', { criteres: nommer(remplis) })] : []),
      ...(nonRemplis.length > 0 ? [t('reglesCasNeRemplitPas', { criteres: nommer(nonRemplis) })] : []),
    ],
    nonRemplis,
  }
}

/** Findings of the draft, the gravest first. */
export function alerteVue(constats: readonly Constat[], cotation: Cotation): AlerteVue {
  const tous = constats
    .toSorted((a, b) => ORDRE_DE_GRAVITE[a.gravite] - ORDRE_DE_GRAVITE[b.gravite])
    .map((constat, i): ConstatVu => {
      const { titre, detail, mend } = phraseDeConstat(constat, cotation)
      return {
        cle: `${i}-${constat.code}`,
        gravite: constat.gravite,
        titre,
        detail,
        lieu: majuscule(motsDuLieu(constat.at)),
        correction: constat.correction ? mend : undefined,
        cas: casVu(constat, cotation),
        constat,
      }
    })
  const [premier] = tous
  const bloque = premier?.gravite === 'bloquant' ? premier : undefined
  return { premier: bloque, tous, autres: tous.length - (bloque ? 1 : 0) }
}

/** Ce qui met un critère en cause : le plus grave des constats qui le nomment, et les grilles où une case bloque. */
export interface Cause {
  readonly gravite: Constat['gravite']
  readonly titre: string
  readonly grilles: readonly NomDeGrille[]
}
export type Causes = ReadonlyMap<string, Cause>

/** Criteria that the findings name, for marks in the grid. */
export function causesVue(alerte: AlerteVue | undefined): Causes {
  const causes = new Map<string, Cause>()
  for (const { constat, gravite, titre } of alerte?.tous ?? []) {
    const { params } = constat
    const criteres = 'criteres' in params ? params.criteres : 'critere' in params ? [params.critere] : []
    const grilles = gravite === 'bloquant' && 'grille' in params ? [params.grille] : []
    for (const critere of criteres) {
      const grave = causes.get(critere)
      causes.set(critere, {
        gravite: grave?.gravite ?? gravite,
        titre: grave?.titre ?? titre,
        grilles: [...(grave?.grilles ?? []), ...grilles],
      })
    }
  }
  return causes
}
