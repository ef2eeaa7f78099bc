// The applications that move most, and a field to open any other by its pseudonym.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { m } from './mots.ts'
import { gestes } from '../etat/atelier.ts'
import css from './comparer.module.css'
import { Carte, Fleche } from './Morceaux.tsx'
import { useOuvrirCas } from './useAdresse.ts'
import type { LigneDeCas } from './view.ts'

/** Cases shown before one asks for the others. */
const COURTE = 8

interface ListeProps {
  readonly titre: string
  readonly vide: string
  readonly cas: readonly LigneDeCas[]
}

function Liste({ titre, vide, cas }: ListeProps) {
  const [entiere, setEntiere] = useState(false)
  if (cas.length === 0)
    return (
      <div>
        <h3>{titre}</h3>
        <p className={css.vide}>{vide}</p>
      </div>
    )
  return (
    <div>
      <h3>{titre}</h3>
      <table className={css.table}>
        <caption className="vh">{titre}</caption>
        <thead>
          <tr>
            <th scope="col">{m('comparerCasDemande')}</th>
            <th scope="col">{m('comparerSegment')}</th>
            <th scope="col" className="num">
              {m('comparerCasPlaces')}
            </th>
            <th scope="col" className="num">
              {m('comparerCasRang')}
            </th>
            <th scope="col" className="num">
              {m('comparerCasScore')}
            </th>
            <th scope="col" className="num">
              {m('comparerCasNiveau')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(entiere ? cas : cas.slice(0, COURTE)).map((ligne) => (
            <tr key={ligne.id}>
              <th scope="row">
                <Link to="/comparer" search={{ cas: ligne.id }} resetScroll={false}>
                  {ligne.id}
                </Link>
              </th>
              <td>{ligne.segment}</td>
              <td className="num">
                <Fleche sens={ligne.sens} texte={ligne.places} />
              </td>
              <td className="num">{ligne.rangs}</td>
              <td className="num">{ligne.scores}</td>
              <td className="num">{ligne.niveaux}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cas.length > COURTE ? (
        <Button className="ecran" variant="subtle" onClick={() => setEntiere(!entiere)}>
          {entiere ? m('comparerCasVoirMoins') : m('comparerCasVoirTout', { n: cas.length })}
        </Button>
      ) : null}
    </div>
  )
}

/** Pseudonyms that begin with a text; those of the lists while there is none. An answer to an older text is dropped. */
function usePropositions(texte: string, ids: readonly string[]): readonly string[] {
  const [trouves, setTrouves] = useState<readonly string[]>([])
  useEffect(() => {
    if (texte === '') return undefined
    let isActuelle = true
    void gestes.chercherCas(texte).then((reponse) => isActuelle && setTrouves(reponse))
    return () => {
      isActuelle = false
    }
  }, [texte])
  return texte === '' ? ids : trouves
}

function Recherche({ ids }: { readonly ids: readonly string[] }) {
  const [texte, setTexte] = useState('')
  const propositions = usePropositions(texte.trim(), ids)
  const ouvrirCas = useOuvrirCas()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (texte.trim() !== '') ouvrirCas(texte.trim())
  }
  return (
    <form className={`${css.recherche} ecran`} onSubmit={submit}>
      <label htmlFor="comparer-cas">{m('comparerCasChercher')}</label>
      <input
        id="comparer-cas"
        list="comparer-cas-connus"
        value={texte}
        placeholder={m('comparerCasExemple')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTexte(event.currentTarget.value)}
      />
      <datalist id="comparer-cas-connus">
        {propositions.map((id) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </datalist>
      <Button type="submit">{m('comparerCasOuvrir')}</Button>
    </form>
  )
}

interface ListesProps {
  readonly gagnent: readonly LigneDeCas[]
  readonly perdent: readonly LigneDeCas[]
}

export function ListesDeCas({ gagnent, perdent }: ListesProps) {
  return (
    <Carte id="comparer-cas-titre" titre={m('comparerCas')} aide={m('comparerCasAide')} zone={css.zoneCas}>
      <div className={css.deuxListes} data-visite="cas">
        <Liste titre={m('comparerGagnent')} vide={m('comparerCasAucunGagne')} cas={gagnent} />
        <Liste titre={m('comparerPerdent')} vide={m('comparerCasAucunPerd')} cas={perdent} />
      </div>
      <Recherche ids={[...gagnent, ...perdent].map(({ id }) => id)} />
    </Carte>
  )
}
