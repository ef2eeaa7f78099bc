// A draft as text, in Monaco, beside what the page shows of it. Loaded when its view opens.
import { Button } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Constat } from '~/analysis/checks/constat.ts'
import type { ConstatDeFlux } from '~/analysis/flux/constat.ts'
import { imprimer } from '~/domain/texte.ts'
import { t } from '~/i18n/index.ts'
import { atelierDeLaPage, gestes, useAtelier } from '../etat/atelier.ts'
import { versionsDuGenre } from '../etat/lignees.ts'
import type { ObjetDeTexte } from '../etat/memoire.ts'
import { useTheme } from '../theme/useTheme.ts'
import { BarreDeTexte } from './BarreDeTexte.tsx'
import { Comparaison } from './Comparaison.tsx'
import { Editeur } from './Editeur.tsx'
import { inscrire, rangeDe } from './fournisseurs.ts'
import { habiller } from './habit.ts'
import css from './json.module.css'
import { type Marque, marquesDesConstats, marquesDesProblemes, marquesDuFlux } from './marques.ts'
import { texteImprime, textesComparables } from './textes-view.ts'
import { type Ouvrage, useRedaction } from './useRedaction.ts'
import { useVue } from './useVue.ts'

export interface VueJsonProps {
  readonly objet: ObjetDeTexte
  /** Id of the criterion chosen in the page. */
  readonly choisi?: string | undefined
  readonly onChoisir?: ((id: string) => void) | undefined
  /** Findings on the draft, marked in the text. */
  readonly constats?: readonly Constat[] | undefined
  /** Findings on the flux, marked in its text. */
  readonly constatsDuFlux?: readonly ConstatDeFlux[] | undefined
  /** Share of the cohort that a criterion touches, in words. */
  readonly touche?: ((critere: string) => string | undefined) | undefined
}

const AUCUN: readonly never[] = []
const inconnue = (): undefined => undefined

/** Marks of the text: why it cannot be read, else what is found on the draft that it says. */
function useMarques(
  { monaco, modele, redaction }: Ouvrage,
  constats: readonly Constat[],
  duFlux: readonly ConstatDeFlux[],
): () => readonly Marque[] {
  const { accord, problemes } = useStore(redaction.etat)
  const posees = useRef<readonly Marque[]>([])
  useEffect(() => {
    if (accord !== 'accorde' && accord !== 'refuse') return
    const texte = modele.getValue()
    posees.current =
      accord === 'refuse'
        ? marquesDesProblemes(texte, problemes)
        : [
            ...marquesDesConstats(texte, constats, atelierDeLaPage.etat.getState().brouillon.contenu),
            ...marquesDuFlux(texte, duFlux),
          ]
    const { Error, Warning, Info } = monaco.MarkerSeverity
    const gravites = { erreur: Error, bloquant: Error, attention: Warning, information: Info }
    monaco.editor.setModelMarkers(
      modele,
      'atelier',
      posees.current.map((marque) => {
        const { startLineNumber, startColumn, endLineNumber, endColumn } = rangeDe(monaco, modele, marque)
        const place = { startLineNumber, startColumn, endLineNumber, endColumn }
        return { ...place, severity: gravites[marque.gravite], message: marque.message }
      }),
    )
  }, [monaco, modele, accord, problemes, constats, duFlux])
  return useCallback(() => posees.current, [])
}

function Redige({ ouvrage, ...props }: VueJsonProps & { readonly ouvrage: Ouvrage }) {
  const { objet, choisi, onChoisir, constats = AUCUN, constatsDuFlux = AUCUN, touche = inconnue } = props
  const { monaco, modele, montre, redaction } = ouvrage
  const { theme } = useTheme()
  useEffect(() => habiller(monaco, theme), [monaco, theme])
  const versions = useAtelier((etat) => versionsDuGenre(objet, etat))
  const aMiseEnPage = useAtelier((etat) => etat.textes[objet] !== undefined)
  const contenu = useAtelier((etat) => (objet === 'cotation' ? etat.brouillon.contenu : etat.flux))
  const { comparee, choisir } = useVue()
  const [maMiseEnPage, setMaMiseEnPage] = useState(true)
  const marques = useMarques(ouvrage, constats, constatsDuFlux)
  const textes = useMemo(() => textesComparables(versions), [versions])
  const compare = textes.find(({ cle }) => cle === comparee)
  const gauche = useMemo(() => (compare ? texteImprime(compare) : ''), [compare])

  useEffect(
    () =>
      inscrire(monaco, modele, {
        gestes,
        marques,
        contexte: () => ({
          objet,
          touche,
          texte: modele.getValue(),
          cotation: atelierDeLaPage.etat.getState().brouillon.contenu,
        }),
      }),
    [monaco, modele, objet, touche, marques],
  )

  const allerALaFaute = (): void => {
    const [faute] = marques()
    const { editeur } = montre
    if (!faute || !editeur) return
    const range = rangeDe(monaco, modele, faute)
    editeur.setPosition(range.getStartPosition())
    editeur.revealRangeInCenter(range)
    editeur.focus()
  }

  return (
    <>
      <BarreDeTexte
        redaction={redaction}
        textes={textes}
        compare={compare}
        onComparer={(cle) => choisir('json', cle)}
        maMiseEnPage={compare && aMiseEnPage ? maMiseEnPage : undefined}
        onMiseEnPage={setMaMiseEnPage}
        onAllerALaFaute={allerALaFaute}
        onEcrire={() => montre.editeur?.focus()}
      />
      {compare ? (
        <Comparaison
          ouvrage={ouvrage}
          objet={objet}
          titre={compare.titre}
          origine={gauche}
          imprime={aMiseEnPage && !maMiseEnPage ? imprimer(contenu) : undefined}
        />
      ) : (
        <Editeur ouvrage={ouvrage} objet={objet} choisi={choisi} onChoisir={onChoisir} />
      )}
    </>
  )
}

export function VueJson(props: VueJsonProps) {
  const isPret = useAtelier((etat) => etat.ouverture !== 'en-cours')
  const { ouvrage, reessayer } = useRedaction(props.objet, isPret)
  return (
    <section className={css.vue} aria-busy={ouvrage === undefined}>
      {ouvrage === 'echec' ? (
        <p className={css.attente} role="alert">
          {t('jsonEchec')} <Button onClick={reessayer}>{t('jsonReessayer')}</Button>
        </p>
      ) : ouvrage ? (
        <Redige {...props} ouvrage={ouvrage} />
      ) : (
        <p className={css.attente}>{t('jsonChargement')}</p>
      )}
    </section>
  )
}
