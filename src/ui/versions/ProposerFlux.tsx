// A version of the flux rules proposed to the CIL, checked on the territory in use.
import { useMemo } from 'react'
import { controlerFlux } from '~/analysis/flux/index.ts'
import { useAtelier } from '../etat/atelier.ts'
import type { Version } from '../etat/contrat.ts'
import { livres } from '../etat/livres.ts'
import { territoiresDuFlux } from '../flux/territoire.ts'
import type { ActeAFaire } from './dossier-view.ts'
import { FormeDeProposition } from './FormeDeProposition.tsx'
import { preparationDuFlux } from './preparation-flux-view.ts'
import { parentsDe } from './preparation-view.ts'

export interface ProposerFluxProps {
  readonly version: Version<'flux'>
  readonly onFaire: ActeAFaire
}

const rien = (): void => {}

export function ProposerFlux({ version, onFaire }: ProposerFluxProps) {
  const versions = useAtelier((etat) => etat.versionsDuFlux)
  const territoires = useAtelier((etat) => etat.territoires)
  const vue = useMemo(() => {
    const { territoire } = territoiresDuFlux(territoires, livres)
    return preparationDuFlux(version, parentsDe(version, versions), controlerFlux(version.contenu, territoire))
  }, [version, versions, territoires])
  return <FormeDeProposition vue={vue} onRelancer={rien} onFaire={onFaire} />
}
