// Règles, versions: of the cotation, of the flux or of a scenario, the history, what changes between two of them, the
// changes of the draft one by one, and a merge.
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { GENRES } from '~/domain/genre.ts'
import { useAtelier } from '../etat/atelier.ts'
import { useSuite } from '../etat/useSuite.ts'
import { Bascule } from '../json/Bascule.tsx'
import { Annonce, type Dite } from '../regles/Annonce.tsx'
import { OngletsDeRegles } from '../regles/OngletsDeRegles.tsx'
import { Journal } from './Journal.tsx'
import { m } from './mots.ts'
import { SuiteDeVersions } from './SuiteDeVersions.tsx'
import { useObjet } from './useObjet.ts'
import { scenariosVus } from './versions-view.ts'
import css from './versions.module.css'

export function VersionsPage() {
  const { genre, scenario, choisir } = useObjet()
  const suite = useSuite({ genre, scenario })
  const territoires = useAtelier((etat) => etat.territoires)
  const [dite, setDite] = useState<Dite>()

  return (
    <div className={css.page}>
      <h1 className="vh">{m('page', { genre, titre: suite.brouillon.contenu.titre })}</h1>
      <div className={css.entete}>
        <OngletsDeRegles />
        <span aria-hidden className={css.note}>
          {m('objetMontre')}
        </span>
        <Bascule
          libelle={m('objet')}
          valeur={genre}
          choix={GENRES.map((value) => ({ value, label: m('objetNom', { genre: value }) }))}
          onChoisir={(choisi) => choisir({ genre: choisi })}
        />
        {genre === 'scenario' ? (
          <NativeSelect
            aria-label={m('scenarioMontre')}
            data={scenariosVus(territoires)}
            value={suite.brouillon.contenu.id}
            onChange={(event) => choisir({ genre, scenario: event.currentTarget.value })}
          />
        ) : null}
        <Annonce dite={dite} />
      </div>
      <SuiteDeVersions key={suite.lignee} suite={suite} onDire={(texte) => setDite({ texte })} />
      <Journal />
    </div>
  )
}
