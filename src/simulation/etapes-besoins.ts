// Next steps: needs — handicap, motives, rare labels, DALO, refusals — and what the statutes of work open.
// Rare facts are drawn inside the households that may have them; a fact that entails another forces it.
import type { Brouillon, Etape, Fabrique, OptionsDeCohorte } from './brouillon.ts'
import {
  ancienneteDe,
  apresCinquante,
  avantTrente,
  coteDe,
  enCouple,
  enEmploi,
  entreesDe,
  partDe,
  personnesDe,
  repartirMarge,
} from './brouillon.ts'
import { enTitre, HEBERGES, paieLoyer, SANS_ABRI, TEMPORAIRES } from './etapes-logement.ts'
import { HANDICAP_SELON_AGE } from './lois-de-cohorte.ts'
import { prevaloir } from './repartition.ts'

type Motif = Brouillon['motifs'][number]
type Label = Brouillon['labels'][number]
type FaitBooleen =
  'handicap' | 'besoinLogementAdapte' | 'travailleurEssentiel' | 'agentPublic' | 'salarieActionLogement' | 'lienLocal'

/** Sets a boolean fact on its share of households. */
function marquer(
  fabrique: Fabrique,
  menages: readonly Brouillon[],
  fait: FaitBooleen,
  cote: (m: Brouillon) => number,
): void {
  const choisis = prevaloir(fabrique.repartiteur, fait, menages, partDe(fabrique.recette, 'faits', fait), cote)
  menages.forEach((menage, i) => (menage[fait] = choisis[i] === true))
}

export const situer: Etape = (fabrique, menages) => {
  marquer(fabrique, menages, 'handicap', (m) =>
    m.logementActuel === 'act'
      ? 6
      : 0.05 * coteDe(HANDICAP_SELON_AGE, m.trancheAge) * (m.situationProfessionnelle === 'autre' ? 2.5 : 1),
  )
  marquer(fabrique, menages, 'besoinLogementAdapte', (m) => (m.handicap ? 1 : m.trancheAge === '65plus' ? 0.12 : 0))
  marquer(fabrique, menages, 'travailleurEssentiel', (m) => (enEmploi(m) ? 1 : 0))
  marquer(fabrique, menages, 'agentPublic', (m) => {
    const { situationProfessionnelle: s } = m
    return s === 'cdi' ? 1 : s === 'cddInterim' ? 0.5 : 0
  })
  marquer(fabrique, menages, 'salarieActionLogement', (m) => {
    const { situationProfessionnelle: s } = m
    return m.agentPublic ? 0 : s === 'cdi' ? 2 : s === 'cddInterim' ? 1 : s === 'apprenti' ? 0.5 : 0
  })
  marquer(fabrique, menages, 'lienLocal', (m) =>
    m.logementActuel === 'locataireHlm' ? 3 : HEBERGES.includes(m.logementActuel) ? 0.8 : 1,
  )
}

const separe = ({ situationFamiliale: s }: Brouillon): boolean => s === 'separe' || s === 'divorceEnCours'
const chezAutrui = ({ logementActuel: l }: Brouillon): boolean =>
  SANS_ABRI.includes(l) || TEMPORAIRES.includes(l) || HEBERGES.includes(l)

/** Share of the known resources taken by the rent, in steps 0, 1 (a quarter), 2 (a third and more). */
const effort = ({ loyerNetAidesEuros: loyer, ressourcesMensuellesEuros: ressources }: Brouillon): number =>
  loyer === null || ressources === null
    ? 0
    : 100 * loyer >= 35 * ressources
      ? 2
      : 100 * loyer >= 25 * ressources
        ? 1
        : 0

