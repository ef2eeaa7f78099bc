// The two thresholds that several criteria share: value, year, and where the value comes from.
import { Radio } from '@mantine/core'
import { useState } from 'react'
import { type Cotation, isDatee } from '~/domain/cotation.ts'
import { type NomDeParametre, type ParametreSaisi, setParametre, setPointsDates } from '~/domain/edit-parametres.ts'
import { parseMois } from '~/domain/mois.ts'
import { tenter } from '../acts/tenter.ts'
import { Hyp } from '../pieces/Marques.tsx'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import { ChampDeTexte } from './Champs.tsx'
import { FormulaireDates } from './FormulaireDates.tsx'
import { m } from './mots.ts'
import css from './structure.module.css'
import { type ParametreVue, parametresVue } from './structure-view.ts'

export interface ParametresProps {
  readonly cotation: Cotation
  readonly mois: string
}

function Origine({
  parametre,
  regler,
}: {
  readonly parametre: ParametreVue
  readonly regler: (saisi: ParametreSaisi) => string | undefined
}) {
  const { nom, origine, texte } = parametre
  const [choisie, setChoisie] = useState(origine)
  const type = texte === '' ? choisie : origine
  const quoi = m(type === 'source' ? 'structureOrigineSource' : 'structureOrigineHypothese')
  return (
    <>
      <Radio.Group
        label={m('structureOrigine')}
        name={`origine-${nom}`}
        value={type}
        onChange={(choix) => {
          const prise = choix === 'source' ? 'source' : 'hypothese'
          setChoisie(prise)
          if (texte !== '') regler({ origine: { type: prise, texte } })
        }}
      >
        <div className={css.rangee}>
          <Radio value="source" label={m('structureOrigineSource')} />
          <Radio value="hypothese" label={m('structureOrigineHypothese')} />
          {type === 'hypothese' && texte !== '' ? <Hyp raison={texte} /> : null}
        </div>
      </Radio.Group>
      <ChampDeTexte
        libelle={m('structureOrigineTexte', { quoi })}
        long
        valeur={texte}
        onValider={(ecrit) => regler({ origine: { type, texte: ecrit } })}
      />
      {texte === '' ? <p className={css.note}>{m('structureOrigineVide')}</p> : null}
    </>
  )
}

export function Parametres({ cotation, mois }: ParametresProps) {
  const regler = (nom: NomDeParametre) => (saisi: ParametreSaisi) => tenter(setParametre(cotation, nom, saisi, mois))
  return (
    <>
      <p className={css.aide}>{m('structureParametresAide')}</p>
      <div className={css.cartes}>
        {parametresVue(cotation).map((parametre) => {
          const { nom, titre, aide, unite, valeur, annee } = parametre
          return (
            <section key={nom} className={css.groupe} aria-label={titre}>
              <h3>{titre}</h3>
              <p className={css.note}>{aide}</p>
              {isDatee(valeur) ? (
                <FormulaireDates
                  libelle={titre}
                  valeurs={valeur}
                  deCritere={false}
                  mois={parseMois(mois)}
                  onChange={(valeurs) => tenter(setPointsDates(cotation, { type: 'parametre', nom }, valeurs))}
                />
              ) : (
                <ChampDeNombre
                  nom={unite}
                  etiquette={unite}
                  valeur={valeur}
                  onDonner={(saisie) => (saisie === undefined ? undefined : regler(nom)({ valeur: saisie }))}
                />
              )}
              <ChampDeNombre
                nom={m('structureAnnee')}
                etiquette={m('structureAnnee')}
                valeur={annee}
                facultatif
                sansMilliers
                onDonner={(saisie) => regler(nom)({ annee: saisie })}
              />
              <Origine parametre={parametre} regler={regler(nom)} />
            </section>
          )
        })}
      </div>
    </>
  )
}
