// `loi flamanderie`: exact law of the number of dwellings that the commune proposes for, at relets after some years or at
// first letting (model.md §5–6; simulation.md §3.1).
import type { Controleur, RegimePremiereLocation } from '~/domain/flux.ts'
import { parseMois } from '~/domain/mois.ts'
import { loiPremiereLocation, loiRelocations, programmeDe } from '~/simulation/flamanderie.ts'
import { auMoins, esperance } from '~/simulation/lois.ts'
import { partsDuFlux } from '~/simulation/tours.ts'
import { lireFlux, lireScenario } from '../lire.ts'
import { flamanderieLivree, fluxLivre } from '../livres.ts'
import { readPart } from '../parts.ts'
import { attendre, Refus } from '../refus.ts'
import { type Arguments, CONTROLEURS, fichier, requis, type Sortie, type Verbe } from '../verbe.ts'

/** Turns the programme away from the shipped one when asked. */
function readContexte(args: Arguments, { dire }: Sortie) {
  const dossier = args.texte('scenario')
  const chemin = args.texte('flux')
  const scenario = dossier === undefined ? flamanderieLivree() : attendre(dossier, lireScenario(dossier), dire)
  const flux = chemin === undefined ? fluxLivre() : attendre(chemin, lireFlux(chemin), dire)
  const programme = programmeDe(scenario)
  const parts = partsDuFlux(flux, parseMois(scenario.moisReference))
  if (programme === undefined)
    throw new Refus([`${dossier ?? 'Le scénario'} : il faut une livraison « flamanderie » et les taux de rotation.`])
  if (parts === undefined || parts.parts.reduce((total, part) => total + part, 0) !== 10_000)
    throw new Refus([`${chemin ?? 'Le flux'} : il faut des parts de somme 10000, dont une de la commune.`])
  return { programme, parts, flux }
}

/** A number of dwellings of the programme. */
function readLogements(args: Arguments, drapeau: string, logements: number): number | undefined {
  const lus = args.entier(drapeau)
  if (lus !== undefined && lus > logements)
    throw new Refus([`--${drapeau} attend ${logements} au plus : le programme a ${logements} logements.`], 'loi')
  return lus
}

function readPartRetiree(args: Arguments): number {
  const texte = args.texte('part-retiree')
  const part = texte === undefined ? 0 : readPart(texte)
  if (part === undefined) throw new Refus(['--part-retiree attend un pour cent de 0 à 100 (exemple : 25).'], 'loi')
  return part
}

export const loi: Verbe = {
  nom: 'loi',
  objet: 'flamanderie',
  resume: 'Loi exacte du nombre de tours de la commune à la Flamanderie.',
  drapeaux: [
    {
      nom: 'annees',
      genre: 'entier',
      valeur: 'Y',
      min: 1,
      max: 60,
      aide: 'années de relocations, première location exclue',
    },
    requis({
      nom: 'regime',
      genre: 'choix',
      permis: ['stock', 'concertation', 'flux'],
      aide: 'régime de la première location',
    }),
    {
      nom: 'controleur',
      genre: 'choix',
      permis: CONTROLEURS,
      aide: 'règle qui donne le tour (celle du flux par défaut)',
    },
    { nom: 'premiere-location', genre: 'present', aide: 'loi de la première location, au lieu des relocations' },
    {
      nom: 'reservation-communale-en-stock',
      genre: 'entier',
      valeur: 'N',
      min: 0,
      max: 1000,
      aide: 'logements tenus en stock (14 par défaut)',
    },
    {
      nom: 'concertation',
      genre: 'entier',
      valeur: 'N',
      min: 0,
      max: 1000,
      aide: 'logements convenus en concertation (3 par défaut)',
    },
    {
      nom: 'part-retiree',
      genre: 'texte',
      valeur: 'POURCENT',
      aide: 'part des relocations qui sort de l’assiette (0 par défaut)',
    },
    {
      nom: 'assiette',
      genre: 'entier',
      valeur: 'N',
      min: 1,
      max: 100_000,
      aide: 'pour « annuel » : locations de l’année où le tour est tiré',
    },
    {
      nom: 'report',
      genre: 'choix',
      permis: ['continu', 'annuel'],
      aide: 'écarts gardés d’une année à l’autre, ou remis à zéro (continu par défaut)',
    },
    fichier('flux', 'flux dont les parts sont prises (20 % à la commune par défaut)'),
    {
      nom: 'scenario',
      genre: 'texte',
      valeur: 'DOSSIER',
      aide: 'scénario de la livraison (scenarios/flamanderie par défaut)',
    },
  ],
  notes: [
    '« loi » : P(K = 0), P(K = 1)… ; « auMoins » : P(K ≥ 0), P(K ≥ 1)… Aucune simulation : les lois sont exactes sous',
    'les hypothèses dites dans docs/ligne-de-commande.md. « annees » est null pour la première location.',
  ],
  exemples: [
    'loi flamanderie --annees 6 --regime flux --controleur president',
    'loi flamanderie --premiere-location --regime flux --controleur tirage',
  ],
  executer: (args, sortie) => {
    const premiere = args.has('premiere-location')
    const annees = args.entier('annees')
    if (!premiere && annees === undefined) throw new Refus(['Il manque --annees, ou --premiere-location.'], 'loi')
    const { programme, parts, flux } = readContexte(args, sortie)
    const regime = args.requis('regime') as RegimePremiereLocation
    const controleur = (args.texte('controleur') ?? flux.controleur) as Controleur
    const options = {
      regime,
      controleur,
      parts: parts.parts,
      rangCommune: parts.rangCommune,
      reservationCommunaleEnStock: readLogements(args, 'reservation-communale-en-stock', programme.logements),
      concertation: readLogements(args, 'concertation', programme.logements),
      assiette: args.entier('assiette'),
    }
    const loiDeK = premiere
      ? loiPremiereLocation(programme, options)
      : loiRelocations(programme, {
          ...options,
          annees: annees ?? 0,
          partRetiree: readPartRetiree(args),
          report: (args.texte('report') ?? 'continu') as 'continu' | 'annuel',
        })
    sortie.ecrire(
      JSON.stringify({
        regime,
        controleur,
        annees: premiere ? null : annees,
        moyenne: esperance(loiDeK),
        loi: loiDeK,
        auMoins: auMoins(loiDeK),
      }),
    )
    return 0
  },
}
