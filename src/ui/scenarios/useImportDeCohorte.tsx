// The way in for a cohort file: ours enters at once; another opens its mapping; one that the gate refuses says why. Nothing
// changes before it is accepted.
import { Modal } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react'
import type { Problem } from '~/domain/problem.ts'
import type { TableauDecrit } from '~/exchange/correspondance.ts'
import { t } from '~/i18n/index.ts'
import { gestes } from '../etat/atelier.ts'
import { ChampFichier } from '../pieces/ChampFichier.tsx'
import { Problemes } from '../pieces/Problemes.tsx'
import css from '../shell/coquille.module.css'

const Correspondances = lazy(() =>
  import('./ImportDeCohorte.tsx').then((module) => ({ default: module.ImportDeCohorte })),
)

interface Refus {
  readonly nom: string
  readonly problemes: readonly Problem[]
}

export interface ImportDeCohorteOuvert {
  /** Opens the file chooser. */
  readonly choisir: () => void
  readonly lecture: boolean
  /** What was done, to be said. */
  readonly annonce: string
  /** The chooser and the dialogues: to be put anywhere on the page. */
  readonly elements: ReactNode
}

export function useImportDeCohorte(): ImportDeCohorteOuvert {
  const champ = useRef<HTMLInputElement>(null)
  const [lecture, setLecture] = useState(false)
  const [annonce, setAnnonce] = useState('')
  const [refus, setRefus] = useState<Refus>()
  const [ouvert, setOuvert] = useState<{ readonly fichier: File; readonly tableau: TableauDecrit }>()

  const entrer = async (fichier: File): Promise<void> => {
    const problemes = await gestes.importerCohorte(fichier)
    if (problemes.length > 0) setRefus({ nom: fichier.name, problemes })
    else setAnnonce(t('shellCohortePrise', { nom: fichier.name }))
  }
  const lire = async (fichier: File): Promise<void> => {
    setLecture(true)
    setAnnonce('')
    try {
      const decrit = await gestes.decrireCohorte(fichier)
      // A file without a header is refused in the words of our own format, which say more.
      if (!decrit.ok || decrit.value.isDirect) return await entrer(fichier)
      const problemes = (await import('./import-view.ts')).refusDuTableau(decrit.value)
      if (problemes.length > 0) setRefus({ nom: fichier.name, problemes })
      else setOuvert({ fichier, tableau: decrit.value })
    } finally {
      setLecture(false)
    }
  }

  return {
    choisir: useCallback(() => champ.current?.click(), []),
    lecture,
    annonce,
    elements: (
      <>
        <ChampFichier
          ref={champ}
          libelle={t('shellCohorteImporter')}
          accept=".csv,.txt,.tsv,text/csv"
          onChoisir={(fichier) => void lire(fichier)}
        />
        {ouvert === undefined ? null : (
          <Suspense>
            <Correspondances
              {...ouvert}
              onFermer={() => setOuvert(undefined)}
              onAcceptee={() => setAnnonce(t('shellCohortePrise', { nom: ouvert.fichier.name }))}
            />
          </Suspense>
        )}
        <Modal
          opened={refus !== undefined}
          onClose={() => setRefus(undefined)}
          title={t('shellCohorteRefusee')}
          size="lg"
          closeButtonProps={{ 'aria-label': t('shellFermer') }}
        >
          {refus ? (
            <>
              <p className={css.avantListe}>
                {t('shellCohorteRefuseeAide', { nom: refus.nom, n: refus.problemes.length })}
              </p>
              <Problemes problemes={refus.problemes} />
            </>
          ) : null}
        </Modal>
      </>
    ),
  }
}
