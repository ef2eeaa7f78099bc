// The structure of the rule set, in one drawer: everything that is not one criterion. Each setting is an edition at once.
import { Button, Drawer, Tabs } from '@mantine/core'
import { useState } from 'react'
import { phraseDEdition } from '~/i18n/editions.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { Classement } from './Classement.tsx'
import { ConditionsNommees } from './ConditionsNommees.tsx'
import { Groupes } from './Groupes.tsx'
import { Niveaux } from './Niveaux.tsx'
import { Parametres } from './Parametres.tsx'
import { m, type Mot } from './mots.ts'
import css from './structure.module.css'
import { ValeursDatees } from './ValeursDatees.tsx'

const ONGLETS: readonly { readonly id: string; readonly titre: Mot }[] = [
  { id: 'niveaux', titre: 'structureNiveaux' },
  { id: 'groupes', titre: 'structureGroupes' },
  { id: 'parametres', titre: 'structureParametres' },
  { id: 'classement', titre: 'structureClassement' },
  { id: 'dates', titre: 'structureDates' },
  { id: 'nommees', titre: 'structureNommees' },
]

function Pied({ onFermer }: Pick<StructureProps, 'onFermer'>) {
  const { annulable, contenu } = useAtelier((etat) => etat.brouillon)
  return (
    <footer className={css.pied}>
      {annulable === undefined ? null : (
        <Button variant="default" className={css.annuler} onClick={() => void gestes.annuler()}>
          <span className={css.coupe}>{m('structureAnnuler', { libelle: phraseDEdition(annulable, contenu) })}</span>
        </Button>
      )}
      <span className={css.note}>{m('structureImmediat')}</span>
      <Button variant="filled" className={css.fermer} onClick={onFermer}>
        {m('structureFermerAct')}
      </Button>
    </footer>
  )
}

export interface StructureProps {
  readonly ouverte: boolean
  readonly onFermer: () => void
  /** It has gone: the focus is to be given back. */
  readonly onPartie: () => void
}

export function Structure({ ouverte, onFermer, onPartie }: StructureProps) {
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const mois = useAtelier((etat) => etat.mois)
  const [onglet, setOnglet] = useState('niveaux')
  return (
    <Drawer
      opened={ouverte}
      onClose={onFermer}
      onExitTransitionEnd={onPartie}
      returnFocus={false}
      position="right"
      size="min(60rem, 94vw)"
      title={m('structureTitre')}
      closeButtonProps={{ 'aria-label': m('structureFermer') }}
      classNames={{ inner: css.cadre ?? '', content: css.contenu ?? '', body: css.corps ?? '', title: css.titre ?? '' }}
    >
      <Tabs
        className={css.onglets ?? ''}
        value={onglet}
        onChange={(choisi) => setOnglet(choisi ?? 'niveaux')}
        keepMounted={false}
      >
        <Tabs.List aria-label={m('structureOnglets')}>
          {ONGLETS.map(({ id, titre }) => (
            <Tabs.Tab key={id} value={id}>
              {m(titre)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="niveaux" className={css.panneau}>
          <Niveaux cotation={cotation} mois={mois} onDater={() => setOnglet('dates')} />
        </Tabs.Panel>
        <Tabs.Panel value="groupes" className={css.panneau}>
          <Groupes cotation={cotation} />
        </Tabs.Panel>
        <Tabs.Panel value="parametres" className={css.panneau}>
          <Parametres cotation={cotation} mois={mois} />
        </Tabs.Panel>
        <Tabs.Panel value="classement" className={css.panneau}>
          <Classement cotation={cotation} />
        </Tabs.Panel>
        <Tabs.Panel value="dates" className={css.panneau}>
          <ValeursDatees cotation={cotation} mois={mois} />
        </Tabs.Panel>
        <Tabs.Panel value="nommees" className={css.panneau}>
          <ConditionsNommees cotation={cotation} />
        </Tabs.Panel>
      </Tabs>
      <Pied onFermer={onFermer} />
    </Drawer>
  )
}
