// Page « Scénarios »: the territories of the workbench, their figures and where they come from, their cohorts.
import { Button, Modal, Tabs } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { type Cotation, enVigueur } from '~/domain/cotation.ts'
import { choisirScenario, dupliquerScenario, retablirScenario, supprimerScenario } from '~/domain/edit-scenario.ts'
import type { Edition, Territoires } from '~/domain/edition.ts'
import { invariant } from '~/domain/invariant.ts'
import { parseMois } from '~/domain/mois.ts'
import { applyPatch } from '~/domain/patch.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { imprimer } from '~/domain/texte.ts'
import { phraseDEdition } from '~/i18n/editions.ts'
import { t } from '~/i18n/index.ts'
import { useDemande } from '../acts/demandes.ts'
import { tenter } from '../acts/tenter.ts'
import { etatPresent, gestes, useAtelier } from '../etat/atelier.ts'
import { TERRITOIRES_LIVRES } from '../etat/livres.ts'
import { ChampFichier } from '../pieces/ChampFichier.tsx'
import { Problemes } from '../pieces/Problemes.tsx'
import { BoutonDeVersion } from '../regles/BoutonDeVersion.tsx'
import { telecharger } from '../regles/telecharger.ts'
import { BarreDuScenario } from './BarreDuScenario.tsx'
import { Chiffres } from './Chiffres.tsx'
import { demandeVue, equilibreDit, liberationsDites, rotationVue } from './chiffres-view.ts'
import { Cohorte } from './Cohorte.tsx'
import { EcartDeFile } from './EcartDeFile.tsx'
import { m } from './mots.ts'
import { refusDuMois } from './refus-du-mois.ts'
import { Liste } from './Liste.tsx'
import { Livraisons } from './Livraisons.tsx'
import { Presentation } from './Presentation.tsx'
import css from './scenarios.module.css'
import { Simulation } from './Simulation.tsx'
import { Territoire } from './Territoire.tsx'
import { lireSection, useAdresse } from './useAdresse.ts'
import { useImportDeCohorte } from './useImportDeCohorte.tsx'
import { Varier } from './Varier.tsx'
import { gestesPossibles, listeVue, nomDuFichier } from './view.ts'

const LIVRES = TERRITOIRES_LIVRES.scenarios

const seuilDe = (cotation: Cotation, { moisReference }: Scenario): number =>
  enVigueur<number>(cotation.parametres.seuilPremierQuartileEuros.valeur, parseMois(moisReference)) ?? 0

/** The scenario that an edition adds. */
function ajoute(avant: Territoires, edition: Result<Edition>): string | undefined {
  if (!edition.ok) return undefined
  const apres = applyPatch(avant, edition.value.patch)
  return Object.keys(apres.scenarios).find((id) => !Object.hasOwn(avant.scenarios, id))
}

interface Refus {
  readonly nom: string
  readonly problemes: readonly Problem[]
}

