// The page's entry: styles in their order, the workbench opened, the application mounted.
import './ui/theme/jetons.css'
import './ui/theme/mantine.css'
import './ui/theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { invariant } from '~/domain/invariant.ts'
import { ouvrirAtelier } from './ui/etat/atelier.ts'
import { Application } from './ui/shell/Application.tsx'

const racine = document.getElementById('racine')
invariant(racine, 'la page n’a pas sa racine')
ouvrirAtelier()
createRoot(racine).render(
  <StrictMode>
    <Application />
  </StrictMode>,
)
