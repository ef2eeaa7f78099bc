// The shares: the bar, then one line a contingent. The total is always said, and who takes the rest is chosen. In stock, the
// dwellings reserved instead.
import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import { ajouterContingent, retirerDate, setPart, type Tenue } from '~/domain/edit-flux-parts.ts'
import type { Flux, Reservataire } from '~/domain/flux.ts'
import { tenter } from '../acts/tenter.ts'
import { Terme } from '../pieces/Terme.tsx'
import { Ajout } from './Ajout.tsx'
import { BarreDeParts } from './BarreDeParts.tsx'
import { DatesDEffet } from './DatesDEffet.tsx'
import css from './flux.module.css'
import { LigneDeContingent, RESERVATAIRES } from './LigneDeContingent.tsx'
import { m } from './mots.ts'
import type { PartsVue } from './view.ts'

export interface SectionPartsProps {
  readonly flux: Flux
  readonly vue: PartsVue
  /** What is wrong with a share, by its place. */
  readonly refus: ReadonlyMap<string, string>
  readonly du: string
  readonly onDate: (du: string) => void
  readonly tenue: Tenue
  readonly onTenue: (tenue: Tenue) => void
}

function NouveauContingent({ flux }: { readonly flux: Flux }) {
  const [reservataire, setReservataire] = useState<Reservataire>('epci')
  return (
    <Ajout
      bouton={m('fluxAjouterContingent')}
      champs={[m('fluxNomDuContingent')]}
      onAjouter={([libelle = '']) => tenter(ajouterContingent(flux, libelle, reservataire))}
    >
      <Select
        label={m('fluxColonneReservataire')}
        data={RESERVATAIRES.map((value) => ({ value, label: m('fluxReservataire', { reservataire: value }) }))}
        value={reservataire}
        onChange={(choisi) => choisi && setReservataire(choisi as Reservataire)}
      />
    </Ajout>
  )
}

export function SectionParts({ flux, vue, refus, du, onDate, tenue, onTenue }: SectionPartsProps) {
  const enFlux = flux.mode === 'flux'
  const { contingents, total, manque, dates } = vue
  const autres = (gauche: string, droite: string): Tenue => ({
    reste: 'proportion',
    verrous: new Set(contingents.flatMap(({ id }) => (id === gauche || id === droite ? [] : [id]))),
  })
  return (
    <section className={css.carte} aria-labelledby="flux-parts">
      <header>
        <h2 id="flux-parts">{m(enFlux ? 'fluxPartsTitre' : 'fluxReservesTitre')}</h2>
        {enFlux ? (
          <output className={css.total} data-juste={manque === 0 || undefined}>
            {m('fluxTotal', { total })}
          </output>
        ) : null}
      </header>
      {enFlux ? (
        <>
          <DatesDEffet
            dates={dates}
            du={du}
            annees={flux.annees}
            onDate={onDate}
            onRetirer={() => {
              const refus = tenter(retirerDate(flux, du))
              if (refus === undefined) onDate(dates[0] ?? flux.annees.de)
              return refus
            }}
          />
          <BarreDeParts
            contingents={contingents}
            total={total}
            manque={manque}
            onEchanger={(gauche, droite, part) => tenter(setPart(flux, gauche, part, du, autres(gauche, droite)))}
          />
        </>
      ) : (
        <p className="note">{m('fluxStockNote')}</p>
      )}
      <table className={css.contingents}>
        <thead>
          <tr>
            <th scope="col">
              <Terme mot="Contingent">{m('fluxColonneContingent')}</Terme>
            </th>
            <th scope="col">
              <Terme mot="Reservataire">{m('fluxColonneReservataire')}</Terme>
            </th>
            <th scope="col">{m(enFlux ? 'fluxColonnePart' : 'fluxColonneReserves')}</th>
            <th scope="col">{enFlux ? m('fluxColonneVerrou') : null}</th>
            <th scope="col">{m('fluxColonneSource')}</th>
            <th scope="col">
              <span className="vh">{m('fluxColonneGestes')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {contingents.map((contingent) => (
            <LigneDeContingent
              key={contingent.id}
              flux={flux}
              contingent={contingent}
              constat={refus.get(contingent.at)}
              du={du}
              tenue={tenue}
              onTenue={onTenue}
            />
          ))}
        </tbody>
      </table>
      <div className={css.piedDeParts}>
        <NouveauContingent flux={flux} />
        {enFlux ? (
          <Checkbox
            label={m('fluxResteAuBailleur')}
            checked={tenue.reste === 'bailleur'}
            onChange={(event) => onTenue({ ...tenue, reste: event.currentTarget.checked ? 'bailleur' : 'proportion' })}
          />
        ) : null}
        {tenue.verrous.size > 0 ? (
          <Button variant="subtle" onClick={() => onTenue({ ...tenue, verrous: new Set() })}>
            {m('fluxToutDeverrouiller')}
          </Button>
        ) : null}
      </div>
      {enFlux ? (
        <p className="note">{m(tenue.reste === 'bailleur' ? 'fluxRegleBailleur' : 'fluxRegleProportion')}</p>
      ) : null}
    </section>
  )
}
