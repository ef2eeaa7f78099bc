// Conditions that several criteria share: their name, their sentence, where they serve.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Condition } from '~/domain/condition.ts'
import type { Cotation } from '~/domain/cotation.ts'
import {
  ajouterConditionNommee,
  deplierConditionNommee,
  renommerConditionNommee,
  retirerConditionNommee,
  setConditionNommee,
} from '~/domain/edit-nommees.ts'
import { tenter } from '../acts/tenter.ts'
import { EditeurDeCondition } from '../conditions/EditeurDeCondition.tsx'
import { useVocabulaire } from '../conditions/useVocabulaire.ts'
import { ChampDeTexte } from './Champs.tsx'
import { Geste } from './Geste.tsx'
import { m } from './mots.ts'
import css from './structure.module.css'
import { type NommeeVue, nommeesVue } from './structure-view.ts'

interface NommeeProps {
  readonly cotation: Cotation
  readonly nommee: NommeeVue
  readonly ouverte: boolean
  readonly onOuvrir: (ouverte: boolean) => void
}

function Nommee({ cotation, nommee, ouverte, onOuvrir }: NommeeProps) {
  const vocabulaire = useVocabulaire('demande')
  const [refus, setRefus] = useState<string>()
  const { nom, condition, phrase, usages, isUtilisee } = nommee
  return (
    <section className={css.groupe} aria-label={nom}>
      <div className={css.teteDeGroupe}>
        <ChampDeTexte
          libelle={m('structureNommeeNom')}
          sansLibelle
          valeur={nom}
          max={200}
          onValider={(texte) => tenter(renommerConditionNommee(cotation, nom, texte))}
        />
        {isUtilisee ? null : (
          <Geste
            icone="retirer"
            nom={m('structureRetirer', { libelle: nom })}
            onClick={() => setRefus(tenter(retirerConditionNommee(cotation, nom)))}
          />
        )}
      </div>
      {ouverte ? (
        <EditeurDeCondition
          libelle={m('structureNommeeCondition', { nom })}
          condition={condition}
          nommees={cotation.conditions ?? {}}
          vocabulaire={vocabulaire}
          exclue={nom}
          foyer
          onChange={(apres) => tenter(setConditionNommee(cotation, nom, apres))}
        />
      ) : (
        <p>{phrase}</p>
      )}
      <p className={css.note}>{usages}</p>
      <div className={css.gestes}>
        <Button
          aria-expanded={ouverte}
          aria-label={ouverte ? undefined : m('structureNommeeModifier', { nom })}
          onClick={() => onOuvrir(!ouverte)}
        >
          {m(ouverte ? 'structureNommeeFini' : 'structureNommeeModifierAct')}
        </Button>
        {isUtilisee ? (
          <Button
            variant="subtle"
            aria-label={m('structureNommeeDeplierDe', { nom })}
            onClick={() => setRefus(tenter(deplierConditionNommee(cotation, nom)))}
          >
            {m('structureNommeeDeplier')}
          </Button>
        ) : null}
      </div>
      {refus === undefined ? null : (
        <p className={css.refus} role="alert">
          {refus}
        </p>
      )}
    </section>
  )
}

function Nouvelle({ cotation }: { readonly cotation: Cotation }) {
  const vocabulaire = useVocabulaire('demande')
  const [nom, setNom] = useState('')
  const [condition, setCondition] = useState<Condition>()
  const [refus, setRefus] = useState<string>()
  const ajouter = () => {
    const raison =
      condition === undefined
        ? m('structureNommeeIncomplete')
        : tenter(ajouterConditionNommee(cotation, nom, condition))
    setRefus(raison)
    if (raison !== undefined) return
    setNom('')
    setCondition(undefined)
  }
  return (
    <section className={css.ajout} aria-label={m('structureNommeeNouvelle')}>
      <h3>{m('structureNommeeNouvelle')}</h3>
      <TextInput
        label={m('structureNommeeNom')}
        value={nom}
        maxLength={200}
        error={condition === undefined ? undefined : refus}
        onChange={(event) => {
          setNom(event.currentTarget.value)
          setRefus(undefined)
        }}
      />
      <EditeurDeCondition
        libelle={m('structureNommeeNouvelle')}
        condition={condition}
        nommees={cotation.conditions ?? {}}
        vocabulaire={vocabulaire}
        onChange={(apres) => {
          setCondition(apres)
          setRefus(undefined)
          return undefined
        }}
      />
      {condition === undefined && refus !== undefined ? (
        <p className={css.refus} role="alert">
          {refus}
        </p>
      ) : null}
      <div className={css.gestes}>
        <Button onClick={ajouter}>{m('structureAjouter')}</Button>
      </div>
    </section>
  )
}

export function ConditionsNommees({ cotation }: { readonly cotation: Cotation }) {
  const [ouverte, setOuverte] = useState<string>()
  const vues = nommeesVue(cotation)
  return (
    <>
      <p className={css.aide}>{m('structureNommeesAide')}</p>
      {vues.length === 0 ? <p className={css.vide}>{m('structureNommeesAucune')}</p> : null}
      <div className={css.cartes}>
        {vues.map((nommee) => (
          <Nommee
            key={nommee.nom}
            cotation={cotation}
            nommee={nommee}
            ouverte={ouverte === nommee.nom}
            onOuvrir={(isOuverte) => setOuverte(isOuverte ? nommee.nom : undefined)}
          />
        ))}
      </div>
      <Nouvelle cotation={cotation} />
    </>
  )
}
