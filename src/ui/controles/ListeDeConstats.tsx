// The findings on the draft, filtered by severity and by kind; each opens its case and applies its mend.
import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Cotation } from '~/domain/cotation.ts'
import { t } from '~/i18n/index.ts'
import { Segments } from '../quartiers/Morceaux.tsx'
import type { ConstatVu } from '../regles/alerte-view.ts'
import { MarqueDeConstat } from '../regles/MarqueDeConstat.tsx'
import type { CasMontre } from './CasDuConstat.tsx'
import { effetDuGeste, filtrerConstats, isChoixDeGenre, SANS_FILTRE } from './constats-view.ts'
import css from './constats.module.css'
import { m } from './mots.ts'

interface GestesProps {
  /** The draft that the findings are about, unless they are of an earlier one. */
  readonly cotation: Cotation
  /** The checks are those of an earlier draft: nothing of them can be mended. */
  readonly perimee: boolean
  readonly onCas: (cas: CasMontre) => void
  readonly onCorriger: (vu: ConstatVu) => void
}

function Constat({ vu, cotation, perimee, onCas, onCorriger }: GestesProps & { readonly vu: ConstatVu }) {
  const { titre, detail, lieu, gravite, cas, correction } = vu
  const effets = useMemo(() => (perimee ? [] : effetDuGeste(vu, cotation)), [vu, cotation, perimee])
  return (
    <li>
      <MarqueDeConstat gravite={gravite} titre={m(`gravite1_${gravite}`)} />
      <div>
        <h3>{titre}</h3>
        <p>{detail}</p>
        {effets.map((effet) => (
          <p key={effet}>{m('effet', { effet })}</p>
        ))}
        <p className={css.ou}>{lieu}</p>
      </div>
      <div className={css.gestes}>
        {cas === undefined ? null : (
          <Button aria-label={m('voirNomme', { titre })} onClick={() => onCas({ vu: cas, detail })}>
            {t('reglesVoirLeCas')}
          </Button>
        )}
        {correction === undefined ? null : (
          <Button
            variant="filled"
            disabled={perimee}
            title={correction}
            aria-label={m('corrigerNomme', { geste: correction })}
            onClick={() => onCorriger(vu)}
          >
            {m('corriger')}
          </Button>
        )}
      </div>
    </li>
  )
}

interface ListeDeConstatsProps extends GestesProps {
  /** The gravest first. */
  readonly constats: readonly ConstatVu[]
}

export function ListeDeConstats({ constats, ...gestes }: ListeDeConstatsProps) {
  const [voulus, setVoulus] = useState(SANS_FILTRE)
  const { lignes, filtres, gravites, genres } = filtrerConstats(constats, voulus)
  return (
    <div className={css.constats}>
      <div className={css.filtres}>
        <Segments
          nom="gravite"
          legende={m('filtreGravite')}
          choix={gravites}
          valeur={filtres.gravite}
          onChange={(gravite) => setVoulus({ ...filtres, gravite })}
        />
        <NativeSelect
          size="xs"
          label={m('filtreGenre')}
          classNames={{ label: css.nom ?? '' }}
          data={genres.map(({ valeur, libelle }) => ({ value: valeur, label: libelle }))}
          value={filtres.genre}
          onChange={({ currentTarget: { value } }) =>
            setVoulus({ ...filtres, genre: isChoixDeGenre(value) ? value : 'tous' })
          }
        />
      </div>
      <ul className={css.liste}>
        {lignes.map((vu) => (
          <Constat key={vu.cle} vu={vu} {...gestes} />
        ))}
      </ul>
    </div>
  )
}
