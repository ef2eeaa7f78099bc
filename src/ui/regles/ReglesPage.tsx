// Règles: the cotation edited in place, with its effect on the cohort beside it.
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { setPoints, type PointsSaisis } from '~/domain/edit.ts'
import { copierCritere, retirerCritere } from '~/domain/edit-criteres.ts'
import { parseMois } from '~/domain/mois.ts'
import { applyPatch } from '~/domain/patch.ts'
import { t } from '~/i18n/index.ts'
import { phrasesCourtes } from '~/i18n/problemes.ts'
import { useDemande } from '../acts/demandes.ts'
import { gestes, useAtelier, useBilan } from '../etat/atelier.ts'
import { BROUILLON } from '../etat/contrat.ts'
import { toucheDansLaGrille } from '../json/touche.ts'
import { TexteEnAttente } from '../json/TexteEnAttente.tsx'
import { useVue } from '../json/useVue.ts'
import { VueDifferee } from '../json/VueDifferee.tsx'
import { Avancement } from '../pieces/Avancement.tsx'
import { Tableur } from '../tableur/Tableur.tsx'
import { alerteVue, causesVue } from './alerte-view.ts'
import { AlerteDeRegles } from './AlerteDeRegles.tsx'
import { BarreDeVersion } from './BarreDeVersion.tsx'
import css from './regles.module.css'
import { lireSaisie, lireTouches, reglesVue } from './view.ts'
import { type DonnerEdition, voletVue } from './volet-view.ts'
import { VoletDuCritere } from './VoletDuCritere.tsx'

const NouveauCritere = lazy(async () => ({ default: (await import('./NouveauCritere.tsx')).NouveauCritere }))

