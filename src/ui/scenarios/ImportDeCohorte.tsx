// The mapping of a foreign cohort file: what each column becomes, what its words mean, what is missing; the file is read
// whole before it may be accepted. What is chosen is remembered as one goes, so that a closed tab loses nothing.
import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Problem, Result } from '~/domain/problem.ts'
import {
  type Cible,
  cibleDuFait,
  type ColonneDecrite,
  type Correspondance,
  FORMATS_DE_MOIS,
  proposer,
  SEPARATEURS,
  type TableauDecrit,
} from '~/exchange/correspondance.ts'
import { nombre } from '~/i18n/nombres.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { Problemes } from '../pieces/Problemes.tsx'
import { retenir, retrouver } from './correspondances.ts'
import {
  choixDeColonne,
  choixDeFormat,
  choixDeValeur,
  communesInconnues,
  deLOption,
  empechements,
  IGNORER,
  lectureVue,
  manquantsVue,
  type ManquantVu,
  nombreReconnues,
  repondreNon,
  versOption,
} from './import-view.ts'
import { Carte } from './Carte.tsx'
import { m } from './mots.ts'
import css from './scenarios.module.css'

interface ColonneProps {
  readonly colonne: ColonneDecrite
  readonly cible: Cible
  readonly onChange: (cible: Cible) => void
}

