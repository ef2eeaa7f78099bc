// The shares as one bar, labelled directly. A handle between two segments gives from one to the other: by pointer, or by
// arrows (1 %, with Shift 0.1 %). What is dragged is shown at once and kept on release.
import { type PointerEvent, useRef, useState } from 'react'
import css from './flux.module.css'
import { PAS_DE_PART, PAS_FIN, Poignee } from './Poignee.tsx'
import { m } from './mots.ts'
import { type ContingentVue, limiteVue } from './view.ts'

interface BarreDePartsProps {
  readonly contingents: readonly ContingentVue[]
  readonly total: number
  readonly manque: number
  /** Gives a share to the contingent at the left of a handle, taken from the one at its right. @returns why not */
  readonly onEchanger: (gauche: string, droite: string, part: number) => string | undefined
}

/** A handle under way: the share at its left, not kept yet. */
interface Glisse {
  readonly rang: number
  readonly part: number
}

export function BarreDeParts({ contingents, total, manque, onEchanger }: BarreDePartsProps) {
  const barre = useRef<HTMLDivElement>(null)
  const [glisse, setGlisse] = useState<Glisse>()
  const [refus, setRefus] = useState<string>()
  const limites = contingents.slice(0, -1).map((_, rang) => limiteVue(contingents, rang))
  const partDe = (rang: number): number => {
    const part = contingents[rang]?.part ?? 0
    if (rang === glisse?.rang) return glisse.part
    return glisse && rang === glisse.rang + 1 ? (limites[glisse.rang]?.ensemble ?? 0) - glisse.part : part
  }
  const echanger = (rang: number, part: number): void => {
    const limite = limites[rang]
    if (limite && part !== limite.gauche.part) setRefus(onEchanger(limite.gauche.id, limite.droite.id, part))
  }
  const partAuPointeur = (event: PointerEvent, rang: number): number => {
    const boite = barre.current?.getBoundingClientRect()
    const limite = limites[rang]
    if (!boite || boite.width === 0 || !limite) return partDe(rang)
    const pas = event.shiftKey ? PAS_FIN : PAS_DE_PART
    const visee = ((event.clientX - boite.left) / boite.width) * (total + manque) - limite.avant
    return Math.max(0, Math.min(limite.ensemble, Math.round(visee / pas) * pas))
  }
  const largeur = (part: number): string => `${part / 100}%`
  return (
    <div>
      <div className={css.etiquettes} aria-hidden>
        {contingents.map(({ id, libelle }, rang) => (
          <span
            key={id}
            title={m('fluxSegment', { libelle, part: partDe(rang) })}
            style={{ width: largeur(partDe(rang)) }}
          >
            <b>{m('fluxPart', { part: partDe(rang) })}</b> {libelle}
          </span>
        ))}
      </div>
      <div className={css.barre} ref={barre}>
        {contingents.map(({ id, libelle, reservataire }, rang) => (
          <div
            key={id}
            className={css.segment}
            data-reservataire={reservataire}
            title={m('fluxSegment', { libelle, part: partDe(rang) })}
            style={{ width: largeur(partDe(rang)) }}
          >
            {limites[rang] ? (
              <Poignee
                limite={limites[rang]}
                part={partDe(rang)}
                onRegler={(part) => echanger(rang, part)}
                onGlisser={(event) => setGlisse({ rang, part: event ? partAuPointeur(event, rang) : partDe(rang) })}
                onLacher={(isGarde) => {
                  if (isGarde && glisse?.rang === rang) echanger(rang, glisse.part)
                  setGlisse(undefined)
                }}
                glisse={glisse?.rang === rang}
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
