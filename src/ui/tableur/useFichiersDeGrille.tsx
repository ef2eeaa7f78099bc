// The grid as files: out to a spreadsheet, and back through a preview.
import { Modal } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import type { Cotation } from '~/domain/cotation.ts'
import { parseMois } from '~/domain/mois.ts'
import type { Result } from '~/domain/problem.ts'
import { csvDeLaGrille, tableDeLaGrille } from '~/exchange/grille-ecrire.ts'
import type { Table } from '~/exchange/grille-table.ts'
import { phraseDeCondition } from '~/i18n/phrase.ts'
import { useDemande } from '../acts/demandes.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { ChampFichier } from '../pieces/ChampFichier.tsx'
import { telecharger } from '../regles/telecharger.ts'
import { m } from './mots.ts'

const DialogueDImport = lazy(() => import('./DialogueDImport.tsx').then((m) => ({ default: m.DialogueDImport })))

export interface FichierLu {
  readonly nom: string
  readonly lu: Result<Table>
}

export interface FichiersDeGrille {
  readonly exporterCsv: () => void
  readonly exporterExcel: () => Promise<void>
  readonly importer: () => void
  /** The chooser and the dialogue, to be placed anywhere. */
  readonly pieces: ReactNode
}

const tableDe = (cotation: Cotation, mois: string) =>
  tableDeLaGrille(cotation, parseMois(mois), ({ conditions }) =>
    phraseDeCondition(conditions, { nommees: cotation.conditions ?? {} }),
  )

/** @param onExporte told the name of the file that was written */
export function useFichiersDeGrille(onExporte: (nom: string) => void): FichiersDeGrille {
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const mois = useAtelier((etat) => etat.mois)
  const [fichier, setFichier] = useState<FichierLu>()
  const [echec, setEchec] = useState(false)
  const champ = useRef<HTMLInputElement>(null)

  const ecrire = (nom: string, contenu: string | Blob, type: string) => {
    telecharger(nom, contenu, type)
    onExporte(nom)
  }
  const exporterCsv = () =>
    ecrire(`${cotation.id}.grille.csv`, csvDeLaGrille(tableDe(cotation, mois)), 'text/csv;charset=utf-8')
  const exporterExcel = async () => {
    try {
      const { ecrireXlsx } = await import('~/exchange/grille-xlsx.ts')
      const classeur = await ecrireXlsx(tableDe(cotation, mois), m('tableurFeuille'))
      ecrire(`${cotation.id}.grille.xlsx`, classeur, classeur.type)
    } catch (error) {
      // The library did not come, or could not write.
      console.error(error)
      setEchec(true)
    }
  }
  const importer = () => champ.current?.click()
  useDemande('exporter-grille', exporterCsv)
  useDemande('importer-grille', importer)

  return {
    exporterCsv,
    exporterExcel,
    importer,
    pieces: (
      <>
        <ChampFichier
          ref={champ}
          libelle={m('tableurImporter')}
          accept=".csv,text/csv,.tsv,.txt,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChoisir={(choisi) => void gestes.lireGrille(choisi).then((lu) => setFichier({ nom: choisi.name, lu }))}
        />
        <Modal
          opened={echec}
          onClose={() => setEchec(false)}
          title={m('tableurExporterExcel')}
          closeButtonProps={{ 'aria-label': m('tableurFermer') }}
        >
          <p role="alert">{m('tableurExportEchoue')}</p>
        </Modal>
        {fichier ? (
          <Suspense>
            <DialogueDImport fichier={fichier} cotation={cotation} mois={mois} onFermer={() => setFichier(undefined)} />
          </Suspense>
        ) : null}
      </>
    ),
  }
}
