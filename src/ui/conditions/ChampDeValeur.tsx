// The value of a leaf, by type: chosen in a list, typed, or another fact.
import { type KeyboardEvent, useId, useState } from 'react'
import type { Valeur } from '~/domain/condition.ts'
import { remplacerFeuille } from '~/domain/condition-edit.ts'
import { faitDe } from '~/domain/feuille.ts'
import type { Actes } from './actes.ts'
import css from './conditions.module.css'
import { basculer, type FeuilleVue, lireValeur, litteralChoisi, type ValeurVue } from './editeur-view.ts'
import { ListeDeChoix } from './ListeDeChoix.tsx'
import { m } from './mots.ts'

export interface ChampDeValeurProps {
  readonly vue: FeuilleVue
  readonly actes: Actes
}

export function ChampDeValeur({ vue, actes }: ChampDeValeurProps) {
  const { valeur, feuille, coeur } = vue
  const fait = faitDe(actes.vocabulaire, feuille.fact)
  if (valeur.genre === 'rien' || fait === undefined) return null

  const donner = (value: Valeur) =>
    actes.faire((condition) => remplacerFeuille(condition, coeur, { ...feuille, value }))
  if (valeur.genre === 'saisie') return <ValeurSaisie valeur={valeur} onDonner={donner} />
  if (valeur.genre === 'fait')
    return (
      <ListeDeChoix
        nom={m('editeurAutreFait')}
        genre="valeur"
        texte={valeur.texte}
        options={valeur.options}
        choisis={[valeur.choisi]}
        onChoisir={(fact) => donner({ fact })}
      >
        {valeur.texte}
      </ListeDeChoix>
    )
  return (
    <ListeDeChoix
      nom={m('editeurValeur')}
      genre="valeur"
      texte={valeur.textes.join(', ')}
      options={valeur.options}
      choisis={valeur.choisis}
      multiple={valeur.multiple}
      onChoisir={(id) => {
        const value = valeur.multiple ? basculer(fait, feuille, id) : litteralChoisi(fait, id)
        if (value === undefined) actes.refuser(m('editeurUneValeur'))
        else donner(value)
      }}
    >
      {valeur.textes.length === 0
        ? m('editeurAChoisir')
        : valeur.textes.map((texte) => (
            <span key={texte} className={css.jeton}>
              {texte}
            </span>
          ))}
    </ListeDeChoix>
  )
}

interface ValeurSaisieProps {
  readonly valeur: Extract<ValeurVue, { readonly genre: 'saisie' }>
  readonly onDonner: (valeur: Valeur) => void
}

/** What is typed over a value; it is dropped as soon as the value changes. */
interface Frappe {
  readonly sur: string
  readonly texte: string
  readonly faute: string | undefined
}

function ValeurSaisie({ valeur: { saisie, texte: actuel, unite, aide }, onDonner }: ValeurSaisieProps) {
  const [frappee, setFrappee] = useState<Frappe>()
  const frappe = frappee?.sur === actuel ? frappee : undefined
  const id = useId()
  const texte = frappe?.texte ?? actuel

  const donner = () => {
    if (frappe === undefined || frappe.texte.trim() === actuel || frappe.texte.trim() === '') {
      setFrappee(undefined)
      return
    }
    const lue = lireValeur(saisie, frappe.texte)
    if ('faute' in lue) setFrappee({ ...frappe, faute: lue.faute })
    else {
      setFrappee(undefined)
      onDonner(lue.valeur)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      // In a form, Enter on a value gives the value, not the form.
      event.preventDefault()
      donner()
    } else if (event.key === 'Escape' && frappe !== undefined) {
      event.stopPropagation()
      setFrappee(undefined)
    }
  }
  return (
    <>
      <span className={css.saisie}>
        <input
          className={css.champ}
          data-part="valeur"
          // Escape takes the text back, and leaves the dialogue around open.
          data-mantine-stop-propagation={frappe !== undefined}
          aria-label={aide === undefined ? m('editeurValeur') : `${m('editeurValeur')}, ${aide}`}
          aria-invalid={frappe?.faute !== undefined}
          aria-describedby={frappe?.faute === undefined ? undefined : id}
          placeholder={saisie === 'mois' ? aide : undefined}
          inputMode={saisie === 'entier' ? 'numeric' : undefined}
          size={Math.max(saisie === 'entier' ? 4 : 8, texte.length)}
          value={texte}
          onChange={(event) => setFrappee({ sur: actuel, texte: event.currentTarget.value, faute: undefined })}
          onBlur={donner}
          onKeyDown={onKeyDown}
        />
        {unite === '' ? null : <span className="note">{unite}</span>}
      </span>
      {frappe?.faute === undefined ? null : (
        <span id={id} role="alert" className={css.faute}>
          {frappe.faute}
        </span>
      )}
    </>
  )
}
