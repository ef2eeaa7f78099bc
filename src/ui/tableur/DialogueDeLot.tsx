// An act on the chosen rows: its setting, what it would change, then one edition.
import { Button, Checkbox, Group, Modal, NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { ecartsDeGrille } from '~/domain/chiffres.ts'
import { type Cotation, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { appliquerLot } from '~/domain/edit-lot.ts'
import { parseMois } from '~/domain/mois.ts'
import { applyPatch, isSansEffet } from '~/domain/patch.ts'
import { gestes } from '../etat/atelier.ts'
import { nomDeGrille } from '../regles/view.ts'
import { ecartsVus } from './ecarts-view.ts'
import { Ecarts } from './Ecarts.tsx'
import { formulaireInitial, type GenreDeLot, lireActe, notesDe, titreDe } from './lot-view.ts'
import { m } from './mots.ts'
import { phraseDeRefus } from './refus.ts'
import css from './tableur.module.css'

interface DialogueProps {
  readonly genre: GenreDeLot
  readonly cotation: Cotation
  readonly mois: string
  readonly criteres: readonly string[]
  readonly onFermer: () => void
  readonly onApplique: () => void
}

export function DialogueDeLot({ genre, cotation, mois, criteres, onFermer, onApplique }: DialogueProps) {
  const [formulaire, setFormulaire] = useState(() => formulaireInitial(cotation, criteres))
  const lu = lireActe(genre, formulaire)
  const acte = 'acte' in lu ? JSON.stringify(lu.acte) : undefined
  const choix = criteres.join(' ')
  const edition = useMemo(
    () => ('acte' in lu ? appliquerLot(cotation, criteres, lu.acte, mois) : undefined),
    // The act and the choice are made anew at each rendering: their contents decide.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [acte, choix, cotation, mois],
  )
  const effet = useMemo(() => {
    if (!edition?.ok || isSansEffet(edition.value.patch)) return undefined
    const apres = applyPatch(cotation, edition.value.patch)
    return { avant: cotation, apres, ecarts: ecartsVus(cotation, ecartsDeGrille(cotation, apres, parseMois(mois))) }
  }, [cotation, edition, mois])

  const erreur = (champ: 'facteur' | 'points' | 'grilles') =>
    'champ' in lu && lu.champ === champ ? lu.erreur : undefined
  const avecGrilles = genre === 'multiplier' || genre === 'ajouter' || genre === 'sortir'
  const appliquer = () => {
    if (!edition?.ok || !effet) return
    void gestes.editer(edition)
    onApplique()
  }

  return (
    <Modal
      opened
      onClose={onFermer}
      title={titreDe(genre, criteres.length)}
      size="lg"
      closeButtonProps={{ 'aria-label': m('tableurFermer') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          appliquer()
        }}
      >
        <Stack gap="sm">
          {genre === 'niveau' ? (
            <NativeSelect
              label={m('tableurChampNiveau')}
              value={String(formulaire.rang)}
              data={cotation.niveaux.map(({ rang, libelle }) => ({
                value: String(rang),
                label: m('tableurNiveau', { rang, libelle }),
              }))}
              data-autofocus
              onChange={(event) => setFormulaire({ ...formulaire, rang: Number(event.currentTarget.value) })}
            />
          ) : null}
          {genre === 'multiplier' ? (
            <TextInput
              label={m('tableurChampFacteur')}
              description={m('tableurAideFacteur')}
              value={formulaire.facteur}
              error={erreur('facteur')}
              inputMode="decimal"
              data-autofocus
              onChange={(event) => setFormulaire({ ...formulaire, facteur: event.currentTarget.value })}
            />
          ) : null}
          {genre === 'ajouter' ? (
            <TextInput
              label={m('tableurChampPoints')}
              description={m('tableurAidePoints')}
              value={formulaire.points}
              error={erreur('points')}
              inputMode="numeric"
              data-autofocus
              onChange={(event) => setFormulaire({ ...formulaire, points: event.currentTarget.value })}
            />
          ) : null}
          {genre === 'copier' ? (
            <Radio.Group
              label={m('tableurChampCopie')}
              value={formulaire.de}
              onChange={(de) => setFormulaire({ ...formulaire, de: de === 'primo' ? 'primo' : 'mutation' })}
            >
              <Group gap="md">
                <Radio value="primo" label={m('tableurVersMutation')} data-autofocus />
                <Radio value="mutation" label={m('tableurVersPrimo')} />
              </Group>
            </Radio.Group>
          ) : null}
          {avecGrilles ? (
            <Checkbox.Group
              label={m('tableurChampGrilles')}
              value={[...formulaire.grilles]}
              error={erreur('grilles')}
              onChange={(grilles) =>
                setFormulaire({ ...formulaire, grilles: GRILLES.filter((nom: NomDeGrille) => grilles.includes(nom)) })
              }
            >
              <Group gap="md">
                {GRILLES.map((nom) => (
                  <Checkbox key={nom} value={nom} label={m('tableurGrilleDe', { grille: nomDeGrille(nom) })} />
                ))}
              </Group>
            </Checkbox.Group>
          ) : null}
          {notesDe(genre, cotation, criteres, mois).map((note) => (
            <p key={note} className={css.note}>
              {note}
            </p>
          ))}
          {edition && !edition.ok ? (
            <p role="alert" className={css.refus}>
              {phraseDeRefus(edition.problems)}
            </p>
          ) : effet ? (
            <Ecarts {...effet} />
          ) : edition ? (
            <p>{m('tableurEcartsAucun')}</p>
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onFermer}>
              {m('tableurAnnuler')}
            </Button>
            <Button type="submit" variant="filled" disabled={effet === undefined}>
              {m('tableurAppliquer')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
