// The year: a slider, and a play button for who has not asked for less motion.
import { Button } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { m } from './mots.ts'
import css from './residences.module.css'

const PAS_MS = 1200

interface AnneesProps {
  readonly annees: readonly string[]
  readonly place: number
  readonly onChoisir: (place: number) => void
}

export function Annees({ annees, place, onChoisir }: AnneesProps) {
  const [isEnRoute, setEnRoute] = useState(false)
  const isCalme = useReducedMotion()
  useEffect(() => {
    if (!isEnRoute || isCalme) return undefined
    const attente = window.setTimeout(() => {
      if (place >= annees.length - 1) setEnRoute(false)
      else onChoisir(place + 1)
    }, PAS_MS)
    return () => window.clearTimeout(attente)
  }, [isEnRoute, isCalme, place, annees, onChoisir])
  const basculer = (): void => {
    if (!isEnRoute && place >= annees.length - 1) onChoisir(0)
    setEnRoute(!isEnRoute)
  }
  return (
    <>
      <label className={css.annee}>
        {m('residencesAnnee')}
        <span>
          <input
            type="range"
            min={0}
            max={annees.length - 1}
            value={place}
            aria-valuetext={annees[place]}
            onChange={(event) => onChoisir(event.currentTarget.valueAsNumber)}
          />
          <output>{annees[place]}</output>
        </span>
      </label>
      {isCalme ? null : (
        <Button variant="default" onClick={basculer}>
          {m(isEnRoute ? 'residencesPause' : 'residencesLecture')}
        </Button>
      )}
    </>
  )
}
