// Findings, the gravest first: what, why, the text of law. Each can be admitted with a reason, kept in the rule set.
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { retirerDerogation, setDerogation } from '~/domain/edit-flux.ts'
import type { Flux } from '~/domain/flux.ts'
import { tenter } from '../acts/tenter.ts'
import { prendreLeFoyer } from '../pieces/foyer.ts'
import { MarqueDeConstat } from '../regles/MarqueDeConstat.tsx'
import css from './flux.module.css'
import { m } from './mots.ts'
import type { ConstatVu } from './view.ts'

interface ConstatProps {
  readonly flux: Flux
  readonly constat: ConstatVu
}

function Derogation({ flux, constat, onFermer }: ConstatProps & { readonly onFermer: () => void }) {
  const [raison, setRaison] = useState(constat.raison ?? '')
  const [auteur, setAuteur] = useState(constat.auteur ?? '')
  const [refus, setRefus] = useState<string>()
  return (
    <form
      className={css.formulaire}
      aria-label={m('fluxDeroger')}
      onSubmit={(event) => {
        event.preventDefault()
        const impossible = tenter(setDerogation(flux, constat.cle, raison, auteur, constat.titre, constat.mesure))
        setRefus(impossible)
        if (impossible === undefined) onFermer()
      }}
    >
      <Textarea
        label={m('fluxRaison')}
        description={m('fluxRaisonAide')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
        }}
        withAsterisk
        autosize
        minRows={2}
        error={refus}
        ref={prendreLeFoyer}
        value={raison}
        onChange={(event) => setRaison(event.currentTarget.value)}
      />
      <TextInput label={m('fluxAuteur')} value={auteur} onChange={(event) => setAuteur(event.currentTarget.value)} />
      <div className={css.gestes}>
        <Button variant="subtle" onClick={onFermer}>
          {m('fluxAnnuler')}
        </Button>
        <Button type="submit" variant="filled">
          {m('fluxDeroger')}
        </Button>
      </div>
    </form>
  )
}

function Constat({ flux, constat }: ConstatProps) {
  const [ouvert, setOuvert] = useState(false)
  const { gravite, titre, detail, loi, derogation, cle, isAdmis, derogeable, sansObjet } = constat
  return (
    <li data-gravite={gravite}>
      <MarqueDeConstat gravite={gravite} />
      <div>
        <p className="fort">{titre}</p>
        <p className="note">
          {detail} {loi === undefined ? null : m('fluxLoi', { loi })}
        </p>
        {derogation === undefined ? null : <p className={css.derogation}>{derogation}</p>}
        {ouvert ? (
          <Derogation flux={flux} constat={constat} onFermer={() => setOuvert(false)} />
        ) : (
          <div className={css.gestes}>
            {derogeable ? (
              <Button onClick={() => setOuvert(true)}>
                {m(isAdmis ? 'fluxChangerLaRaison' : 'fluxDerogerOuvrir')}
              </Button>
            ) : null}
            {derogation !== undefined || sansObjet !== undefined ? (
              <Button variant="subtle" onClick={() => tenter(retirerDerogation(flux, sansObjet ?? cle, titre))}>
                {m('fluxRetirerDerogation')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
    </li>
  )
}

export function Constats({ flux, constats }: { readonly flux: Flux; readonly constats: readonly ConstatVu[] }) {
  return (
    <section className={css.carte} aria-labelledby="flux-constats">
      <header>
        <h2 id="flux-constats">{m('fluxConstatsTitre', { n: constats.length })}</h2>
      </header>
      {constats.length === 0 ? (
        <p className={css.bon}>{m('fluxRienARedire')}</p>
      ) : (
        <ul className={css.constats}>
          {constats.map((constat) => (
            <Constat key={constat.cle} flux={flux} constat={constat} />
          ))}
        </ul>
      )}
    </section>
  )
}
