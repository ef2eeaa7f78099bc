// The synthetic cohort of a scenario: its size and seed, the margins that it obtained, its laws; and the way in for a file.
import { Button, Select } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { BORNES_DE_GRAINE, BORNES_DE_N } from '~/domain/bornes-scenario.ts'
import type { Territoires } from '~/domain/edition.ts'
import { reprendreRecette } from '~/domain/edit-scenario.ts'
import { setProvenanceDesMarges, setTaille } from '~/domain/edit-scenario-chiffres.ts'
import { provenanceDe } from '~/domain/provenance.ts'
import type { NomDeMarge } from '~/domain/recette.ts'
import type { RecetteDeCohorte, Scenario } from '~/domain/scenario.ts'
import { tenter } from '../acts/tenter.ts'
import { gestes, useMarges } from '../etat/atelier.ts'
import { Avancement } from '../pieces/Avancement.tsx'
import { ChampDeNombreDirect } from '../pieces/ChampDeNombre.tsx'
import { telecharger } from '../regles/telecharger.ts'
import { Chiffres } from './Chiffres.tsx'
import { parametresVue } from './chiffres-view.ts'
import { EcartDeFile } from './EcartDeFile.tsx'
import { FormeDeMarge } from './FormeDeMarge.tsx'
import { Marges, Temoins } from './Marges.tsx'
import { bilanDesMarges, margesVue, toleranceDite } from './marges-view.ts'
import { MarqueDeProvenance } from './Provenance.tsx'
import { Terme } from '../pieces/Terme.tsx'
import { m } from './mots.ts'
import css from './scenarios.module.css'
import { provenanceVue } from './territoire-view.ts'
import { nomDeLaCohorte } from './view.ts'

/** The making of a cohort says how far it is many times: what does not change then is not drawn again. */
const MargesStables = memo(Marges)
const TemoinsStables = memo(Temoins)
const ChiffresStables = memo(Chiffres)

interface CohorteProps {
  readonly territoires: Territoires
  readonly scenario: Scenario
  readonly onImporter: () => void
}

function SansRecette({ territoires, scenario }: Omit<CohorteProps, 'onImporter'>) {
  const sources = Object.values(territoires.scenarios).filter(({ cohorte }) => cohorte !== undefined)
  const [depuis, setDepuis] = useState(territoires.courant)
  const [refus, setRefus] = useState<string>()
  return (
    <>
      <p>{m('scenariosSansRecette')}</p>
      <div className={css.champs}>
        <Select
          label={m('scenariosReprendreDe')}
          data={sources.map(({ id, titre }) => ({ value: id, label: titre }))}
          value={depuis}
          onChange={(id) => setDepuis(id ?? territoires.courant)}
        />
      </div>
      {refus === undefined ? null : (
        <p role="alert" className="bloque">
          {refus}
        </p>
      )}
      <div>
        <Button variant="filled" onClick={() => setRefus(tenter(reprendreRecette(territoires, scenario.id, depuis)))}>
          {m('scenariosReprendre')}
        </Button>
      </div>
    </>
  )
}

const annonceDeFabrique = ({ n, graine }: RecetteDeCohorte, isFaite: boolean): string =>
  isFaite ? m('scenariosGeneree', { n, graine }) : m('scenariosGenereeEnCours', { n })

/** What is typed over a size and a seed; dropped as soon as they change. */
interface Taille {
  readonly de: RecetteDeCohorte
  readonly n: number
  readonly graine: number
}

