// A version of the cotation proposed to the CIL.
import { useMemo } from 'react'
import { useAtelier, useBilan, useEssais, useImpact } from '../etat/atelier.ts'
import type { Version } from '../etat/contrat.ts'
import type { ActeAFaire } from './dossier-view.ts'
import { FormeDeProposition } from './FormeDeProposition.tsx'
import { paireDe, parentsDe, preparationVue } from './preparation-view.ts'

export interface ProposerProps {
  readonly version: Version
  readonly onFaire: ActeAFaire
}

export function Proposer({ version, onFaire }: ProposerProps) {
  const versions = useAtelier((etat) => etat.versions)
  const brouillon = useAtelier((etat) => etat.brouillon.hash)
  const parents = useMemo(() => parentsDe(version, versions), [version, versions])
  const paire = useMemo(() => paireDe(version, parents), [version, parents])
  const bilan = useBilan()
  const impact = useImpact(paire)
  const essais = useAtelier((etat) => etat.essais)
  const rejeu = useEssais()
  const vue = useMemo(
    () => preparationVue({ version, parents, brouillon, paire, bilan, impact, essais, rejeu }),
    [version, parents, brouillon, paire, bilan, impact, essais, rejeu],
  )
  const relancer = () => {
    bilan.relancer()
    impact.relancer()
    rejeu.relancer()
  }
  return <FormeDeProposition vue={vue} onRelancer={relancer} onFaire={onFaire} />
}
