// A public key that someone gave, with the name of who holds it.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { gestes } from '../etat/atelier.ts'
import { m } from './mots.ts'
import { consignerCle, isClePublique, lireCle } from './signatures-view.ts'
import css from './versions.module.css'

export function AjouterCle() {
  const [titulaire, setTitulaire] = useState('')
  const [texte, setTexte] = useState('')
  const [faute, setFaute] = useState<string>()
  const ajouter = async () => {
    const publique = lireCle(texte)
    if (!isClePublique(publique)) return setFaute(m('clePubliqueFausse'))
    let isConnue = false
    const refus = await gestes.consigner((avant, depuis) => {
      const consignation = consignerCle({ publique, titulaire: titulaire.trim(), depuis }, avant)
      isConnue = !consignation.ok
      return consignation
    })
    setFaute(isConnue ? m('cleConnue') : undefined)
    if (isConnue || refus.length > 0) return
    setTexte('')
    setTitulaire('')
  }
  return (
    <details className={css.ajout}>
      <summary>{m('ajouterCle')}</summary>
      <TextInput
        label={m('cleTitulaire')}
        value={titulaire}
        maxLength={100}
        onChange={(event) => setTitulaire(event.currentTarget.value)}
      />
      <TextInput
        label={m('clePublique')}
        value={texte}
        error={faute}
        onChange={(event) => setTexte(event.currentTarget.value)}
      />
      <Button variant="default" disabled={titulaire.trim() === ''} onClick={() => void ajouter()}>
        {m('ajouterCleFaire')}
      </Button>
    </details>
  )
}