function Fabrique({
  territoires,
  scenario,
  recette,
}: Omit<CohorteProps, 'onImporter'> & { readonly recette: RecetteDeCohorte }) {
  const [tapee, setTapee] = useState<Taille>()
  const [refus, setRefus] = useState<string>()
  const [ecriture, setEcriture] = useState<'en-cours' | 'ratee'>()
  const { n, graine } = tapee?.de === recette ? tapee : recette
  const [demandee, setDemandee] = useState(false)
  const { etat, perime } = useMarges(scenario.id)
  const isMeme = n === recette.n && graine === recette.graine
  const exporter = async () => {
    setEcriture('en-cours')
    try {
      const texte = await gestes.ecrireCohorte(scenario)
      if (texte !== undefined) telecharger(nomDeLaCohorte(scenario), texte, 'text/csv')
      setEcriture(undefined)
    } catch (error) {
      console.error(error)
      setEcriture('ratee')
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const pourquoi = isMeme ? m('scenariosGenererDeja') : tenter(setTaille(territoires, scenario.id, { n, graine }))
        setRefus(pourquoi)
        setDemandee(pourquoi === undefined)
      }}
    >
      <div className={css.fabrique}>
        <ChampDeNombreDirect
          nom={m('scenariosN')}
          etiquette={m('scenariosN')}
          bornes={BORNES_DE_N}
          description={m('scenariosNAide', { max: BORNES_DE_N.max })}
          valeur={n}
          onDonner={(tape) => setTapee({ de: recette, n: tape, graine })}
        />
        <ChampDeNombreDirect
          nom={m('scenariosGraine')}
          etiquette={m('scenariosGraine')}
          description={m('scenariosGraineAide')}
          bornes={BORNES_DE_GRAINE}
          sansMilliers
          valeur={graine}
          onDonner={(tape) => setTapee({ de: recette, n, graine: tape })}
        />
        <Button type="submit" variant="filled">
          {m('scenariosGenerer')}
        </Button>
        <Button loading={ecriture === 'en-cours'} onClick={() => void exporter()}>
          {m('scenariosTelecharger')}
        </Button>
      </div>
      {refus === undefined ? null : (
        <p role="alert" className="bloque">
          {refus}
        </p>
      )}
      <output className={css.annonce}>
        {demandee && isMeme ? annonceDeFabrique(recette, etat === 'pret' && !perime) : null}
      </output>
      {ecriture === 'ratee' ? (
        <p role="alert" className="bloque">
          {m('scenariosTelechargementRate')}
        </p>
      ) : null}
    </form>
  )
}

function AvecRecette({
  territoires,
  scenario,
  recette,
}: Omit<CohorteProps, 'onImporter'> & { readonly recette: RecetteDeCohorte }) {
  const travail = useMarges(scenario.id)
  const [ouverte, setOuverte] = useState<NomDeMarge>()
  const { valeur } = travail
  const marges = useMemo(() => margesVue(scenario, recette, valeur), [scenario, recette, valeur])
  const parametres = useMemo(() => parametresVue(scenario), [scenario])
  const provenance = provenanceDe(recette)
  return (
    <>
      <section className={css.carte} aria-labelledby="marges">
        <header>
          <h3 id="marges">
            <Terme mot="Marge">{m('scenariosMarges')}</Terme>
          </h3>
          <p className="note">
            {valeur === undefined
              ? m('scenariosMargesAttente')
              : m('scenariosMargesAide', { n: valeur.n, tolerance: toleranceDite() })}
          </p>
        </header>
        <Avancement travail={travail} titre={m('scenariosCalculMarges')} />
        {valeur === undefined ? null : (
          <p className={css.conclusion}>
            {bilanDesMarges(marges)} {travail.perime ? m('scenariosMargesDAvant') : null}
          </p>
        )}
        <div className={css.dou}>
          <MarqueDeProvenance
            nom={m('scenariosProvenanceDesMarges')}
            provenance={provenance}
            onDonner={(saisie) => tenter(setProvenanceDesMarges(territoires, scenario.id, saisie))}
          />
          <span className={css.texteDou} title={provenanceVue(provenance).texte}>
            {provenanceVue(provenance).texte}
          </span>
        </div>
        {recette.source !== undefined && recette.hypothese !== undefined ? (
          <p className="note">{recette.source}</p>
        ) : null}
        <MargesStables marges={marges} onModifier={setOuverte} />
      </section>
      {valeur === undefined ? null : <TemoinsStables obtenues={valeur} />}
      <ChiffresStables
        titre={m('scenariosParametres')}
        aide={m('scenariosParametresAide')}
        territoires={territoires}
        scenario={scenario.id}
        chiffres={parametres}
      />
      {ouverte === undefined ? null : (
        <FormeDeMarge
          territoires={territoires}
          scenario={scenario}
          recette={recette}
          marge={ouverte}
          onFermer={() => setOuverte(undefined)}
        />
      )}
    </>
  )
}

export function Cohorte({ territoires, scenario, onImporter }: CohorteProps) {
  const { cohorte } = scenario
  return (
    <>
      <section className={css.carte} aria-label={m('scenariosCohorte')}>
        <header>
          <h3>
            <Terme mot="Cohorte">{m('scenariosCohorte')}</Terme>{' '}
            <span className={css.badge}>{m('scenariosSynthetique')}</span>
          </h3>
          <p className="note">{m('scenariosCohorteAide')}</p>
        </header>
        {cohorte ? (
          <Fabrique territoires={territoires} scenario={scenario} recette={cohorte} />
        ) : (
          <SansRecette territoires={territoires} scenario={scenario} />
        )}
        <EcartDeFile territoires={territoires} scenario={scenario} />
        <div>
          <Button variant="subtle" onClick={onImporter}>
            {m('scenariosImporterCohorte')}
          </Button>
        </div>
      </section>
      {cohorte ? <AvecRecette territoires={territoires} scenario={scenario} recette={cohorte} /> : null}
    </>
  )
}
