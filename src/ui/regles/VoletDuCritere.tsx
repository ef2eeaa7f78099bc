// The side panel: one criterion at full size, in parts — condition, points, explanations, proof, effect — each changed in
// place. The effect on the cohort stays under the condition that is being changed.
import { Button, Menu, Tabs } from '@mantine/core'
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import type { Cotation, NomDeGrille } from '~/domain/cotation.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { setConditions } from '~/domain/edit-criteres.ts'
import { type ClePlaine, t } from '~/i18n/index.ts'
import { demander } from '../acts/demandes.ts'
import { EditeurDeCondition } from '../conditions/EditeurDeCondition.tsx'
import { useVocabulaire } from '../conditions/useVocabulaire.ts'
import css from './regles.module.css'
import { RetraitDuCritere } from './RetraitDuCritere.tsx'
import type { DonnerEdition, VoletVue } from './volet-view.ts'
import parties from './volet.module.css'
import { VoletPoints } from './VoletPoints.tsx'
import { VoletExplications, VoletPreuve } from './VoletTextes.tsx'

export interface VoletProps {
  readonly cotation: Cotation
  readonly mois: MoisIndex
  readonly vue: VoletVue | undefined
  readonly synthetique: boolean
  readonly titre: Ref<HTMLHeadingElement & HTMLParagraphElement>
  /** Just created: its condition takes the focus, once. */
  readonly neuf: boolean
  readonly onAccueilli: () => void
  readonly onEdition: DonnerEdition
  readonly onPoints: (grille: NomDeGrille, texte: string | undefined) => string | undefined
  readonly onEntrer: (grille: NomDeGrille) => void
  readonly onDupliquer: () => void
  readonly retrait: boolean
  readonly onRetrait: (ouvert: boolean) => void
  readonly onRetirer: () => void
}

const ONGLETS = ['condition', 'points', 'explications', 'preuve', 'effet'] as const
type Onglet = (typeof ONGLETS)[number]
const LIBELLES: Readonly<Record<Onglet, ClePlaine>> = {
  condition: 'critereOngletCondition',
  points: 'critereOngletPoints',
  explications: 'critereOngletExplications',
  preuve: 'critereOngletPreuve',
  effet: 'critereOngletEffet',
}

const nouveau = () => demander('/regles', 'nouveau-critere')

export function VoletDuCritere(props: VoletProps) {
  const { vue, cotation, titre } = props
  const critere = cotation.criteres.find(({ id }) => id === vue?.id)
  if (vue === undefined || critere === undefined)
    return (
      <aside className={css.volet} aria-label={t('reglesVolet')} data-visite="volet">
        <p ref={titre} tabIndex={-1} className={css.vide}>
          {t('reglesVoletVide')}
        </p>
        <Button onClick={nouveau}>{t('critereNouveau')}</Button>
      </aside>
    )
  return (
    <aside className={css.volet} aria-label={t('reglesVolet')} data-visite="volet">
      <header className={parties.tete}>
        <span className={css.note}>{t('reglesVoletCode', vue)}</span>
        <h2 ref={titre} tabIndex={-1} lang="fr">
          {vue.libelle}
        </h2>
        <GestesDuCritere {...props} vue={vue} />
      </header>
      <Parties {...props} vue={vue} critere={critere} />
    </aside>
  )
}

type Plein = VoletProps & { readonly vue: VoletVue }

function GestesDuCritere({ vue, retrait, onRetrait, onDupliquer, onRetirer }: Plein) {
  const bouton = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <button ref={bouton} type="button" className={parties.gestes} aria-label={t('critereGestes')}>
            <span aria-hidden>⋯</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={nouveau}>{t('critereNouveau')}</Menu.Item>
          <Menu.Item onClick={onDupliquer}>{t('critereDupliquer')}</Menu.Item>
          <Menu.Item onClick={() => onRetrait(true)}>{t('critereRetirer')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RetraitDuCritere
        vue={vue}
        ouvert={retrait}
        onFermer={() => {
          onRetrait(false)
          bouton.current?.focus()
        }}
        onRetirer={() => {
          onRetrait(false)
          onRetirer()
        }}
      />
    </>
  )
}

function Effet({ vue, synthetique }: Plein) {
  return (
    <section className={css.bloc}>
      <h3>{t('reglesEffet')}</h3>
      {vue.effet.map((phrase) => (
        <p key={phrase}>{phrase}</p>
      ))}
      {synthetique ? <p className={css.note}>{t('reglesEffetSynthetique')}</p> : null}
      {vue.sensible ? <p className={css.note}>{t('reglesSensible')}</p> : null}
    </section>
  )
}

function Parties(props: Plein & { readonly critere: Cotation['criteres'][number] }) {
  const { vue, cotation, critere, neuf, onAccueilli, onEdition } = props
  const [onglet, setOnglet] = useState<Onglet>('condition')
  const vocabulaire = useVocabulaire('demande')
  if (neuf && onglet !== 'condition') setOnglet('condition')
  useEffect(() => {
    if (neuf) onAccueilli()
  }, [neuf, onAccueilli])
  const contenus: Readonly<Record<Onglet, ReactNode>> = {
    condition: (
      <>
        <EditeurDeCondition
          key={vue.id}
          libelle={t('critereConditionDe', vue)}
          condition={critere.conditions}
          nommees={cotation.conditions ?? {}}
          vocabulaire={vocabulaire}
          foyer={neuf}
          onChange={(condition) => onEdition((courante) => setConditions(courante, vue.id, condition))}
        />
        <Effet {...props} />
      </>
    ),
    points: <VoletPoints {...props} />,
    explications: <VoletExplications critere={critere} onEdition={onEdition} />,
    preuve: <VoletPreuve critere={critere} onEdition={onEdition} />,
    effet: <Effet {...props} />,
  }
  return (
    <Tabs
      value={onglet}
      onChange={(choisi) => setOnglet(ONGLETS.find((connu) => connu === choisi) ?? 'condition')}
      keepMounted={false}
      classNames={{ list: parties.liste ?? '', tab: parties.onglet ?? '' }}
    >
      <Tabs.List aria-label={t('critereOnglets')}>
        {ONGLETS.map((nom) => (
          <Tabs.Tab key={nom} value={nom}>
            {t(LIBELLES[nom])}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {ONGLETS.map((nom) => (
        <Tabs.Panel key={nom} value={nom} className={parties.partie}>
          {/* A field keeps nothing of another criterion. */}
          <div key={vue.id} className={parties.partie}>
            {contenus[nom]}
          </div>
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
