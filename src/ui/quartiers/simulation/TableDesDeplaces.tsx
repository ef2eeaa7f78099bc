// Who is housed in stock and not in flux, by whom displaced: everybody, by group, and pair by pair.
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Releve } from '~/analysis/campagne.ts'
import { type DeplacesVue, deplacesVue, type TableDePaire } from './deplaces-view.ts'
import type { EssaiDesDeux } from './essai-view.ts'
import { m, nomDeLIndicateur, sensDeLIndicateur } from './mots.ts'
import { Nombre } from './Nombre.tsx'
import css from './simulation.module.css'

function Ensemble({ ensemble }: Pick<DeplacesVue, 'ensemble'>) {
  return (
    <table className={css.table} aria-label={m('sixAnsDeplaces')}>
      <tbody>
        {ensemble.map(({ id, chiffre }) => (
          <tr key={id}>
            <th scope="row" aria-label={nomDeLIndicateur(id)}>
              {nomDeLIndicateur(id)}
              <p className="note">{sensDeLIndicateur(id)}</p>
            </th>
            <Nombre chiffre={chiffre} avecEtendue />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Groupes({ table: { ids, lignes }, nom }: { readonly table: TableDePaire; readonly nom: string }) {
  return (
    <div className={css.defile}>
      <table className={css.table} aria-label={nom}>
        <thead>
          <tr>
            <th scope="col">{m('sixAnsGroupe')}</th>
            {ids.map((id) => (
              <th key={id} scope="col">
                {nomDeLIndicateur(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ groupe, libelle, chiffres }) => (
            <tr key={groupe}>
              <th scope="row">{libelle}</th>
              {chiffres.map((chiffre, i) => (
                <Nombre key={ids[i]} chiffre={chiffre} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Couples({ couples }: Pick<DeplacesVue, 'couples'>) {
  const [voulu, setVoulu] = useState('')
  const choisis = couples.find(({ axe }) => axe === voulu) ?? couples[0]
  if (!choisis) return null
  return (
    <>
      <div className={css.tete}>
        <h4>{m('sixAnsDeplacesCouples')}</h4>
        <NativeSelect
          label={m('sixAnsAxe')}
          data={couples.map(({ axe }) => ({ value: axe, label: m(`sixAnsAxe_${axe}`) }))}
          value={choisis.axe}
          onChange={(event) => setVoulu(event.currentTarget.value)}
        />
      </div>
      <p className="note">{m('sixAnsDeplacesCouplesAide')}</p>
      <Groupes table={choisis} nom={m('sixAnsDeplacesCouples')} />
    </>
  )
}

interface TableDesDeplacesProps {
  readonly releves: readonly Releve[]
  readonly essai: EssaiDesDeux
}

function Deplaces({ releves, essai }: TableDesDeplacesProps) {
  const vue = deplacesVue(releves, essai)
  if (!vue) return null
  return (
    <>
      <p className="note">
        {m('sixAnsDeplacesAide')} {essai.cohorte === undefined ? null : m('sixAnsMasque')}
      </p>
      <Ensemble ensemble={vue.ensemble} />
      <h4>{m('sixAnsDeplacesParGroupe')}</h4>
      <Groupes table={vue.parGroupe} nom={m('sixAnsDeplacesParGroupe')} />
      <Couples couples={vue.couples} />
    </>
  )
}

export function TableDesDeplaces(props: TableDesDeplacesProps) {
  const [isOuvert, setOuvert] = useState(false)
  return (
    <details className={css.depli} onToggle={(event) => setOuvert(event.currentTarget.open)}>
      <summary>{m('sixAnsDeplaces')}</summary>
      {isOuvert ? <Deplaces {...props} /> : null}
    </details>
  )
}
