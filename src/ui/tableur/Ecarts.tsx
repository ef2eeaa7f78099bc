// What a change would do, before it is kept: the cells that differ, and the ranks that it moves.
import { useEffect } from 'react'
import type { Cotation } from '~/domain/cotation.ts'
import { gestes, useApercu } from '../etat/atelier.ts'
import { Avancement } from '../pieces/Avancement.tsx'
import { type EcartVu, phrasesDEffet, phrasesDesBloquants } from './ecarts-view.ts'
import { m } from './mots.ts'
import css from './tableur.module.css'

interface EcartsProps {
  readonly ecarts: readonly EcartVu[]
  readonly avant: Cotation
  /** The draft once changed. */
  readonly apres: Cotation
}

export function Ecarts({ ecarts, avant: depuis, apres }: EcartsProps) {
  const apercu = useApercu()
  useEffect(() => gestes.proposer(apres), [apres])
  useEffect(() => () => gestes.proposer(undefined), [])
  return (
    <>
      <section
        className={css.ecarts}
        aria-label={m('tableurEcarts', { n: ecarts.length })}
        // It scrolls: the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table>
          <caption>{m('tableurEcarts', { n: ecarts.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{m('tableurColonneCritere')}</th>
              <th scope="col">{m('tableurColonneChamp')}</th>
              <th scope="col">{m('tableurColonneAvant')}</th>
              <th scope="col">{m('tableurColonneApres')}</th>
            </tr>
          </thead>
          <tbody>
            {ecarts.map(({ cle, critere, champ, avant, apres: nouveau }) => (
              <tr key={cle}>
                <th scope="row">{critere}</th>
                <td>{champ}</td>
                <td>{avant}</td>
                <td>
                  <b>{nouveau}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className={css.effet} aria-label={m('tableurEffet')} aria-busy={apercu.perime}>
        {apercu.etat === 'pret' && apercu.valeur ? (
          <>
            {phrasesDesBloquants(apercu.valeur, depuis, apres).map(({ phrase, bloque }) => (
              <p key={phrase} className={bloque ? css.refus : css.leve}>
                {phrase}
              </p>
            ))}
            {phrasesDEffet(apercu.valeur).map((phrase) => (
              <p key={phrase}>{phrase}</p>
            ))}
            <p className={css.note}>{m('tableurEffetFile')}</p>
          </>
        ) : (
          <Avancement travail={apercu} titre={m('tableurEffetCalcul')} />
        )}
      </section>
    </>
  )
}
