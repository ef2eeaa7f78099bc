// Relets year by year: how many are expected, how many turns fall to the commune, and the exact law of these turns.
import { dernierNombre, type FlamanderieVue, relocationsDites } from './flamanderie-view.ts'
import { BarresDeLoi, TableDeLoi } from './LoiExacte.tsx'
import { Source } from './Morceaux.tsx'
import { m } from './mots.ts'
import css from './quartiers.module.css'
import type { Reglages } from './reglages.ts'
import type { Contexte } from './view.ts'

interface RelocationsProps {
  readonly vue: FlamanderieVue
  readonly reglages: Reglages
  readonly programme: Contexte['programme']
}

export function Relocations({ vue, reglages, programme }: RelocationsProps) {
  const { relocations, finale } = vue
  const jusqua = dernierNombre(finale)
  const titreDeLoi = m('quartiersRelocLoi', { annees: relocations.length })
  return (
    <>
      <h3 id="relocations">{m('quartiersRelocTitre')}</h3>
      <table className={css.table} aria-labelledby="relocations">
        <thead>
          <tr>
            <th scope="col">{m('quartiersRelocLigne')}</th>
            {relocations.map(({ annee }) => (
              <th key={annee} scope="col">
                {annee}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {relocationsDites(relocations).map(({ cle, titre, annees }) => (
            <tr key={cle} className={cle === 'commune' ? css.ligneForte : undefined}>
              <th scope="row">{titre}</th>
              {annees.map(({ annee, dit }) => (
                <td key={annee}>{dit}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h4 className={css.sousTitre}>
        {titreDeLoi} <span className="note">{m('quartiersLoiAxe')}</span>
      </h4>
      <BarresDeLoi titre={titreDeLoi} vue={finale} jusqua={jusqua} />
      <TableDeLoi titre={titreDeLoi} vue={finale} jusqua={jusqua} />
      <p className="note">
        {reglages.regime === 'stock'
          ? m('quartiersRelocNoteStock', { reserve: reglages.reserve })
          : m('quartiersRelocNote', { part: reglages.retrait })}
      </p>
      <Source texte={m('quartiersRelocSources', { rotations: programme.typologies })} />
    </>
  )
}
