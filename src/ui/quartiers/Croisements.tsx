// Typology × financing of the 14 houses, which the slides do not cross: every possible table, and which of them allow
// the political choice tried for the agreed houses. None is ever said to be the true one.
import { nombre } from '~/i18n/nombres.ts'
import { Hyp } from '../pieces/Marques.tsx'
import type { CroisementVue, FlamanderieVue } from './flamanderie-view.ts'
import { Segments, Source } from './Morceaux.tsx'
import { m } from './mots.ts'
import css from './quartiers.module.css'
import type { Reglages } from './reglages.ts'
import type { Contexte } from './view.ts'

interface TableProps {
  readonly numero: number
  readonly croisement: CroisementVue
  readonly programme: Contexte['programme']
}

function Table({ numero, croisement: { table, probabilite, admis }, programme }: TableProps) {
  return (
    <li data-admis={admis}>
      <table className={css.croisement}>
        <caption className="vh">{m('quartiersCroisTable', { n: numero })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{m('quartiersCroisTypologie')}</span>
            </th>
            {programme.financements.map(({ financement }) => (
              <th key={financement} scope="col">
                {financement}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {programme.typologies.map(({ typologie }, rang) => (
            <tr key={typologie}>
              <th scope="row">{typologie}</th>
              {(table[rang] ?? []).map((logements, colonne) => (
                <td key={colonne}>{nombre(logements)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        {m(admis ? 'quartiersCroisAdmis' : 'quartiersCroisExclu')}
        <br />
        {m('quartiersCroisProbabilite', { p: probabilite })} <Hyp raison={m('quartiersCroisSources')} />
      </p>
    </li>
  )
}

interface CroisementsProps {
  readonly contexte: Contexte
  readonly vue: FlamanderieVue
  readonly reglages: Reglages
  readonly regler: (changement: Partial<Reglages>) => void
}

export function Croisements({ contexte: { programme }, vue, reglages: { t3, plai }, regler }: CroisementsProps) {
  const { croisements } = vue
  const { concertation } = programme
  const choix = Array.from({ length: concertation + 1 }, (_, n) => ({ valeur: n, libelle: nombre(n) }))
  return (
    <>
      <h3>{m('quartiersCroisTitre', { programme })}</h3>
      <p className="note">{m('quartiersCroisNote', { tables: croisements.length })}</p>
      <div className={css.controles}>
        <Segments
          nom="t3"
          legende={m('quartiersChoixT3', { n: concertation })}
          choix={choix}
          valeur={t3}
          onChange={(valeur) => regler({ t3: valeur })}
        />
        <Segments
          nom="plai"
          legende={m('quartiersChoixPlai', { n: concertation })}
          choix={choix}
          valeur={plai}
          onChange={(valeur) => regler({ plai: valeur })}
        />
      </div>
      <p className={css.phrase} aria-live="polite">
        {m('quartiersChoixPossible', {
          t3,
          t4: concertation - t3,
          plai,
          plus: concertation - plai,
          admis: croisements.filter(({ admis }) => admis).length,
          tables: croisements.length,
        })}
      </p>
      <ul className={css.croisements}>
        {croisements.map((croisement, n) => (
          <Table key={n} numero={n + 1} croisement={croisement} programme={programme} />
        ))}
      </ul>
      <p className={css.phrase}>
        {m('quartiersCroisTirage', { n: concertation, programme, t3: vue.sansT3, plai: vue.sansPlai })}
      </p>
      <Source texte={m('quartiersCroisSources')} />
    </>
  )
}
