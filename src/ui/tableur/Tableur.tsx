// The grid with what is done to many of its cells at once: blocks pasted and emptied, acts on chosen rows.
import { lazy, Suspense, useState } from 'react'
import type { Case } from '~/domain/chiffres.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { setNiveauDuCritere } from '~/domain/edit.ts'
import { retoucher, viderCases } from '~/domain/edit-lot.ts'
import type { Edition } from '~/domain/edition.ts'
import { parseMois } from '~/domain/mois.ts'
import { isSansEffet } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import { type Cible, lireCollage } from '~/exchange/grille-coller.ts'
import { t } from '~/i18n/index.ts'
import { gestes } from '../etat/atelier.ts'
import { GrilleDeCotation, type GrilleProps, type Reponse } from '../regles/GrilleDeCotation.tsx'
import css from '../regles/regles.module.css'
import { BarreDeLot } from './BarreDeLot.tsx'
import type { GenreDeLot } from './lot-view.ts'
import { phraseDeRefus } from './refus.ts'

const DialogueDeLot = lazy(() => import('./DialogueDeLot.tsx').then((m) => ({ default: m.DialogueDeLot })))

type TableurProps = Pick<
  GrilleProps,
  'vue' | 'causes' | 'choisi' | 'enCalcul' | 'onChoisir' | 'onOuvrir' | 'onSaisir'
> & {
  readonly cotation: Cotation
  readonly mois: string
}

const AUCUNE: ReadonlySet<string> = new Set()

export function Tableur({ cotation, mois, ...grille }: TableurProps) {
  const [marquees, setMarquees] = useState(AUCUNE)
  const [genre, setGenre] = useState<GenreDeLot>()
  const choisies = new Set(cotation.criteres.flatMap(({ id }) => (marquees.has(id) ? [id] : [])))

  const editer = (edition: Result<Edition>, fait: string): Reponse => {
    if (!edition.ok) return { refus: phraseDeRefus(edition.problems) }
    if (isSansEffet(edition.value.patch)) return { fait: t('tableurRienChange') }
    void gestes.editer(edition)
    return { fait }
  }
  const coller = (texte: string, cible: Cible): Reponse => {
    const lu = lireCollage(texte, cotation, cible, parseMois(mois))
    if (!lu.ok) return { refus: phraseDeRefus(lu.problems) }
    const { retouches, cases } = lu.value
    return editer(retoucher(cotation, retouches, mois, { code: 'collage', cases }), t('tableurColle', { n: cases }))
  }
  const vider = (cases: readonly Case[]): Reponse =>
    editer(viderCases(cotation, cases, mois), t('tableurVide', { n: cases.length }))
  const deplacer = (critere: string, rang: number) => {
    if (cotation.criteres.some(({ id, niveau }) => id === critere && niveau !== rang))
      void gestes.editer(setNiveauDuCritere(cotation, critere, rang))
  }

  return (
    <>
      {choisies.size > 0 ? (
        <BarreDeLot n={choisies.size} onActe={setGenre} onLaisser={() => setMarquees(AUCUNE)} />
      ) : null}
      <div className={css.defile}>
        <GrilleDeCotation
          {...grille}
          choisies={choisies}
          onChoisies={setMarquees}
          onColler={coller}
          onVider={vider}
          onNiveau={deplacer}
        />
      </div>
      {genre === undefined ? null : (
        <Suspense>
          <DialogueDeLot
            genre={genre}
            cotation={cotation}
            mois={mois}
            criteres={[...choisies]}
            onFermer={() => setGenre(undefined)}
          />
        </Suspense>
      )}
    </>
  )
}
