// Everything that changes with the date, and what may be given dates.
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { Cotation } from '~/domain/cotation.ts'
import { setPointsDates, valeurDeLaCible } from '~/domain/edit-parametres.ts'
import { parseMois } from '~/domain/mois.ts'
import { mois as motsDuMois } from '~/i18n/nombres.ts'
import { tenter } from '../acts/tenter.ts'
import { FormulaireDates } from './FormulaireDates.tsx'
import { m } from './mots.ts'
import css from './structure.module.css'
import { ajouterDate, cibleDe, datesDe, datesVue } from './structure-view.ts'

export interface ValeursDateesProps {
  readonly cotation: Cotation
  readonly mois: string
}

export function ValeursDatees({ cotation, mois }: ValeursDateesProps) {
  const [choisie, setChoisie] = useState<string | null>(null)
  const [refus, setRefus] = useState<string>()
  const { datees, autres } = datesVue(cotation)

  const dater = () => {
    const cible = choisie === null ? undefined : cibleDe(cotation, choisie)
    const valeurs = cible && valeurDeLaCible(cotation, cible)
    if (cible === undefined || valeurs === undefined) return
    const raison = tenter(setPointsDates(cotation, cible, ajouterDate(datesDe(valeurs, mois), mois)))
    setRefus(raison)
    if (raison === undefined) setChoisie(null)
  }
  return (
    <>
      <p className={css.aide}>{m('structureDatesAide')}</p>
      <p className={css.note}>{m('structureDatesMois', { mois: motsDuMois(mois) })}</p>
      {datees.length === 0 ? <p className={css.vide}>{m('structureDatesAucune')}</p> : null}
      <div className={css.cartes}>
        {datees.map(({ cle, cible, libelle, valeurs }) => (
          <section key={cle} className={css.groupe} aria-label={libelle}>
            <h3>{libelle}</h3>
            <FormulaireDates
              libelle={libelle}
              valeurs={valeurs}
              deCritere={cible.type === 'critere'}
              mois={parseMois(mois)}
              onChange={(apres) => tenter(setPointsDates(cotation, cible, apres))}
            />
          </section>
        ))}
      </div>
      <div className={css.ajout}>
        <div className={css.champs}>
          <Select
            label={m('structureDatesChoisir')}
            data={autres}
            value={choisie}
            searchable
            limit={200}
            nothingFoundMessage={m('structureAucunResultat')}
            error={refus}
            onChange={setChoisie}
          />
          <Button disabled={choisie === null} onClick={dater}>
            {m('structureDatesDater')}
          </Button>
        </div>
      </div>
    </>
  )
}
