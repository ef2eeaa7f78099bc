// The bar above the flux rules: the two rule sets, the title and what the rules rest on, and what is done with the whole.
import { Button, Menu, Modal, Select } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import { replaceFlux, setAnneesDuFlux, setBaseDuFlux, setModeDuFlux, setTitreDuFlux } from '~/domain/edit-flux.ts'
import type { Flux } from '~/domain/flux.ts'
import { ok, type Problem } from '~/domain/problem.ts'
import { imprimer } from '~/domain/texte.ts'
import { t } from '~/i18n/index.ts'
import { useDemande } from '../acts/demandes.ts'
import { tenter } from '../acts/tenter.ts'
import { gestes } from '../etat/atelier.ts'
import { livres } from '../etat/livres.ts'
import { BasculeDeVue } from '../json/BasculeDeVue.tsx'
import { ChampFichier } from '../pieces/ChampFichier.tsx'
import { Problemes } from '../pieces/Problemes.tsx'
import { OngletsDeRegles } from '../regles/OngletsDeRegles.tsx'
import { telecharger } from '../regles/telecharger.ts'
import { ChampTexte } from './Champs.tsx'
import css from './flux.module.css'

const MODES = ['flux', 'stock'] as const
const BASES = ['hypothese', 'convention', 'deliberation', 'diaporama'] as const

export function BarreDuFlux({ flux, modifie }: { readonly flux: Flux; readonly modifie: boolean }) {
  const [refus, setRefus] = useState<readonly Problem[]>([])
  const [cadre, setCadre] = useState(false)
  const champ = useRef<HTMLInputElement>(null)
  const importer = useCallback(() => champ.current?.click(), [])
  const exporter = useCallback(() => telecharger(`${flux.id}.flux.json`, imprimer(flux)), [flux])
  useDemande('importer-flux', importer)
  useDemande('exporter-flux', exporter)
  return (
    <div className={css.entete}>
      <OngletsDeRegles />
      <ChampTexte
        className={css.titre}
        nom={t('fluxTitreChamp')}
        texte={flux.titre}
        onValider={(titre) => tenter(setTitreDuFlux(flux, titre))}
      />
      <span className="note" title={t('fluxSansVersion')}>
        {t(modifie ? 'fluxModifie' : 'fluxLivre')}
      </span>
      <span className={css.droite}>
        <BasculeDeVue nomDuFormulaire="jsonVueFormulaire" />
        <Select
          className={css.mode}
          aria-label={t('fluxMode')}
          data={MODES.map((value) => ({ value, label: t('fluxModeNom', { mode: value }) }))}
          value={flux.mode}
          onChange={(mode) => mode && tenter(setModeDuFlux(flux, mode as Flux['mode']))}
        />
        <Button onClick={() => setCadre(true)}>{t('fluxCadre')}</Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button>{t('fluxFichier')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label className={css.sansVersion}>{t('fluxSansVersion')}</Menu.Label>
            <Menu.Item onClick={importer}>{t('fluxImporter')}</Menu.Item>
            <Menu.Item onClick={exporter}>{t('fluxExporter')}</Menu.Item>
            <Menu.Divider />
            <Menu.Item disabled={!modifie} onClick={() => void gestes.editer(ok(replaceFlux(flux, livres.flux)))}>
              {t('fluxReprendreLivre')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
      <ChampFichier
        ref={champ}
        libelle={t('fluxImporter')}
        accept=".json,application/json"
        onChoisir={(fichier) => void gestes.importerFlux(fichier).then(setRefus)}
      />
      <Modal
        opened={cadre}
        onClose={() => setCadre(false)}
        title={t('fluxCadre')}
        closeButtonProps={{ 'aria-label': t('fluxFermer') }}
      >
        <div className={css.formulaire}>
          <Select
            label={t('fluxBase')}
            data={BASES.map((value) => ({ value, label: t('fluxBaseNom', { type: value }) }))}
            value={flux.base.type}
            onChange={(type) =>
              type && tenter(setBaseDuFlux(flux, { ...flux.base, type: type as Flux['base']['type'] }))
            }
          />
          <ChampTexte
            etiquette={t('fluxReference')}
            nom={t('fluxReference')}
            texte={flux.base.reference}
            onValider={(reference) => tenter(setBaseDuFlux(flux, { ...flux.base, reference }))}
          />
          <ChampTexte
            etiquette={t('fluxDe')}
            nom={t('fluxDe')}
            placeholder={t('fluxMoisFormat')}
            texte={flux.annees.de}
            onValider={(de) => tenter(setAnneesDuFlux(flux, de, flux.annees.a))}
          />
          <ChampTexte
            etiquette={t('fluxA')}
            nom={t('fluxA')}
            placeholder={t('fluxMoisFormat')}
            texte={flux.annees.a}
            onValider={(a) => tenter(setAnneesDuFlux(flux, flux.annees.de, a))}
          />
        </div>
      </Modal>
      <Modal
        opened={refus.length > 0}
        onClose={() => setRefus([])}
        title={t('fluxImportRefuse')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('fluxFermer') }}
      >
        <Problemes problemes={refus} />
      </Modal>
    </div>
  )
}
