// The territory of a scenario: landlords, residences, sizes of the stock, dwellings of the commune, communes.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Territoires } from '~/domain/edition.ts'
import { retirerElement } from '~/domain/edit-scenario-territoire.ts'
import type { GenreDElement } from '~/domain/noms-scenario.ts'
import { provenanceDe } from '~/domain/provenance.ts'
import type { Bailleur, Residence, Scenario } from '~/domain/scenario.ts'
import { nombre } from '~/i18n/nombres.ts'
import { tenter } from '../acts/tenter.ts'
import { Hyp } from '../pieces/Marques.tsx'
import {
  FormeDeBailleur,
  FormeDeCommune,
  FormeDesFinancements,
  FormeDesTypologies,
  FormeDuContingent,
} from './FormesDuTerritoire.tsx'
import { FormeDeResidence } from './FormeDeResidence.tsx'
import { Gestes } from './Gestes.tsx'
import { Carte } from './Carte.tsx'
import { m } from './mots.ts'
import css from './scenarios.module.css'
import { financementsDits, provenanceVue, territoireVue, typologiesDites } from './territoire-view.ts'

type Ouverte =
  | { readonly forme: 'bailleur'; readonly bailleur: Bailleur | undefined }
  | { readonly forme: 'residence'; readonly residence: Residence | undefined }
  | { readonly forme: 'commune'; readonly commune: { readonly id: string; readonly libelle: string } | undefined }
  | { readonly forme: 'typologies' }
  | { readonly forme: 'financements' }
  | { readonly forme: 'contingent' }

/** A source in full, or the mark of a hypothesis before it. */
function DOuVient({ provenance }: { readonly provenance: Parameters<typeof provenanceVue>[0] }) {
  const { texte, isHypothese } = provenanceVue(provenance)
  return (
    <span className={css.texteDou} title={texte}>
      {isHypothese ? <Hyp raison={texte} /> : texte}
    </span>
  )
}

interface TerritoireProps {
  readonly territoires: Territoires
  readonly scenario: Scenario
}

