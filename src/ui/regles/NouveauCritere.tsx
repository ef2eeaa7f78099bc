// A new criterion, from nothing or from another one: label, level, points, and the condition written with the builder.
// It is created by one gesture, that one undo takes back. Closed before, it is kept, and found again as it was.
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Cotation, NomDeGrille } from '~/domain/cotation.ts'
import { ok } from '~/domain/problem.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { t } from '~/i18n/index.ts'
import { EditeurDeCondition } from '../conditions/EditeurDeCondition.tsx'
import { useVocabulaire } from '../conditions/useVocabulaire.ts'
import { isSaisie, isTouche } from '../acts/touches.ts'
import { garderNouveau, lireNouveau, oublierNouveau } from './nouveau-garde.ts'
import {
  creer,
  type Fautes,
  type Nouveau,
  nouveauVierge,
  nouveauVue,
  partirDe,
  type PointsNouveaux,
} from './nouveau-view.ts'
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
      closeOnClickOutside={false}
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
  const [garde] = useState(() => lireNouveau(cotation, sessionStorage))
  const [nouveau, setNouveau] = useState(() => garde ?? nouveauVierge(cotation))
  const [repris, setRepris] = useState(garde !== undefined)
  /** What it was before each gesture, the last one first. */
  const [passe, setPasse] = useState<readonly Nouveau[]>([])
  /** Conditions that came from elsewhere than their editor. */
  const [tour, setTour] = useState(0)
  const [foyer, setFoyer] = useState(false)
  const libelle = useRef<HTMLInputElement>(null)
  /** Nothing is kept of it any more. */
  const cree = useRef(false)
  /** What is missing is said once creation was asked for, and no longer once it is there. */
  const [demandee, setDemandee] = useState(false)
  const [refus, setRefus] = useState<string>()
  const vocabulaire = useVocabulaire('demande')
  const vue = nouveauVue(nouveau, cotation, mois)
  const essai = demandee ? creer(nouveau, cotation, mois) : undefined
  const fautes: Fautes = essai && 'fautes' in essai ? essai.fautes : {}
  useEffect(() => {
    if (!cree.current) garderNouveau(nouveau, cotation, sessionStorage)
  }, [nouveau, cotation])

  const donner = (suivant: Nouveau) => {
    setPasse([nouveau, ...passe])
    setNouveau(suivant)
  }
  const donnerPoints = (grille: NomDeGrille, points: PointsNouveaux) =>
    donner({ ...nouveau, points: { ...nouveau.points, [grille]: points } })
  const repartir = () => {
    setNouveau(nouveauVierge(cotation))
    setPasse([])
    setTour(tour + 1)
    setFoyer(false)
    setRepris(false)
    setDemandee(false)
    libelle.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const cible = event.target as HTMLInputElement
    const [avant, ...autres] = passe
    if (!avant || !isTouche('Mod+Z', event) || (isSaisie(cible) && !cible.readOnly)) return
    event.preventDefault()
    event.stopPropagation()
    setFoyer(cible.closest('fieldset') !== null)
    // What is typed has its own undo.
    setNouveau(avant.modele === nouveau.modele ? { ...avant, libelle: nouveau.libelle } : avant)
    setPasse(autres)
    setTour(tour + 1)
  }

  const valider = () => {
    setDemandee(true)
    const fait = creer(nouveau, cotation, mois)
    if ('fautes' in fait) return
    const raison = onEdition(() => ok(fait.edition))
    setRefus(raison)
    if (raison !== undefined) return
    cree.current = true
    oublierNouveau(sessionStorage)
    onCree(fait.id, nouveau.libelle.trim())
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- undo, for every field inside
    <form
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        valider()
      }}
    >
      <Stack gap="sm">
        {repris ? (
          <output className={css.repris}>
            {t('critereNouveauRepris')}{' '}
            <Button variant="subtle" onClick={repartir}>
              {t('critereNouveauRepartir')}
            </Button>
          </output>
        ) : null}
        <div className={css.rangee}>
          <TextInput
            ref={libelle}
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
            onChange={(modele) => {
              donner(partirDe(nouveau, cotation, modele ?? '', mois))
              setTour(tour + 1)
              setFoyer(false)
            }}
          />
        </div>
        <div className={css.rangee}>
          <Select
            label={t('critereNouveauNiveau')}
            value={String(nouveau.niveau)}
            data={vue.niveaux}
            onChange={(rang) => donner({ ...nouveau, niveau: Number(rang) })}
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
        <p className={css.aide}>{t('critereNouveauPointsAide')}</p>
        <h3>{t('critereOngletCondition')}</h3>
        <EditeurDeCondition
          key={tour}
          foyer={foyer}
          ebauche={nouveau.ebauche}
          libelle={t('critereNouveauCondition')}
          condition={nouveau.condition}
          nommees={cotation.conditions ?? {}}
          vocabulaire={vocabulaire}
          onChange={(condition) => {
            setNouveau((courant) => ({ ...courant, condition }))
            return undefined
          }}
          onEbauche={(ebauche) => {
            setPasse([nouveau, ...passe])
            setNouveau((courant) => ({ ...courant, ebauche }))
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
