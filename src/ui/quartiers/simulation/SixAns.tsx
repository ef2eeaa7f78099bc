// « Six ans de locations »: stock and flux simulated on the same draws, year by year; what it changes for who is housed.
import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { VERSION_DU_MOTEUR } from '~/engine/version.ts'
import { shortHash } from '~/domain/hash.ts'
import { sixAns as en } from '~/i18n/en/six-ans.ts'
import { sixAns as fr } from '~/i18n/fr/six-ans.ts'
import { t } from '~/i18n/index.ts'
import { motsDe } from '~/i18n/mots.ts'
import { nombre } from '~/i18n/nombres.ts'
import { useAtelier } from '../../etat/atelier.ts'
import { livres } from '../../etat/livres.ts'
import { ChampDeNombre } from '../../pieces/ChampDeNombre.tsx'
import { Problemes } from '../../pieces/Problemes.tsx'
import type { Contexte } from '../view.ts'
import page from '../quartiers.module.css'
import { DeuxLectures } from './DeuxLectures.tsx'
import { arreter, cleDeCampagne, lancer, useCampagne } from './magasin.ts'
import css from './simulation.module.css'
import { campagneDe, indicateursVue, scenarioSimule, toursVue } from './six-ans-view.ts'
import { TableDesIndicateurs } from './TableDesIndicateurs.tsx'
import { TableDesTours } from './TableDesTours.tsx'

const m = motsDe(fr, en)
const PASSAGES = [50, 200, 2000] as const
const PRECISIONS = [undefined, 0.25, 0.1] as const
const GRAINE_MAX = 2 ** 32 - 1

export function SixAns({ contexte }: { readonly contexte: Contexte }) {
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const flux = useAtelier((etat) => etat.flux)
  const territoires = useAtelier((etat) => etat.territoires)
  const campagne = useCampagne()
  // What was asked last stands when the page is opened again.
  const [graine, setGraine] = useState(campagne.graine)
  const [tirages, setTirages] = useState(campagne.voulus)
  const [demi, setDemi] = useState(campagne.demi)
  const [bailleur, setBailleur] = useState<string>()
  const { scenario, ecarte } = useMemo(() => scenarioSimule(territoires, livres), [territoires])
  const demandee = useMemo(
    () => campagneDe(scenario, cotation, livres.fluxStock, flux, graine),
    [scenario, cotation, flux, graine],
  )
  const cle = useMemo(() => cleDeCampagne(demandee), [demandee])
  const { etat, faits, voulus, releves, empreintes, problems } = campagne
  const enCours = etat === 'preparation' || etat === 'calcul'
  const isPerime = campagne.cle !== undefined && campagne.cle !== cle
  // The results of a campaign change with its rank; `releves` grows in place.
  const tours = useMemo(
    () => (faits > 0 ? toursVue(releves, scenario, bailleur) : undefined),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `rang` says that `releves` has grown
    [campagne.rang, scenario, bailleur],
  )
  const indicateurs = useMemo(
    () => (faits > 0 ? indicateursVue(releves, scenario) : []),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `rang` says that `releves` has grown
    [campagne.rang, scenario],
  )
  const simulee = empreintes.at(-1)
  return (
    <section className={page.carte} aria-labelledby="six-ans">
      <header>
        <h2 id="six-ans">{m('sixAnsTitre')}</h2>
      </header>
      <p className="note">{m('sixAnsSous')}</p>
      <p className="note">
        {ecarte
          ? m('sixAnsRemplace', { titre: scenario.titre, ecarte: ecarte.titre })
          : m('sixAnsScenario', { titre: scenario.titre })}{' '}
        {m('sixAnsRecette')}
      </p>
      <div className={css.commandes}>
        <Select
          label={m('sixAnsPassages')}
          data={PASSAGES.map((n) => ({ value: String(n), label: nombre(n) }))}
          value={String(tirages)}
          onChange={(valeur) => setTirages(Number(valeur))}
          allowDeselect={false}
          disabled={enCours}
        />
        <Select
          label={m('sixAnsPrecision')}
          data={PRECISIONS.map((p) => ({ value: String(p ?? ''), label: m('sixAnsPrecisionChoix', { demi: p }) }))}
          value={String(demi ?? '')}
          onChange={(valeur) => setDemi(valeur ? Number(valeur) : undefined)}
          allowDeselect={false}
          disabled={enCours}
        />
        <ChampDeNombre
          nom={m('sixAnsGraine')}
          etiquette={m('sixAnsGraine')}
          valeur={graine}
          bornes={{ min: 0, max: GRAINE_MAX }}
          onDonner={(valeur) => {
            if (valeur !== undefined) setGraine(valeur)
            return undefined
          }}
        />
        {enCours ? (
          <Button variant="default" onClick={arreter}>
            {m('sixAnsArreter')}
          </Button>
        ) : (
          <Button onClick={() => lancer(demandee, tirages, demi)}>
            {m(etat === 'repos' ? 'sixAnsLancer' : 'sixAnsRelancer')}
          </Button>
        )}
        <output className={css.etat}>
          {etat === 'repos' ? (
            m('sixAnsVide')
          ) : (
            <>
              {enCours && (
                <progress
                  max={voulus}
                  value={etat === 'preparation' ? undefined : faits}
                  aria-label={m('sixAnsTitre')}
                />
              )}
              <span>
                {etat === 'preparation' ? m('sixAnsPreparation') : m('sixAnsEtat', { faits, voulus })}{' '}
                {etat === 'complete' || etat === 'assez' || etat === 'annulee' || etat === 'erreur'
                  ? m(`sixAnsFin_${etat}`)
                  : null}
              </span>
              {isPerime && !enCours ? <b className={css.perime}>{m('sixAnsChange')}</b> : null}
            </>
          )}
        </output>
      </div>
      {etat === 'refusee' ? <Problemes problemes={problems} /> : null}
      <DeuxLectures contexte={contexte} simules={tours?.parAn.flux} />
      {tours ? (
        <>
          <TableDesTours vue={tours} scenario={scenario} bailleur={bailleur} onBailleur={setBailleur} />
          <TableDesIndicateurs lignes={indicateurs} />
          <footer className="note">
            {simulee
              ? m('sixAnsSource', {
                  moteur: VERSION_DU_MOTEUR,
                  empreintes: m('sixAnsEmpreinte', {
                    cotation: shortHash(simulee.cotation),
                    flux: shortHash(simulee.flux),
                    scenario: shortHash(simulee.scenario),
                    cohorte: shortHash(simulee.cohorte),
                  }),
                })
              : null}{' '}
            <b>{t('shellNotice')}</b>
          </footer>
        </>
      ) : null}
    </section>
  )
}
