// The bundle: made when it is asked for, shown file by file, then taken as one archive.
import { Button } from '@mantine/core'
import type { APublier, PaquetFait } from '~/workers/publieur.ts'
import { Problemes } from '../pieces/Problemes.tsx'
import { telecharger } from '../regles/telecharger.ts'
import { Attente } from './Attente.tsx'
import { Fichiers } from './Fichiers.tsx'
import { m } from './mots.ts'
import { motDuPaquet, type PublicationVue } from './publier-view.ts'
import css from './publier.module.css'
import { useTache } from './useTache.ts'

interface Demandee extends APublier {
  readonly cle: string
}

export function Paquet({ vue }: { readonly vue: PublicationVue }) {
  const { cle, demande, nomDuPaquet } = vue
  const { suivi, lancer, arreter } = useTache<Demandee, PaquetFait>((publieur, { cle: _cle, ...aPublier }, avancer) =>
    publieur.faire(aPublier, avancer),
  )
  const finie = suivi.etat === 'finie' ? suivi : undefined
  const isPerimee = finie !== undefined && finie.demande.cle !== cle
  const resultat = isPerimee ? undefined : finie?.resultat
  return (
    <section className={css.feuille} aria-labelledby="publier-paquet">
      <h2 id="publier-paquet">{m('fichiers')}</h2>
      <div className={css.gestes}>
        <Button
          variant={resultat?.ok ? 'default' : 'filled'}
          disabled={suivi.etat === 'calcul'}
          onClick={() => lancer({ ...demande, cle })}
        >
          {m(resultat?.ok ? 'refaire' : 'faire')}
        </Button>
        {resultat?.ok ? (
          <Button variant="filled" onClick={() => telecharger(nomDuPaquet, resultat.value.archive, 'application/zip')}>
            {m('telecharger')}
          </Button>
        ) : null}
        <output>
          {suivi.etat === 'arretee' ? m('interrompu') : null}
          {suivi.etat === 'echec' ? m('echec') : null}
          {isPerimee ? m('perime') : null}
          {resultat?.ok ? motDuPaquet(resultat.value) : null}
        </output>
      </div>
      <Attente avance={suivi.etat === 'calcul' ? suivi.avance : undefined} titre={m('enCours')} onArreter={arreter} />
      {suivi.etat === 'repos' ? <p className={css.vide}>{m('vide')}</p> : null}
      {resultat && !resultat.ok ? (
        <div role="alert">
          <h3>{m('refuse')}</h3>
          <Problemes problemes={resultat.problems} />
        </div>
      ) : null}
      {resultat?.ok && resultat.warnings.length > 0 ? (
        <div role="alert">
          <h3>{m('avertissements')}</h3>
          <Problemes problemes={resultat.warnings} />
        </div>
      ) : null}
      {resultat?.ok ? <Fichiers paquet={resultat.value} /> : null}
    </section>
  )
}
