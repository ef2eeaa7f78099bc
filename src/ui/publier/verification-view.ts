// What a verified file is said to be: one sentence first, then what it carries. Pure.
import type { Problem, Result } from '~/domain/problem.ts'
import type { ChoixDePlaces } from '~/publication/correspondance.ts'
import type { Registre } from '~/store/schema.ts'
import { empreinteDeCle } from '~/vie/signatures.ts'
import type { Controle } from '~/workers/publieur.ts'
import { m } from './mots.ts'

/** Clés que le lecteur dit connaître, et qui les tient. */
export interface ClesLues {
  readonly cles: ReadonlyMap<string, string>
  /** What cannot be read, in words. */
  readonly faute: string | undefined
}

/**
 * @param texte one « nom=clé » a line
 * @param gardees keys that the workbench keeps
 */
export function lireCles(texte: string, gardees: Registre['cles']): ClesLues {
  const lignes = texte.split('\n').map((ligne) => /^([^=]+)=\s*([0-9a-f]{64})$/i.exec(ligne.trim()) ?? ligne.trim())
  const lues = lignes.filter((ligne) => typeof ligne !== 'string')
  const fautives = lignes.flatMap((ligne, i) => (typeof ligne === 'string' && ligne !== '' ? [String(i + 1)] : []))
  return {
    cles: new Map([
      ...gardees.map(({ publique, titulaire }) => [publique, titulaire] as const),
      ...lues.map(([, nom = '', cle = '']) => [cle.toLowerCase(), nom.trim()] as const),
    ]),
    faute: fautives.length === 0 ? undefined : m('clesFautives', { lignes: fautives }),
  }
}

export interface VerdictVu {
  readonly verdict: string
  readonly isBon: boolean
  /** Why it is refused, and what to do. */
  readonly problemes: readonly Problem[]
  readonly phrases: readonly string[]
  /** Undefined for a file that is refused. */
  readonly signatures: readonly string[] | undefined
  readonly isSigne: boolean
  /** Places chosen for the national system, when the bundle has some and may be trusted. */
  readonly places: ChoixDePlaces | undefined
}

function motDuRejeu({ rejeu }: Controle): string {
  if (rejeu === undefined) return m('rejeuAbsent')
  if (!rejeu.ok) return m('rejeuIllisible')
  return rejeu.value.ecarts === 0 ? m('rejeu', rejeu.value) : m('rejeuEcarts', rejeu.value)
}

const isFaux = (etat: string): boolean => etat === 'fausse' || etat === 'illisible'

const fautesDe = ({ signatures = [], problemes, rejeu }: Controle): readonly string[] => [
  ...(signatures.some(({ etat }) => isFaux(etat)) ? [m('fauteSignature')] : []),
  ...(problemes.length > 0 ? [m('fauteFiche')] : []),
  ...(rejeu !== undefined && (!rejeu.ok || rejeu.value.ecarts > 0) ? [m('fauteRejeu')] : []),
]

function motDuVerdict(nom: string, controle: Controle): string {
  const fautes = fautesDe(controle)
  if (fautes.length > 0) return m('intactMais', { nom, fautes })
  return controle.confrontes === undefined ? m('intactIndecis', { nom }) : m('intact', { nom, n: controle.fichiers })
}

const signaturesVues = ({ signatures = [] }: Controle, cles: ReadonlyMap<string, string>): readonly string[] =>
  signatures.length === 0
    ? [m('sansSignature')]
    : signatures.map(({ signataire, etat, cle, deliberation }) =>
        m('signature', {
          qui: signataire,
          etat,
          deliberation,
          cle: empreinteDeCle(cle),
          titulaire: etat === 'inconnue' ? cles.get(cle) : undefined,
        }),
      )

export interface Connu {
  /** Hash of the draft. */
  readonly brouillon: string
  readonly cles: ReadonlyMap<string, string>
}

export function verdictVu(nom: string, lu: Result<Controle>, { brouillon, cles }: Connu): VerdictVu {
  if (!lu.ok)
    return {
      verdict: m('refusVerdict', { nom }),
      isBon: false,
      problemes: lu.problems,
      phrases: [],
      signatures: undefined,
      isSigne: false,
      places: undefined,
    }
  const { manifeste, moteur, problemes, rejeu, confrontes, places } = lu.value
  const { titre, mois, cotation, statut } = manifeste
  const isBon = fautesDe(lu.value).length === 0 && confrontes !== undefined
  const choisies = Object.keys(places).length
  return {
    verdict: motDuVerdict(nom, lu.value),
    isBon,
    problemes: [...lu.warnings, ...problemes, ...(rejeu === undefined || rejeu.ok ? [] : rejeu.problems)],
    phrases: [
      m('dit', { titre, mois, hash: cotation }),
      m(statut === 'brouillon' ? 'ditBrouillon' : 'ditApprouvee'),
      m(cotation === brouillon ? 'memes' : 'autres'),
      ...(confrontes === undefined ? [] : [m('confrontes', { n: confrontes })]),
      ...(choisies === 0 ? [] : [m('saisieRecue', { n: choisies })]),
      motDuRejeu(lu.value),
      m('moteurs', { sien: manifeste.moteur, notre: moteur }),
    ],
    signatures: signaturesVues(lu.value, cles),
    isSigne: (lu.value.signatures ?? []).length > 0,
    places: isBon && choisies > 0 ? places : undefined,
  }
}
