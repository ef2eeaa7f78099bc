// Règles, versions: the history, what changes between two of them, the changes of the draft one by one, and a merge.
import { useMemo, useState } from 'react'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { Annonce, type Dite } from '../regles/Annonce.tsx'
import { OngletsDeRegles } from '../regles/OngletsDeRegles.tsx'
import { Changements } from './Changements.tsx'
import { Comparaison } from './Comparaison.tsx'
import { Fusion } from './Fusion.tsx'
import { Histoire } from './Histoire.tsx'
import { m } from './mots.ts'
import { histoireVue } from './versions-view.ts'
import css from './versions.module.css'

export function VersionsPage() {
  const versions = useAtelier((etat) => etat.versions)
  const brouillon = useAtelier((etat) => etat.brouillon)
  const [dite, setDite] = useState<Dite>()
  const histoire = useMemo(() => histoireVue(versions), [versions])
  const origine = versions.find(({ hash }) => hash === brouillon.origine)
  const annoncer = (texte: string) => setDite({ texte })
  const reprendre = (hash: string, nom: string) =>
    void gestes.reprendreVersion(hash).then(() => annoncer(m('reprise', { nom })))

  return (
    <div className={css.page}>
      <h1 className="vh">{m('page')}</h1>
      <div className={css.entete}>
        <OngletsDeRegles />
        <Annonce dite={dite} />
      </div>
      <div className={css.corps}>
        <Histoire histoire={histoire} origine={origine?.hash} onReprendre={reprendre} />
        <div className={css.colonne}>
          {origine === undefined ? null : (
            <Changements origine={origine.contenu} brouillon={brouillon.contenu} onDire={annoncer} />
          )}
          <Comparaison histoire={histoire} origine={brouillon.origine} />
          <Fusion
            key={brouillon.origine}
            versions={versions}
            origine={brouillon.origine}
            brouillon={brouillon.contenu}
            onDire={annoncer}
          />
          <section aria-labelledby="versions-limite">
            <h2 id="versions-limite">{m('limite')}</h2>
            <p>{m('limiteTexte')}</p>
          </section>
        </div>
      </div>
    </div>
  )
}