export function ReglesPage() {
  const brouillon = useAtelier((etat) => etat.brouillon)
  const mois = useAtelier((etat) => etat.mois)
  const cohorte = useAtelier((etat) => etat.cohorte)
  const versions = useAtelier((etat) => etat.versions)
  const bilan = useBilan()
  const [choisi, setChoisi] = useState<string>()
  const titreDuVolet = useRef<HTMLHeadingElement & HTMLParagraphElement>(null)

  const cotation = brouillon.contenu
  const index = parseMois(mois)
  const origine = versions.find(({ hash }) => hash === brouillon.origine)?.contenu ?? cotation
  const synthetique = cohorte?.synthetique ?? true
  const touches = useMemo(
    () => (bilan.valeur ? lireTouches(bilan.valeur.couvertures, { synthetique }) : undefined),
    [bilan.valeur, synthetique],
  )
  const vue = useMemo(() => reglesVue(cotation, origine, touches, index), [cotation, origine, touches, index])
  const volet = useMemo(
    () => (choisi === undefined ? undefined : voletVue(cotation, origine, choisi, touches, index)),
    [cotation, origine, choisi, touches, index],
  )
  const constats = bilan.valeur?.constats
  const alerte = useMemo(() => (constats ? alerteVue(constats, cotation) : undefined), [constats, cotation])
  const causes = useMemo(() => causesVue(alerte), [alerte])
  const touche = useMemo(() => toucheDansLaGrille(vue), [vue])
  const { vue: ecriture, choisir: choisirVue } = useVue()
  /** Criterion just created, until the panel has shown it. */
  const [neuf, setNeuf] = useState<string>()
  const oublierNeuf = useCallback(() => setNeuf(undefined), [])
  const [annonce, setAnnonce] = useState('')
  /** Criterion whose removal waits for a yes. */
  const [retrait, setRetrait] = useState<string>()
  const [enCreation, setEnCreation] = useState(false)
  /** How many dialogues were opened: each starts blank. */
  const [creations, setCreations] = useState(0)
  useDemande('nouveau-critere', () => {
    setCreations(creations + 1)
    setEnCreation(true)
  })
  useEffect(() => {
    if (neuf !== undefined)
      document.querySelector(`th[data-critere="${CSS.escape(neuf)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [neuf])
  const isPartie = choisi !== undefined && volet === undefined
  useEffect(() => {
    // The criterion that the panel showed is undone with the control that had the focus.
    if (isPartie && document.activeElement === document.body) titreDuVolet.current?.focus()
  }, [isPartie])
  useDemande('vue-json', () => choisirVue('json'))
  useDemande('vue-grille', () => choisirVue('grille'))
  useDemande('comparer-texte', () => choisirVue('json', brouillon.origine))

  const editer: DonnerEdition = (faire) => {
    const edition = faire(gestes.contenuDe(BROUILLON))
    if (!edition.ok) return phrasesCourtes(edition.problems)
    void gestes.editer(edition)
    return undefined
  }
  /** @returns the reason, in words, when the points cannot be taken. */
  const donnerPoints = (critere: string, grille: NomDeGrille, valeur: PointsSaisis): string | undefined =>
    editer((courante) => setPoints(courante, grille, critere, valeur, mois))
  /** Shows a criterion that was just created, its condition ready to be changed. */
  const accueillir = (id: string) => {
    setChoisi(id)
    setNeuf(id)
  }
  const dupliquer = (id: string) => {
    const courante = gestes.contenuDe(BROUILLON)
    const edition = copierCritere(courante, id)
    void gestes.editer(edition)
    if (!edition.ok) return
    const connus = new Set(courante.criteres.map(({ id }) => id))
    const copie = applyPatch(courante, edition.value.patch).criteres.find(({ id }) => !connus.has(id))
    if (copie === undefined) return
    accueillir(copie.id)
    setAnnonce(t('critereCopie', copie))
  }
  const retirer = () => {
    const place = cotation.criteres.findIndex(({ id }) => id === choisi)
    const critere = cotation.criteres[place]
    if (critere === undefined) return
    const edition = retirerCritere(gestes.contenuDe(BROUILLON), critere.id)
    void gestes.editer(edition)
    if (!edition.ok) return
    setChoisi((cotation.criteres[place + 1] ?? cotation.criteres[place - 1])?.id)
    titreDuVolet.current?.focus()
    setAnnonce(t('critereRetire', critere))
  }
  const saisir = (critere: string, grille: NomDeGrille, texte: string): string | undefined => {
    const lu = lireSaisie(texte, cotation, { critere, grille }, index)
    return 'refus' in lu ? lu.refus : donnerPoints(critere, grille, lu.valeur)
  }

  return (
    <div className={`bord-a-bord ${css.page}`}>
      <h1 className="vh">{t('reglesTitreDeLaPage')}</h1>
      <BarreDeVersion differences={vue.differences} />
      <div className={css.attente}>
        <TexteEnAttente objet="cotation" />
      </div>
      <AlerteDeRegles
        cotation={cotation}
        alerte={alerte}
        arretee={bilan.etat === 'interrompu' || bilan.etat === 'erreur'}
        perimee={bilan.perime}
      />
      {ecriture === 'json' ? (
        <div className={css.texte}>
          <VueDifferee objet="cotation" choisi={choisi} onChoisir={setChoisi} constats={constats} touche={touche} />
        </div>
      ) : (
        <Tableur
          cotation={cotation}
          mois={mois}
          vue={vue}
          causes={causes}
          choisi={choisi}
          enCalcul={bilan.perime || bilan.valeur === undefined}
          onChoisir={setChoisi}
          onOuvrir={() => titreDuVolet.current?.focus()}
          onSaisir={saisir}
          onDupliquer={dupliquer}
          onRetirer={(id) => {
            setChoisi(id)
            setRetrait(id)
          }}
        />
      )}
      <div className={css.avancement}>
        <Avancement travail={bilan} titre={t('reglesCalcul')} />
      </div>
      <VoletDuCritere
        cotation={cotation}
        mois={index}
        vue={volet}
        synthetique={synthetique}
        titre={titreDuVolet}
        neuf={neuf !== undefined && neuf === choisi}
        onAccueilli={oublierNeuf}
        onEdition={editer}
        onPoints={(grille, texte) =>
          choisi === undefined
            ? undefined
            : texte === undefined
              ? donnerPoints(choisi, grille, undefined)
              : saisir(choisi, grille, texte)
        }
        onEntrer={(grille) => void (choisi !== undefined && donnerPoints(choisi, grille, null))}
        onDupliquer={() => void (choisi !== undefined && dupliquer(choisi))}
        retrait={retrait !== undefined && retrait === choisi}
        onRetrait={(ouvert) => setRetrait(ouvert ? choisi : undefined)}
        onRetirer={retirer}
      />
      <output className="vh">{annonce}</output>
      <Suspense fallback={null}>
        {creations === 0 ? null : (
          <NouveauCritere
            key={creations}
            cotation={cotation}
            mois={index}
            ouvert={enCreation}
            onEdition={editer}
            onFermer={() => setEnCreation(false)}
            onCree={(id, libelle) => {
              setEnCreation(false)
              accueillir(id)
              setAnnonce(t('critereCree', { libelle }))
            }}
          />
        )}
      </Suspense>
    </div>
  )
}
