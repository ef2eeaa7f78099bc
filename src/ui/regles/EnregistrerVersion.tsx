// The card of a version: title, author, what changes and why. A version never changes afterwards.
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { t } from '~/i18n/index.ts'
import { gestes, useAtelier, useBilan } from '../etat/atelier.ts'
import type { Version } from '../etat/contrat.ts'
import css from './regles.module.css'
import { controleVu, messageDeVersion } from './version-view.ts'

export interface EnregistrerVersionProps {
  readonly ouvert: boolean
  readonly titre: string
  readonly onFermer: () => void
  readonly onEnregistree: (version: Version) => void
}

export function EnregistrerVersion({ ouvert, titre: initial, onFermer, onEnregistree }: EnregistrerVersionProps) {
  const [titre, setTitre] = useState(initial)
  const [auteur, setAuteur] = useState('')
  const [message, setMessage] = useState('')
  const [raison, setRaison] = useState('')
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const bilan = useBilan()
  const controle = controleVu(bilan, cotation)
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
      const version = await gestes.enregistrerVersion({
        titre,
        auteur,
        message: messageDeVersion(message, controle, raison),
      })
      if (version) onEnregistree(version)
    } finally {
      setEnCours(false)
    }
  }

  return (
    <Modal
      opened={ouvert}
      onClose={onFermer}
      title={t('reglesEnregistrerTitre')}
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
            label={t('reglesTitreDuJeu')}
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
