// Relets year by year: how many are expected, how many turns fall to the commune, and the exact law of these turns.
import { t } from '~/i18n/index.ts'
import { nombre, pourCent } from '~/i18n/nombres.ts'
import { dernierNombre, type FlamanderieVue } from './flamanderie-view.ts'
import { BarresDeLoi, TableDeLoi } from './LoiExacte.tsx'
import { Source } from './Morceaux.tsx'
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
  const titreDeLoi = t('quartiersRelocLoi', { annees: relocations.length })
  const lignes = [
    { cle: 'attendues', titre: t('quartiersRelocAttendues'), lire: (a: Annee) => nombre(a.relocations, 1) },
    { cle: 'commune', titre: t('quartiersRelocCommune'), lire: (a: Annee) => nombre(a.loi.moyenne, 1) },
    { cle: 'aucune', titre: t('quartiersRelocAucune'), lire: (a: Annee) => pourCent(a.loi.loi[0] ?? 0, 0) },
    { cle: 'un', titre: t('quartiersRelocAuMoinsUn'), lire: (a: Annee) => pourCent(a.loi.auMoins[1] ?? 0, 0) },
    { cle: 'deux', titre: t('quartiersRelocAuMoinsDeux'), lire: (a: Annee) => pourCent(a.loi.auMoins[2] ?? 0, 0) },
  ]
  return (
    <>
      <h3 id="relocations">{t('quartiersRelocTitre')}</h3>
      <table className={css.table} aria-labelledby="relocations">
        <thead>
          <tr>
            <th scope="col">{t('quartiersRelocLigne')}</th>
            {relocations.map(({ annee }) => (
              <th key={annee} scope="col">
                {annee}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ cle, titre, lire }) => (
            <tr key={cle} className={cle === 'commune' ? css.ligneForte : undefined}>
              <th scope="row">{titre}</th>
              {relocations.map((annee) => (
                <td key={annee.annee}>{lire(annee)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h4 className={css.sousTitre}>
        {titreDeLoi} <span className="note">{t('quartiersLoiAxe')}</span>
      </h4>
      <BarresDeLoi titre={titreDeLoi} vue={finale} jusqua={jusqua} />
      <TableDeLoi titre={titreDeLoi} vue={finale} jusqua={jusqua} />
      <p className="note">
        {reglages.regime === 'stock'
          ? t('quartiersRelocNoteStock', { reserve: reglages.reserve })
          : t('quartiersRelocNote', { part: reglages.retrait })}
      </p>
      <Source texte={t('quartiersRelocSources', { rotations: programme.typologies })} />
    </>
  )
}

type Annee = FlamanderieVue['relocations'][number]