/** How a household leans to a motive; 0: the motive makes no sense for it. A motive not named leans to nobody. */
const PENCHANTS: Readonly<Partial<Record<Motif, (menage: Brouillon) => number>>> = {
  sansLogement: (m) =>
    SANS_ABRI.includes(m.logementActuel) ? 6 : chezAutrui(m) ? 3 : m.logementActuel === 'titreGratuit' ? 0.3 : 0,
  demolition: (m) => (m.logementActuel === 'locataireHlm' ? 1 : 0),
  indigne: (m) =>
    m.logementActuel === 'locatairePrive' ? 3 : enTitre(m) || HEBERGES.includes(m.logementActuel) ? 0.5 : 0,
  congeReprise: (m) => (m.logementActuel === 'locatairePrive' ? 1 : 0),
  expulsion: (m) =>
    (m.logementActuel === 'locatairePrive' ? 2 : m.logementActuel === 'locataireHlm' ? 1 : 0) * (1 + 2 * effort(m)),
  violences: (m) => (m.composition === 'seul' || m.composition === 'autre' ? 1 : 1.5),
  handicap: (m) => (m.handicap ? 1 : 0),
  sante: (m) => (m.handicap ? 3 : 1) * (apresCinquante(m) ? 3 : 1),
  tropCher: (m) => (paieLoyer(m) && m.loyerNetAidesEuros !== null && m.loyerNetAidesEuros > 0 ? 1 + 3 * effort(m) : 0),
  tropGrand: (m) => (m.sousOccupe ? 1 : 0),
  separation: (m) => (separe(m) ? 12 : m.situationFamiliale === 'divorce' ? 0.6 : 0),
  decohabitation: (m) => (m.logementActuel === 'parentsEnfants' && !apresCinquante(m) ? (avantTrente(m) ? 3 : 1) : 0),
  tropPetit: (m) =>
    m.sousOccupe || SANS_ABRI.includes(m.logementActuel)
      ? 0
      : m.suroccupe
        ? 10
        : personnesDe(m) > 1 || m.enfantsANaitre > 0
          ? 1.5
          : 0.4,
  futureUnion: (m) => (enCouple(m) ? (avantTrente(m) ? 1 : 0.2) : 0.3),
  regroupementFamilial: (m) => (m.composition === 'seul' ? 1 : 0.2),
  assistantMaternel: (m) =>
    enTitre(m) && m.situationProfessionnelle !== 'etudiant' && m.situationProfessionnelle !== 'retraite' ? 1 : 0,
  voisinage: (m) => (enTitre(m) ? 1 : 0),
  mutationPro: (m) => (enEmploi(m) ? 1 : 0),
  rapprochementTravail: (m) => (enEmploi(m) ? 1 : m.situationProfessionnelle === 'apprenti' ? 1 : 0),
  rapprochementServices: (m) => (apresCinquante(m) ? 3 : 1),
  rapprochementFamille: (m) => (apresCinquante(m) ? 2 : 1),
  proprietaireEnDifficulte: (m) => (m.logementActuel === 'proprietaire' ? 1 : 0),
  autre: () => 1,
}
const penchant = (menage: Brouillon, motif: Motif): number => PENCHANTS[motif]?.(menage) ?? 0

export const motiver: Etape = (fabrique, menages) => {
  const { recette, repartiteur } = fabrique
  const principaux = entreesDe(recette, 'motifPrincipal').map(([motif]) => motif as Motif)
  const profils = new Map(menages.map((m) => [m.rang, principaux.map((motif) => penchant(m, motif)).join(' ')]))
  const choisis = repartirMarge<Motif>(
    fabrique,
    'motifPrincipal',
    menages,
    ({ rang }) => profils.get(rang) ?? '',
    penchant,
  )
  menages.forEach((menage, i) => (menage.motifs = [choisis[i] ?? 'autre']))
  // Shares of a motive, main or not: the main ones count, further ones are drawn among those that lean to it.
  for (const [nom, part] of entreesDe(recette, 'motifs')) {
    const motif = nom as Motif
    const marques = prevaloir(repartiteur, `motif ${motif}`, menages, part, (m) =>
      m.motifs.includes(motif) ? Infinity : 0.1 * penchant(m, motif),
    )
    menages.forEach((menage, i) => {
      if (marques[i] && !menage.motifs.includes(motif)) menage.motifs = [...menage.motifs, motif]
    })
  }
}

const emancipable = (m: Brouillon, options: OptionsDeCohorte): boolean =>
  m.trancheAge === 'moins25' &&
  m.situationFamiliale === 'celibataire' &&
  m.adultes === 1 &&
  personnesDe(m) <= 2 &&
  ['etudiant', 'apprenti', 'autre'].includes(m.situationProfessionnelle) &&
  [...HEBERGES, 'foyer', 'structureHebergement', 'ase'].includes(m.logementActuel) &&
  ancienneteDe(m, options) <= 12

