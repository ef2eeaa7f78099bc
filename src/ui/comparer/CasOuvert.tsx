// One case, in a dialog that the address keeps: its place and why first, both explanations side by side, the household.
import { Modal } from '@mantine/core'
import { criteresProteges } from '~/analysis/proteges.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { phraseDuMenage } from '~/i18n/faits.ts'
import { t } from '~/i18n/index.ts'
import { m } from './mots.ts'
import { useAtelier, useCas } from '../etat/atelier.ts'
import { GarderCas } from '../essais/GarderCas.tsx'
import { remplisDe } from '../essais/nommer.ts'
import { Avancement } from '../pieces/Avancement.tsx'
import { Menage } from '../pieces/Menage.tsx'
import { useTheme } from '../theme/useTheme.ts'
import { BarresDeScore } from './BarresDeScore.tsx'
import { type CasVu, casVue, faitsMontrables, type GenreDeLigne, type LigneDeCritere } from './cas-view.ts'
import css from './comparer.module.css'
import { Fleche, Puce } from './Morceaux.tsx'

const RUBRIQUES = {
  compte: { titre: 'comparerCasCompte', aide: undefined },
  nonRetenu: { titre: 'comparerCasNonRetenus', aide: 'comparerCasNonRetenusAide' },
  aCompleter: { titre: 'comparerCasACompleter', aide: 'comparerCasACompleterAide' },
} as const satisfies Readonly<Record<Exclude<GenreDeLigne, 'nonRempli'>, unknown>>

const TITRES = ['compte', 'nonRetenu', 'aCompleter'] as const

function Ligne({ ligne }: { readonly ligne: LigneDeCritere }) {
  return (
    <tr>
      <th scope="row">
        {ligne.code === '' ? null : <span className="sec">{ligne.code} </span>}
        {ligne.libelle}
        {ligne.manque === undefined ? null : <span className={css.manque}>{ligne.manque}</span>}
      </th>
      <td className="num">{ligne.a}</td>
      <td className="num">{ligne.b}</td>
      <td className="num">
        <Fleche sens={ligne.sens} texte={ligne.ecart} />
      </td>
    </tr>
  )
}

function Criteres({ vu }: { readonly vu: CasVu }) {
  const [a, b] = vu.barres
  const manquants = vu.lignes.filter(({ genre }) => genre === 'nonRempli')
  const renderTete = () => (
    <thead>
      <tr>
        <th scope="col">{m('comparerCasCritere')}</th>
        <th scope="col" className="num">
          <Puce lettre="A" /> A
        </th>
        <th scope="col" className="num">
          <Puce lettre="B" /> B
        </th>
        <th scope="col" className="num">
          {m('comparerCasEcart')}
        </th>
      </tr>
    </thead>
  )
  return (
    <>
      <table className={css.table}>
        <caption className="vh">{m('comparerCasPoints')}</caption>
        {renderTete()}
        {TITRES.map((genre) => {
          const lignes = vu.lignes.filter((ligne) => ligne.genre === genre)
          const { titre, aide } = RUBRIQUES[genre]
          if (lignes.length === 0) return null
          return (
            <tbody key={genre}>
              <tr>
                <th scope="rowgroup" colSpan={4} className={css.rubrique}>
                  {m(titre)} <span className="note">{aide === undefined ? '' : m(aide)}</span>
                </th>
              </tr>
              {lignes.map((ligne) => (
                <Ligne key={ligne.id} ligne={ligne} />
              ))}
              {genre === 'compte' ? (
                <tr className={css.somme}>
                  <th scope="row">{m('comparerCasTotal')}</th>
                  <td className="num">{a.scoreDit}</td>
                  <td className="num">{b.scoreDit}</td>
                  <td className="num">
                    <Fleche {...vu.ecart} />
                  </td>
                </tr>
              ) : null}
            </tbody>
          )
        })}
      </table>
      {manquants.length === 0 ? null : (
        <details className={css.manquants}>
          <summary>{m('comparerCasNonRemplisTous', { n: manquants.length })}</summary>
          <table className={css.table}>
            <caption className="vh">{m('comparerCasNonRempli')}</caption>
            {renderTete()}
            <tbody>
              {manquants.map((ligne) => (
                <Ligne key={ligne.id} ligne={ligne} />
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}

function Contenu({ id, a, b, synthetique }: CasProps & { readonly id: string }) {
  const travail = useCas(id)
  const protege = useTheme().theme === 'projecteur' || !synthetique
  const communes = useAtelier((etat) => etat.scenario.communes)
  const cas = travail.valeur
  if (cas === undefined || cas.demande.id !== id) {
    if (travail.etat === 'pret')
      return (
        <p className={css.vide} role="alert">
          {m('comparerCasInconnu', { id })}
        </p>
      )
    return <Avancement travail={travail} titre={m('comparerCasCalcul')} />
  }
  const vu = casVue(cas, { a, b }, { protege })
  const remplis = remplisDe(cas.b, protege ? criteresProteges(a, b) : new Set())
  const faits = faitsMontrables(phraseDuMenage(cas.demande, communes), { protege })
  return (
    <div className={css.cas}>
      <p className={css.casPhrase}>{vu.phrase}</p>
      <GarderCas ligne={cas.demande} remplis={remplis} reelle={!synthetique} />
      <div className={css.casTete}>
        <p className={css.casRangs}>
          <span className="vh">{m('comparerCasRangA')}</span>
          <span className="sec">{vu.rangA}</span> → <span className="vh">{m('comparerCasRangB')}</span>
          {vu.rangB} <Fleche sens={vu.sens} texte={vu.places} />
          <span className="note">{vu.segment}</span>
        </p>
        <BarresDeScore barres={vu.barres} etendue={vu.etendue} />
      </div>
      <div className={css.casCorps}>
        <div>
          <Criteres vu={vu} />
          {vu.protege ? <p className="note">{m('comparerCasProtegesAide')}</p> : null}
        </div>
        <div>
          <Menage titre={m('comparerCasMenage')} faits={faits} />
          <p className="note">{synthetique ? t('shellSynthetiqueAide') : m('comparerCasMenageReel')}</p>
        </div>
      </div>
      <p className="note">{t('shellNotice')}</p>
    </div>
  )
}

interface CasProps {
  readonly a: Cotation
  readonly b: Cotation
  readonly synthetique: boolean
}

export function CasOuvert({
  id,
  onFermer,
  ...props
}: CasProps & { readonly id: string | undefined; readonly onFermer: () => void }) {
  return (
    <Modal.Root opened={id !== undefined} onClose={onFermer} size="72rem">
      <Modal.Overlay />
      <Modal.Content aria-label={id === undefined ? '' : m('comparerCasTitre', { id })}>
        <Modal.Body>
          <div className={css.casEntete}>
            <h2>{id === undefined ? null : m('comparerCasTitre', { id })}</h2>
            <Modal.CloseButton aria-label={m('comparerCasFermer')} />
          </div>
          {id === undefined ? null : <Contenu id={id} {...props} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
