// The opinion of the CIL on a proposal, with what some wished otherwise.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type ActeAFaire, DERNIER_JOUR, lireDissensions, SENS, sensLu } from './dossier-view.ts'
import { m } from './mots.ts'

export function Avis({ onFaire }: { readonly onFaire: ActeAFaire }) {
  const [sens, setSens] = useState<ReturnType<typeof sensLu>>()
  const [date, setDate] = useState('')
  const [dissensions, setDissensions] = useState('')
  const [montre, setMontre] = useState(false)
  const enregistrer = async () => {
    setMontre(true)
    if (sens === undefined || date === '') return
    const avis = { sens, date, dissensions: lireDissensions(dissensions) }
    await onFaire((signe) => ({ acte: { ...signe, acte: 'donner-avis', avis } }))
  }
  return (
    <section aria-labelledby="versions-avis">
      <h3 id="versions-avis">{m('avis')}</h3>
      <NativeSelect
        label={m('avisSens')}
        data={[{ value: '', label: '' }, ...SENS.map((value) => ({ value, label: m('sens', { sens: value }) }))]}
        value={sens ?? ''}
        error={montre && sens === undefined ? m('sensManque') : undefined}
        onChange={(event) => setSens(sensLu(event.currentTarget.value))}
      />
      <TextInput
        type="date"
        max={DERNIER_JOUR}
        label={m('avisDate')}
        value={date}
        error={montre && date === '' ? m('dateManque') : undefined}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <Textarea
        label={m('avisDissensions')}
        description={m('avisDissensionsAide')}
        value={dissensions}
        maxLength={2000}
        rows={2}
        onChange={(event) => setDissensions(event.currentTarget.value)}
      />
      <Button variant="filled" onClick={() => void enregistrer()}>
        {m('avisFaire')}
      </Button>
    </section>
  )
}
