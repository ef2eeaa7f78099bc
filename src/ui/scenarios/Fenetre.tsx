// A form in a dialogue: its fields, why it cannot be applied, and the two ways out of it.
import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { m } from './mots.ts'
import css from './scenarios.module.css'

interface FenetreProps {
  readonly titre: string
  readonly taille?: string
  /** Why it cannot be applied yet; undefined when it can. */
  readonly empeche?: string | undefined
  readonly faire?: string
  readonly onFermer: () => void
  /** @returns why not, in words; undefined when it is done */
  readonly onAppliquer: () => string | undefined
  readonly children: ReactNode
}

export function Fenetre({ titre, taille = 'lg', empeche, faire, onFermer, onAppliquer, children }: FenetreProps) {
  const [refus, setRefus] = useState<string>()
  return (
    <Modal
      opened
      onClose={onFermer}
      title={titre}
      size={taille}
      closeButtonProps={{ 'aria-label': m('scenariosFermer') }}
    >
      <form
        className={css.forme}
        onSubmit={(event) => {
          event.preventDefault()
          const raison = empeche ?? onAppliquer()
          setRefus(raison)
          if (raison === undefined) onFermer()
        }}
      >
        {children}
        {refus === undefined ? null : (
          <p role="alert" className="bloque">
            {refus}
          </p>
        )}
        <div className={css.gestes}>
          <Button variant="default" onClick={onFermer}>
            {m('scenariosAnnuler')}
          </Button>
          <Button type="submit" variant="filled">
            {faire ?? m('scenariosAppliquer')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
