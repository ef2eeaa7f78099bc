// First letting of a new programme, then the objectives to follow.
import { ActionIcon } from '@mantine/core'
import {
  ajouterObjectif,
  renommerObjectif,
  retirerObjectif,
  setLogementsConvenus,
  setPartDeLObjectif,
  setRegimeDePremiereLocation,
} from '~/domain/edit-flux-choix.ts'
import type { Flux } from '~/domain/flux.ts'
import { pointer } from '~/domain/problem.ts'
import { tenter } from '../acts/tenter.ts'
import { Ajout } from './Ajout.tsx'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import { ChampDePart, ChampTexte } from './Champs.tsx'
import { Choix } from './Choix.tsx'
import css from './flux.module.css'
import { Provenance } from './Provenance.tsx'
import { m } from './mots.ts'

const REGIMES = ['stock', 'concertation', 'flux'] as const
const CONVENUS_MAX = 100_000

export function SectionPremiereLocation({ flux }: { readonly flux: Flux }) {
  const { regime, logements } = flux.premiereLocation ?? { regime: undefined, logements: undefined }
  return (
    <section className={css.carte} aria-labelledby="flux-premiere">
      <header>
        <h2 id="flux-premiere">{m('fluxPremiereTitre')}</h2>
      </header>
      <Choix
        nom="flux-regime"
        legende={m('fluxRegime')}
        choix={REGIMES.map((valeur) => ({
          valeur,
          libelle: m('fluxRegimeNom', { regime: valeur }),
          aide: m(`fluxRegime_${valeur}`),
        }))}
        valeur={regime ?? 'flux'}
        onChange={(choisi) => tenter(setRegimeDePremiereLocation(flux, choisi))}
      />
      <div className={css.ligne}>
        <ChampDeNombre
          className={css.nombre}
          etiquette={m('fluxConvenus')}
          nom={m('fluxConvenus')}
          valeur={logements?.valeur}
          facultatif
          bornes={{ min: 0, max: CONVENUS_MAX }}
          onDonner={(n) => tenter(setLogementsConvenus(flux, n))}
        />
        {logements ? (
          <Provenance
            flux={flux}
            at="/premiereLocation/logements"
            nom={m('fluxConvenus')}
            source={logements.source}
            hypothese={logements.hypothese}
          />
        ) : null}
        <p className="note">{m('fluxConvenusNote')}</p>
      </div>
    </section>
  )
}

export function SectionObjectifs({ flux }: { readonly flux: Flux }) {
  const { objectifs = [] } = flux
  return (
    <section className={css.carte} aria-labelledby="flux-objectifs">
      <header>
        <h2 id="flux-objectifs">{m('fluxObjectifsTitre')}</h2>
        <p className="note">{m('fluxObjectifsNote')}</p>
      </header>
      <ul className={css.objectifs}>
        {objectifs.map(({ id, libelle, part, source, hypothese }, i) => (
          <li key={id}>
            <ChampTexte
              className={css.discret}
              nom={m('fluxLibelleDe', { libelle })}
              texte={libelle}
              onValider={(texte) => tenter(renommerObjectif(flux, id, texte))}
            />
            <ChampDePart
              nom={m('fluxPartDe', { libelle })}
              part={part}
              onValider={(saisie) => tenter(setPartDeLObjectif(flux, id, saisie))}
            />
            <Provenance flux={flux} at={pointer('objectifs', i)} nom={libelle} source={source} hypothese={hypothese} />
            <ActionIcon
              variant="subtle"
              aria-label={m('fluxRetirer', { libelle })}
              title={m('fluxRetirer', { libelle })}
              onClick={() => tenter(retirerObjectif(flux, id))}
            >
              ×
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Ajout
        bouton={m('fluxAjouterObjectif')}
        champs={[m('fluxNomDeLObjectif')]}
        onAjouter={([libelle = '']) => tenter(ajouterObjectif(flux, libelle))}
      />
    </section>
  )
}
