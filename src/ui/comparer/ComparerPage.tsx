// Comparer: A against B on the same cohort — sentences first, then who moves, by segment, band, group and level, then
// the cases that move most, each with both explanations.
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Cotation, NomDeGrille } from '~/domain/cotation.ts'
import { t } from '~/i18n/index.ts'
import { m } from './mots.ts'
import type { ComparaisonDePage } from '~/workers/protocol.ts'
import { gestes, useAtelier, useComparaison } from '../etat/atelier.ts'
import { BROUILLON } from '../etat/contrat.ts'
import { Avancement } from '../pieces/Avancement.tsx'
import { Hyp } from '../pieces/Marques.tsx'
import { BarreDeChoix } from './BarreDeChoix.tsx'
import { CasOuvert } from './CasOuvert.tsx'
import css from './comparer.module.css'
import { FluxDeRang } from './FluxDeRang.tsx'
import { Groupes } from './Groupes.tsx'
import { ListesDeCas } from './ListesDeCas.tsx'
import { Carte } from './Morceaux.tsx'
import { Niveaux } from './Niveaux.tsx'
import { Phrases } from './Phrases.tsx'
import type { Cible } from './phrases-view.ts'
import { Segments } from './Segments.tsx'
import { useCasDeLAdresse, useOuvrirCas } from './useAdresse.ts'
import { comparerVue, type ComparerVue, differencesVue } from './view.ts'

function Resultat({ vue, tableaux, onTableaux }: ResultatProps) {
  const [choisie, setGrille] = useState<NomDeGrille>()
  const go = (vers: Cible) => {
    if (vers === 'flux' || vers === 'groupes') onTableaux(true)
    const titre = document.getElementById(`comparer-${vers}`)
    titre?.focus({ preventScroll: true })
    titre?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      <Phrases phrases={vue.phrases} onAller={go} />
      <Carte
        id="comparer-segments"
        titre={m('comparerSegments')}
        aide={m('comparerSegmentsAide')}
        zone={css.zoneSegments}
      >
        <Segments vue={vue.segments} />
      </Carte>
      <Carte id="comparer-flux" titre={m('comparerFlux')} zone={css.zoneFlux}>
        <FluxDeRang vues={vue.flux} grille={choisie ?? vue.grilleQuiBouge} onGrille={setGrille} tableaux={tableaux} />
      </Carte>
      <Carte
        id="comparer-groupes"
        titre={m('comparerGroupes')}
        aide={
          <>
            {m('comparerGroupesAide')}{' '}
            {vue.hypotheseDuQuartile === undefined ? null : <Hyp raison={vue.hypotheseDuQuartile} />}
          </>
        }
        zone={css.zoneGroupes}
      >
        <Groupes vue={vue.groupes} tableaux={tableaux} />
      </Carte>
      <Carte id="comparer-niveaux" titre={m('comparerNiveaux')} aide={m('comparerNiveauxAide')} zone={css.zoneNiveaux}>
        <Niveaux vue={vue.niveaux} />
      </Carte>
      <ListesDeCas gagnent={vue.gagnent} perdent={vue.perdent} />
      <footer className={css.pied}>
        <p>
          {vue.note} {m('comparerNoteExact')}
        </p>
        <p>
          {m('comparerEmpreintes')} {vue.empreintes.join(' · ')}. {m('comparerEmpreinteFin')}
        </p>
        <p>
          <b>{t('shellNotice')}</b>
        </p>
      </footer>
    </>
  )
}

interface ResultatProps {
  readonly vue: ComparerVue
  readonly tableaux: boolean
  readonly onTableaux: (tableaux: boolean) => void
}

export function ComparerPage() {
  const ouverture = useAtelier((etat) => etat.ouverture)
  return (
    <div className={css.page}>
      <h1 className="vh">{m('comparerTitreDeLaPage')}</h1>
      {ouverture === 'prete' ? (
        <Comparaison />
      ) : (
        <p className={css.vide} role={ouverture === 'echec' ? 'alert' : 'status'}>
          {m(ouverture === 'echec' ? 'comparerEchecOuverture' : 'comparerOuverture')}
        </p>
      )}
    </div>
  )
}

/** A result and the contents that it compares: what is shown while the next one is computed. */
interface Retenue {
  readonly page: ComparaisonDePage
  readonly a: Cotation
  readonly b: Cotation
}

function Comparaison() {
  const brouillon = useAtelier((etat) => etat.brouillon)
  const versions = useAtelier((etat) => etat.versions)
  const choix = useAtelier((etat) => etat.comparaison)
  const cohorte = useAtelier((etat) => etat.cohorte)
  const travail = useComparaison()
  const [tableaux, setTableaux] = useState(false)
  const cas = useCasDeLAdresse()
  const ouvrirCas = useOuvrirCas()

  const contenuDe = (ref: string) =>
    (ref === BROUILLON ? undefined : versions.find(({ hash }) => hash === ref)?.contenu) ?? brouillon.contenu
  const [a, b] = [contenuDe(choix.a), contenuDe(choix.b)]
  const graine = cohorte?.graine
  const differences = useMemo(() => differencesVue(a, b), [a, b])
  const { valeur, etat, perime } = travail
  const [retenue, retenir] = useState<Retenue>()
  if (valeur !== undefined && !perime && (retenue?.page !== valeur || retenue.a !== a || retenue.b !== b))
    retenir({ page: valeur, a, b })
  const vue = useMemo(
    () => (retenue === undefined ? undefined : comparerVue(retenue.page, retenue.a, retenue.b, { graine })),
    [retenue, graine],
  )

  return (
    <>
      <BarreDeChoix
        differences={differences}
        hypothese={[a, b].some(({ base }) => base.type === 'hypothese')}
        tableaux={tableaux}
        onTableaux={setTableaux}
      />
      <Avancement travail={travail} titre={m('comparerCalcul')} />
      {vue === undefined || retenue === undefined ? null : retenue.page.comparaison.n === 0 ? (
        <div className={css.vide}>
          <p>{m('comparerVide')}</p>
          <Button onClick={() => void gestes.reprendreCohorteSynthetique()}>{m('comparerVideGeste')}</Button>
        </div>
      ) : (
        <div
          className={css.resultat}
          data-perime={perime || undefined}
          data-tableaux={tableaux || undefined}
          aria-busy={etat === 'calcul'}
        >
          <Resultat vue={vue} tableaux={tableaux} onTableaux={setTableaux} />
        </div>
      )}
      <CasOuvert id={cas} a={a} b={b} synthetique={cohorte?.synthetique ?? true} onFermer={() => ouvrirCas()} />
    </>
  )
}
