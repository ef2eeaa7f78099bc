// The page's entry: styles in their order, the workbench opened, the words of the language chosen here, the application
// mounted.
import './ui/theme/jetons.css'
import './ui/theme/mantine.css'
import './ui/theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { invariant } from '~/domain/invariant.ts'
import { ouvrirAtelier } from './ui/etat/atelier.ts'
import { Application } from './ui/shell/Application.tsx'
import { ouvrirLangue } from './ui/shell/useLangue.ts'

const racine = document.getElementById('racine')
invariant(racine, 'la page n’a pas sa racine')
ouvrirAtelier()
await ouvrirLangue()
createRoot(racine).render(
  <StrictMode>
    <Application />
  </StrictMode>,
)
