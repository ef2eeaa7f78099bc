// The journal: read from the disk when it is opened, its chain checked, newest first.
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { imprimer } from '~/domain/texte.ts'
import type { Problem } from '~/domain/problem.ts'
import type { Journal as JournalLu } from '~/store/journal.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { Bascule } from '../json/Bascule.tsx'
import { Problemes } from '../pieces/Problemes.tsx'
import { telecharger } from '../regles/telecharger.ts'
import { etatDuJournal, FILTRES, type Filtre, lignesVues, nomsDe, PAGE_DU_JOURNAL } from './journal-view.ts'
import { m } from './mots.ts'
import css from './versions.module.css'

const COLONNES = ['journalRang', 'journalQuand', 'journalQui', 'journalQuoi', 'journalPourquoi'] as const
const MOT_DU_FILTRE = { decisions: 'journalDecisions', tout: 'journalTout' } as const

function Lignes({ journal }: { readonly journal: JournalLu }) {
  const [filtre, setFiltre] = useState<Filtre>('decisions')
  const [montrees, setMontrees] = useState(PAGE_DU_JOURNAL)
  const noms = useAtelier(
    useShallow(({ brouillon, versions, versionsDuFlux, versionsDesScenarios }) => ({
      brouillon,
      versions,
      versionsDuFlux,
      versionsDesScenarios,
    })),
  )
  const etat = useMemo(() => etatDuJournal(journal), [journal])
  const { lignes, suivantes } = useMemo(
    () => lignesVues(journal, { filtre, montrees, noms: nomsDe(noms) }),
    [journal, filtre, montrees, noms],
  )
  return (
    <div className={css.actes}>
      <p role={etat.isRompu ? 'alert' : 'status'}>{etat.etat}</p>
      {etat.isVide ? null : (
        <div className={css.titreEtVue}>
          <Bascule
            libelle={m('journalFiltre')}
            valeur={filtre}
            choix={FILTRES.map((value) => ({ value, label: m(MOT_DU_FILTRE[value]) }))}
            onChoisir={setFiltre}
          />
          <Button variant="default" size="compact-sm" onClick={() => telecharger('journal.json', imprimer(journal))}>
            {m('journalExporter')}
          </Button>
        </div>
      )}
      {lignes.length === 0 ? (
        etat.isVide ? null : (
          <p className={css.note}>{m('journalSansDecision')}</p>
        )
      ) : (
        <table className={css.journal}>
          <thead>
            <tr>
              {COLONNES.map((cle) => (
                <th key={cle} scope="col">
                  {m(cle)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lignes.map(({ n, quand, qui, quoi, pourquoi }) => (
              <tr key={n}>
                <td className="num">{n}</td>
                <td>{quand}</td>
                <td>{qui}</td>
                <td>{quoi}</td>
                <td lang="fr">{pourquoi}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {suivantes === 0 ? null : (
        <Button variant="default" size="compact-sm" onClick={() => setMontrees(montrees + PAGE_DU_JOURNAL)}>
          {m('journalPlus', { n: suivantes })}
        </Button>
      )}
    </div>
  )
}

export function Journal() {
  const [lu, setLu] = useState<JournalLu>()
  const [problemes, setProblemes] = useState<readonly Problem[]>([])
  const lire = async () => {
    const journal = await gestes.lireJournal()
    setProblemes(journal.ok ? [] : journal.problems)
    if (journal.ok) setLu(journal.value)
  }
  return (
    <section className={css.carte} aria-labelledby="versions-journal">
      <h2 id="versions-journal">{m('journal')}</h2>
      <p className={css.note}>{m('journalAide')}</p>
      <Problemes problemes={problemes} />
      <details onToggle={(event) => void (event.currentTarget.open && lire())}>
        <summary>{m('journalLire')}</summary>
        {lu ? <Lignes journal={lu} /> : <p>{m('journalLecture')}</p>}
      </details>
    </section>
  )
}
