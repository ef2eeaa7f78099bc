// Publier: what leaves the workbench, with what proves it, and what was received from another.
import { useMemo, useState } from 'react'
import type { ChoixDePlaces } from '~/publication/correspondance.ts'
import { t } from '~/i18n/index.ts'
import { useAtelier, useBilan } from '../etat/atelier.ts'
import { ChoixDuContenu } from './ChoixDuContenu.tsx'
import { m } from './mots.ts'
import { Paquet } from './Paquet.tsx'
import { CHOIX_INITIAL, controlesVus, publicationVue } from './publier-view.ts'
import { Saisie } from './Saisie.tsx'
import css from './publier.module.css'
import { Verification } from './Verification.tsx'

const LIMITES = [
  { titre: 'garantit', phrases: ['garantitMeme', 'garantitOctet', 'garantitFormes', 'garantitCas'] },
  { titre: 'nePeutPas', phrases: ['nePeutPasQui', 'nePeutPasDelibere', 'nePeutPasApres'] },
] as const

function Limites() {
  return (
    <section className={css.feuille} aria-labelledby="publier-limites">
      <h2 id="publier-limites">{m('limites')}</h2>
      {LIMITES.map(({ titre, phrases }) => (
        <div key={titre}>
          <h3>{m(titre)}</h3>
          <ul className={css.phrases}>
            {phrases.map((cle) => (
              <li key={cle}>{m(cle)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

export function PublierPage() {
  const brouillon = useAtelier((etat) => etat.brouillon)
  const versions = useAtelier((etat) => etat.versions)
  const registre = useAtelier((etat) => etat.registre)
  const mois = useAtelier((etat) => etat.mois)
  const { valeur, perime, etat } = useBilan()
  const [choix, setChoix] = useState(CHOIX_INITIAL)
  const vue = useMemo(
    () => publicationVue(choix, { brouillon, versions, registre, mois }),
    [choix, brouillon, versions, registre, mois],
  )
  const choisirPlaces = (places: ChoixDePlaces) => setChoix((avant) => ({ ...avant, places }))
  const isArretee = etat === 'interrompu' || etat === 'erreur'
  return (
    <div className={css.page}>
      <div className={css.entete}>
        <h1>{m('page')}</h1>
        <p className={css.notice}>{t('shellNotice')}</p>
      </div>
      <div className={css.corps}>
        <div className={css.colonne}>
          <ChoixDuContenu
            choix={choix}
            vue={vue}
            controles={controlesVus(vue, perime ? undefined : valeur?.constats, isArretee)}
            onChoisir={setChoix}
          />
          <Paquet vue={vue} />
          {vue.saisie ? <Saisie vue={vue.saisie} onChoisir={choisirPlaces} /> : null}
        </div>
        <div className={css.colonne}>
          <Verification onReprendre={choisirPlaces} />
          <Limites />
        </div>
      </div>
    </div>
  )
}