/** Who may bear a label, and how much; Infinity: always. In the order of the draws. */
const LABELS: Readonly<Record<Label, (menage: Brouillon, options: OptionsDeCohorte) => number>> = {
  ase: (m) =>
    m.logementActuel === 'ase' ? Infinity : m.trancheAge === 'moins25' && m.composition !== 'coupleAvecEnfants' ? 1 : 0,
  emancipe: (m, options) => (emancipable(m, options) && !m.labels.includes('ase') ? 1 : 0),
  act: (m) =>
    m.logementActuel === 'act' ? Infinity : m.logementActuel === 'structureHebergement' && m.handicap ? 1 : 0,
  relogement: (m) => (m.motifs.includes('demolition') ? 5 : 0),
  violencesConjugales: (m) => (m.motifs.includes('violences') ? 1 : 0),
  violencesSexuelles: (m) => (m.motifs.includes('violences') ? 20 : 1),
  traite: (m) => (chezAutrui(m) ? 1 : 0),
  sortieProstitution: (m) => (chezAutrui(m) && personnesDe(m) <= 2 ? 1 : 0),
  mariageForce: (m) => (avantTrente(m) ? 1 : 0),
  siao: (m) =>
    SANS_ABRI.includes(m.logementActuel) || TEMPORAIRES.includes(m.logementActuel)
      ? 4
      : m.logementActuel === 'hebergeTiers'
        ? 0.3
        : 0,
  pdalhpd: (m) => (chezAutrui(m) || m.motifs.includes('expulsion') || m.motifs.includes('indigne') ? 1 : 0),
  accordCollectif: (m) =>
    m.labels.includes('siao') || m.labels.includes('pdalhpd') ? 2 : chezAutrui(m) || m.suroccupe ? 0.5 : 0,
  repriseActivite: (m) => (enEmploi(m) ? 1 : 0),
}

export const labelliser: Etape = ({ recette, repartiteur, options }, menages) => {
  for (const [nom, cote] of Object.entries(LABELS)) {
    const label = nom as Label
    const marques = prevaloir(repartiteur, `label ${label}`, menages, partDe(recette, 'labels', label), (m) =>
      cote(m, options),
    )
    menages.forEach((menage, i) => {
      if (marques[i]) menage.labels = [...menage.labels, label]
    })
  }
}

/** A seniority that opens the appeal by itself: working assumption, months. */
const DELAI_ANORMAL = 24

/** The DALO is recognised among the situations that open the appeal, the more so with a long wait. */
const coteDeDalo = (m: Brouillon, options: OptionsDeCohorte): number => {
  const attente = ancienneteDe(m, options) >= DELAI_ANORMAL
  const fragile = m.enfantsMineurs > 0 || m.handicap
  const motif = SANS_ABRI.includes(m.logementActuel)
    ? 6
    : TEMPORAIRES.includes(m.logementActuel)
      ? 4
      : m.motifs.includes('expulsion')
        ? 4
        : fragile && (m.suroccupe || m.motifs.includes('indigne'))
          ? 4
          : m.logementActuel === 'hebergeTiers'
            ? 1.5
            : 0
  return attente ? 1 + 2 * motif : motif
}

export const reconnaitre: Etape = (fabrique, menages) => {
  const { recette, repartiteur, options } = fabrique
  const dalo = prevaloir(
    repartiteur,
    'dalo',
    menages,
    partDe(recette, 'faits', 'dalo'),
    (m) => 0.01 * coteDeDalo(m, options),
  )
  menages.forEach((menage, i) => (menage.dalo = dalo[i] ? 'reconnu' : 'non'))
  // A refusal needs a proposal, hence some months of waiting.
  const refus = repartirMarge<string>(
    fabrique,
    'refusInjustifies',
    menages,
    (m) => String(Math.min(2, Math.floor(ancienneteDe(m, options) / 6))),
    (m, nombre) => (nombre === '0' ? 1 : Math.min(2, Math.floor(ancienneteDe(m, options) / 6))),
  )
  menages.forEach((menage, i) => (menage.refusInjustifies = Number(refus[i] ?? 0)))
}