export function Territoire({ territoires, scenario }: TerritoireProps) {
  const [ouverte, setOuverte] = useState<Ouverte>()
  const [refus, setRefus] = useState<string>()
  const { bailleurs = [], communes = [], parTypologie, parFinancement, contingentCommunal } = scenario
  const vue = territoireVue(scenario)
  const retirer = (genre: GenreDElement, id: string) =>
    setRefus(tenter(retirerElement(territoires, scenario.id, genre, id)))
  const forme = { territoires, scenario, onFermer: () => setOuverte(undefined) }
  const isComplet = bailleurs.length > 0 && communes.length > 0
  return (
    <>
      {refus === undefined ? null : (
        <p role="alert" className={css.alerte}>
          {refus}
        </p>
      )}
      <p className={css.conclusion}>{vue.resume}</p>
      <div className={css.deux}>
        <Carte id="bailleurs-du-scenario" titre={m('scenariosBailleurs')} aide={m('scenariosBailleursAide')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{m('scenariosBailleur')}</th>
                <th scope="col" className="num">
                  {m('scenariosLogements')}
                </th>
                <th scope="col">{m('scenariosDOuVient')}</th>
                <th scope="col">
                  <span className="vh">{m('scenariosActions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {bailleurs.map((bailleur) => (
                <tr key={bailleur.id}>
                  <th scope="row">{bailleur.libelle}</th>
                  <td className="num">{nombre(bailleur.logements.valeur)}</td>
                  <td>
                    <DOuVient provenance={provenanceDe(bailleur.logements)} />
                  </td>
                  <td className={css.actions}>
                    <Gestes
                      nom={bailleur.libelle}
                      onModifier={() => setOuverte({ forme: 'bailleur', bailleur })}
                      onRetirer={() => retirer('bailleur', bailleur.id)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div>
            <Button onClick={() => setOuverte({ forme: 'bailleur', bailleur: undefined })}>
              {m('scenariosAjouterBailleur')}
            </Button>
          </div>
        </Carte>
        <div className={css.pile}>
          <Carte
            id="typologies-du-parc"
            titre={m('scenariosTypologiesDuParc')}
            aide={m('scenariosTypologiesDuParcAide')}
          >
            <p>
              {parTypologie ? typologiesDites(parTypologie) : m('scenariosTypologiesDuParcVides')}{' '}
              {parTypologie ? <DOuVient provenance={provenanceDe(parTypologie)} /> : null}
            </p>
            <div>
              <Button onClick={() => setOuverte({ forme: 'typologies' })}>
                {m('scenariosModifier')}
                <span className="vh"> {m('scenariosTypologiesDuParc')}</span>
              </Button>
            </div>
          </Carte>
          <Carte id="financements-du-parc" titre={m('reglagesFinancements')} aide={m('reglagesFinancementsAide')}>
            <p>
              {parFinancement ? financementsDits(parFinancement) : m('reglagesFinancementsVides')}{' '}
              {parFinancement ? <DOuVient provenance={provenanceDe(parFinancement)} /> : null}
            </p>
            <div>
              <Button onClick={() => setOuverte({ forme: 'financements' })}>
                {m('scenariosModifier')}
                <span className="vh"> {m('reglagesFinancements')}</span>
              </Button>
            </div>
          </Carte>
          <Carte id="contingent-communal" titre={m('scenariosContingent')} aide={m('scenariosContingentAide')}>
            <p>
              {contingentCommunal ? (
                <>
                  <b>{m('scenariosLogementsDits', { n: contingentCommunal.logements })}</b>{' '}
                  {financementsDits(contingentCommunal.parFinancement)}{' '}
                  <DOuVient provenance={{ source: contingentCommunal.source }} />
                </>
              ) : (
                m('scenariosContingentVide')
              )}
            </p>
            <div>
              <Button onClick={() => setOuverte({ forme: 'contingent' })}>
                {m('scenariosModifier')}
                <span className="vh"> {m('scenariosContingent')}</span>
              </Button>
            </div>
          </Carte>
        </div>
      </div>
      <Carte id="residences-du-scenario" titre={m('scenariosResidences')} aide={m('scenariosResidencesAide')}>
        {vue.residences.length === 0 ? (
          <p>{m('scenariosAucuneResidence')}</p>
        ) : (
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{m('scenariosResidence')}</th>
                <th scope="col">{m('scenariosBailleur')}</th>
                <th scope="col">{m('scenariosCommune')}</th>
                <th scope="col" className="num">
                  {m('scenariosLogements')}
                </th>
                <th scope="col">{m('scenariosTypologies')}</th>
                <th scope="col" title={m('scenariosQpvAide')}>
                  {m('scenariosQpv')}
                </th>
                <th scope="col">{m('scenariosDOuVient')}</th>
                <th scope="col">
                  <span className="vh">{m('scenariosActions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {vue.residences.map(({ id, residence, bailleur, commune, typologies, qpv, provenance }) => (
                <tr key={id}>
                  <th scope="row">{residence.libelle}</th>
                  <td>{bailleur}</td>
                  <td>{commune}</td>
                  <td className="num">{nombre(residence.logements)}</td>
                  <td>{typologies}</td>
                  <td>{m(`scenariosQpv_${qpv}`)}</td>
                  <td>
                    <DOuVient provenance={provenance} />
                  </td>
                  <td className={css.actions}>
                    <Gestes
                      nom={residence.libelle}
                      onModifier={() => setOuverte({ forme: 'residence', residence })}
                      onRetirer={() => retirer('residence', id)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div>
          {isComplet ? (
            <Button onClick={() => setOuverte({ forme: 'residence', residence: undefined })}>
              {m('scenariosAjouterResidence')}
            </Button>
          ) : (
            <p className="note">{m('scenariosSansBailleur')}</p>
          )}
        </div>
      </Carte>
      <Carte id="communes-du-scenario" titre={m('scenariosCommunes')} aide={m('scenariosCommunesAide')}>
        <ul className={css.etiquettes}>
          {communes.map((commune) => (
            <li key={commune.id}>
              {commune.libelle}
              <Gestes
                nom={commune.libelle}
                onModifier={() => setOuverte({ forme: 'commune', commune })}
                onRetirer={() => retirer('commune', commune.id)}
              />
            </li>
          ))}
        </ul>
        <div>
          <Button onClick={() => setOuverte({ forme: 'commune', commune: undefined })}>
            {m('scenariosAjouterCommune')}
          </Button>
        </div>
      </Carte>
      {ouverte?.forme === 'bailleur' ? <FormeDeBailleur {...forme} bailleur={ouverte.bailleur} /> : null}
      {ouverte?.forme === 'residence' ? <FormeDeResidence {...forme} residence={ouverte.residence} /> : null}
      {ouverte?.forme === 'commune' ? <FormeDeCommune {...forme} commune={ouverte.commune} /> : null}
      {ouverte?.forme === 'typologies' ? <FormeDesTypologies {...forme} /> : null}
      {ouverte?.forme === 'financements' ? <FormeDesFinancements {...forme} /> : null}
      {ouverte?.forme === 'contingent' ? <FormeDuContingent {...forme} /> : null}
    </>
  )
}
