// Règles: the cotation edited in place, with its effect on the cohort beside it.
import { useMemo, useRef, useState } from 'react'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { setNiveauDuCritere, setPoints, type PointsSaisis } from '~/domain/edit.ts'
import { parseMois } from '~/domain/mois.ts'
import { t } from '~/i18n/index.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { gestes, useAtelier, useBilan } from '../etat/atelier.ts'
import { Avancement } from '../pieces/Avancement.tsx'
import { alerteVue, causesVue } from './alerte-view.ts'
import { AlerteDeRegles } from './AlerteDeRegles.tsx'
import { BarreDeVersion } from './BarreDeVersion.tsx'
import { GrilleDeCotation } from './GrilleDeCotation.tsx'
import css from './regles.module.css'
import { lireSaisie, lireTouches, reglesVue } from './view.ts'
import { voletVue } from './volet-view.ts'
import { VoletDuCritere } from './VoletDuCritere.tsx'

export function ReglesPage() {
  const brouillon = useAtelier((etat) => etat.brouillon)
  const mois = useAtelier((etat) => etat.mois)
  const cohorte = useAtelier((etat) => etat.cohorte)
  const versions = useAtelier((etat) => etat.versions)
  const bilan = useBilan()
  const [choisi, setChoisi] = useState<string>()
  const titreDuVolet = useRef<HTMLHeadingElement>(null)

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

  /** @returns the reason, in words, when the points cannot be taken. */
  const donnerPoints = (critere: string, grille: NomDeGrille, valeur: PointsSaisis): string | undefined => {
    const edition = setPoints(cotation, grille, critere, valeur, mois)
    if (!edition.ok) return edition.problems.map((problem) => phraseEntiere(problem)).join(' ')
    void gestes.editer(edition)
    return undefined
  }
  const saisir = (critere: string, grille: NomDeGrille, texte: string): string | undefined => {
    const lu = lireSaisie(texte, cotation, critere, grille, index)
    return lu === undefined ? t('reglesSaisieNonNombre') : donnerPoints(critere, grille, lu.valeur)
  }

  return (
    <div className={`bord-a-bord ${css.page}`}>
      <h1 className="vh">{t('reglesTitreDeLaPage')}</h1>
      <BarreDeVersion differences={vue.differences} />
      <AlerteDeRegles
        alerte={alerte}
        arretee={bilan.etat === 'interrompu' || bilan.etat === 'erreur'}
        perimee={bilan.perime}
      />
      <div className={css.defile}>
        <GrilleDeCotation
          vue={vue}
          causes={causes}
          choisi={choisi}
          enCalcul={bilan.perime || bilan.valeur === undefined}
          onChoisir={setChoisi}
          onOuvrir={() => titreDuVolet.current?.focus()}
          onSaisir={saisir}
        />
      </div>
      <div className={css.avancement}>
        <Avancement travail={bilan} titre={t('reglesCalcul')} />
      </div>
      <VoletDuCritere
        vue={volet}
        synthetique={synthetique}
        titre={titreDuVolet}
        onNiveau={(rang) => choisi !== undefined && void gestes.editer(setNiveauDuCritere(cotation, choisi, rang))}
        onPoints={(grille, texte) =>
          choisi === undefined
            ? undefined
            : texte === undefined
              ? donnerPoints(choisi, grille, undefined)
              : saisir(choisi, grille, texte)
        }
        onEntrer={(grille) => void (choisi !== undefined && donnerPoints(choisi, grille, null))}
      />
    </div>
  )
}
