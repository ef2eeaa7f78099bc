// One test case: its name, changed in place, what is expected of it beside what it gets, and what can be done with it.
import { Button, TextInput } from '@mantine/core'
import { useSaisie } from '../pieces/useSaisie.ts'
import type { CasVu } from './essais-view.ts'
import css from './essais.module.css'
import { m } from './mots.ts'

export interface GestesDeCas {
  /** What is shown is of an earlier state: nothing of it can be accepted. */
  readonly perime: boolean
  readonly onVoir: (cas: CasVu) => void
  readonly onAccepter: (cas: CasVu) => void
  readonly onRetirer: (cas: CasVu) => void
  /** @returns why not */
  readonly onRenommer: (cas: CasVu, nom: string) => string | undefined
}

export function Cas({
  cas,
  echoue,
  perime,
  onVoir,
  onAccepter,
  onRetirer,
  onRenommer,
}: GestesDeCas & { readonly cas: CasVu; readonly echoue: boolean }) {
  const { nom, grille, phrases } = cas
  const { saisie, ecrire, champ } = useSaisie(nom, (tape: string) =>
    tape.trim() === nom ? undefined : onRenommer(cas, tape),
  )
  return (
    <li data-echoue={echoue || undefined}>
      <div>
        <TextInput
          {...champ}
          variant="unstyled"
          classNames={{ input: css.nom ?? '' }}
          aria-label={m('nom', { nom })}
          // What authors write keeps its language.
          lang="fr"
          value={saisie?.tape ?? nom}
          onChange={(event) => ecrire(event.currentTarget.value)}
        />
        {phrases.map((phrase) => (
          <p key={phrase}>{phrase}</p>
        ))}
        {grille === undefined ? null : <p className={css.ou}>{grille}</p>}
      </div>
      <div className={css.gestes}>
        <Button aria-label={m('voirPourquoiNomme', { nom })} onClick={() => onVoir(cas)}>
          {m('voirPourquoi')}
        </Button>
        {echoue ? (
          <Button disabled={perime} aria-label={m('accepterNomme', { nom })} onClick={() => onAccepter(cas)}>
            {m('accepter')}
          </Button>
        ) : null}
        <Button variant="subtle" aria-label={m('retirerNomme', { nom })} onClick={() => onRetirer(cas)}>
          {m('retirer')}
        </Button>
      </div>
    </li>
  )
}
