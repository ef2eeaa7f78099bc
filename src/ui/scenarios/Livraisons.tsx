// New programmes of a scenario, and the month when they join the stock.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Territoires } from '~/domain/edition.ts'
import { retirerElement } from '~/domain/edit-scenario-territoire.ts'
import type { Livraison, Scenario } from '~/domain/scenario.ts'
import { nombre } from '~/i18n/nombres.ts'
import { tenter } from '../acts/tenter.ts'
import { Hyp } from '../pieces/Marques.tsx'
import { FormeDeLivraison } from './FormeDeLivraison.tsx'
import { Gestes } from './Gestes.tsx'
import { m } from './mots.ts'
import css from './scenarios.module.css'
import { livraisonsVue } from './territoire-view.ts'

interface LivraisonsProps {
  readonly territoires: Territoires
  readonly scenario: Scenario
}

export function Livraisons({ territoires, scenario }: LivraisonsProps) {
  const [ouverte, setOuverte] = useState<{ readonly livraison: Livraison | undefined }>()
  const [refus, setRefus] = useState<string>()
  const lignes = livraisonsVue(scenario)
  return (
    <section className={css.carte} aria-label={m('scenariosLivraisons')}>
      <header>
        <h3>{m('scenariosLivraisons')}</h3>
        <p className="note">{m('scenariosLivraisonsAide')}</p>
      </header>
      {refus === undefined ? null : (
        <p role="alert" className={css.alerte}>
          {refus}
        </p>
      )}
      {lignes.length === 0 ? (
        <p>{m('scenariosAucuneLivraison')}</p>
      ) : (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{m('scenariosLivraison')}</th>
              <th scope="col">{m('scenariosMois')}</th>
              <th scope="col">{m('scenariosBailleur')}</th>
              <th scope="col" className="num">
                {m('scenariosLogements')}
              </th>
              <th scope="col">{m('scenariosTypologies')}</th>
              <th scope="col">{m('scenariosFinancements')}</th>
              <th scope="col">{m('scenariosReservation')}</th>
              <th scope="col">{m('scenariosConcertation')}</th>
              <th scope="col">{m('scenariosDOuVient')}</th>
              <th scope="col">
                <span className="vh">{m('scenariosActions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lignes.map(({ livraison, mois, bailleur, typologies, financements, reservation, concertation }) => (
              <tr key={livraison.id}>
                <th scope="row">{livraison.libelle}</th>
                <td>
                  {mois} {livraison.mois.hypothese === undefined ? null : <Hyp raison={livraison.mois.hypothese} />}
                </td>
                <td>{bailleur}</td>
                <td className="num">{nombre(livraison.logements)}</td>
                <td>{typologies}</td>
                <td>{financements}</td>
                <td>
                  {reservation}{' '}
                  {livraison.reservationCommunaleEnStock ? (
                    <Hyp raison={livraison.reservationCommunaleEnStock.hypothese} />
                  ) : null}
                </td>
                <td>
                  {concertation}{' '}
                  {livraison.concertation?.hypothese === undefined ? null : (
                    <Hyp raison={livraison.concertation.hypothese} />
                  )}
                </td>
                <td>
                  <span className={css.texteDou} title={livraison.source}>
                    {livraison.source}
                  </span>
                </td>
                <td className={css.actions}>
                  <Gestes
                    nom={livraison.libelle}
                    onModifier={() => setOuverte({ livraison })}
                    onRetirer={() =>
                      setRefus(tenter(retirerElement(territoires, scenario.id, 'livraison', livraison.id)))
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        {(scenario.communes ?? []).length > 0 ? (
          <Button onClick={() => setOuverte({ livraison: undefined })}>{m('scenariosAjouterLivraison')}</Button>
        ) : (
          <p className="note">{m('scenariosSansBailleur')}</p>
        )}
      </div>
      {ouverte === undefined ? null : (
        <FormeDeLivraison
          territoires={territoires}
          scenario={scenario}
          livraison={ouverte.livraison}
          onFermer={() => setOuverte(undefined)}
        />
      )}
    </section>
  )
}
