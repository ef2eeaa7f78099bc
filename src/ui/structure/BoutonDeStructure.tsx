// Opens the structure of the rule set; it is loaded the first time that it is asked for.
import { Button } from '@mantine/core'
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import { useDemande } from '../acts/demandes.ts'
import { m } from './mots.ts'

const Structure = lazy(async () => ({ default: (await import('./Structure.tsx')).Structure }))

export function BoutonDeStructure() {
  const [etat, setEtat] = useState<'jamais' | 'ouverte' | 'fermee'>('jamais')
  const bouton = useRef<HTMLButtonElement>(null)
  const ouvrir = useCallback(() => setEtat('ouverte'), [])
  useDemande('structure', ouvrir)
  return (
    <>
      <Button ref={bouton} variant="default" onClick={ouvrir}>
        {m('structureOuvrir')}
      </Button>
      {etat === 'jamais' ? null : (
        <Suspense fallback={<output className="vh">{m('structureChargement')}</output>}>
          <Structure
            ouverte={etat === 'ouverte'}
            onFermer={() => setEtat('fermee')}
            onPartie={() => bouton.current?.focus()}
          />
        </Suspense>
      )}
    </>
  )
}