function Valeurs({ colonne, cible, onChange }: ColonneProps) {
  const lecture = lectureVue(colonne, cible)
  if (lecture.genre !== 'valeurs' || cible.genre !== 'fait') return null
  const { fait, textes, resume, reste, separateurs } = lecture
  const choix = choixDeValeur(fait)
  const poser = (texte: string, option: string | null) => {
    const { [texte]: _ote, ...autres } = cible.valeurs ?? {}
    const valeur = deLOption(option)
    onChange({ ...cible, valeurs: valeur === undefined ? autres : { ...autres, [texte]: valeur } })
  }
  return (
    <>
      {separateurs.length === 0 ? null : (
        <Select
          size="xs"
          label={m('scenariosImportSeparateur')}
          data={[{ value: ' ', label: m('scenariosImportSansSeparateur') }, ...separateurs]}
          value={cible.separateur ?? ' '}
          onChange={(choisi) => {
            const { separateur: _avant, ...reste_ } = cible
            const separateur = SEPARATEURS.find((connu) => connu === choisi)
            onChange(cibleDuFait(colonne, fait.id, separateur ? { ...reste_, separateur } : reste_))
          }}
        />
      )}
      <details open={reste > 0}>
        <summary className={reste > 0 ? css.hors : undefined}>{resume}</summary>
        <table className={css.table} aria-label={colonne.entete}>
          <thead>
            <tr>
              <th scope="col">{m('scenariosImportValeur')}</th>
              <th scope="col" className="num">
                {m('scenariosImportCases')}
              </th>
              <th scope="col">{m('scenariosImportVeutDire')}</th>
            </tr>
          </thead>
          <tbody>
            {textes.map(({ texte, cases }) => (
              <tr key={texte}>
                <th scope="row">{texte === '' ? m('scenariosImportVide') : texte}</th>
                <td className="num">{nombre(cases)}</td>
                <td>
                  <Select
                    size="xs"
                    searchable
                    clearable
                    aria-label={m('scenariosImportSens', { texte, colonne: colonne.entete })}
                    placeholder={m('scenariosImportAChoisir')}
                    error={cible.valeurs?.[texte] === undefined}
                    data={[...choix]}
                    value={versOption(cible.valeurs?.[texte])}
                    onChange={(option) => poser(texte, option)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

function Lecture({ colonne, cible, onChange }: ColonneProps) {
  const lecture = lectureVue(colonne, cible)
  switch (lecture.genre) {
    case 'rien':
      return null
    case 'phrase':
      return <span className="note">{lecture.texte}</span>
    case 'mois':
      return (
        <Select
          size="xs"
          label={m('scenariosImportFormat')}
          data={[...choixDeFormat()]}
          value={lecture.format}
          onChange={(choisi) => {
            const format = FORMATS_DE_MOIS.find((connu) => connu === choisi)
            if (format && cible.genre === 'fait') onChange({ ...cible, format })
          }}
        />
      )
    case 'valeurs':
      return <Valeurs colonne={colonne} cible={cible} onChange={onChange} />
  }
}

interface ManquantsProps {
  readonly manquants: readonly ManquantVu[]
  readonly defauts: Correspondance['defauts']
  readonly onChange: (defauts: Correspondance['defauts']) => void
}

/** Facts that the file lacks: the same value for all, or nothing, and the reader says what is missing. */
function Manquants({ manquants, defauts, onChange }: ManquantsProps) {
  if (manquants.length === 0) return null
  const poser = (fait: string, valeur: string | null) => {
    const { [fait]: _ote, ...autres } = defauts
    onChange(valeur === null || valeur === '' ? autres : { ...autres, [fait]: valeur })
  }
  return (
    <Carte id="faits-absents" titre={m('scenariosImportManquants')} aide={m('scenariosImportManquantsAide')}>
      <div>
        <Button variant="default" onClick={() => onChange(repondreNon(manquants, defauts))}>
          {m('scenariosImportToutNon')}
        </Button>
      </div>
      <div className={css.champs}>
        {manquants.map(({ fait, nom, choix }) =>
          choix ? (
            <Select
              key={fait}
              clearable
              label={nom}
              placeholder={m('scenariosImportAChoisir')}
              data={[...choix]}
              value={defauts[fait] ?? null}
              onChange={(valeur) => poser(fait, valeur)}
            />
          ) : (
            <TextInput
              key={fait}
              label={nom}
              placeholder={m('scenariosImportAChoisir')}
              value={defauts[fait] ?? ''}
              onChange={(event) => poser(fait, event.currentTarget.value.trim())}
            />
          ),
        )}
      </div>
    </Carte>
  )
}

interface ImportDeCohorteProps {
  readonly fichier: File
  readonly tableau: TableauDecrit
  readonly onFermer: () => void
  readonly onAcceptee: () => void
}

/** What the file gave when it was read whole, and through which mapping. */
interface Essai {
  readonly par: Correspondance
  readonly resultat: Result<number>
}

const avertissementsDe = (resultat: Result<number>): readonly Problem[] => (resultat.ok ? resultat.warnings : [])

export function ImportDeCohorte({ fichier, tableau, onFermer, onAcceptee }: ImportDeCohorteProps) {
  const scenario = useAtelier((etat) => etat.scenario)
  const [retenue] = useState(() => retrouver(tableau.signature))
  const [correspondance, setCorrespondance] = useState(() => proposer(tableau, retenue))
  const [essai, setEssai] = useState<Essai>()
  const [enCours, setEnCours] = useState(false)
  const dernier = essai?.par === correspondance ? essai.resultat : undefined
  const manquants = manquantsVue(correspondance)
  const restes = empechements(tableau, correspondance)
  const inconnues = communesInconnues(tableau, correspondance, scenario)
  const choix = choixDeColonne()

  const changer = (suivante: Correspondance) => {
    setCorrespondance(suivante)
    retenir(tableau.signature, suivante)
  }
  const poser = (entete: string, cible: Cible) =>
    changer({ ...correspondance, colonnes: { ...correspondance.colonnes, [entete]: cible } })
  const verifier = async () => {
    setEnCours(true)
    try {
      retenir(tableau.signature, correspondance)
      setEssai({ par: correspondance, resultat: await gestes.essayerCohorte(fichier, correspondance) })
    } finally {
      setEnCours(false)
    }
  }
  const accepter = async () => {
    setEnCours(true)
    try {
      const problemes = await gestes.importerCohorte(fichier, correspondance)
      if (problemes.length > 0) setEssai({ par: correspondance, resultat: { ok: false, problems: problemes } })
      else {
        onAcceptee()
        onFermer()
      }
    } finally {
      setEnCours(false)
    }
  }

  return (
    <Modal
      opened
      onClose={onFermer}
      title={m('scenariosImportTitre', { nom: fichier.name })}
      size="min(72rem, 96vw)"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': m('scenariosFermer') }}
    >
      <div className={css.forme}>
        <p>{m('scenariosImportAide', { lignes: tableau.lignes, n: nombreReconnues(correspondance) })}</p>
        {retenue === undefined ? null : <p className={css.conclusion}>{m('scenariosImportRetenue')}</p>}
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{m('scenariosImportColonne')}</th>
              <th scope="col" className="num">
                {m('scenariosImportRemplies')}
              </th>
              <th scope="col">{m('scenariosImportDevient')}</th>
              <th scope="col">{m('scenariosImportDetail')}</th>
            </tr>
          </thead>
          <tbody>
            {tableau.colonnes.map((colonne) => {
              const { entete, remplies } = colonne
              const cible: Cible = correspondance.colonnes[entete] ?? { genre: 'ignoree' }
              return (
                <tr key={entete}>
                  <th scope="row">{entete}</th>
                  <td className="num">{nombre(remplies)}</td>
                  <td>
                    <Select
                      size="xs"
                      searchable
                      aria-label={m('scenariosImportChoix', { colonne: entete })}
                      data={[...choix]}
                      value={cible.genre === 'fait' ? cible.fait : IGNORER}
                      onChange={(fait) =>
                        poser(
                          entete,
                          fait === null || fait === IGNORER
                            ? { genre: 'ignoree' }
                            : cibleDuFait(colonne, fait, retenue?.colonnes[entete]),
                        )
                      }
                    />
                  </td>
                  <td>
                    <Lecture colonne={colonne} cible={cible} onChange={(suivante) => poser(entete, suivante)} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <Manquants
          manquants={manquants}
          defauts={correspondance.defauts}
          onChange={(defauts) => changer({ ...correspondance, defauts })}
        />
        {inconnues === 0 ? null : <p className={css.alerte}>{m('scenariosImportCommunes', { n: inconnues })}</p>}
        {restes.map((reste) => (
          <p key={reste} className={css.alerte}>
            {reste}
          </p>
        ))}
        <div aria-live="polite" className={css.forme}>
          {dernier?.ok === true ? (
            <p className={css.conclusion}>
              {m('scenariosImportBon', { n: dernier.value })} {m('scenariosImportReprendre')}
            </p>
          ) : null}
          {dernier?.ok === false ? (
            <>
              <p className={css.alerte}>{m('scenariosImportProblemes', { n: dernier.problems.length })}</p>
              <Problemes problemes={dernier.problems} />
            </>
          ) : null}
          {dernier === undefined || avertissementsDe(dernier).length === 0 ? null : (
            <details>
              <summary>{m('scenariosImportRemarques', { n: avertissementsDe(dernier).length })}</summary>
              <Problemes problemes={avertissementsDe(dernier)} />
            </details>
          )}
        </div>
        <div className={css.gestes}>
          <Button variant="default" onClick={onFermer}>
            {m('scenariosAnnuler')}
          </Button>
          {dernier?.ok === true ? (
            <Button variant="filled" loading={enCours} onClick={() => void accepter()}>
              {m('scenariosImportAccepter')}
            </Button>
          ) : (
            <Button variant="filled" loading={enCours} onClick={() => void verifier()}>
              {m('scenariosImportVerifier')}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  )
}
