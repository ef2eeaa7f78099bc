// The headline of the page: the gravest finding on the draft, with its witness and the gesture that mends it. The other
// findings open in a list, so that one thing at a time asks for attention.
import { Button, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { phraseDuMenage } from '~/i18n/faits.ts'
import { t } from '~/i18n/index.ts'
import { ok } from '~/domain/problem.ts'
import { gestes } from '../etat/atelier.ts'
import { Menage } from '../pieces/Menage.tsx'
import css from './regles.module.css'
import type { AlerteVue, ConstatVu } from './view.ts'

export function AlerteDeRegles({ alerte }: { readonly alerte: AlerteVue }) {
  const [liste, setListe] = useState(false)
  const [cas, setCas] = useState<ConstatVu>()
  const { premier } = alerte

  const renderGestes = (vu: ConstatVu) => (
    <>
      {vu.constat.temoin ? (
        <Button variant="default" onClick={() => setCas(vu)}>
          {t('reglesVoirLeCas')}
        </Button>
      ) : null}
      {vu.constat.correction && vu.correction ? (
        <Button onClick={() => vu.constat.correction && void gestes.editer(ok(vu.constat.correction))}>
          {vu.correction}
        </Button>
      ) : null}
    </>
  )

  return (
    <section className={css.alerte} data-calme={premier ? undefined : true} aria-label={t('reglesConstatsTitre')}>
      <span className={css.marque} aria-hidden>
        {premier ? '!' : '✓'}
      </span>
      <h2>{premier ? premier.titre : t('reglesAlerteCalme')}</h2>
      {alerte.autres > 0 ? (
        <Button variant="subtle" onClick={() => setListe(true)}>
          {premier ? t('reglesAutresConstats', { n: alerte.autres }) : t('reglesConstats', { n: alerte.autres })}
        </Button>
      ) : null}
      {premier ? renderGestes(premier) : null}

      <Modal opened={liste} onClose={() => setListe(false)} title={t('reglesConstatsTitre')} size="lg">
        <Stack gap="sm">
          {alerte.tous.map((vu) => (
            <article key={vu.cle} className={css.constat} data-gravite={vu.gravite}>
              <h3>{vu.titre}</h3>
              <p>{vu.detail}</p>
              <div className={css.droite}>{renderGestes(vu)}</div>
            </article>
          ))}
        </Stack>
      </Modal>
      <Modal opened={cas !== undefined} onClose={() => setCas(undefined)} title={t('reglesCasTitre')} size="xl">
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
