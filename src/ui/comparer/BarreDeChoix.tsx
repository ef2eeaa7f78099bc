// The two rule sets compared, their exchange, and every difference between them by its name.
import { Button } from '@mantine/core'
import { m } from './mots.ts'
import { BROUILLON, type RefDeRegles } from '../etat/contrat.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { Hyp } from '../pieces/Marques.tsx'
import css from './comparer.module.css'
import { Puce } from './Morceaux.tsx'

interface ChoixProps {
  readonly lettre: 'A' | 'B'
  readonly valeur: RefDeRegles
  readonly onChange: (ref: RefDeRegles) => void
}

function Choix({ lettre, valeur, onChange }: ChoixProps) {
  const versions = useAtelier((etat) => etat.versions)
  const titre = useAtelier((etat) => etat.brouillon.contenu.titre)
  return (
    <label className={css.choix}>
      <Puce lettre={lettre} />
      <b aria-hidden>{lettre}</b>
      <span className="vh">{m('comparerChoixDe', { lettre })}</span>
      <select value={valeur} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value={BROUILLON}>{m('comparerBrouillon', { titre })}</option>
        {versions.map((version) => (
          <option key={version.hash} value={version.hash}>
            {m('comparerVersion', version)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface BarreProps {
  readonly differences: readonly { readonly cle: string; readonly phrase: string }[]
  readonly hypothese: boolean
  readonly tableaux: boolean
  readonly onTableaux: (tableaux: boolean) => void
}

export function BarreDeChoix({ differences, hypothese, tableaux, onTableaux }: BarreProps) {
  const { a, b } = useAtelier((etat) => etat.comparaison)
  const choose = (choix: { readonly a: RefDeRegles; readonly b: RefDeRegles }) => void gestes.choisirComparaison(choix)
  return (
    <section className={css.barre} aria-label={m('comparerChoix')}>
      <Choix lettre="A" valeur={a} onChange={(ref) => choose({ a: ref, b })} />
      <Button
        className={css.echange ?? ''}
        aria-label={m('comparerEchanger')}
        title={m('comparerEchanger')}
        onClick={() => choose({ a: b, b: a })}
      >
        ⇄
      </Button>
      <Choix lettre="B" valeur={b} onChange={(ref) => choose({ a, b: ref })} />
      {differences.length === 0 ? (
        <span className="note">{m('comparerDifferences', { n: 0 })}</span>
      ) : (
        <details className={css.differences}>
          <summary>{m('comparerDifferences', { n: differences.length })}</summary>
          <div>
            <h2>{m('comparerDifferencesTitre')}</h2>
            <ul>
              {differences.map(({ cle, phrase }) => (
                <li key={cle}>{phrase}</li>
              ))}
            </ul>
          </div>
        </details>
      )}
      <span className="note">{m('comparerLegende')}</span>
      {hypothese ? <Hyp raison={m('comparerHypotheseDesPoints')} /> : null}
      <span className={`${css.droite} ecran`}>
        <Button aria-pressed={tableaux} onClick={() => onTableaux(!tableaux)}>
          {m('comparerTableaux')}
        </Button>
        <Button onClick={() => window.print()}>{m('comparerImprimer')}</Button>
      </span>
    </section>
  )
}
