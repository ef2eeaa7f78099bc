// What made the result: engine, hashes and seed, in one line that can be copied.
import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { VERSION_DU_MOTEUR } from '~/engine/version.ts'
import { shortHash } from '~/domain/hash.ts'
import { t } from '~/i18n/index.ts'
import { FLUX, STOCK } from './essai-view.ts'
import type { EtatDeCampagne } from './magasin.ts'
import { m } from './mots.ts'
import css from './simulation.module.css'

export function Empreintes({ campagne: { empreintes, essai, faits } }: { readonly campagne: EtatDeCampagne }) {
  const { copy, copied } = useClipboard({ timeout: 2000 })
  const [stock, flux] = [empreintes[STOCK], empreintes[FLUX]]
  if (!stock || !flux || !essai) return null
  const ligne = (ecrire: (hash: string) => string): string =>
    m('sixAnsEmpreinte', {
      moteur: VERSION_DU_MOTEUR,
      cotation: ecrire(flux.cotation),
      stock: ecrire(stock.flux),
      flux: ecrire(flux.flux),
      scenario: ecrire(flux.scenario),
      cohorte: ecrire(flux.cohorte),
      graine: essai.graine,
      passages: faits,
    })
  return (
    <footer className={css.empreintes}>
      <span>{ligne(shortHash)}</span>
      <Button variant="subtle" onClick={() => copy(ligne((hash) => hash))}>
        {m(copied ? 'sixAnsCopie' : 'sixAnsCopier')}
      </Button>
      <b>{t('shellNotice')}</b>
    </footer>
  )
}