export function ScenariosPage() {
  const territoires = useAtelier((etat) => etat.territoires)
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const [adresse, aller] = useAdresse()
  const [varie, setVarie] = useState(false)
  const [annonce, setAnnonce] = useState('')
  const [raison, setRaison] = useState<string>()
  const [refus, setRefus] = useState<Refus>()
  const champ = useRef<HTMLInputElement>(null)
  const importCohorte = useImportDeCohorte()

  const choisi = Object.hasOwn(territoires.scenarios, adresse.scenario ?? '') ? adresse.scenario : territoires.courant
  const scenario = territoires.scenarios[choisi ?? territoires.courant]
  invariant(scenario, 'aucun scénario')
  const { id, titre } = scenario

  /** Makes an edition and says it; what cannot be made says why. */
  const faire = (edition: Result<Edition>): boolean => {
    const pourquoi = tenter(edition)
    setRaison(pourquoi)
    if (edition.ok) setAnnonce(m('scenariosFait', { geste: phraseDEdition(edition.value.nom, cotation) }))
    return pourquoi === undefined
  }
  const dupliquer = () => {
    const edition = dupliquerScenario(territoires, id, m('scenariosCopie', { titre }))
    const copie = ajoute(territoires, edition)
    if (faire(edition) && copie !== undefined) aller({ scenario: copie })
  }
  const utiliser = () => {
    const pourquoi = refusDuMois(cotation, scenario.moisReference)
    setRaison(pourquoi)
    if (pourquoi === undefined) faire(choisirScenario(territoires, id))
  }
  const exporter = () => telecharger(nomDuFichier(scenario), imprimer(scenario))
  const importer = async (fichier: File) => {
    const problemes = await gestes.importerScenario(fichier)
    if (problemes.length > 0) setRefus({ nom: fichier.name, problemes })
    else {
      const { scenarios } = etatPresent().territoires
      setAnnonce(m('scenariosImporte', { nom: fichier.name }))
      aller({ scenario: Object.keys(scenarios).find((autre) => scenarios[autre] !== territoires.scenarios[autre]) })
    }
  }

  useDemande('dupliquer-scenario', dupliquer)
  useDemande('exporter-scenario', exporter)
  useDemande(
    'importer-scenario',
    useCallback(() => champ.current?.click(), []),
  )
  useDemande('importer-cohorte', importCohorte.choisir)

  return (
    <div className={css.page}>
      <header className={css.tete}>
        <h1>{t('shellScenarios')}</h1>
        <p className="note">{m('scenariosLead')}</p>
      </header>
      <div className={css.colonnes}>
        <div className={css.pile}>
          <Liste
            scenarios={listeVue(territoires, LIVRES)}
            choisi={id}
            onChoisir={(autre) => {
              setRaison(undefined)
              setAnnonce('')
              aller({ scenario: autre })
            }}
          />
          <div>
            <Button onClick={() => champ.current?.click()}>{m('scenariosImporter')}</Button>
          </div>
        </div>
        <section className={css.pile} aria-labelledby="scenario-choisi">
          <div className={css.entete}>
            <h2 id="scenario-choisi">{titre}</h2>
            <BarreDuScenario
              possibles={gestesPossibles(scenario, territoires, LIVRES)}
              onUtiliser={utiliser}
              onDupliquer={dupliquer}
              onVarier={() => setVarie(true)}
              onExporter={exporter}
              onSupprimer={() => {
                if (faire(supprimerScenario(territoires, id, LIVRES))) aller({ scenario: undefined })
              }}
              onRetablir={() => {
                const livre = LIVRES[id]
                if (livre) faire(retablirScenario(territoires, livre))
              }}
            >
              <BoutonDeVersion cible={{ genre: 'scenario', scenario: id }} onDire={setAnnonce} />
              <Link to="/regles/versions" search={{ objet: 'scenario', scenario: id }}>
                {t('shellVersions')}
              </Link>
            </BarreDuScenario>
          </div>
          <output className={css.annonce}>{annonce}</output>
          {raison === undefined ? null : (
            <p role="alert" className={css.alerte}>
              {raison}
            </p>
          )}
          <Tabs
            key={id}
            value={adresse.section}
            keepMounted={false}
            onChange={(section) => aller({ scenario: id, section: lireSection(section) })}
          >
            <Tabs.List aria-label={m('scenariosSections')}>
              <Tabs.Tab value="presentation">{m('scenariosPresentation')}</Tabs.Tab>
              <Tabs.Tab value="territoire">{m('scenariosTerritoire')}</Tabs.Tab>
              <Tabs.Tab value="livraisons">{m('scenariosLivraisons')}</Tabs.Tab>
              <Tabs.Tab value="demande">{m('scenariosDemande')}</Tabs.Tab>
              <Tabs.Tab value="cohorte">{m('scenariosCohorte')}</Tabs.Tab>
              <Tabs.Tab value="simulation">{m('reglagesSection')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="presentation" className={css.panneau}>
              <Presentation territoires={territoires} scenario={scenario} />
            </Tabs.Panel>
            <Tabs.Panel value="territoire" className={css.panneau}>
              <Territoire territoires={territoires} scenario={scenario} />
            </Tabs.Panel>
            <Tabs.Panel value="livraisons" className={css.panneau}>
              <Livraisons territoires={territoires} scenario={scenario} />
            </Tabs.Panel>
            <Tabs.Panel value="demande" className={css.panneau}>
              <Chiffres
                titre={m('scenariosRotation')}
                aide={m('scenariosRotationAide')}
                territoires={territoires}
                scenario={id}
                chiffres={rotationVue(scenario)}
                conclusion={liberationsDites(scenario)}
              />
              <EcartDeFile territoires={territoires} scenario={scenario} />
              <Chiffres
                titre={m('scenariosFile')}
                aide={m('scenariosFileAide')}
                territoires={territoires}
                scenario={id}
                chiffres={demandeVue(scenario)}
                conclusion={equilibreDit(scenario)}
              />
            </Tabs.Panel>
            <Tabs.Panel value="cohorte" className={css.panneau}>
              <Cohorte territoires={territoires} scenario={scenario} onImporter={importCohorte.choisir} />
            </Tabs.Panel>
            <Tabs.Panel value="simulation" className={css.panneau}>
              <Simulation territoires={territoires} scenario={scenario} />
            </Tabs.Panel>
          </Tabs>
        </section>
      </div>
      <ChampFichier
        ref={champ}
        libelle={m('scenariosImporter')}
        accept=".json,application/json"
        onChoisir={(fichier) => void importer(fichier)}
      />
      {importCohorte.elements}
      {varie ? (
        <Varier
          territoires={territoires}
          scenario={scenario}
          seuil={seuilDe(cotation, scenario)}
          onFermer={() => setVarie(false)}
          onFaite={(edition) => {
            const copie = ajoute(territoires, edition)
            if (edition.ok) setAnnonce(m('scenariosFait', { geste: phraseDEdition(edition.value.nom, cotation) }))
            if (copie !== undefined) aller({ scenario: copie })
          }}
        />
      ) : null}
      <Modal
        opened={refus !== undefined}
        onClose={() => setRefus(undefined)}
        title={m('scenariosRefuse')}
        size="lg"
        closeButtonProps={{ 'aria-label': m('scenariosFermer') }}
      >
        {refus ? (
          <div className={css.forme}>
            <p>{m('scenariosRefuseAide', { nom: refus.nom, n: refus.problemes.length })}</p>
            <Problemes problemes={refus.problemes} />
          </div>
        ) : null}
      </Modal>
    </div>
  )
}
