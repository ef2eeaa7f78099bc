// Contrôles: the findings on the draft, its test cases, then what its points really do: weights, crossing times, piles and cliffs.
import { type ReactNode, useMemo, useState } from 'react'
import { ok } from '~/domain/problem.ts'
import { Essais } from '../essais/Essais.tsx'
import { gestes, useAtelier, useBilan, useReponses } from '../etat/atelier.ts'
import { Avancement } from '../pieces/Avancement.tsx'
import { alerteVue, type ConstatVu } from '../regles/alerte-view.ts'
import { Annonce, type Dite } from '../regles/Annonce.tsx'
import { OngletsDeRegles } from '../regles/OngletsDeRegles.tsx'
import { CasDuConstat, type CasMontre } from './CasDuConstat.tsx'
import css from './controles.module.css'
import { ListeDeConstats } from './ListeDeConstats.tsx'
import { m } from './mots.ts'
import { Reponses } from './Reponses.tsx'

function Constats({
  onCas,
  onDire,
}: {
  readonly onCas: (cas: CasMontre) => void
  readonly onDire: (texte: string) => void
}) {
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const bilan = useBilan()
  const constats = bilan.valeur?.constats
  const alerte = useMemo(() => constats && alerteVue(constats, cotation), [constats, cotation])
  const corriger = ({ constat, correction }: ConstatVu) => {
    if (constat.correction === undefined || correction === undefined) return
    void gestes.editer(ok(constat.correction)).then((fait) => fait && onDire(m('corrige', { geste: correction })))
  }
  const renderContenu = (): ReactNode => {
    if (alerte === undefined)
      return (
        <p>{m(bilan.etat === 'interrompu' || bilan.etat === 'erreur' ? 'constatsArretes' : 'constatsEnAttente')}</p>
      )
    if (alerte.tous.length === 0) return <p>{m('constatsAucun')}</p>
    return (
      <ListeDeConstats
        constats={alerte.tous}
        cotation={cotation}
        perimee={bilan.perime}
        onCas={onCas}
        onCorriger={corriger}
      />
    )
  }
  return (
    <section className={css.carte} aria-labelledby="controles-constats" aria-busy={bilan.perime}>
      <h2 id="controles-constats">{m('constats')}</h2>
      {renderContenu()}
    </section>
  )
}

export function ControlesPage() {
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const reponses = useReponses()
  const [cas, setCas] = useState<CasMontre>()
  const [dite, setDite] = useState<Dite>()
  return (
    <div className={css.page}>
      <h1 className="vh">{m('page')}</h1>
      <div className={css.entete}>
        <OngletsDeRegles />
        <Annonce dite={dite} />
      </div>
      <Constats onCas={setCas} onDire={(texte) => setDite({ texte })} />
      <Essais onCas={setCas} onDire={(texte) => setDite({ texte })} />
      <Avancement travail={reponses} titre={m('calcul')} />
      {reponses.valeur === undefined ? null : (
        <Reponses reponses={reponses.valeur} cotation={cotation} perimees={reponses.perime} onCas={setCas} />
      )}
      <CasDuConstat cas={cas} onFermer={() => setCas(undefined)} />
    </div>
  )
}
