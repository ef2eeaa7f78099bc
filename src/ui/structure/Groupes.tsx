// Groups where only the best criterion counts: their members, in the order that decides between equals.
import { Select } from '@mantine/core'
import { useState } from 'react'
import type { Cotation } from '~/domain/cotation.ts'
import {
  ajouterGroupe,
  deplacerDansLeGroupe,
  retirerGroupe,
  setGroupeDuCritere,
  setLibelleDuGroupe,
} from '~/domain/edit-groupes.ts'
import { tenter } from '../acts/tenter.ts'
import { Ajout } from './Ajout.tsx'
import { ChampDeTexte } from './Champs.tsx'
import { Geste } from './Geste.tsx'
import { m } from './mots.ts'
import css from './structure.module.css'
import { type GroupeVue, groupesVue, type MembreVue } from './structure-view.ts'
import { useFoyer } from './useFoyer.ts'

function Groupe({ cotation, groupe }: { readonly cotation: Cotation; readonly groupe: GroupeVue }) {
  const [refus, setRefus] = useState<string>()
  const [annonce, setAnnonce] = useState('')
  const { zone, viser } = useFoyer<HTMLElement>(groupe.membres.map(({ id }) => id).join())
  const { id, libelle, membres, candidats } = groupe

  const deplacer = (membre: MembreVue, vers: number, foyer: string) => {
    viser(`${foyer}-${membre.id}`)
    tenter(deplacerDansLeGroupe(cotation, id, membre.id, vers))
    setAnnonce(m('structureDeplace', { libelle: membre.libelle, rang: vers + 1 }))
  }
  return (
    <section className={css.groupe} ref={zone} aria-label={libelle}>
      <div className={css.teteDeGroupe}>
        <ChampDeTexte
          libelle={m('structureGroupeNom')}
          sansLibelle
          valeur={libelle}
          onValider={(texte) => tenter(setLibelleDuGroupe(cotation, id, texte))}
        />
        <Geste
          icone="retirer"
          nom={m('structureRetirer', { libelle })}
          onClick={() => setRefus(tenter(retirerGroupe(cotation, id)))}
        />
      </div>
      <ol className={css.membres} aria-label={m('structureGroupeMembres', { groupe: libelle })}>
        {membres.map((membre, i) => (
          <li key={membre.id}>
            <span className={css.code}>{membre.code}</span>
            <span className={css.membre} title={membre.libelle}>
              {membre.libelle}
              <span className={css.precision}>{membre.points}</span>
            </span>
            <span className={css.rangee}>
              <Geste
                icone="monter"
                nom={m('structureMonter', membre)}
                foyer={`monter-${membre.id}`}
                empeche={i === 0}
                onClick={() => deplacer(membre, i - 1, 'monter')}
              />
              <Geste
                icone="descendre"
                nom={m('structureDescendre', membre)}
                foyer={`descendre-${membre.id}`}
                empeche={i === membres.length - 1}
                onClick={() => deplacer(membre, i + 1, 'descendre')}
              />
              <Geste
                icone="retirer"
                nom={m('structureGroupeSortir', membre)}
                foyer={`sortir-${membre.id}`}
                onClick={() => {
                  const voisin = membres[i + 1] ?? membres[i - 1]
                  if (voisin) viser(`sortir-${voisin.id}`)
                  setRefus(tenter(setGroupeDuCritere(cotation, membre.id, undefined)))
                }}
              />
            </span>
          </li>
        ))}
      </ol>
      <Select
        aria-label={m('structureGroupeMembre', { groupe: libelle })}
        placeholder={m('structureGroupeChoisir')}
        data={candidats}
        value={null}
        searchable
        limit={80}
        nothingFoundMessage={m('structureAucunResultat')}
        error={refus}
        onChange={(critere) => {
          if (critere !== null) setRefus(tenter(setGroupeDuCritere(cotation, critere, id)))
        }}
      />
      <output className="vh">{annonce}</output>
    </section>
  )
}

export function Groupes({ cotation }: { readonly cotation: Cotation }) {
  const { groupes, hors, tous } = groupesVue(cotation)
  return (
    <>
      <p className={css.aide}>{m('structureGroupesAide')}</p>
      <p className={css.note}>
        {groupes.length === 0 ? m('structureGroupesAucun') : m('structureHorsGroupe', { n: hors })}
      </p>
      <div className={css.cartes}>
        {groupes.map((groupe) => (
          <Groupe key={groupe.id} cotation={cotation} groupe={groupe} />
        ))}
      </div>
      <Ajout
        avec="choix"
        titre={m('structureGroupeNouveau')}
        nom={m('structureGroupeNom')}
        choix={m('structureGroupePremier')}
        parmi={tous}
        onAjouter={(libelle, critere) => tenter(ajouterGroupe(cotation, libelle, critere === '' ? [] : [critere]))}
      />
    </>
  )
}
