// Words of the test cases, loaded with them.
import type { GenreDObjectif } from '~/analysis/essais/objectifs.ts'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { FINE, INSECABLE } from '../signes.ts'
import { compte, nombre, ordinal, points, signe } from './nombres.ts'
import { cite, enumere } from './texte.ts'

const GRILLES: Readonly<Record<NomDeGrille, string>> = { primo: 'Première demande', mutation: 'Mutation' }
const DE_GRILLE: Readonly<Record<NomDeGrille, string>> = { primo: 'de première demande', mutation: 'de mutation' }
const MESURES: Readonly<Record<GenreDObjectif, string>> = {
  criteres: 'Critères',
  comparaisons: 'Comparaisons',
  bornes: 'Bornes',
}
const cas = (n: number): string => compte(n, 'cas d’essai', 'cas d’essai')
/** « Place » is feminine. */
const place = (n: number): string => (n === 1 ? '1re' : ordinal(n))
const criteres = (n: number): string => (n === 1 ? 'le critère' : 'les critères')

export const essais = {
  titre: 'Cas d’essai',
  grille: ({ grille }: { grille: NomDeGrille }) => GRILLES[grille],
  vide: `Un cas d’essai est un ménage inventé, gardé avec ce que les règles en disent${INSECABLE}: critères remplis, score, place parmi les autres cas. À chaque changement de règle il est rejoué, et la page dit ce qui ne donne plus le résultat gardé.`,
  videComment: `Pour en garder un, ouvrez un ménage dans Comparer ou le cas d’un constat, puis ${cite('Garder comme cas d’essai')}. Vous pouvez aussi faire produire ici ceux qui couvrent vos règles.`,
  calculCouverture: 'Couverture des cas d’essai',
  bilan: ({ n, echecs }: { n: number; echecs: number }) =>
    echecs === 0
      ? `${cas(n)}${INSECABLE}: ${n === 1 ? 'il donne' : 'tous donnent'} le résultat gardé.`
      : `${cas(n)}${INSECABLE}: ${echecs === 1 ? '1 ne donne' : `${nombre(echecs)} ne donnent`} plus le résultat gardé.`,
  pastille: ({ n, echecs }: { n: number; echecs: number }) =>
    echecs === 0 ? `${cas(n)}${INSECABLE}: aucun échec` : `${cas(echecs)} ${echecs === 1 ? 'échoue' : 'échouent'}`,
  pastilleEnCours: ({ n }: { n: number }) => cas(n),
  scoreGarde: ({ score }: { score: number }) => `Score${INSECABLE}: ${points(score)}.`,
  score: ({ attendu, obtenu }: { attendu: number; obtenu: number }) =>
    `Score attendu${INSECABLE}: ${points(attendu)}${FINE}; obtenu${INSECABLE}: ${points(obtenu)} (${signe(obtenu - attendu)}).`,
  manquent: ({ noms }: { noms: readonly string[] }) =>
    `Ne remplit plus ${criteres(noms.length)} ${enumere(noms, 'et')}.`,
  enTrop: ({ noms }: { noms: readonly string[] }) => `Remplit en plus ${criteres(noms.length)} ${enumere(noms, 'et')}.`,
  pointsChanges: ({ nom, attendu, obtenu }: { nom: string; attendu: number; obtenu: number }) =>
    `${nom}${INSECABLE}: ${points(attendu)} attendus, ${nombre(obtenu)} obtenus.`,
  retenu: ({ nom }: { nom: string }) => `${nom}${INSECABLE}: compte maintenant dans son groupe.`,
  nonRetenu: ({ nom }: { nom: string }) =>
    `${nom}${INSECABLE}: ne compte plus, un autre critère de son groupe vaut mieux.`,
  inconnu: ({ noms }: { noms: readonly string[] }) =>
    noms.length === 1
      ? `Le critère ${enumere(noms.map(cite), 'et')} n’existe plus.`
      : `Les critères ${enumere(noms.map(cite), 'et')} n’existent plus.`,
  deplace: ({ attendu, obtenu, grille }: { attendu: number; obtenu: number; grille: NomDeGrille }) =>
    `Place parmi les cas ${DE_GRILLE[grille]}${INSECABLE}: ${place(attendu)} attendue, ${place(obtenu)} obtenue.`,
  voirPourquoi: 'Voir pourquoi',
  voirPourquoiNomme: ({ nom }: { nom: string }) => `Voir pourquoi${INSECABLE}: ${nom}`,
  accepter: 'Accepter le nouveau résultat',
  accepterNomme: ({ nom }: { nom: string }) => `Accepter le nouveau résultat${INSECABLE}: ${nom}`,
  accepterTous: ({ n }: { n: number }) => `Accepter les ${nombre(n)} nouveaux résultats`,
  acceptes: ({ n }: { n: number }) =>
    `${n === 1 ? 'Nouveau résultat gardé' : `${nombre(n)} nouveaux résultats gardés`}. Annuler revient au précédent.`,
  nom: ({ nom }: { nom: string }) => `Nom du cas${INSECABLE}: ${nom}`,
  retirer: 'Retirer',
  retirerNomme: ({ nom }: { nom: string }) => `Retirer le cas${INSECABLE}: ${nom}`,
  retire: ({ nom }: { nom: string }) => `Cas ${cite(nom)} retiré. Annuler le rend.`,
  passants: ({ n }: { n: number }) => `${n === 1 ? '1 cas donne' : `${nombre(n)} cas donnent`} le résultat gardé`,

  couverture: 'Ce que les cas essaient de vos règles',
  mesure: ({ genre, k, n }: { genre: GenreDObjectif; k: number; n: number }) =>
    `${MESURES[genre]}${INSECABLE}: ${nombre(k)} sur ${nombre(n)}`,
  couvreAide_criteres: 'par critère et par grille\u00A0: rempli par un cas, non rempli par un autre',
  couvreAide_comparaisons: 'vraie, fausse, et inconnue quand la réponse peut manquer',
  couvreAide_bornes: 'un cas de chaque côté du chiffre',
  objectif_rempli: ({ critere }: { critere: string }) => `${critere}${INSECABLE}: rempli`,
  'objectif_non-rempli': ({ critere }: { critere: string }) => `${critere}${INSECABLE}: non rempli`,
  objectif_vraie: ({ comparaison }: { comparaison: string }) => `${comparaison}${INSECABLE}: vrai`,
  objectif_fausse: ({ comparaison }: { comparaison: string }) => `${comparaison}${INSECABLE}: faux`,
  objectif_inconnue: ({ comparaison }: { comparaison: string }) => `${comparaison}${INSECABLE}: réponse inconnue`,
  borne_vraie: ({ comparaison }: { comparaison: string }) => `${comparaison}${INSECABLE}: vrai de justesse`,
  borne_fausse: ({ comparaison }: { comparaison: string }) => `${comparaison}${INSECABLE}: faux de justesse`,
  manquants: ({ n }: { n: number }) => `Ce qui manque (${nombre(n)})`,
  impossibles: ({ n }: { n: number }) => `Impossible dans ces règles (${nombre(n)})`,
  sansMenage: ({ n }: { n: number }) =>
    `Pour ${n === 1 ? 'l’un d’eux' : `${nombre(n)} d’entre eux`}, aucun ménage n’a été trouvé, sans que l’impossibilité soit prouvée.`,
  complete: 'Rien ne manque.',
  produire: 'Produire les cas manquants',
  produireAide: ({ n }: { n: number }) =>
    `Des ménages inventés pour ${n === 1 ? 'ce qui n’est pas essayé' : `les ${nombre(n)} choses qui ne sont pas essayées`}, gardés avec ce que les règles en disent aujourd’hui.`,
  produits: ({ n }: { n: number }) =>
    `${cas(n)} ${n > 1 ? 'ajoutés' : 'ajouté'}. Annuler ${n > 1 ? 'les' : 'le'} retire.`,

  fichier: 'Fichier',
  importer: 'Importer des cas d’essai\u2026',
  exporter: 'Exporter les cas d’essai',
  importRefuse: 'Ce fichier de cas d’essai est refusé',
  fermer: 'Fermer',
  importes: `Cas d’essai repris du fichier. Annuler rend les précédents.`,
  nomDuFichier: 'cas-d-essai.json',
  illisibles: `Le brouillon ne peut pas être lu au mois de ces cas d’essai.`,

  alerte: ({ nom }: { nom: string }) => `Le cas d’essai ${cite(nom)} ne donne plus le résultat gardé.`,
  nomDuCas: ({ grille, remplis }: { grille: string; remplis: string }) =>
    remplis === '' ? `${grille}, sans critère rempli` : `${grille}${INSECABLE}: ${remplis}`,
  nomAutres: ({ n }: { n: number }) => compte(n, 'autre critère', 'autres critères'),
  garder: 'Garder comme cas d’essai',
  garde: ({ nom }: { nom: string }) =>
    `Gardé${INSECABLE}: ${cite(nom)}, avec ce que le brouillon en dit. Annuler le reprend.`,
  gardeReduit: ({ nom }: { nom: string }) =>
    `Gardé${INSECABLE}: ${cite(nom)}, sous la forme d’un ménage inventé qui donne le même résultat${FINE}; de la demande réelle, seul reste ce qui change ce résultat. Annuler le reprend.`,
  dejaGarde: ({ nom }: { nom: string }) => `Ce ménage est déjà gardé${INSECABLE}: ${cite(nom)}.`,
}
