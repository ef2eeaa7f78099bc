// What is compared by eye, on paper or by voice: the hashes of the rules and of their record, and the keys that signed.
import { Button } from '@mantine/core'
import { m } from './mots.ts'
import type { EmpreinteVue } from './signatures-view.ts'
import css from './versions.module.css'

export function Empreintes({ empreintes }: { readonly empreintes: readonly EmpreinteVue[] }) {
  return (
    <section aria-labelledby="versions-empreintes">
      <h3 id="versions-empreintes">{m('empreintes')}</h3>
      <p className={css.note}>{m('empreintesAide')}</p>
      <dl className={css.empreintes}>
        {empreintes.map(({ cle, nom, valeur }) => (
          <div key={cle}>
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
      <Button variant="default" onClick={() => window.print()}>
        {m('imprimerDossier')}
      </Button>
    </section>
  )
}
