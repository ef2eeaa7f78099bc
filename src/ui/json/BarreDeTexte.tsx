// The line above the text: whether the draft says it, and otherwise why, and what to do; which text it is compared with.
import { Button, Checkbox, Select } from '@mantine/core'
import { useStore } from 'zustand'
import { t } from '~/i18n/index.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import css from './json.module.css'
import type { Redaction } from './redaction.ts'
import type { TexteComparable } from './textes-view.ts'

export interface BarreDeTexteProps {
  readonly redaction: Redaction
  readonly textes: readonly TexteComparable[]
  readonly compare: TexteComparable | undefined
  readonly onComparer: (cle: string | undefined) => void
  /** Whether the writer's own layout is shown; undefined when the draft has none, or nothing is compared. */
  readonly maMiseEnPage: boolean | undefined
  readonly onMiseEnPage: (oui: boolean) => void
  readonly onAllerALaFaute: () => void
  /** The writer goes on in the text. */
  readonly onEcrire: () => void
}

type EcartProps = Pick<BarreDeTexteProps, 'redaction' | 'onAllerALaFaute' | 'onEcrire'>

function Ecart({ redaction, onAllerALaFaute, onEcrire }: EcartProps) {
  const { accord, problemes } = useStore(redaction.etat)
  const [faute, ...autres] = problemes
  const isDeplace = accord === 'deplace'
  return (
    <div className={css.ecart} role="alert">
      <p>
        <b>{t(isDeplace ? 'jsonDeplace' : 'jsonRefuse')}</b> {faute && !isDeplace ? phraseEntiere(faute) : null}{' '}
        {autres.length > 0 && !isDeplace ? t('jsonAutresFautes', { n: autres.length }) : null}
      </p>
      <span className={css.gestes}>
        {isDeplace ? (
          <Button variant="filled" onClick={() => void redaction.imposer()}>
            {t('jsonImposer')}
          </Button>
        ) : (
          <Button variant="filled" onClick={onAllerALaFaute}>
            {t('jsonAllerALaFaute')}
          </Button>
        )}
        <Button
          onClick={() => {
            redaction.revenir()
            onEcrire()
          }}
        >
          {t('jsonRevenir')}
        </Button>
      </span>
    </div>
  )
}

export function BarreDeTexte(props: BarreDeTexteProps) {
  const { redaction, textes, compare, onComparer, maMiseEnPage, onMiseEnPage, onAllerALaFaute, onEcrire } = props
  const accord = useStore(redaction.etat, (etat) => etat.accord)
  const ecarte = useStore(redaction.etat, (etat) => etat.ecarte)
  return (
    <div className={css.barre}>
      <div className={css.ligne}>
        <output className={css.accord} data-accord={compare ? undefined : accord}>
          {compare
            ? t('jsonComparerTitre', { titre: compare.titre })
            : accord === 'accorde'
              ? t('jsonAccorde')
              : accord === 'attente'
                ? t('jsonAttente')
                : null}
        </output>
        {ecarte && !compare ? (
          <Button
            onClick={() => {
              redaction.reprendre()
              onEcrire()
            }}
          >
            {t('jsonReprendre')}
          </Button>
        ) : null}
        <span className={css.astuces}>
          <span>{t('jsonTab')}</span>
          {compare ? null : <span>{t('jsonAide')}</span>}
        </span>
        {maMiseEnPage === undefined ? null : (
          <Checkbox
            label={t('jsonMonTexte')}
            title={t('jsonMonTexteAide')}
            checked={maMiseEnPage}
            onChange={(event) => onMiseEnPage(event.currentTarget.checked)}
          />
        )}
        {compare ? (
          <Button onClick={() => onComparer(undefined)}>{t('jsonComparerFin')}</Button>
        ) : (
          <Select
            aria-label={t('jsonComparer')}
            placeholder={t('jsonComparer')}
            data={textes.map(({ cle, titre }) => ({ value: cle, label: titre }))}
            value={null}
            onChange={(cle) => onComparer(cle ?? undefined)}
          />
        )}
      </div>
      {accord === 'refuse' || accord === 'deplace' ? (
        <Ecart redaction={redaction} onAllerALaFaute={onAllerALaFaute} onEcrire={onEcrire} />
      ) : null}
    </div>
  )
}
