// The dated values of one thing: from which month, which value. Dates are kept in order as they are typed.
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { PointsDeGrille } from '~/domain/cotation.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { formatMois } from '~/domain/mois.ts'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import { ChampDeTexte } from './Champs.tsx'
import { BAREME_NEUF, FormulaireProgressif } from './FormulaireProgressif.tsx'
import { Geste } from './Geste.tsx'
import { m } from './mots.ts'
import css from './structure.module.css'
import {
  ajouterDate,
  type DateDe,
  datesDe,
  rangEnVigueur,
  ranger,
  type Valeur,
  valeurSansDate,
} from './structure-view.ts'
import { useFoyer } from './useFoyer.ts'

export interface FormulaireDatesProps {
  readonly libelle: string
  readonly valeurs: PointsDeGrille
  /** Of a criterion, a value may also be its level's or grow with the wait. */
  readonly deCritere: boolean
  /** Month that the page computes. */
  readonly mois: MoisIndex
  /** @returns the reason, in words, when they cannot be taken. */
  readonly onChange: (valeurs: PointsDeGrille) => string | undefined
}

type Genre = 'fixe' | 'niveau' | 'progressif'
const genreDe = (valeur: Valeur): Genre =>
  valeur === null ? 'niveau' : typeof valeur === 'number' ? 'fixe' : 'progressif'
const DEPARTS: Readonly<Record<Genre, Valeur>> = { fixe: 0, niveau: null, progressif: BAREME_NEUF }

export function FormulaireDates({ libelle, valeurs, deCritere, mois, onChange }: FormulaireDatesProps) {
  const [refus, setRefus] = useState<string>()
  const { zone, viser } = useFoyer<HTMLFieldSetElement>(valeurs)
  const dates = datesDe(valeurs, formatMois(mois))
  const enCours = rangEnVigueur(dates, mois)
  const donner = (apres: PointsDeGrille): void => setRefus(onChange(apres))
  const changer = (rang: number, change: Partial<DateDe>): string | undefined => {
    setRefus(undefined)
    return onChange(ranger(dates.map((date, i) => (i === rang ? { ...date, ...change } : date))) as PointsDeGrille)
  }
  return (
    <fieldset className={css.dates} ref={zone}>
      <legend className="vh">{m('structureDatesDe', { libelle })}</legend>
      <ol className={css.listeDeDates}>
        {dates.map(({ du, valeur }, i) => {
          const nom = { n: i + 1, libelle }
          return (
            <li key={du} data-en-vigueur={i === enCours}>
              <span className={css.depuis} aria-hidden>
                {m('structureDateDepuis')}
              </span>
              <ChampDeTexte
                libelle={m('structureDateDuDe', nom)}
                sansLibelle
                valeur={du}
                max={7}
                placeholder="AAAA-MM"
                onValider={(texte) => changer(i, { du: texte.trim() })}
              />
              {deCritere ? (
                <Select
                  className={css.genre}
                  aria-label={m('structureDateGenreDe', nom)}
                  value={genreDe(valeur)}
                  data={[
                    { value: 'fixe', label: m('structureGenreFixe') },
                    { value: 'niveau', label: m('structureGenreNiveau') },
                    { value: 'progressif', label: m('structureGenreProgressif') },
                  ]}
                  onChange={(genre) => {
                    if (genre !== null && genre !== genreDe(valeur)) donner(avec(dates, i, DEPARTS[genre as Genre]))
                  }}
                />
              ) : null}
              {typeof valeur === 'number' ? (
                <ChampDeNombre
                  nom={m('structureDateValeurDe', nom)}
                  valeur={valeur}
                  onDonner={(nombre) => changer(i, { valeur: nombre ?? 0 })}
                />
              ) : null}
              {typeof valeur === 'object' && valeur !== null ? (
                <FormulaireProgressif
                  libelle={`${libelle}, ${du}`}
                  bareme={valeur}
                  onChange={(bareme) => changer(i, { valeur: bareme })}
                />
              ) : null}
              {i === enCours ? <span className={css.enVigueur}>{m('structureDateEnVigueur')}</span> : null}
              {dates.length > 1 ? (
                <Geste
                  icone="retirer"
                  nom={m('structureDateRetirer', nom)}
                  onClick={() => {
                    viser('ajouter-date')
                    donner(dates.toSpliced(i, 1) as PointsDeGrille)
                  }}
                />
              ) : null}
            </li>
          )
        })}
      </ol>
      {refus === undefined ? null : (
        <p className={css.refus} role="alert">
          {refus}
        </p>
      )}
      <div className={css.gestes}>
        <Button
          data-foyer="ajouter-date"
          onClick={() => donner(ajouterDate(dates, formatMois(mois)) as PointsDeGrille)}
        >
          {m('structureDateAjouter')}
        </Button>
        <Button variant="subtle" onClick={() => donner(valeurSansDate(dates, mois))}>
          {m('structureDateFin')}
        </Button>
      </div>
    </fieldset>
  )
}

const avec = (dates: readonly DateDe[], rang: number, valeur: Valeur): PointsDeGrille =>
  dates.map((date, i) => (i === rang ? { ...date, valeur } : date)) as PointsDeGrille
