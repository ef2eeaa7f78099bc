// A new criterion, from nothing or from another one: label, level, points, and the condition written with the builder.
// It is created by one gesture, that one undo takes back.
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Cotation, NomDeGrille } from '~/domain/cotation.ts'
import { ok } from '~/domain/problem.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { t } from '~/i18n/index.ts'
import { EditeurDeCondition } from '../conditions/EditeurDeCondition.tsx'
import { useVocabulaire } from '../conditions/useVocabulaire.ts'
import { creer, type Fautes, nouveauVierge, nouveauVue, partirDe, type PointsNouveaux } from './nouveau-view.ts'
import { nomDeGrille } from './view.ts'
import type { DonnerEdition } from './volet-view.ts'
import css from './volet.module.css'

export interface NouveauCritereProps {
  readonly cotation: Cotation
  readonly mois: MoisIndex
  readonly ouvert: boolean
  readonly onEdition: DonnerEdition
  readonly onFermer: () => void
  readonly onCree: (id: string, libelle: string) => void
}

export function NouveauCritere({ ouvert, onFermer, ...props }: NouveauCritereProps) {
  const [cree, setCree] = useState(false)
  return (
    <Modal
      opened={ouvert}
      onClose={onFermer}
      size="40rem"
      title={t('critereNouveauTitre')}
      // Once created, the focus goes to its condition in the panel.
      returnFocus={!cree}
      closeButtonProps={{ 'aria-label': t('reglesFermer') }}
    >
      <Formulaire
        {...props}
        onFermer={onFermer}
        onCree={(id, libelle) => {
          setCree(true)
          props.onCree(id, libelle)
        }}
      />
    </Modal>
  )
}

function Formulaire({ cotation, mois, onEdition, onFermer, onCree }: Omit<NouveauCritereProps, 'ouvert'>) {
  const [nouveau, setNouveau] = useState(() => nouveauVierge(cotation))
  /** What is missing is said once creation was asked for, and no longer once it is there. */
  const [demandee, setDemandee] = useState(false)
  const [refus, setRefus] = useState<string>()
  const vocabulaire = useVocabulaire('demande')
  const vue = nouveauVue(nouveau, cotation, mois)
  const essai = demandee ? creer(nouveau, cotation, mois) : undefined
  const fautes: Fautes = essai && 'fautes' in essai ? essai.fautes : {}
  const donnerPoints = (grille: NomDeGrille, points: PointsNouveaux) =>
    setNouveau({ ...nouveau, points: { ...nouveau.points, [grille]: points } })

  const valider = () => {
    setDemandee(true)
    const fait = creer(nouveau, cotation, mois)
    if ('fautes' in fait) return
    const raison = onEdition(() => ok(fait.edition))
    setRefus(raison)
    if (raison === undefined) onCree(fait.id, nouveau.libelle.trim())
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        valider()
      }}
    >
      <Stack gap="sm">
        <div className={css.rangee}>
          <TextInput
            label={t('critereNouveauLibelle')}
            placeholder={t('critereNouveauLibelleAide')}
            value={nouveau.libelle}
            maxLength={200}
            error={fautes.libelle}
            data-autofocus
            onChange={(event) => setNouveau({ ...nouveau, libelle: event.currentTarget.value })}
          />
          <Select
            label={t('critereNouveauDe')}
            value={nouveau.modele}
            data={vue.modeles}
            searchable
            // What is typed replaces the name shown.
            onFocus={(event) => event.currentTarget.select()}
            onChange={(modele) => setNouveau(partirDe(nouveau, cotation, modele ?? '', mois))}
          />
        </div>
        <div className={css.rangee}>
          <Select
            label={t('critereNouveauNiveau')}
            value={String(nouveau.niveau)}
            data={vue.niveaux}
            onChange={(rang) => setNouveau({ ...nouveau, niveau: Number(rang) })}
          />
          {vue.grilles.map(({ grille, nom, choix }) => (
            <div key={grille}>
              <Select
                label={nom}
                value={nouveau.points[grille].genre}
                data={choix}
                onChange={(genre) =>
                  donnerPoints(grille, {
                    ...nouveau.points[grille],
                    genre: choix.find(({ value }) => value === genre)?.value ?? 'niveau',
                  })
                }
              />
              {nouveau.points[grille].genre === 'propres' ? (
                <TextInput
                  aria-label={t('critereNouveauPoints', { grille: nomDeGrille(grille) })}
                  inputMode="numeric"
                  value={nouveau.points[grille].texte}
                  error={fautes[grille]}
                  onChange={(event) => donnerPoints(grille, { genre: 'propres', texte: event.currentTarget.value })}
                />
              ) : null}
            </div>
          ))}
        </div>
        <h3>{t('critereOngletCondition')}</h3>
        <EditeurDeCondition
          key={nouveau.modele}
          libelle={t('critereNouveauCondition')}
          condition={nouveau.condition}
          nommees={cotation.conditions ?? {}}
          vocabulaire={vocabulaire}
          onChange={(condition) => {
            setNouveau((courant) => ({ ...courant, condition }))
            return undefined
          }}
        />
        {[fautes.condition, fautes.autre, refus].map((faute) =>
          faute === undefined ? null : (
            <p key={faute} role="alert" className="bloque">
              {faute}
            </p>
          ),
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onFermer}>
            {t('critereAnnuler')}
          </Button>
          <Button type="submit" variant="filled">
            {t('critereCreer')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
