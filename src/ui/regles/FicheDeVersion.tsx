// The card of a version: title, author, what changes and why; a blocking finding asks why it is saved all the same. A
// version never changes afterwards.
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Genre } from '~/domain/genre.ts'
import { t } from '~/i18n/index.ts'
import { gestes } from '../etat/atelier.ts'
import type { Version } from '../etat/contrat.ts'
import type { Cible } from '../etat/lignees.ts'
import { m } from '../versions/mots-des-lignees.ts'
import css from './regles.module.css'
import { type ControleVu, messageDeVersion } from './version-view.ts'

export interface FicheDeVersionProps<G extends Genre> {
  readonly cible: Cible<G>
  readonly ouvert: boolean
  readonly titre: string
  readonly controle: ControleVu
  readonly onFermer: () => void
  readonly onEnregistree: (version: Version<G>) => void
}

export function FicheDeVersion<G extends Genre>(props: FicheDeVersionProps<G>) {
  const { cible, ouvert, titre: initial, controle, onFermer, onEnregistree } = props
  const { genre } = cible
  const [titre, setTitre] = useState(initial)
  const [auteur, setAuteur] = useState('')
  const [message, setMessage] = useState('')
  const [raison, setRaison] = useState('')
  const isBloque = controle.bloquants.length > 0
  const [montre, setMontre] = useState(false)
  const [enCours, setEnCours] = useState(false)
  const manque = (texte: string) => (montre && texte.trim() === '' ? t('reglesObligatoire') : undefined)

  const enregistrer = async () => {
    setMontre(true)
    const requis = [titre, auteur, message, ...(isBloque ? [raison] : [])]
    if (controle.etat === 'attente' || requis.some((texte) => texte.trim() === '')) return
    setEnCours(true)
    try {
      const dit = messageDeVersion(message, controle, raison)
      const version = await gestes.enregistrerVersion({ ...cible, titre, auteur, message: dit })
      if (version) onEnregistree(version)
    } finally {
      setEnCours(false)
    }
  }

  return (
    <Modal
      opened={ouvert}
      onClose={onFermer}
      title={m('enregistrerTitre', { genre })}
      closeButtonProps={{ 'aria-label': t('reglesFermer') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void enregistrer()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('reglesEnregistrerAide')}</Text>
          <TextInput
            label={m('titre', { genre })}
            value={titre}
            maxLength={200}
            error={manque(titre)}
            onChange={(event) => setTitre(event.currentTarget.value)}
          />
          <TextInput
            label={t('reglesAuteur')}
            value={auteur}
            maxLength={100}
            error={manque(auteur)}
            data-autofocus
            onChange={(event) => setAuteur(event.currentTarget.value)}
          />
          <Textarea
            label={t('reglesMessage')}
            value={message}
            maxLength={1000}
            rows={3}
            error={manque(message)}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          {isBloque ? (
            <>
              <div className={css.malgre}>
                <p>{t('reglesMalgre', { n: controle.bloquants.length })}</p>
                <ul>
                  {controle.bloquants.map((constat) => (
                    <li key={constat}>{constat}</li>
                  ))}
                </ul>
              </div>
              <Textarea
                label={t('reglesMalgreRaison')}
                description={t('reglesMalgreAide')}
                value={raison}
                maxLength={500}
                rows={2}
                error={montre && raison.trim() === '' ? t('reglesMalgreManque') : undefined}
                onChange={(event) => setRaison(event.currentTarget.value)}
              />
            </>
          ) : null}
          <output className={css.note}>
            {controle.etat === 'fait'
              ? null
              : t(controle.etat === 'attente' ? 'reglesControleAvant' : 'reglesNonControlee')}
          </output>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onFermer}>
              {t('reglesAnnulerAct')}
            </Button>
            <Button type="submit" variant="filled" loading={enCours} disabled={controle.etat === 'attente'}>
              {t('reglesEnregistrerAct')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
