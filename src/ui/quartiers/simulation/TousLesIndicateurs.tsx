// Every indicator of the registry, for a group at a time, with its definition.
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Releve } from '~/analysis/campagne.ts'
import { TOUS } from '~/analysis/indicateurs/lieux.ts'
import type { EssaiDesDeux } from './essai-view.ts'
import { m, nomDeLIndicateur, sensDeLIndicateur, uniteDite } from './mots.ts'
import { Nombre } from './Nombre.tsx'
import css from './simulation.module.css'
import { groupesMesures, tousVue } from './tous-view.ts'

interface TousLesIndicateursProps {
  readonly releves: readonly Releve[]
  readonly essai: EssaiDesDeux
}

function Registre({ releves, essai }: TousLesIndicateursProps) {
  const [voulu, setVoulu] = useState<string>(TOUS)
  const familles = groupesMesures(releves, essai)
  const groupe = familles.some(({ groupes }) => groupes.some(({ id }) => id === voulu)) ? voulu : TOUS
  return (
    <>
      <div className={css.tete}>
        <p className="note">
          {m('sixAnsTousAide')} {essai.cohorte === undefined ? null : m('sixAnsMasque')}
        </p>
        <NativeSelect
          label={m('sixAnsGroupe')}
          data={familles.map(({ famille, groupes }) => ({
            group: m(`sixAnsFamille_${famille}`),
            items: groupes.map(({ id, libelle }) => ({ value: id, label: libelle })),
          }))}
          value={groupe}
          onChange={(event) => setVoulu(event.currentTarget.value)}
        />
      </div>
      <div className={css.defile}>
        <table className={css.table} aria-label={m('sixAnsTous')}>
          <thead>
            <tr>
              <th scope="col">{m('sixAnsIndicateur')}</th>
              <th scope="col">{m('sixAnsStock')}</th>
              <th scope="col">{m('sixAnsFlux')}</th>
              <th scope="col">{m('sixAnsDifference')}</th>
            </tr>
          </thead>
          <tbody>
            {tousVue(releves, essai, groupe).map(({ cle, id, lieu, unite, isPremiere, stock, flux, difference }) => (
              <tr key={cle}>
                <th scope="row" aria-label={`${nomDeLIndicateur(id)}, ${m(`sixAnsLieu_${lieu}`)}`}>
                  {nomDeLIndicateur(id)}{' '}
                  <span className="note">
                    {m(`sixAnsLieu_${lieu}`)} · {uniteDite(unite)}
                  </span>
                  {isPremiere ? <p className="note">{sensDeLIndicateur(id)}</p> : null}
                </th>
                <Nombre chiffre={stock} />
                <Nombre chiffre={flux} />
                <Nombre chiffre={difference} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

export function TousLesIndicateurs(props: TousLesIndicateursProps) {
  const [isOuvert, setOuvert] = useState(false)
  return (
    <details className={css.depli} onToggle={(event) => setOuvert(event.currentTarget.open)}>
      <summary>{m('sixAnsTous')}</summary>
      {isOuvert ? <Registre {...props} /> : null}
    </details>
  )
}
