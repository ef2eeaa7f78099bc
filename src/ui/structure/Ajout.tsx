// The last line of a list: what is needed of a new element, and the button that adds it.
import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { ChampDeNombreDirect } from '../pieces/ChampDeNombre.tsx'
import { m } from './mots.ts'
import css from './structure.module.css'
import type { Choix } from './structure-view.ts'

interface Commun {
  readonly titre: string
  readonly nom: string
}
export interface AjoutAvecNombreProps extends Commun {
  readonly avec: 'nombre'
  readonly nombre: string
  readonly onAjouter: (libelle: string, nombre: number) => string | undefined
}
export interface AjoutAvecChoixProps extends Commun {
  readonly avec: 'choix'
  readonly choix: string
  readonly parmi: readonly Choix[]
  readonly onAjouter: (libelle: string, choix: string) => string | undefined
}

export function Ajout(props: AjoutAvecNombreProps | AjoutAvecChoixProps) {
  const { titre, nom } = props
  const [libelle, setLibelle] = useState('')
  const [nombre, setNombre] = useState(0)
  const [choix, setChoix] = useState<string | null>(null)
  const [erreur, setErreur] = useState<string>()
  const champ = useRef<HTMLInputElement>(null)

  const ajouter = (event: FormEvent) => {
    event.preventDefault()
    const raison = props.avec === 'nombre' ? props.onAjouter(libelle, nombre) : props.onAjouter(libelle, choix ?? '')
    setErreur(raison)
    champ.current?.focus()
    if (raison !== undefined) return
    setLibelle('')
    setChoix(null)
    setNombre(0)
  }

  return (
    <form className={css.ajout} onSubmit={ajouter} aria-label={titre}>
      <h3>{titre}</h3>
      <div className={css.champs}>
        <TextInput
          ref={champ}
          label={nom}
          value={libelle}
          maxLength={2000}
          onChange={(event) => {
            setLibelle(event.currentTarget.value)
            setErreur(undefined)
          }}
        />
        {props.avec === 'nombre' ? (
          <ChampDeNombreDirect nom={props.nombre} etiquette={props.nombre} valeur={nombre} onDonner={setNombre} />
        ) : (
          <Select
            label={props.choix}
            data={props.parmi}
            value={choix}
            searchable
            nothingFoundMessage={m('structureAucunResultat')}
            onChange={setChoix}
          />
        )}
        <Button type="submit">{m('structureAjouter')}</Button>
      </div>
      {erreur === undefined ? null : (
        <p className={css.refus} role="alert">
          {erreur}
        </p>
      )}
    </form>
  )
}
