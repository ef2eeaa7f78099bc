// « Garder comme cas d’essai », beside a household: one click keeps it with what the draft says of it. A household that is
// kept says so instead.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LigneDemande } from '~/domain/cohorte.ts'
import { aLAnciennete, demandeDEssai, moisDesCas } from '~/domain/essais.ts'
import { casPareil } from '~/domain/edit-essais.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import css from './essais.module.css'
import { m } from './mots.ts'
import { nomDuCas } from './nommer.ts'

export interface GarderCasProps {
  readonly ligne: LigneDemande
  /** Criteria met, the heaviest first. */
  readonly remplis: readonly string[]
  /** A row of a real cohort, of which nothing is kept. */
  readonly reelle: boolean
}

/** Ce qui vient d’être dit du cas de ce nom, tant qu’il est gardé. */
interface Dit {
  readonly nom: string
  readonly quoi: 'garde' | 'gardeReduit' | 'dejaGarde'
}

export function GarderCas({ ligne: { id: _id, ...faits }, remplis, reelle }: GarderCasProps) {
  const essais = useAtelier((etat) => etat.essais)
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const mois = useAtelier((etat) => etat.mois)
  const [dernier, setDernier] = useState<Dit>()
  const [enCours, setEnCours] = useState(false)
  const pareil = casPareil(essais, demandeDEssai(aLAnciennete(faits, mois, moisDesCas(essais, mois))))
  const isGarde = dernier !== undefined && essais.cas.some(({ nom }) => nom === dernier.nom)
  const dit: Dit | undefined = isGarde ? dernier : pareil && { nom: pareil.nom, quoi: 'dejaGarde' }
  const garder = async () => {
    const pris = essais.cas.map(({ nom }) => nom)
    const nom = nomDuCas({ grille: faits.typeDemande, ids: remplis }, cotation, pris)
    setEnCours(true)
    try {
      const deja = await gestes.garderCas([{ nom, faits }], { mois, reelle })
      if (deja === undefined) return
      const [connu] = deja
      setDernier(
        connu === undefined ? { nom, quoi: reelle ? 'gardeReduit' : 'garde' } : { nom: connu, quoi: 'dejaGarde' },
      )
    } finally {
      setEnCours(false)
    }
  }
  return (
    <div className={css.garder}>
      {dit === undefined ? (
        <Button variant="default" disabled={enCours} onClick={() => void garder()}>
          {m('garder')}
        </Button>
      ) : null}
      <output className="note">{dit === undefined ? null : m(dit.quoi, dit)}</output>
    </div>
  )
}
