// On the page of the rules: how many test cases there are, and how many no longer give what was kept. It leads to them.
import { Link } from '@tanstack/react-router'
import { demander } from '../acts/demandes.ts'
import { useAtelier, useEssais } from '../etat/atelier.ts'
import css from './essais.module.css'
import { pastilleVue } from './essais-view.ts'

export function Pastille() {
  const n = useAtelier((etat) => etat.essais.cas.length)
  const { valeur, perime } = useEssais()
  const { texte, echoue } = pastilleVue(n, perime ? undefined : valeur)
  return (
    <Link
      to="/regles/controles"
      className={css.pastille}
      data-echoue={echoue || undefined}
      preload="intent"
      onClick={() => demander('/regles/controles', 'essais')}
    >
      {texte}
    </Link>
  )
}
