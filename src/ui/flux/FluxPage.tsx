// Règles, flux: the shares that hold together, the base, the political choices, and what they do to a hundred vacancies.
import { useMemo, useState } from 'react'
import { controlerFlux } from '~/analysis/flux/index.ts'
import { SANS_VERROU, type Tenue } from '~/domain/edit-flux-parts.ts'
import { useAtelier } from '../etat/atelier.ts'
import { livres } from '../etat/livres.ts'
import { TexteEnAttente } from '../json/TexteEnAttente.tsx'
import { useVue } from '../json/useVue.ts'
import { VueDifferee } from '../json/VueDifferee.tsx'
import { BarreDuFlux } from './BarreDuFlux.tsx'
import { Constats } from './Constats.tsx'
import { Effet } from './Effet.tsx'
import css from './flux.module.css'
import { ReferenceStock } from './ReferenceStock.tsx'
import { SectionAssiette } from './SectionAssiette.tsx'
import { SectionObjectifs, SectionPremiereLocation } from './SectionChoix.tsx'
import { SectionConventions } from './SectionConventions.tsx'
import { SectionOrientation } from './SectionOrientation.tsx'
import { SectionParts } from './SectionParts.tsx'
import { SectionSuivi } from './SectionSuivi.tsx'
import { m } from './mots.ts'
import { territoireDit } from './territoire-view.ts'
import { livraisonSuivie, territoiresDuFlux } from './territoire.ts'
import {
  bailleursLibres,
  bloquantsDe,
  constatsVus,
  conventionsVue,
  dateEnVigueur,
  effetVue,
  partsVue,
  refusDesParts,
} from './view.ts'

export function FluxPage() {
  const flux = useAtelier((etat) => etat.flux)
  const territoires = useAtelier((etat) => etat.territoires)
  const mois = useAtelier((etat) => etat.mois)
  const [tenue, setTenue] = useState<Tenue>(SANS_VERROU)
  const [choisie, setChoisie] = useState<string>()
  const [suivi, setSuivi] = useState<string>()
  const lieu = useMemo(() => territoiresDuFlux(territoires, livres), [territoires])
  const { territoire, programme } = lieu
  const du = choisie ?? dateEnVigueur(flux, mois)
  const parts = useMemo(() => partsVue(flux, du, tenue), [flux, du, tenue])
  const controles = useMemo(() => controlerFlux(flux, territoire), [flux, territoire])
  const constats = useMemo(() => constatsVus(controles), [controles])
  const refus = useMemo(() => refusDesParts(flux, controles), [flux, controles])
  const effet = useMemo(
    () => effetVue(flux, territoire, livraisonSuivie(programme), du, suivi),
    [flux, territoire, programme, du, suivi],
  )
  const enFlux = flux.mode === 'flux'
  const { vue } = useVue()
  return (
    <div className={`bord-a-bord ${css.page}`}>
      <h1 className="vh">{m('fluxTitreDeLaPage')}</h1>
      <div>
        <BarreDuFlux flux={flux} bloquants={bloquantsDe(constats)} />
        <TexteEnAttente objet="flux" />
      </div>
      <div className={css.corps} data-vue={vue}>
        {vue === 'json' ? (
          <VueDifferee objet="flux" constatsDuFlux={controles} />
        ) : (
          <div className={css.colonne}>
            <SectionParts
              flux={flux}
              vue={parts}
              refus={refus}
              du={du}
              onDate={setChoisie}
              tenue={tenue}
              onTenue={setTenue}
            />
            <SectionAssiette flux={flux} territoire={territoire} />
            {enFlux ? (
              <SectionConventions
                flux={flux}
                refus={refus}
                conventions={conventionsVue(flux, territoire, du)}
                libres={bailleursLibres(flux, territoire)}
                connus={(territoire.bailleurs ?? []).map(({ id }) => id)}
                du={du}
                tenue={tenue}
              />
            ) : null}
            <SectionSuivi flux={flux} />
            <SectionOrientation flux={flux} scenario={territoire} />
            <SectionPremiereLocation flux={flux} />
            <SectionObjectifs flux={flux} />
            <ReferenceStock stock={livres.fluxStock} />
          </div>
        )}
        <aside className={css.effet} aria-label={m('fluxEffetTitre')}>
          <Constats flux={flux} constats={constats} />
          <p className={css.lieu}>{territoireDit(lieu).join(' ')}</p>
          {enFlux ? <Effet vue={effet} onSuivre={setSuivi} /> : null}
        </aside>
      </div>
    </div>
  )
}
