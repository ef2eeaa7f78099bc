// The test cases of the draft: those that no longer give what was kept, then the others, what they cover, and their file.
import { Button, Menu, Modal } from '@mantine/core'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { ditDe } from '~/analysis/essais/dit.ts'
import type { Rejeu } from '~/analysis/essais/rejouer.ts'
import { accorderCas, renommerCas, retirerCas } from '~/domain/edit-essais.ts'
import type { Problem } from '~/domain/problem.ts'
import { imprimer } from '~/domain/texte.ts'
import { useDemande } from '../acts/demandes.ts'
import { tenter } from '../acts/tenter.ts'
import type { CasMontre } from '../controles/CasDuConstat.tsx'
import { gestes, useAtelier, useEssais } from '../etat/atelier.ts'
import { Avancement } from '../pieces/Avancement.tsx'
import { ChampFichier } from '../pieces/ChampFichier.tsx'
import { Problemes } from '../pieces/Problemes.tsx'
import { telecharger } from '../regles/telecharger.ts'
import { Cas, type GestesDeCas } from './Cas.tsx'
import { Couverture } from './Couverture.tsx'
import { type CasVu, casMontre, essaisVus, type EssaisVus } from './essais-view.ts'
import css from './essais.module.css'
import { m } from './mots.ts'

interface EssaisProps {
  readonly onCas: (cas: CasMontre) => void
  readonly onDire: (texte: string) => void
}

/** The file of the test cases: taken, or refused with its reasons. */
function Fichier({ onDire }: Pick<EssaisProps, 'onDire'>) {
  const essais = useAtelier((etat) => etat.essais)
  const [refus, setRefus] = useState<readonly Problem[]>([])
  const champ = useRef<HTMLInputElement>(null)
  const importer = async (fichier: File) => {
    const problemes = await gestes.importerEssais(fichier)
    setRefus(problemes)
    if (problemes.length === 0) onDire(m('importes'))
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button>{m('fichier')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => champ.current?.click()}>{m('importer')}</Menu.Item>
          <Menu.Item
            disabled={essais.cas.length === 0}
            onClick={() => telecharger(m('nomDuFichier'), imprimer(essais))}
          >
            {m('exporter')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ChampFichier
        ref={champ}
        libelle={m('importer')}
        accept=".json,application/json"
        onChoisir={(fichier) => void importer(fichier)}
      />
      <Modal
        opened={refus.length > 0}
        onClose={() => setRefus([])}
        title={m('importRefuse')}
        size="lg"
        closeButtonProps={{ 'aria-label': m('fermer') }}
      >
        <Problemes problemes={refus} />
      </Modal>
    </>
  )
}

interface ListesProps extends GestesDeCas {
  readonly vus: EssaisVus
  readonly onAccepterTous: () => void
}

function Listes({ vus: { bilan, echouent, passent }, onAccepterTous, ...actions }: ListesProps) {
  // Hundreds of fields: they are there once they are looked at.
  const [ouverts, setOuverts] = useState(false)
  return (
    <>
      <div className={css.tete}>
        <p className={css.bilan}>{bilan}</p>
        {echouent.length > 1 ? (
          <Button disabled={actions.perime} onClick={onAccepterTous}>
            {m('accepterTous', { n: echouent.length })}
          </Button>
        ) : null}
      </div>
      {echouent.length === 0 ? null : (
        <ul className={css.liste}>
          {echouent.map((cas) => (
            <Cas key={cas.id} cas={cas} echoue {...actions} />
          ))}
        </ul>
      )}
      {passent.length === 0 ? null : (
        <details className={css.details} onToggle={({ currentTarget }) => setOuverts(currentTarget.open)}>
          <summary>{m('passants', { n: passent.length })}</summary>
          {ouverts ? (
            <ul className={css.liste}>
              {passent.map((cas) => (
                <Cas key={cas.id} cas={cas} echoue={false} {...actions} />
              ))}
            </ul>
          ) : null}
        </details>
      )}
    </>
  )
}

function Gardes({ rejeu, perime, onCas, onDire }: EssaisProps & { readonly rejeu: Rejeu; readonly perime: boolean }) {
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const essais = useAtelier((etat) => etat.essais)
  const mois = useAtelier((etat) => etat.mois)
  const vus = useMemo(() => essaisVus(essais, rejeu, cotation), [essais, rejeu, cotation])
  const accepter = (lesquels: readonly CasVu[]) => {
    const ids = lesquels.map(({ id }) => id)
    if (tenter(accorderCas(essais, ids, ditDe(rejeu))) === undefined) onDire(m('acceptes', { n: ids.length }))
  }
  return (
    <Listes
      vus={vus}
      perime={perime}
      onVoir={({ id, phrases }) => {
        const cas = essais.cas.find((un) => un.id === id)
        if (cas) onCas(casMontre(cas, essais, mois, phrases.join(' ')))
      }}
      onAccepter={(cas) => accepter([cas])}
      onAccepterTous={() => accepter(vus.echouent)}
      onRetirer={({ id, nom }) => {
        if (tenter(retirerCas(essais, id)) === undefined) onDire(m('retire', { nom }))
      }}
      onRenommer={({ id }, nom) => tenter(renommerCas(essais, id, nom.trim()))}
    />
  )
}

export function Essais({ onCas, onDire }: EssaisProps) {
  const isVide = useAtelier((etat) => etat.essais.cas.length === 0)
  const travail = useEssais()
  const { valeur: rejeu, perime, etat } = travail
  const titre = useRef<HTMLHeadingElement>(null)
  const montrer = useCallback(() => {
    titre.current?.focus({ preventScroll: true })
    titre.current?.scrollIntoView({ block: 'start' })
  }, [])
  useDemande('essais', montrer)
  const renderCas = (): ReactNode => {
    if (isVide)
      return (
        <div className={css.vide}>
          <p>{m('vide')}</p>
          <p>{m('videComment')}</p>
        </div>
      )
    if (rejeu === undefined && etat === 'pret') return <p>{m('illisibles')}</p>
    return (
      <>
        <Avancement travail={travail} titre={m('titre')} />
        {rejeu === undefined ? null : (
          <div className={css.gardes} data-perime={perime || undefined}>
            <Gardes rejeu={rejeu} perime={perime} onCas={onCas} onDire={onDire} />
          </div>
        )}
      </>
    )
  }
  return (
    <section className={css.carte} aria-labelledby="controles-essais" aria-busy={perime}>
      <header>
        <h2 id="controles-essais" ref={titre} tabIndex={-1}>
          {m('titre')}
        </h2>
        <Fichier onDire={onDire} />
      </header>
      {renderCas()}
      <Couverture onDire={onDire} />
    </section>
  )
}
