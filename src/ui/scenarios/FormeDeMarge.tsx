// The shares of a margin, typed in per cent; those that make a whole show their gap, and share it out.
import { useState } from 'react'
import type { Territoires } from '~/domain/edition.ts'
import { setMarge } from '~/domain/edit-scenario-chiffres.ts'
import { genreDeMarge, type NomDeMarge, TOUT } from '~/domain/recette.ts'
import type { RecetteDeCohorte, Scenario } from '~/domain/scenario.ts'
import { tenter } from '../acts/tenter.ts'
import { Fenetre } from './Fenetre.tsx'
import { libelleDansMarge, nomDeMarge, partsEcrites, partsSaisies } from './marges-view.ts'
import { Parts } from './Parts.tsx'
import { m } from './mots.ts'
import { partsVue } from './parts-view.ts'

interface FormeDeMargeProps {
  readonly territoires: Territoires
  readonly scenario: Scenario
  readonly recette: RecetteDeCohorte
  readonly marge: NomDeMarge
  readonly onFermer: () => void
}

export function FormeDeMarge({ territoires, scenario, recette, marge, onFermer }: FormeDeMargeProps) {
  const [parts, setParts] = useState<Readonly<Record<string, number>>>(() => partsSaisies(marge, recette, scenario))
  const total = genreDeMarge(marge) === 'partage' ? TOUT : undefined
  const ecart = total === undefined ? 0 : partsVue(parts, total, 'parts').ecart
  return (
    <Fenetre
      titre={m('scenariosModifierQuoi', { nom: nomDeMarge(marge) })}
      taille="xl"
      empeche={ecart === 0 ? undefined : m('scenariosEcartBloque')}
      onFermer={onFermer}
      onAppliquer={() => tenter(setMarge(territoires, scenario.id, marge, partsEcrites(marge, recette, parts)))}
    >
      <Parts
        legende={m(`scenariosMargeGenre_${genreDeMarge(marge)}`)}
        cles={Object.keys(parts).map((cle) => ({ cle, libelle: libelleDansMarge(marge, cle, scenario) }))}
        parts={parts}
        total={total}
        unite="parts"
        onChange={setParts}
      />
    </Fenetre>
  )
}
