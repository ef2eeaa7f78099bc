// The headline of the page: the gravest finding on the draft, with its witness and the gesture that mends it. The other
// findings open in a list, so that one thing at a time asks for attention.
import { Button, Modal } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Cotation } from '~/domain/cotation.ts'
import { ok } from '~/domain/problem.ts'
import { t } from '~/i18n/index.ts'
import { CasDuConstat, type CasMontre } from '../controles/CasDuConstat.tsx'
import { ListeDeConstats } from '../controles/ListeDeConstats.tsx'
import { gestes, useAtelier } from '../etat/atelier.ts'
import type { AlerteVue, ConstatVu } from './alerte-view.ts'
import { MarqueDeConstat } from './MarqueDeConstat.tsx'
import css from './regles.module.css'

export interface AlerteProps {
  readonly cotation: Cotation
  /** Undefined until the draft has been checked once. */
  readonly alerte: AlerteVue | undefined
  /** The check under way was stopped, or failed. */
  readonly arretee: boolean
  /** The checks are those of an earlier draft. */
  readonly perimee: boolean
}

const Pastille = lazy(async () => ({ default: (await import('../essais/Pastille.tsx')).Pastille }))

const fermer = () => ({ 'aria-label': t('reglesFermer') })

export function AlerteDeRegles({ cotation, alerte, arretee, perimee }: AlerteProps) {
  const [liste, setListe] = useState(false)
  const [cas, setCas] = useState<CasMontre>()
  const hasEssais = useAtelier((etat) => etat.essais.cas.length > 0)
  if (alerte === undefined)
    return (
      <section
        className={css.alerte}
        data-visite="constat"
        data-calme
        aria-label={t('reglesConstatsTitre')}
        aria-busy={!arretee}
      >
        <h2>{t(arretee ? 'reglesAlerteArretee' : 'reglesAlerteAttente')}</h2>
      </section>
    )
  const { premier, autres, tous } = alerte

  const corriger = ({ constat }: ConstatVu) => {
    setListe(false)
    if (constat.correction) void gestes.editer(ok(constat.correction))
  }
  const renderGestes = (vu: ConstatVu) => (
    <>
      {vu.cas ? (
        <Button onClick={() => vu.cas && setCas({ vu: vu.cas, detail: vu.detail })}>{t('reglesVoirLeCas')}</Button>
      ) : null}
      {vu.correction === undefined ? null : (
        <Button variant="filled" disabled={perimee} onClick={() => corriger(vu)}>
          {vu.correction}
        </Button>
      )}
    </>
  )

  return (
    <section
      className={css.alerte}
      data-visite="constat"
      data-calme={premier ? undefined : true}
      aria-label={t('reglesConstatsTitre')}
      aria-busy={perimee}
    >
      {premier ? (
        <MarqueDeConstat gravite={premier.gravite} />
      ) : (
        <span className={css.bon} aria-hidden>
          ✓
        </span>
      )}
      <h2>{premier ? premier.titre : t('reglesAlerteCalme')}</h2>
      {autres > 0 ? (
        <Button variant="subtle" onClick={() => setListe(true)}>
          {premier ? t('reglesAutresConstats', { n: autres }) : t('reglesConstats', { n: autres })}
        </Button>
      ) : null}
      {hasEssais ? (
        <Suspense fallback={null}>
          <Pastille />
        </Suspense>
      ) : null}
      {premier ? renderGestes(premier) : null}

      <Modal
        opened={liste}
        onClose={() => setListe(false)}
        title={t('reglesConstatsTitre')}
        size="xl"
        closeButtonProps={fermer()}
      >
        <ListeDeConstats constats={tous} cotation={cotation} perimee={perimee} onCas={setCas} onCorriger={corriger} />
      </Modal>
      <CasDuConstat cas={cas} onFermer={() => setCas(undefined)} />
    </section>
  )
}
