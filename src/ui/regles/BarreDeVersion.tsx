// The bar above the grid: where the draft comes from, what it changes, and what can be done with it as a whole.
import { Button, Menu, Modal, Popover } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Problem } from '~/domain/problem.ts'
import { t } from '~/i18n/index.ts'
import { demander, useDemande } from '../acts/demandes.ts'
import { BROUILLON } from '../etat/contrat.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { BasculeDeVue } from '../json/BasculeDeVue.tsx'
import { ChampFichier } from '../pieces/ChampFichier.tsx'
import { Hyp } from '../pieces/Marques.tsx'
import { Problemes } from '../pieces/Problemes.tsx'
import { m } from '../tableur/mots.ts'
import { useFichiersDeGrille } from '../tableur/useFichiersDeGrille.tsx'
import { BoutonDeStructure } from '../structure/BoutonDeStructure.tsx'
import { Annonce, type Dite } from './Annonce.tsx'
import { EnregistrerVersion } from './EnregistrerVersion.tsx'
import { OngletsDeRegles } from './OngletsDeRegles.tsx'
import css from './regles.module.css'
import { telecharger } from './telecharger.ts'
import { fichierDuBrouillon, nomCourtDeVersion, nomDeVersion, type ReglesVue } from './view.ts'

/** Chips that fit beside the gestures on 1366 px; the others are counted. */
const PUCES = 3

export function BarreDeVersion({ differences }: { readonly differences: ReglesVue['differences'] }) {
  const versions = useAtelier((etat) => etat.versions)
  const brouillon = useAtelier((etat) => etat.brouillon)
  const [enregistrer, setEnregistrer] = useState(false)
  const [dite, setDite] = useState<Dite>()
  const [refus, setRefus] = useState<readonly Problem[]>([])
  const champ = useRef<HTMLInputElement>(null)
  const annoncer = (fichier: string) => setDite({ texte: t('reglesExporte', { nom: fichier }) })
  const grille = useFichiersDeGrille(annoncer)
  const origine = versions.find(({ hash }) => hash === brouillon.origine)

  const importer = async (fichier: File) => setRefus(await gestes.importerCotation(fichier))
  const exporter = () => {
    const { nom, texte } = fichierDuBrouillon(brouillon.contenu)
    telecharger(nom, texte)
    annoncer(nom)
  }
  useDemande('importer-cotation', () => champ.current?.click())
  useDemande('exporter-cotation', exporter)
  useDemande('enregistrer-version', () => setEnregistrer(true))

  return (
    <div className={css.versions}>
      <OngletsDeRegles />
      <span className={css.origine} title={origine ? nomDeVersion(origine) : undefined}>
        {t('reglesIssuDe')} <b lang="fr">{origine ? nomCourtDeVersion(origine) : null}</b>
      </span>
      <span className={css.changements}>
        {differences.slice(0, PUCES).map(({ cle, phrase, puce }) => (
          <span key={cle} className={css.changement} title={phrase}>
            {puce}
          </span>
        ))}
      </span>
      {differences.length === 0 ? (
        <output className={css.note}>{t('reglesSansChangement')}</output>
      ) : (
        <Popover position="bottom-start" trapFocus returnFocus>
          <Popover.Target>
            <button type="button" className={css.compte} aria-haspopup="dialog">
              {t('reglesChangements', { n: differences.length })}
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('reglesChangementsTitre')}>
            {/* It scrolls: the keyboard must reach it. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <ul className={css.phrases} tabIndex={0} aria-label={t('reglesChangementsTitre')}>
              {differences.map(({ cle, phrase }) => (
                <li key={cle}>{phrase}</li>
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
      {brouillon.contenu.base.type === 'hypothese' ? (
        <span className={`${css.note} ${css.fixe}`}>
          {t('reglesPoints')} <Hyp raison={brouillon.contenu.base.reference} />
        </span>
      ) : null}
      <span className={css.droite}>
        <BasculeDeVue />
        <Button onClick={() => demander('/regles', 'nouveau-critere')}>{t('critereNouveau')}</Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default">{t('reglesFichier')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => champ.current?.click()}>{t('reglesImporter')}</Menu.Item>
            <Menu.Item onClick={exporter}>{t('reglesExporter')}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={grille.importer}>{m('tableurImporter')}</Menu.Item>
            <Menu.Item onClick={grille.exporterCsv}>{m('tableurExporterCsv')}</Menu.Item>
            <Menu.Item onClick={() => void grille.exporterExcel()}>{m('tableurExporterExcel')}</Menu.Item>
            <Menu.Divider />
            <Menu.Label>{t('reglesVersions')}</Menu.Label>
            {versions.map((version) => (
              <Menu.Item key={version.hash} onClick={() => void gestes.reprendreVersion(version.hash)}>
                {nomDeVersion(version)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <BoutonDeStructure />
        <Button
          variant="default"
          component="a"
          href="#/comparer"
          title={t('reglesComparerAide')}
          onClick={() => void gestes.choisirComparaison({ a: brouillon.origine, b: BROUILLON })}
        >
          {t('reglesComparer')}
        </Button>
        <Button variant="filled" onClick={() => setEnregistrer(true)} disabled={!brouillon.modifie}>
          {t('reglesEnregistrer')}
        </Button>
      </span>
      <EnregistrerVersion
        key={String(enregistrer)}
        ouvert={enregistrer}
        titre={brouillon.contenu.titre}
        onFermer={() => setEnregistrer(false)}
        onEnregistree={(version) => {
          setEnregistrer(false)
          setDite({ texte: t('reglesEnregistree', { hash: nomDeVersion(version) }) })
        }}
      />
      {grille.pieces}
      <Annonce dite={dite} />
      <ChampFichier
        ref={champ}
        libelle={t('reglesImporter')}
        accept=".json,application/json"
        onChoisir={(fichier) => void importer(fichier)}
      />
      <Modal
        opened={refus.length > 0}
        onClose={() => setRefus([])}
        title={t('reglesImportRefuse')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('reglesFermer') }}
      >
        <Problemes problemes={refus} />
      </Modal>
    </div>
  )
}
