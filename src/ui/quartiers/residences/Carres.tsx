// One square a dwelling, in columns of five.
import css from '../quartiers.module.css'

const RANGS = 5
const PAS = 8
const COTE = 6.5

export function Carres({ n }: { readonly n: number }) {
  const colonnes = Math.max(1, Math.ceil(n / RANGS))
  const rangs = n > 0 && n < RANGS ? n : RANGS
  return (
    <svg
      className={css.carres}
      style={{ width: `${(colonnes * PAS) / 16}rem`, height: `${(RANGS * PAS) / 16}rem` }}
      viewBox={`0 0 ${colonnes * PAS} ${RANGS * PAS}`}
      aria-hidden="true"
    >
      {n === 0 ? (
        <rect className={css.carreVide} x={0.5} y={(RANGS - 1) * PAS + 0.5} width={COTE - 1} height={COTE - 1} />
      ) : (
        Array.from({ length: n }, (_, i) => (
          <rect
            key={i}
            x={Math.floor(i / RANGS) * PAS}
            y={(RANGS - rangs + (i % RANGS)) * PAS}
            width={COTE}
            height={COTE}
          />
        ))
      )}
    </svg>
  )
}
