// The shares as one bar, labelled directly. A handle between two segments gives from one to the other: by pointer, or by
// arrows (1 %, with Shift 0.1 %). What is dragged is shown at once and kept on release.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { t } from '~/i18n/index.ts'
import css from './flux.module.css'
import type { ContingentVue } from './view.ts'

const PAS = 100
const PAS_FIN = 10

interface BarreDePartsProps {
  readonly contingents: readonly ContingentVue[]
  readonly total: number
  readonly manque: number
  /** Gives a share to the contingent at the left of a handle, taken from the one at its right. */
  readonly onEchanger: (gauche: string, droite: string, part: number) => string | undefined
}

interface Glisse {
  readonly rang: number
  readonly part: number
}

const borner = (part: number, max: number): number => Math.max(0, Math.min(max, part))

const PAS_AU_CLAVIER: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

export function BarreDeParts({ contingents, total, manque, onEchanger }: BarreDePartsProps) {
  const barre = useRef<HTMLDivElement>(null)
  const [glisse, setGlisse] = useState<Glisse>()
  const [refus, setRefus] = useState<string>()
  const ensemble = (rang: number): number => (contingents[rang]?.part ?? 0) + (contingents[rang + 1]?.part ?? 0)
  const partDe = (rang: number): number => {
    if (!glisse) return contingents[rang]?.part ?? 0
    if (rang === glisse.rang) return glisse.part
    return rang === glisse.rang + 1 ? ensemble(glisse.rang) - glisse.part : (contingents[rang]?.part ?? 0)
  }
  const echanger = (rang: number, part: number): void => {
    const [gauche, droite] = [contingents[rang], contingents[rang + 1]]
    if (!gauche || !droite || part === gauche.part) return
    setRefus(onEchanger(gauche.id, droite.id, part))
  }
  const onKeyDown = (event: KeyboardEvent, rang: number): void => {
    const sens = PAS_AU_CLAVIER[event.key]
    const part = contingents[rang]?.part ?? 0
    const max = ensemble(rang)
    if (sens !== undefined) echanger(rang, borner(part + sens * (event.shiftKey ? PAS_FIN : PAS), max))
    else if (event.key === 'Home') echanger(rang, 0)
    else if (event.key === 'End') echanger(rang, max)
    else return
    event.preventDefault()
  }
  const partAuPointeur = (event: PointerEvent, rang: number): number => {
    const boite = barre.current?.getBoundingClientRect()
    if (!boite || boite.width === 0) return contingents[rang]?.part ?? 0
    const avant = contingents.slice(0, rang).reduce((somme, { part }) => somme + part, 0)
    const pas = event.shiftKey ? PAS_FIN : PAS
    const vise = ((event.clientX - boite.left) / boite.width) * Math.max(total, 10_000) - avant
    return borner(Math.round(vise / pas) * pas, ensemble(rang))
  }
  const largeur = (part: number): string => `${part / 100}%`
  return (
    <div className={css.bandeau}>
      <div className={css.etiquettes} aria-hidden>
        {contingents.map(({ id, libelle }, rang) => (
          <span key={id} style={{ width: largeur(partDe(rang)) }}>
            <b>{t('fluxPart', { part: partDe(rang) })}</b> {libelle}
          </span>
        ))}
      </div>
      <div className={css.barre} ref={barre}>
        {contingents.map(({ id, libelle, reservataire, verrouille }, rang) => (
          <div
            key={id}
            className={css.segment}
            data-reservataire={reservataire}
            title={t('fluxSegment', { libelle, part: partDe(rang) })}
            style={{ width: largeur(partDe(rang)) }}
          >
            {rang < contingents.length - 1 ? (
              <span
                className={css.poignee}
                role="slider"
                tabIndex={verrouille || contingents[rang + 1]?.verrouille ? -1 : 0}
                aria-disabled={verrouille || contingents[rang + 1]?.verrouille || undefined}
                aria-label={t('fluxPoignee', { gauche: libelle, droite: contingents[rang + 1]?.libelle ?? '' })}
                aria-valuemin={0}
                aria-valuemax={ensemble(rang) / 100}
                aria-valuenow={partDe(rang) / 100}
                aria-valuetext={t('fluxPoigneeValeur', {
                  gauche: libelle,
                  part: partDe(rang),
                  droite: contingents[rang + 1]?.libelle ?? '',
                  reste: partDe(rang + 1),
                })}
                onKeyDown={(event) => {
                  if (!verrouille && !contingents[rang + 1]?.verrouille) onKeyDown(event, rang)
                }}
                onPointerDown={(event) => {
                  if (verrouille || contingents[rang + 1]?.verrouille || event.button !== 0) return
                  event.currentTarget.setPointerCapture(event.pointerId)
                  setGlisse({ rang, part: partDe(rang) })
                }}
                onPointerMove={(event) => {
                  if (glisse?.rang === rang) setGlisse({ rang, part: partAuPointeur(event, rang) })
                }}
                onPointerUp={() => {
                  if (glisse?.rang === rang) echanger(rang, glisse.part)
                  setGlisse(undefined)
                }}
                onPointerCancel={() => setGlisse(undefined)}
              />
            ) : null}
          </div>
        ))}
        {manque > 0 ? <div className={css.manque} style={{ width: largeur(manque) }} /> : null}
      </div>
      {refus === undefined ? null : (
        <p role="alert" className={css.refus}>
          {refus}
        </p>
      )}
    </div>
  )
}
