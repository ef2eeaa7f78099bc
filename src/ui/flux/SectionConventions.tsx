// Conventions: the shares of one bailleur, when they are not the general ones. They hold together at that bailleur's.
import { ActionIcon, Button, Select } from '@mantine/core'
import { useState } from 'react'
import { ajouterConvention, retirerConvention, setPartDeConvention, type Tenue } from '~/domain/edit-flux-parts.ts'
import type { Flux } from '~/domain/flux.ts'
import { tenter } from '../acts/tenter.ts'
import { ChampDePart } from './Champs.tsx'
import css from './flux.module.css'
import { Provenance } from './Provenance.tsx'
import { m } from './mots.ts'
import type { BailleurLibre, ConventionVue } from './view.ts'

export interface SectionConventionsProps {
  readonly flux: Flux
  readonly conventions: readonly ConventionVue[]
  /** What is wrong with a share, by its place. */
  readonly refus: ReadonlyMap<string, string>
  readonly libres: readonly BailleurLibre[]
  /** Ids of the bailleurs of the territory. */
  readonly connus: readonly string[]
  readonly du: string
  readonly tenue: Tenue
}

function NouvelleConvention({ flux, libres, connus }: Pick<SectionConventionsProps, 'flux' | 'libres' | 'connus'>) {
  const [choisi, setChoisi] = useState<string>()
  const bailleur = libres.find(({ id }) => id === choisi) ?? libres[0]
  if (!bailleur) return <p className="note">{m('fluxToutConvenu')}</p>
  return (
    <div className={css.ajout}>
      <Select
        aria-label={m('fluxBailleur')}
        data={libres.map(({ id, libelle }) => ({ value: id, label: libelle }))}
        value={bailleur.id}
        onChange={(id) => id && setChoisi(id)}
      />
      <Button onClick={() => tenter(ajouterConvention(flux, bailleur.id, bailleur.libelle, connus))}>
        {m('fluxAjouterConvention')}
      </Button>
    </div>
  )
}

export function SectionConventions({ flux, conventions, refus, libres, connus, du, tenue }: SectionConventionsProps) {
  return (
    <section className={css.carte} aria-labelledby="flux-conventions">
      <header>
        <h2 id="flux-conventions">{m('fluxConventionsTitre')}</h2>
        <p className="note">{m('fluxConventionsNote')}</p>
      </header>
      {conventions.length === 0 ? (
        <p className="note">{m('fluxSansConvention')}</p>
      ) : (
        <table className={css.conventions}>
          <thead>
            <tr>
              <th scope="col">{m('fluxBailleur')}</th>
              {flux.contingents.map(({ id, libelle }) => (
                <th key={id} scope="col">
                  {libelle}
                </th>
              ))}
              <th scope="col">{m('fluxColonneTotal')}</th>
              <th scope="col">
                <span className="vh">{m('fluxColonneGestes')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {conventions.map(({ bailleur, libelle, parts, total }) => (
              <tr key={bailleur}>
                <th scope="row">{libelle}</th>
                {parts.map((part) => (
                  <td
                    key={part.id}
                    data-generale={!part.propre || undefined}
                    data-refus={refus.has(part.at) || undefined}
                    title={refus.get(part.at)}
                  >
                    <span className={css.partSourcee}>
                      <ChampDePart
                        nom={m('fluxPartChez', { libelle: part.libelle, bailleur: libelle })}
                        part={part.part}
                        onValider={(saisie) =>
                          tenter(setPartDeConvention(flux, { bailleur, libelle }, part.id, saisie, du, tenue))
                        }
                      />
                      {part.propre ? (
                        <Provenance
                          flux={flux}
                          at={part.at}
                          nom={m('fluxPartChez', { libelle: part.libelle, bailleur: libelle })}
                          source={part.source}
                          hypothese={part.hypothese}
                        />
                      ) : null}
                    </span>
                  </td>
                ))}
                <td>{m('fluxPart', { part: total })}</td>
                <td>
                  <ActionIcon
                    variant="subtle"
                    aria-label={m('fluxRetirerConvention', { libelle })}
                    title={m('fluxRetirerConvention', { libelle })}
                    onClick={() => tenter(retirerConvention(flux, bailleur, libelle))}
                  >
                    ×
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NouvelleConvention flux={flux} libres={libres} connus={connus} />
    </section>
  )
}
