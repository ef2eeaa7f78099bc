// Règles, versions: the history, what changes between two of them, the changes of the draft one by one, and a merge.
import { useMemo, useState } from 'react'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { Annonce, type Dite } from '../regles/Annonce.tsx'
import { OngletsDeRegles } from '../regles/OngletsDeRegles.tsx'
import { Changements } from './Changements.tsx'
import { Comparaison } from './Comparaison.tsx'
import { Dossier } from './Dossier.tsx'
import { Fusion } from './Fusion.tsx'
import { Histoire } from './Histoire.tsx'
import { m } from './mots.ts'
import { histoireVue } from './versions-view.ts'
import css from './versions.module.css'

export function VersionsPage() {
  const versions = useAtelier((etat) => etat.versions)
  const brouillon = useAtelier((etat) => etat.brouillon)
  const registre = useAtelier((etat) => etat.registre)
  const [choisie, setChoisie] = useState<string>()
  const [dite, setDite] = useState<Dite>()
  const histoire = useMemo(() => histoireVue(versions, registre), [versions, registre])
  const origine = versions.find(({ hash }) => hash === brouillon.origine)
  const ouverte = versions.find(({ hash }) => hash === choisie) ?? origine
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
        <Histoire
          histoire={histoire}
          origine={origine?.hash}
          ouverte={ouverte?.hash}
          onOuvrir={setChoisie}
          onReprendre={reprendre}
        />
        <div className={css.colonne}>
          {ouverte ? <Dossier key={ouverte.hash} version={ouverte} onDire={annoncer} /> : null}
          {origine === undefined ? null : (
            <Changements origine={origine.contenu} brouillon={brouillon.contenu} onDire={annoncer} />
          )}
          <Comparaison histoire={histoire} origine={brouillon.origine} />
          <Fusion key={brouillon.origine} versions={versions} brouillon={brouillon} onDire={annoncer} />
        </div>
      </div>
    </div>
  )
}
