// The 14 houses one by one, a row for each reading: filled where the commune proposes, a part of each in flux.
import { Hyp } from '../pieces/Marques.tsx'
import type { FlamanderieVue, Rangee } from './flamanderie-view.ts'
import { m } from './mots.ts'
import css from './quartiers.module.css'

const PAS = 40
const ECART = 12
/** Height of a house whose area is that of the drawing: the part filled from its foot is then the part of its area. */
const NIVEAU = 35.5
const CORPS = 'M0 42V14L16 1L32 14V42Z'

const titre = ({ regime, attendues: n }: Rangee): string => m(`quartiersFlamRangee_${regime}`, { n })

function precision({ lecture, libelle, maisons }: Rangee): string {
  if (lecture === 'saisie') return m('quartiersFlamSaisi')
  if (lecture === 'convenue') return m('quartiersFlamConvenue')
  return lecture === 'part' ? m('quartiersFlamPart', { part: maisons[0] ?? 0, total: maisons.length }) : libelle
}

/** Left edge of a house: a gap separates the typologies. */
const left = (typologies: FlamanderieVue['typologies'], i: number): number =>
  i * PAS + (typologies[i] === typologies[0] ? 0 : ECART)

function Maison({ x, part, fenetres }: { readonly x: number; readonly part: number; readonly fenetres: number }) {
  const corps = part === 1 ? css.maisonPleine : part > 0 ? css.maisonPart : css.maison
  const ouvertes = part === 1 ? css.fenetrePleine : css.fenetre
  const pas = 26 / fenetres
  return (
    <g transform={`translate(${x} 2)`}>
      <path className={corps} d={CORPS} />
      {part > 0 && part < 1 && (
        <rect className={css.maisonPleine} x={0} width={32} y={42 - NIVEAU * part} height={NIVEAU * part} />
      )}
      {Array.from({ length: fenetres }, (_, f) => (
        <rect key={f} className={ouvertes} x={3 + pas * (f + 0.5) - 2.5} y={19} width={5} height={5} />
      ))}
    </g>
  )
}

export function Maisons({ vue }: { readonly vue: FlamanderieVue }) {
  const { typologies, rangees } = vue
  const largeur = typologies.length * PAS + ECART
  return (
    <div className={css.maisons}>
      {rangees.map((rangee) => (
        <div key={rangee.id} className={css.rangee} data-choisie={rangee.choisie}>
          <p>
            <b>{titre(rangee)}</b>
            {rangee.choisie && <span className={css.choisie}>{m('quartiersFlamChoisie')}</span>}
            <span className={css.precision}>
              {precision(rangee)} <Hyp raison={rangee.hypothese} />
            </span>
          </p>
          <figure aria-label={m('quartiersFlamRangeeResume', { titre: titre(rangee), total: typologies.length })}>
            <svg viewBox={`-2 0 ${largeur} 46`} aria-hidden="true">
              {typologies.map((typologie, i) => (
                <Maison
                  key={i}
                  x={left(typologies, i)}
                  part={rangee.maisons[i] ?? 0}
                  fenetres={typologie === typologies[0] ? 2 : 3}
                />
              ))}
            </svg>
          </figure>
        </div>
      ))}
      <div className={css.rangee}>
        <span className="note">{m('quartiersFlamTypologies')}</span>
        <svg viewBox={`-2 0 ${largeur} 16`} aria-hidden="true">
          {typologies.map((typologie, i) => (
            <text key={i} className={css.axe} x={left(typologies, i) + 16} y={12} textAnchor="middle">
              {typologie}
            </text>
          ))}
        </svg>
      </div>
    </div>
  )
}
