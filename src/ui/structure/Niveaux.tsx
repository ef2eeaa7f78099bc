// Levels: their order, names, colours and points. A level with criteria goes once another takes them.
import { Button, Menu, Select, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { Cotation } from '~/domain/cotation.ts'
import {
  ajouterNiveau,
  COULEURS,
  deplacerNiveau,
  retirerNiveau,
  setCouleurDuNiveau,
  setLibelleDuNiveau,
} from '~/domain/edit-niveaux.ts'
import { setPointsDuNiveau } from '~/domain/edit.ts'
import { tenter } from '../acts/tenter.ts'
import { Ajout } from './Ajout.tsx'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import { ChampDeTexte } from './Champs.tsx'
import { Geste } from './Geste.tsx'
import { Icone } from './Icones.tsx'
import { m } from './mots.ts'
import css from './structure.module.css'
import { type NiveauVue, niveauxVue } from './structure-view.ts'
import { useFoyer } from './useFoyer.ts'
import { useGlisser } from './useGlisser.ts'

export interface NiveauxProps {
  readonly cotation: Cotation
  readonly mois: string
  readonly onDater: () => void
}

/** A level's colour, and the ink that reads on it. */
const teinte = (couleur: string) => ({ background: `var(--${couleur})`, color: `var(--sur-${couleur})` })

function Couleur({ niveau, onChoisir }: { readonly niveau: NiveauVue; readonly onChoisir: (couleur: string) => void }) {
  const numero = COULEURS.indexOf(niveau.couleur) + 1
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton
          className={css.pastille}
          style={teinte(niveau.couleur)}
          aria-label={m('structureNiveauCouleur', {
            rang: niveau.rang,
            couleur: m('structureCouleurDe', { n: numero }),
          })}
          title={m('structureCouleurDe', { n: numero })}
        >
          {niveau.rang}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={css.palette}>
        {COULEURS.map((couleur, i) => (
          <Menu.Item
            key={couleur}
            className={css.teinte}
            style={teinte(couleur)}
            data-choisie={couleur === niveau.couleur}
            aria-label={m('structureCouleurDe', { n: i + 1 })}
            onClick={() => onChoisir(couleur)}
          >
            <span aria-hidden>{i + 1}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Retrait({
  niveau,
  onRetirer,
  onRenoncer,
}: {
  readonly niveau: NiveauVue
  readonly onRetirer: (vers: number) => void
  readonly onRenoncer: () => void
}) {
  const [vers, setVers] = useState(niveau.accueil)
  return (
    <div className={css.retrait}>
      <Select
        label={m('structureNiveauVers', { n: niveau.criteres })}
        data={niveau.accueils}
        value={vers}
        onChange={setVers}
        data-foyer={`vers-${niveau.id}`}
      />
      <Button variant="filled" onClick={() => vers !== null && onRetirer(Number(vers))}>
        {m('structureRetirerAct')}
      </Button>
      <Button onClick={onRenoncer}>{m('structureRenoncer')}</Button>
    </div>
  )
}

export function Niveaux({ cotation, mois, onDater }: NiveauxProps) {
  const [aRetirer, setARetirer] = useState<string>()
  const [refus, setRefus] = useState<{ readonly id: string; readonly raison: string }>()
  const [annonce, setAnnonce] = useState('')
  const { zone, viser } = useFoyer<HTMLDivElement>(`${cotation.niveaux.map(({ id }) => id).join()}${aRetirer ?? ''}`)
  const vues = niveauxVue(cotation)

  const deplacer = ({ rang, id, libelle }: NiveauVue, vers: number, foyer: string) => {
    if (vers < 0 || vers >= vues.length) return
    viser(`${foyer}-${id}`)
    tenter(deplacerNiveau(cotation, rang, vers))
    setAnnonce(m('structureDeplace', { libelle, rang: vers + 1 }))
  }
  const retirer = (niveau: NiveauVue, rang: number, vers?: number) => {
    const voisin = vues[rang + 1] ?? vues[rang - 1]
    if (voisin) viser(`retirer-${voisin.id}`)
    const raison = tenter(retirerNiveau(cotation, niveau.rang, vers))
    setARetirer(undefined)
    setRefus(raison === undefined ? undefined : { id: niveau.id, raison })
  }
  const demanderRetrait = (niveau: NiveauVue, rang: number) => {
    if (niveau.criteres === 0 || niveau.accueils.length === 0) {
      retirer(niveau, rang)
      return
    }
    viser(`vers-${niveau.id}`)
    setARetirer(niveau.id)
  }
  const surPoignee = (niveau: NiveauVue, rang: number) => (event: KeyboardEvent) => {
    const pas = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (pas === 0) return
    event.preventDefault()
    deplacer(niveau, rang + pas, 'poignee')
  }
  const { poignee, prise } = useGlisser((de, vers) => {
    const pris = vues[de]
    if (pris) deplacer(pris, vers, 'poignee')
  })

  return (
    <div ref={zone}>
      <p className={css.aide}>{m('structureNiveauxAide')}</p>
      <ol className={css.liste}>
        {vues.map((niveau, i) => (
          <li
            key={niveau.id}
            className={css.niveau}
            data-rang={i}
            data-survole={prise !== undefined && prise.vers === i && prise.de !== i}
            data-prise={prise?.de === i}
          >
            <UnstyledButton
              className={css.poignee}
              data-foyer={`poignee-${niveau.id}`}
              aria-label={m('structureDeplacerPoignee', niveau)}
              title={m('structureDeplacerPoignee', niveau)}
              {...poignee(i)}
              onKeyDown={surPoignee(niveau, i)}
            >
              <Icone nom="poignee" />
            </UnstyledButton>
            <Couleur
              niveau={niveau}
              onChoisir={(couleur) => tenter(setCouleurDuNiveau(cotation, niveau.rang, couleur))}
            />
            <ChampDeTexte
              libelle={m('structureNiveauNom', niveau)}
              sansLibelle
              valeur={niveau.libelle}
              onValider={(texte) => tenter(setLibelleDuNiveau(cotation, niveau.rang, texte))}
            />
            {niveau.points === undefined ? (
              <Button variant="subtle" title={niveau.dates} onClick={onDater}>
                <span className={css.coupe}>{niveau.dates}</span>
              </Button>
            ) : (
              <ChampDeNombre
                nom={m('structureNiveauPoints', niveau)}
                valeur={niveau.points}
                onDonner={(points) => tenter(setPointsDuNiveau(cotation, niveau.rang, points ?? 0, mois))}
              />
            )}
            <span className={css.compte}>{m('structureNiveauCriteres', { n: niveau.criteres })}</span>
            <span className={css.rangee}>
              <Geste
                icone="monter"
                nom={m('structureMonter', niveau)}
                foyer={`monter-${niveau.id}`}
                empeche={niveau.isPremier}
                onClick={() => deplacer(niveau, i - 1, 'monter')}
              />
              <Geste
                icone="descendre"
                nom={m('structureDescendre', niveau)}
                foyer={`descendre-${niveau.id}`}
                empeche={niveau.isDernier}
                onClick={() => deplacer(niveau, i + 1, 'descendre')}
              />
              <Geste
                icone="retirer"
                nom={m('structureRetirer', niveau)}
                foyer={`retirer-${niveau.id}`}
                onClick={() => demanderRetrait(niveau, i)}
              />
            </span>
            {aRetirer === niveau.id ? (
              <Retrait
                niveau={niveau}
                onRetirer={(vers) => retirer(niveau, i, vers)}
                onRenoncer={() => {
                  viser(`retirer-${niveau.id}`)
                  setARetirer(undefined)
                }}
              />
            ) : null}
            {refus?.id === niveau.id ? (
              <p className={css.refus} role="alert">
                {refus.raison}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <Ajout
        avec="nombre"
        titre={m('structureNiveauNouveau')}
        nom={m('structureNiveau')}
        nombre={m('structureNiveauPointsCourt')}
        onAjouter={(libelle, points) => tenter(ajouterNiveau(cotation, { libelle, points }))}
      />
      <output className="vh">{annonce}</output>
    </div>
  )
}
