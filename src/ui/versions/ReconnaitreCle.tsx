// A key that came with a sound signature: known once its fingerprint has been compared, under the name of who holds it.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { gestes } from '../etat/atelier.ts'
import { m } from './mots.ts'
import { type CleAComparer, consignerCle } from './signatures-view.ts'
import css from './versions.module.css'

export function ReconnaitreCle({ cle: { publique, qui, texte } }: { readonly cle: CleAComparer }) {
  const [titulaire, setTitulaire] = useState(qui)
  const nom = titulaire.trim()
  const connaitre = () => gestes.consigner((avant, depuis) => consignerCle({ publique, titulaire: nom, depuis }, avant))
  return (
    <li className={css.ajout}>
      <span>{texte}</span>
      <TextInput
        label={m('cleTitulaire')}
        value={titulaire}
        maxLength={100}
        onChange={(event) => setTitulaire(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={nom === ''}
        aria-label={m('cleCompareeNom', { qui })}
        onClick={() => void connaitre()}
      >
        {m('cleComparee')}
      </Button>
    </li>
  )
}
