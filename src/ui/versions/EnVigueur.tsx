// Which version applies on a date.
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FicheDeVersion, Registre } from '~/store/schema.ts'
import { m } from './mots.ts'
import { enVigueurVue } from './versions-view.ts'
import css from './versions.module.css'

export interface EnVigueurProps {
  readonly versions: readonly FicheDeVersion[]
  readonly registre: Registre
  /** ISO day shown first. */
  readonly jour: string
}

export function EnVigueur({ versions, registre, jour }: EnVigueurProps) {
  const [date, setDate] = useState(jour)
  return (
    <section aria-labelledby="versions-en-vigueur">
      <h2 id="versions-en-vigueur">{m('enVigueurTitre')}</h2>
      <TextInput
        className={css.date}
        type="date"
        label={m('enVigueurDate')}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <output>{enVigueurVue(versions, registre, date)}</output>
    </section>
  )
}
