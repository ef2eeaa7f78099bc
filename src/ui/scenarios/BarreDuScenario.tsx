// The acts on a scenario. One that cannot be made says why, and does nothing.
import { Button, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { m } from './mots.ts'
import css from './scenarios.module.css'
import type { GestesPossibles } from './view.ts'

interface BoutonProps {
  readonly libelle: string
  readonly empeche?: string | undefined
  readonly isPrincipal?: boolean
  readonly onFaire: () => void
}

function Bouton({ libelle, empeche, isPrincipal = false, onFaire }: BoutonProps) {
  const bouton = (
    <Button
      variant={isPrincipal && empeche === undefined ? 'filled' : 'default'}
      aria-disabled={empeche !== undefined || undefined}
      {...(empeche === undefined ? {} : { 'data-disabled': true })}
      onClick={() => (empeche === undefined ? onFaire() : undefined)}
    >
      {libelle}
      {empeche === undefined ? null : <span className="vh"> ({empeche})</span>}
    </Button>
  )
  return empeche === undefined ? (
    bouton
  ) : (
    <Tooltip label={empeche} maw="22rem">
      {bouton}
    </Tooltip>
  )
}

interface BarreProps {
  readonly possibles: GestesPossibles
  readonly onUtiliser: () => void
  readonly onDupliquer: () => void
  readonly onVarier: () => void
  readonly onExporter: () => void
  readonly onSupprimer: () => void
  readonly onRetablir: () => void
  /** What is done with its versions. */
  readonly children: ReactNode
}

export function BarreDuScenario({
  possibles,
  onUtiliser,
  onDupliquer,
  onVarier,
  onExporter,
  onSupprimer,
  onRetablir,
  children,
}: BarreProps) {
  return (
    <div className={css.barreDeGestes}>
      <Bouton isPrincipal libelle={m('scenariosUtiliser')} empeche={possibles.utiliser} onFaire={onUtiliser} />
      <Bouton libelle={m('scenariosDupliquer')} onFaire={onDupliquer} />
      <Bouton libelle={m('scenariosVarier')} onFaire={onVarier} />
      <Bouton libelle={m('scenariosExporter')} onFaire={onExporter} />
      {possibles.isModifie ? (
        <Bouton libelle={m('scenariosRetablir')} empeche={possibles.retablir} onFaire={onRetablir} />
      ) : null}
      {possibles.isLivre ? null : (
        <Bouton libelle={m('scenariosSupprimer')} empeche={possibles.supprimer} onFaire={onSupprimer} />
      )}
      {children}
    </div>
  )
}
