// The cohort under way, and how to change it: an anonymous CSV through the gate, or back to the synthetic one. A refused
// file changes nothing, and says each problem with its place.
import { Loader, Menu, Modal } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Problem } from '~/domain/problem.ts'
import { t } from '~/i18n/index.ts'
import { REPRENDRE_SYNTHETIQUE } from '../acts/cohorte.ts'
import { useActe } from '../acts/useActes.ts'
import { gestes } from '../etat/atelier.ts'
import { ChampFichier } from '../pieces/ChampFichier.tsx'
import { Problemes } from '../pieces/Problemes.tsx'
import css from './coquille.module.css'
import { Icone } from './Icone.tsx'
import type { ContexteVue } from './view.ts'

interface Refus {
  readonly nom: string
  readonly problemes: readonly Problem[]
}

export function MenuCohorte({ vue }: { readonly vue: ContexteVue }) {
  const champ = useRef<HTMLInputElement>(null)
  const [lecture, setLecture] = useState(false)
  const [annonce, setAnnonce] = useState('')
  const [refus, setRefus] = useState<Refus>()
  const reprendre = useActe(REPRENDRE_SYNTHETIQUE)

  const importer = async (fichier: File) => {
    setLecture(true)
    setAnnonce('')
    try {
      const problemes = await gestes.importerCohorte(fichier)
      if (problemes.length > 0) setRefus({ nom: fichier.name, problemes })
      else setAnnonce(t('shellCohortePrise', { nom: fichier.name }))
    } finally {
      setLecture(false)
    }
  }

  return (
    <>
      <Menu position="bottom-start" width="20rem">
        <Menu.Target>
          <button type="button" className={css.cohorte} aria-busy={lecture}>
            {lecture ? <Loader size="0.875rem" /> : null}
            {lecture ? t('shellCohorteLecture') : vue.cohorte}
            <Icone nom="deplier" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('shellCohorte')}</Menu.Label>
          <Menu.Item disabled={lecture} onClick={() => champ.current?.click()}>
            {t('shellCohorteImporter')}
          </Menu.Item>
          <Menu.Item disabled={reprendre.empeche !== undefined} onClick={reprendre.faire}>
            {reprendre.libelle}
            {reprendre.empeche === undefined ? null : <span className="note"> {reprendre.empeche}</span>}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span
        className={css.badge}
        title={vue.fichier === undefined ? t('shellSynthetiqueAide') : t('shellImporteeAide', { nom: vue.fichier })}
      >
        {t(vue.synthetique ? 'shellSynthetique' : 'shellImportee')}
      </span>
      <output className="vh">{annonce}</output>
      <ChampFichier
        ref={champ}
        libelle={t('shellCohorteImporter')}
        accept=".csv,text/csv"
        onChoisir={(fichier) => void importer(fichier)}
      />
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
  )
}
