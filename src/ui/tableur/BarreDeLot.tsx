// The bar over the grid while rows are chosen: how many, and what can be done with them.
import { Button } from '@mantine/core'
import { ACTES, type GenreDeLot } from './lot-view.ts'
import { m } from './mots.ts'
import css from './tableur.module.css'

interface BarreProps {
  readonly n: number
  readonly onActe: (genre: GenreDeLot) => void
  readonly onLaisser: () => void
}

export function BarreDeLot({ n, onActe, onLaisser }: BarreProps) {
  return (
    <section className={css.barre} aria-label={m('tableurBarre')}>
      <output className={css.compte}>{m('tableurLignes', { n })}</output>
      {ACTES.map(({ genre, bouton }) => (
        <Button key={genre} variant="default" onClick={() => onActe(genre)}>
          {m(bouton)}
        </Button>
      ))}
      <Button variant="subtle" onClick={onLaisser}>
        {m('tableurToutLaisser')}
      </Button>
    </section>
  )
}
