// The bar above the flux rules: the two rule sets, the title and what the rules rest on, and what is done with the whole.
import { Button, Menu, Modal, Select } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import { setAnneesDuFlux, setBaseDuFlux, setModeDuFlux, setTitreDuFlux } from '~/domain/edit-flux.ts'
import type { Flux } from '~/domain/flux.ts'
import type { Problem } from '~/domain/problem.ts'
import { imprimer } from '~/domain/texte.ts'
import { t } from '~/i18n/index.ts'
import { useDemande } from '../acts/demandes.ts'
import { tenter } from '../acts/tenter.ts'
import { gestes } from '../etat/atelier.ts'
import { useSuite } from '../etat/useSuite.ts'
import { BasculeDeVue } from '../json/BasculeDeVue.tsx'
import { ChampFichier } from '../pieces/ChampFichier.tsx'
import { Problemes } from '../pieces/Problemes.tsx'
import { Annonce, type Dite } from '../regles/Annonce.tsx'
import { BoutonDeVersion } from '../regles/BoutonDeVersion.tsx'
import { OngletsDeRegles } from '../regles/OngletsDeRegles.tsx'
import { telecharger } from '../regles/telecharger.ts'
import { nomDeVersion } from '../regles/view.ts'
import { ChampTexte } from './Champs.tsx'
import css from './flux.module.css'
import { m } from './mots.ts'

const CIBLE = { genre: 'flux' } as const
const MODES = ['flux', 'stock'] as const
const BASES = ['hypothese', 'convention', 'deliberation', 'diaporama'] as const

export interface BarreDuFluxProps {
  readonly flux: Flux
  /** Titles of the findings that block. */
  readonly bloquants: readonly string[]
}

export function BarreDuFlux({ flux, bloquants }: BarreDuFluxProps) {
  const { versions } = useSuite(CIBLE)
  const [dite, setDite] = useState<Dite>()
  const [refus, setRefus] = useState<readonly Problem[]>([])
  const [cadre, setCadre] = useState(false)
  const champ = useRef<HTMLInputElement>(null)
  const importer = useCallback(() => champ.current?.click(), [])
  const exporter = useCallback(() => telecharger(`${flux.id}.flux.json`, imprimer(flux)), [flux])
  useDemande('importer-flux', importer)
  useDemande('exporter-flux', exporter)
  return (
    <div className={css.entete}>
      <OngletsDeRegles objet="flux" />
      <ChampTexte
        className={css.titre}
        nom={m('fluxTitreChamp')}
        texte={flux.titre}
        onValider={(titre) => tenter(setTitreDuFlux(flux, titre))}
      />
      <Annonce dite={dite} />
      <span className={css.droite}>
        <BasculeDeVue nomDuFormulaire="jsonVueFormulaire" />
        <Select
          className={css.mode}
          aria-label={m('fluxMode')}
          data={MODES.map((value) => ({ value, label: m('fluxModeNom', { mode: value }) }))}
          value={flux.mode}
          onChange={(mode) => mode && tenter(setModeDuFlux(flux, mode as Flux['mode']))}
        />
        <Button onClick={() => setCadre(true)}>{m('fluxCadre')}</Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button>{m('fluxFichier')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={importer}>{m('fluxImporter')}</Menu.Item>
            <Menu.Item onClick={exporter}>{m('fluxExporter')}</Menu.Item>
            <Menu.Divider />
            <Menu.Label>{t('reglesVersions')}</Menu.Label>
            {versions.map((version) => (
              <Menu.Item key={version.hash} onClick={() => void gestes.reprendreVersion(version.hash)}>
                {nomDeVersion(version)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <BoutonDeVersion cible={CIBLE} bloquants={bloquants} onDire={(texte) => setDite({ texte })} />
      </span>
      <ChampFichier
        ref={champ}
        libelle={m('fluxImporter')}
        accept=".json,application/json"
        onChoisir={(fichier) => void gestes.importerFlux(fichier).then(setRefus)}
      />
      <Modal
        opened={cadre}
        onClose={() => setCadre(false)}
        title={m('fluxCadre')}
        closeButtonProps={{ 'aria-label': m('fluxFermer') }}
      >
        <div className={css.formulaire}>
          <Select
            label={m('fluxBase')}
            data={BASES.map((value) => ({ value, label: m('fluxBaseNom', { type: value }) }))}
            value={flux.base.type}
            onChange={(type) =>
              type && tenter(setBaseDuFlux(flux, { ...flux.base, type: type as Flux['base']['type'] }))
            }
          />
          <ChampTexte
            etiquette={m('fluxReference')}
            nom={m('fluxReference')}
            texte={flux.base.reference}
            onValider={(reference) => tenter(setBaseDuFlux(flux, { ...flux.base, reference }))}
          />
          <ChampTexte
            etiquette={m('fluxDe')}
            nom={m('fluxDe')}
            placeholder={m('fluxMoisFormat')}
            texte={flux.annees.de}
            onValider={(de) => tenter(setAnneesDuFlux(flux, de, flux.annees.a))}
          />
          <ChampTexte
            etiquette={m('fluxA')}
            nom={m('fluxA')}
            placeholder={m('fluxMoisFormat')}
            texte={flux.annees.a}
            onValider={(a) => tenter(setAnneesDuFlux(flux, flux.annees.de, a))}
          />
        </div>
      </Modal>
      <Modal
        opened={refus.length > 0}
        onClose={() => setRefus([])}
        title={m('fluxImportRefuse')}
        size="lg"
        closeButtonProps={{ 'aria-label': m('fluxFermer') }}
      >
        <Problemes problemes={refus} />
      </Modal>
    </div>
  )
}
