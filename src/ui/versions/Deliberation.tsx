// The decision of the EPCI on a proposal. What is missing is said by the act itself.
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type ActeAFaire, DELIBERATION_VIDE, DERNIER_JOUR, lireDeliberation } from './dossier-view.ts'
import { m } from './mots.ts'
import css from './versions.module.css'

export interface DeliberationProps {
  /** Whether the one who acts wrote the version. */
  readonly isAuteur: boolean
  readonly onFaire: ActeAFaire
}

export function Deliberation({ isAuteur, onFaire }: DeliberationProps) {
  const [saisie, setSaisie] = useState(DELIBERATION_VIDE)
  const noter = (champ: keyof typeof saisie) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setSaisie({ ...saisie, [champ]: event.currentTarget.value })
  const enregistrer = () =>
    onFaire((signe) => ({ acte: { ...signe, acte: 'approuver', deliberation: lireDeliberation(saisie) } }))
  return (
    <section aria-labelledby="versions-deliberation">
      <h3 id="versions-deliberation">{m('deliberation')}</h3>
      <div className={css.choix}>
        <TextInput
          type="date"
          max={DERNIER_JOUR}
          label={m('deliberationDate')}
          value={saisie.date}
          onChange={noter('date')}
        />
        <TextInput
          type="date"
          max={DERNIER_JOUR}
          label={m('deliberationEffet')}
          value={saisie.effet}
          onChange={noter('effet')}
        />
      </div>
      <TextInput
        label={m('deliberationReference')}
        value={saisie.reference}
        maxLength={200}
        onChange={noter('reference')}
      />
      <Textarea
        label={m('deliberationSignataires')}
        description={m('deliberationSignatairesAide')}
        value={saisie.signataires}
        maxLength={2000}
        rows={2}
        onChange={noter('signataires')}
      />
      {isAuteur ? <output className={css.note}>{m('memeAuteur')}</output> : null}
      <Button variant="filled" onClick={() => void enregistrer()}>
        {m('deliberationFaire')}
      </Button>
    </section>
  )
}
