// The sheet for whoever types the grid into the national system, and where each criterion is sent there, as data: what is
// proposed is not confirmed, what the reader chose is told, and number and tick are left to the agent.
import {
  correspondanceDe,
  type Correspondance,
  type CritereSitue,
  EMPLACEMENTS,
  FORMAT_DE_CORRESPONDANCE,
} from '../correspondance.ts'
import { enteteDe, type Source } from '../source.ts'
import { criteresEcrits } from './criteres.ts'
import { page, paragraphe, type Parler, tableau } from './page.ts'

/** What to look at before typing: slots that lack, what would free some, facts that the module may not know. */
export function alertesDeSaisie(
  { criteres, nationaux, locaux, reunions }: Correspondance,
  { langue, mots }: Parler,
): readonly string[] {
  const cites = (situes: readonly Pick<CritereSitue, 'critere'>[]): string =>
    langue.enumere(
      situes.map(({ critere }) => langue.cite(critere.libelle)),
      'et',
    )
  const trop = locaux > EMPLACEMENTS.locaux
  const surDes = (situes: readonly CritereSitue[], dire: (cites: string) => string): readonly string[] =>
    situes.length === 0 ? [] : [dire(cites(situes))]
  return [
    ...(nationaux > EMPLACEMENTS.nationaux
      ? [mots.saisieTropNationaux({ nationaux, max: EMPLACEMENTS.nationaux })]
      : []),
    ...(trop ? [mots.saisieTropLocaux({ locaux, max: EMPLACEMENTS.locaux })] : []),
    ...reunions.map(({ groupe, criteres: reunis, isSansEffet }) =>
      mots[isSansEffet ? 'saisieReunir' : 'saisieReunirPoints']({
        groupe: langue.cite(groupe.libelle ?? groupe.id),
        criteres: cites(reunis.map((critere) => ({ critere }))),
      }),
    ),
    ...(trop ? [mots.saisieAutreIssue] : []),
    ...[...new Set(criteres.flatMap(({ horsFormulaire }) => horsFormulaire))].map((fait) =>
      mots.saisieHorsFormulaire({
        fait: langue.cite(langue.faits.mots(fait).libelle),
        criteres: cites(criteres.filter(({ horsFormulaire }) => horsFormulaire.includes(fait))),
      }),
    ),
    ...surDes(
      criteres.filter(({ points }) => points.isParPaliers),
      (paliers) => mots.saisieParPaliers({ criteres: paliers }),
    ),
    ...surDes(
      criteres.filter(({ points }) => points.isMalus),
      (malus) => mots.saisieMalus({ criteres: malus }),
    ),
  ]
}

/** `saisie.html`. */
export function saisieHtml(source: Source, parler: Parler): string {
  const { mots } = parler
  const correspondance = correspondanceDe(source.resolue, source.places)
  const situes = correspondance.criteres
  const placeDe = (i: number): string => {
    const situe = situes[i]
    return situe === undefined ? '' : mots.placeDite(situe)
  }
  const corps = [
    paragraphe(mots.saisieAide),
    paragraphe(mots.saisieAvertissement({ criteres: situes.length, ...EMPLACEMENTS })),
    paragraphe(mots.saisieProposition),
    ...alertesDeSaisie(correspondance, parler).map(paragraphe),
    tableau(
      mots.saisie,
      [
        mots.code,
        mots.critere,
        mots.condition,
        mots.primo,
        mots.mutation,
        mots.place,
        mots.emplacement,
        mots.saisi,
        mots.relu,
      ],
      criteresEcrits(source, parler).map(({ code, libelle, condition, points }, i) => [
        code,
        libelle,
        condition,
        points.primo,
        points.mutation,
        placeDe(i),
        '',
        '☐',
        '☐',
      ]),
    ),
    tableau(mots.nomEtDate, [mots.saisiPar, mots.reluPar], [['\u00A0', '\u00A0']]),
  ]
  return page(source, parler, mots.saisie, corps.join('\n'))
}

/** `correspondance.json`. */
export function correspondanceJson(source: Source): string {
  const { criteres } = correspondanceDe(source.resolue, source.places)
  return `${JSON.stringify(
    {
      format: FORMAT_DE_CORRESPONDANCE,
      ...enteteDe(source),
      annonces: EMPLACEMENTS,
      confirmes: false,
      criteres: criteres.map(({ critere, place, isChoisie, numero }) => ({
        critere: critere.id,
        place,
        choisie: isChoisie,
        emplacement: numero ?? null,
      })),
    },
    null,
    1,
  )}\n`
}
