// The card of a version of the cotation, which waits for its findings.
import { useAtelier, useBilan } from '../etat/atelier.ts'
import { FicheDeVersion, type FicheDeVersionProps } from './FicheDeVersion.tsx'
import { controleVu } from './version-view.ts'

const CIBLE = { genre: 'cotation' } as const

export function EnregistrerVersion(props: Omit<FicheDeVersionProps<'cotation'>, 'cible' | 'controle'>) {
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const controle = controleVu(useBilan(), cotation)
  return <FicheDeVersion {...props} cible={CIBLE} controle={controle} />
}
