// The headline of the page: the gravest finding on the draft, with its witness and the gesture that mends it. The other
// findings open in a list, so that one thing at a time asks for attention.
import { Button, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { ok } from '~/domain/problem.ts'
import { phraseDuMenage } from '~/i18n/faits.ts'
import { t } from '~/i18n/index.ts'
import { gestes } from '../etat/atelier.ts'
import { Menage } from '../pieces/Menage.tsx'
import type { AlerteVue, ConstatVu } from './alerte-view.ts'
import { MarqueDeConstat } from './MarqueDeConstat.tsx'
import css from './regles.module.css'

export interface AlerteProps {
  /** Undefined until the draft has been checked once. */
  readonly alerte: AlerteVue | undefined
  /** The check under way was stopped, or failed. */
  readonly arretee: boolean
  /** The checks are those of an earlier draft. */
  readonly perimee: boolean
}

const fermer = () => ({ 'aria-label': t('reglesFermer') })

export function AlerteDeRegles({ alerte, arretee, perimee }: AlerteProps) {
  const [liste, setListe] = useState(false)
  const [cas, setCas] = useState<ConstatVu>()
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
      {vu.constat.temoin ? <Button onClick={() => setCas(vu)}>{t('reglesVoirLeCas')}</Button> : null}
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
      {premier ? renderGestes(premier) : null}

      <Modal
        opened={liste}
        onClose={() => setListe(false)}
        title={t('reglesConstatsTitre')}
        size="lg"
        closeButtonProps={fermer()}
      >
        <Stack gap="sm">
          {tous.map((vu) => (
            <article key={vu.cle} className={css.constat} data-gravite={vu.gravite}>
              <h3>{vu.titre}</h3>
              <p>{vu.detail}</p>
              <div className={css.droite}>{renderGestes(vu)}</div>
            </article>
          ))}
        </Stack>
      </Modal>
      <Modal
        opened={cas !== undefined}
        onClose={() => setCas(undefined)}
        title={t('reglesCasTitre')}
        size="xl"
        closeButtonProps={fermer()}
      >
        {cas?.constat.temoin ? (
          <>
            <p>{cas.detail}</p>
            <div className={css.paire}>
              <Menage titre={t('reglesCasDevant')} faits={phraseDuMenage(cas.constat.temoin.devant)} />
              <Menage titre={t('reglesCasDerriere')} faits={phraseDuMenage(cas.constat.temoin.derriere)} />
            </div>
          </>
        ) : null}
      </Modal>
    </section>
  )
}
