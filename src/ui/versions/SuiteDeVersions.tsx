// The versions of one object: its history, its draft, two of them compared, one merged.
import { useMemo, useState } from 'react'
import { gestes, useAtelier } from '../etat/atelier.ts'
import type { Suite } from '../etat/contrat.ts'
import { Changements } from './Changements.tsx'
import { Comparaison } from './Comparaison.tsx'
import { Dossier } from './Dossier.tsx'
import { EnVigueur } from './EnVigueur.tsx'
import { Fusion } from './Fusion.tsx'
import { Histoire } from './Histoire.tsx'
import { Lecture } from './Lecture.tsx'
import { m } from './mots.ts'
import { histoireVue } from './versions-view.ts'
import css from './versions.module.css'

/** ISO day of the user's clock. */
function aujourdHui(): string {
  const maintenant = new Date()
  return new Date(maintenant.getTime() - maintenant.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

export interface SuiteDeVersionsProps {
  readonly suite: Suite
  readonly onDire: (texte: string) => void
}

export function SuiteDeVersions({ suite, onDire }: SuiteDeVersionsProps) {
  const { genre, versions, brouillon } = suite
  const cotations = useAtelier((etat) => etat.versions)
  const flux = useAtelier((etat) => etat.versionsDuFlux)
  const registre = useAtelier((etat) => etat.registre)
  const [choisie, setChoisie] = useState<string>()
  const [jour] = useState(aujourdHui)
  const histoire = useMemo(() => histoireVue(versions, registre, jour), [versions, registre, jour])
  const origine = versions.find(({ hash }) => hash === brouillon.origine)
  const ouverte = versions.find(({ hash }) => hash === choisie) ?? origine
  const auDossier = [...cotations, ...flux].find(({ hash }) => hash === ouverte?.hash)
  const reprendre = async (hash: string, nom: string) => {
    if (await gestes.reprendreVersion(hash)) onDire(m('reprise', { nom }))
  }

  return (
    <div className={css.corps}>
      <Histoire
        genre={genre}
        histoire={histoire}
        origine={origine?.hash}
        ouverte={ouverte?.hash}
        onOuvrir={setChoisie}
        onReprendre={(hash, nom) => void reprendre(hash, nom)}
      />
      <div className={css.colonne}>
        {genre === 'scenario' ? null : <EnVigueur versions={versions} registre={registre} jour={jour} />}
        {genre === 'cotation' ? null : <p className={css.note}>{m('sansEffet', { genre })}</p>}
        {auDossier ? (
          <Dossier key={`dossier ${auDossier.hash}`} jour={jour} version={auDossier} onDire={onDire} />
        ) : null}
        {ouverte ? <Lecture key={`lecture ${ouverte.hash}`} version={ouverte} /> : null}
        {origine ? <Changements suite={suite} origine={origine} onDire={onDire} /> : null}
        {histoire.length > 0 ? <Comparaison suite={suite} histoire={histoire} /> : null}
        {histoire.length > 0 ? <Fusion key={`fusion ${brouillon.origine}`} suite={suite} onDire={onDire} /> : null}
      </div>
    </div>
  )
}
