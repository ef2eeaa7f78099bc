// « Enregistrer une version… » of the flux rules or of a scenario; it waits for something to save.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Genre } from '~/domain/genre.ts'
import { t } from '~/i18n/index.ts'
import type { Cible } from '../etat/lignees.ts'
import { useSuite } from '../etat/useSuite.ts'
import { m } from '../versions/mots-des-lignees.ts'
import { FicheDeVersion } from './FicheDeVersion.tsx'
import { nomDeVersion } from './view.ts'

export interface BoutonDeVersionProps {
  readonly cible: Cible<Exclude<Genre, 'cotation'>>
  /** Titles of the findings that it would be saved in spite of. */
  readonly bloquants?: readonly string[]
  readonly onDire: (texte: string) => void
}

const AUCUN: readonly string[] = []

export function BoutonDeVersion({ cible, bloquants = AUCUN, onDire }: BoutonDeVersionProps) {
  const { brouillon } = useSuite(cible)
  const [ouverte, setOuverte] = useState(false)
  return (
    <>
      <Button
        variant="filled"
        disabled={!brouillon.modifie}
        title={brouillon.modifie ? undefined : m('dejaVersion')}
        onClick={() => setOuverte(true)}
      >
        {t('reglesEnregistrer')}
      </Button>
      <FicheDeVersion
        key={String(ouverte)}
        cible={cible}
        ouvert={ouverte}
        titre={brouillon.contenu.titre}
        controle={{ etat: 'fait', bloquants }}
        onFermer={() => setOuverte(false)}
        onEnregistree={(version) => {
          setOuverte(false)
          onDire(m('enregistree', { nom: nomDeVersion(version) }))
        }}
      />
    </>
  )
}
