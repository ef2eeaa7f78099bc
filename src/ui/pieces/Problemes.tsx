// Problems of the world, one a line: where, what is wrong, what to do. The words come from i18n/problemes.ts.
import type { Problem } from '~/domain/problem.ts'
import { t } from '~/i18n/index.ts'
import { phraseDeProbleme } from '~/i18n/problemes.ts'
import css from './pieces.module.css'

/** A file wrong everywhere says enough with its first problems; the others are counted. */
const MONTRES = 40

export function Problemes({ problemes }: { readonly problemes: readonly Problem[] }) {
  const tus = problemes.length - MONTRES
  return (
    <>
      <ul className={css.problemes}>
        {problemes.slice(0, MONTRES).map((probleme, i) => {
          const { ou, quoi, remede } = phraseDeProbleme(probleme)
          return (
            <li key={`${i}-${probleme.code}`}>
              <span className={css.ou}>{ou}</span>
              <span className="fort">{quoi}</span> {remede}
            </li>
          )
        })}
      </ul>
      {tus > 0 ? <p className="note">{t('piecesAutresProblemes', { n: tus })}</p> : null}
    </>
  )
}
