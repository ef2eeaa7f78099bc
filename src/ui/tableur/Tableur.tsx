// The grid with what is done to many of its cells at once: blocks pasted and emptied, acts on chosen rows.
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Case } from '~/domain/chiffres.ts'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { setNiveauDuCritere } from '~/domain/edit.ts'
import { retoucher, viderCases } from '~/domain/edit-lot.ts'
import type { Edition } from '~/domain/edition.ts'
import { parseMois } from '~/domain/mois.ts'
import { isSansEffet } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import { type Cible, lireCollage } from '~/exchange/grille-coller.ts'
import { gestes } from '../etat/atelier.ts'
import { GrilleDeCotation, type GrilleProps, type Reponse } from '../regles/GrilleDeCotation.tsx'
import css from '../regles/regles.module.css'
import { annonceDeSaisie } from '../regles/view.ts'
import { BarreDeLot } from './BarreDeLot.tsx'
import type { GenreDeLot } from './lot-view.ts'
import { m } from './mots.ts'
import { phraseDeRefus } from './refus.ts'

const DialogueDeLot = lazy(() => import('./DialogueDeLot.tsx').then((m) => ({ default: m.DialogueDeLot })))

type TableurProps = Pick<
  GrilleProps,
  'cotation' | 'vue' | 'causes' | 'choisi' | 'enCalcul' | 'onChoisir' | 'onOuvrir' | 'onDupliquer' | 'onRetirer'
> & {
  readonly mois: string
  /** @returns the reason, in words, when the text cannot be taken. */
  readonly onSaisir: (critere: string, grille: NomDeGrille, texte: string) => string | undefined
}

const AUCUNE: ReadonlySet<string> = new Set()

export function Tableur({ cotation, mois, onSaisir, ...grille }: TableurProps) {
  const [marquees, setMarquees] = useState(AUCUNE)
  const [genre, setGenre] = useState<GenreDeLot>()
  const cadre = useRef<HTMLDivElement>(null)
  /** How many acts were made: after each, the focus comes back to the grid. */
  const [faits, setFaits] = useState(0)
  useEffect(() => {
    if (faits > 0) cadre.current?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus()
  }, [faits])
  const choisies = new Set(cotation.criteres.flatMap(({ id }) => (marquees.has(id) ? [id] : [])))

  const editer = (edition: Result<Edition>, fait: string): Reponse => {
    if (!edition.ok) return { refus: phraseDeRefus(edition.problems) }
    if (isSansEffet(edition.value.patch)) return { fait: m('tableurRienChange') }
    void gestes.editer(edition)
    return { fait }
  }
  const coller = (texte: string, cible: Cible): Reponse => {
    const lu = lireCollage(texte, cotation, cible, parseMois(mois))
    const reponse = lu.ok
      ? editer(
          retoucher(cotation, lu.value.retouches, mois, { code: 'collage', cases: lu.value.cases }),
          m('tableurColle', { n: lu.value.cases }),
        )
      : { refus: phraseDeRefus(lu.problems) }
    return 'refus' in reponse ? { refus: m('tableurRienColle', { raison: reponse.refus }) } : reponse
  }
  const saisir = (critere: string, place: NomDeGrille, texte: string): Reponse | undefined => {
    const refus = onSaisir(critere, place, texte)
    if (refus !== undefined) return { refus }
    const fait = annonceDeSaisie(texte, cotation, { critere, grille: place }, parseMois(mois))
    return fait === undefined ? undefined : { fait }
  }
  const vider = (cases: readonly Case[]): Reponse =>
    editer(viderCases(cotation, cases, mois), m('tableurVide', { n: cases.length }))
  const deplacer = (critere: string, rang: number) => {
    if (cotation.criteres.some(({ id, niveau }) => id === critere && niveau !== rang))
      void gestes.editer(setNiveauDuCritere(cotation, critere, rang))
  }

  return (
    <>
      {choisies.size > 0 ? (
        <BarreDeLot n={choisies.size} onActe={setGenre} onLaisser={() => setMarquees(AUCUNE)} />
      ) : null}
      <div ref={cadre} className={css.defile}>
        <GrilleDeCotation
          {...grille}
          cotation={cotation}
          onSaisir={saisir}
          choisies={choisies}
          onChoisies={setMarquees}
          onColler={coller}
          onVider={vider}
          onNiveau={deplacer}
        />
      </div>
      <p className="papier note">{m('tableurLegende')}</p>
      {genre === undefined ? null : (
        <Suspense>
          <DialogueDeLot
            genre={genre}
            cotation={cotation}
            mois={mois}
            criteres={[...choisies]}
            onFermer={() => setGenre(undefined)}
            onApplique={() => {
              setGenre(undefined)
              setMarquees(AUCUNE)
              setFaits(faits + 1)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
