// Words of « Publier », in French. They travel with the page: both languages, nothing in the first load.
import type { Deliberation } from '~/domain/approbation.ts'
import type { EtatDeSignature } from '~/vie/signatures.ts'
import { INSECABLE } from '../signes.ts'
import { compte, mois as moisDit, nombre, pourCent } from './nombres.ts'
import { cite, enumere } from './texte.ts'
import { jourDit } from './versions.ts'

const KILO = 1000
const MEGA = 1_000_000

const ETATS: Readonly<Record<EtatDeSignature, string>> = {
  valable: 'signature valable, clé connue',
  inconnue: `signature juste, mais clé inconnue${INSECABLE}: demandez à ce signataire de vous lire l’empreinte de sa clé`,
  fausse: `signature fausse${INSECABLE}: ces règles ne sont pas celles qui ont été signées`,
  illisible: 'signature illisible',
  indisponible: `signature non vérifiée${INSECABLE}: ce navigateur ne sait pas le faire, essayez-en un plus récent`,
}

export interface SignatureDite {
  readonly qui: string
  readonly etat: EtatDeSignature
  /** Hash of the key. */
  readonly cle: string
  /** Who holds it, when the reader knows. */
  readonly titulaire: string | undefined
  /** What it covers besides the rules. */
  readonly deliberation: Deliberation | undefined
}

/** What a sound signature proves, and that its name is not the holder's. */
function suiteDeSignature({ qui, etat, titulaire, deliberation }: SignatureDite): string {
  if (etat !== 'valable' && etat !== 'inconnue') return ''
  const autre =
    titulaire !== undefined && titulaire !== qui ? ' La signature donne un autre nom que celui de la clé.' : ''
  const couvre = deliberation
    ? `les règles et la délibération ${cite(deliberation.reference)} du ${jourDit(deliberation.date)}`
    : 'les règles, non leur délibération'
  return `${autre} Elle couvre ${couvre}.`
}

export const publier = {
  page: 'Publier',

  // ---- what is published
  quoi: 'Ce qui est publié',
  version: 'Contenu',
  brouillon: 'Brouillon en cours',
  deliberee: 'Cette version a été délibérée',
  delibereeAide: `C’est votre parole${INSECABLE}: l’atelier ne vérifie aucune délibération. Sans elle, tout sort en brouillon.`,
  brouillonAide: `Un brouillon ne se publie qu’en brouillon. Pour publier un texte délibéré, enregistrez-le d’abord comme version.`,
  approuvee: ({ reference, date, isRemplacee }: { reference: string; date: string; isRemplacee: boolean }) =>
    `Approuvée par la délibération ${cite(reference)} du ${jourDit(date)}, telle qu’elle est consignée ici.${isRemplacee ? ' Elle a été remplacée depuis.' : ''}`,
  annonceBrouillon: ({ titre, mois, hash }: { titre: string; mois: string; hash: string }) =>
    `${cite(titre)}, valeurs de ${moisDit(mois)}, empreinte ${hash}. Chaque fichier est rangé sous ${cite('brouillon')}, et chaque page à imprimer le porte en tête.`,
  annonceApprouvee: ({ titre, mois, hash }: { titre: string; mois: string; hash: string }) =>
    `${cite(titre)}, valeurs de ${moisDit(mois)}, empreinte ${hash}. Publié comme approuvé.`,
  langues:
    'La grille et la page publique sont écrites en français et en anglais\u202F; la fiche de saisie et le journal, en français.',

  // ---- checks
  controles: 'Avant de publier',
  controlesAttente: 'Les contrôles sont en cours.',
  controlesArretes: 'Les contrôles sont arrêtés. Relancez-les sur la page des règles.',
  controlesCalmes: 'Aucun constat sur ce contenu.',
  controlesBloquants: ({ n, autres }: { n: number; autres: number }) =>
    `${compte(n, 'constat bloque', 'constats bloquent')}${autres === 0 ? '' : `, et ${compte(autres, 'autre est à lire', 'autres sont à lire')}`}. Le paquet peut se faire, mais il portera cette faute.`,
  controlesALire: ({ n }: { n: number }) =>
    `${compte(n, 'constat est à lire', 'constats sont à lire')}, aucun ne bloque.`,
  controlesVoir: 'Voir les constats',
  controlesAutreVersion:
    'Les contrôles portent sur le brouillon, non sur cette version. Reprenez-la comme brouillon pour la contrôler.',
  controlesReprendre: 'Ouvrir les versions',

  // ---- the national system
  saisie: 'Fiche de saisie',
  saisieAConfirmer: ({ n, nationaux, locaux }: { n: number; nationaux: number; locaux: number }) =>
    `${compte(n, 'critère', 'critères')} à rapprocher du système national${INSECABLE}: ${nombre(nationaux)} supposés nationaux, ${nombre(locaux)} locaux (hypothèse de travail). Aucune correspondance n’est confirmée\u202F; deux personnes relisent la fiche.`,
  saisieChoisir: 'Choisir la place de chaque critère',
  saisieRevenir: 'Revenir aux places proposées',
  saisieReprendre: 'Reprendre ces places pour la fiche de saisie',
  saisieRecue: ({ n }: { n: number }) =>
    `Sa fiche de saisie porte ${compte(n, 'place choisie', 'places choisies')} par qui l’a publié.`,
  national: 'national',
  local: 'local',

  // ---- the bundle
  faire: 'Préparer le paquet',
  refaire: 'Préparer à nouveau',
  avance: ({ titre, faites, total }: { titre: string; faites: number; total: number }) =>
    `${titre}${INSECABLE}: ${compte(faites, 'forme', 'formes')} sur ${nombre(total)} (${pourCent(faites / total, 0)})`,
  enCours: 'Préparation du paquet',
  interrompu: 'Préparation arrêtée. Rien n’a été écrit.',
  echec: 'La préparation a échoué. Recommencez\u202F; si cela se répète, rechargez la page.',
  refuse: 'Ce contenu ne se publie pas',
  perime: 'Le contenu a changé depuis la préparation\u00A0: préparez le paquet à nouveau.',
  vide: 'Le paquet se prépare ici, sans rien envoyer. Vous verrez chaque fichier avant de télécharger.',
  pret: ({ n, octets }: { n: number; octets: number }) =>
    `Le paquet est prêt${INSECABLE}: ${compte(n, 'fichier', 'fichiers')}, ${poidsDit(octets)}.`,
  avertissements: 'Forme laissée de côté',
  telecharger: 'Télécharger le paquet (ZIP)',
  fichiers: 'Fichiers du paquet',
  colonneFichier: 'Fichier',
  colonneUsage: 'À quoi il sert',
  colonneTaille: 'Taille',
  colonneEmpreinte: 'Empreinte',
  colonneSeul: 'Seul',
  telechargerSeul: 'Télécharger',
  telechargerNom: ({ nom }: { nom: string }) => `Télécharger ${nom}`,
  taille: ({ octets }: { octets: number }) => poidsDit(octets),

  // ---- groups of files: who they are for
  pour_racine: 'Pour tous',
  pour_cotation: 'Pour qui garde les règles',
  pour_regles: 'Pour un éditeur de logiciel (json-rules-engine)',
  pour_dmn: 'Pour un outil de décision (DMN)',
  pour_sql: 'Pour un entrepôt de données (SQL)',
  pour_conformite: 'Pour prouver qu’un autre système calcule de même',
  pour_grille: 'Pour le guichet et l’annexe de la délibération',
  pour_saisie: 'Pour qui saisit la grille dans le système national',
  pour_public: 'Pour les habitants',
  pour_signatures: 'Pour savoir qui a signé',

  // ---- verification
  verifier: 'Vérifier un paquet',
  verifierAide:
    'Déposez ici le fichier ZIP d’un paquet, ou choisissez-le. Rien n’est envoyé, rien ne change dans l’atelier.',
  choisir: 'Choisir un fichier…',
  verification: 'Vérification du paquet',
  verificationArretee: 'Vérification arrêtée.',
  verificationEchec: 'La vérification a échoué. Recommencez\u202F; si cela se répète, rechargez la page.',
  arreter: 'Arrêter',
  intact: ({ nom, n }: { nom: string; n: number }) =>
    `${cite(nom)} est intact${INSECABLE}: ses ${nombre(n)} fichiers sont ceux de son manifeste.`,
  intactMais: ({ nom, fautes }: { nom: string; fautes: readonly string[] }) =>
    `${cite(nom)} a tous ses fichiers, mais ne vous y fiez pas${INSECABLE}: ${enumere(fautes, 'et')}.`,
  fauteSignature: 'une signature est fausse',
  fauteFiche: 'la fiche de la version ne correspond pas aux règles',
  fauteRejeu: 'des cas ne se retrouvent pas',
  intactIndecis: ({ nom }: { nom: string }) =>
    `${cite(nom)} a tous ses fichiers, mais cette version de l’atelier ne peut dire s’ils viennent de sa cotation.`,
  confrontes: ({ n }: { n: number }) =>
    `${compte(n, 'fichier refait', 'fichiers refaits')} ici depuis la cotation${INSECABLE}: les mêmes, à l’octet près. Le journal des changements et les choix de la fiche de saisie ne s’en déduisent pas.`,
  refusVerdict: ({ nom }: { nom: string }) => `${cite(nom)} n’est pas un paquet intact. Ne l’utilisez pas.`,
  dit: ({ titre, mois, hash }: { titre: string; mois: string; hash: string }) =>
    `${cite(titre)}, valeurs de ${moisDit(mois)}, cotation ${hash}.`,
  ditBrouillon: 'Brouillon, sans valeur.',
  ditApprouvee: `Publié comme approuvé${INSECABLE}: comparez l’empreinte de la cotation à celle que porte la délibération.`,
  memes: 'Ce sont les règles du brouillon en cours.',
  autres: 'Ce ne sont pas les règles du brouillon en cours.',
  rejeu: ({ cas }: { cas: number }) =>
    `Notre moteur retrouve les ${nombre(cas)} cas de conformité${INSECABLE}: mêmes critères, points et rangs.`,
  rejeuEcarts: ({ cas, ecarts }: { cas: number; ecarts: number }) =>
    `Sur ${nombre(cas)} cas de conformité, ${compte(ecarts, 'ne se retrouve pas', 'ne se retrouvent pas')} avec notre moteur.`,
  rejeuIllisible: 'Les cas de conformité de ce paquet ne se lisent pas.',
  rejeuAbsent: 'Ce paquet ne porte pas de cas de conformité.',
  moteurs: ({ sien, notre }: { sien: string; notre: string }) =>
    `Écrit par le moteur ${sien}, recalculé par le moteur ${notre}.`,
  signatures: 'Signatures',
  sansSignature: 'Ce paquet n’est pas signé.',
  signature: (signature: SignatureDite) => {
    const { qui, etat, cle, titulaire } = signature
    const juge = titulaire === undefined ? ETATS[etat] : `signature valable, clé de ${cite(titulaire)}`
    return `${qui}${INSECABLE}: ${juge}.${suiteDeSignature(signature)} Empreinte de la clé${INSECABLE}: ${cle}.`
  },
  portee:
    'Une signature couvre les règles et leur fiche (titre, auteur, date, raison), et la délibération quand elle le dit\u202F; ni les avis, ni les autres fichiers du paquet.',
  cles: 'Clés que vous connaissez',
  clesAide: `Une par ligne${INSECABLE}: nom=clé, 64 chiffres hexadécimaux, reçue autrement que par ce paquet. Rien n’en est gardé.`,
  clesFautives: ({ lignes }: { lignes: readonly string[] }) =>
    lignes.length === 1
      ? `La ligne ${lignes[0]} ne se lit pas.`
      : `Les lignes ${enumere(lignes, 'et')} ne se lisent pas.`,

  // ---- what is guaranteed
  limites: 'Ce que l’atelier garantit',
  garantit: 'Il garantit',
  garantitMeme: 'Le même contenu publié deux fois donne le même paquet, à l’octet près.',
  garantitOctet:
    'Un octet changé après coup dans un paquet se voit\u202F; le fichier touché est nommé quand il se reconnaît.',
  garantitFormes:
    'Les fichiers d’un paquet vérifié sont ceux que sa cotation donne\u00A0: l’atelier les refait et compare. Un paquet d’une autre version ne se refait pas ici.',
  garantitCas: 'Un autre système qui retrouve tous les cas de conformité compte de même sur ces cas.',
  nePeutPas: 'Il ne peut pas dire',
  nePeutPasQui: `Qui a publié${INSECABLE}: refaire un paquet refait ses empreintes. Comparez celle de la cotation à la délibération.`,
  nePeutPasDelibere: `Qui était devant l’écran${INSECABLE}: les rôles, les noms et les dates sont ceux que chacun a écrits sur cette machine.`,
  nePeutPasApres: `Ce que deviennent les fichiers une fois remis${INSECABLE}: il n’en rappelle aucun.`,
}

function poidsDit(octets: number): string {
  if (octets >= MEGA) return `${nombre(octets / MEGA, 1)}${INSECABLE}Mo`
  return octets >= KILO ? `${nombre(Math.round(octets / KILO))}${INSECABLE}ko` : `${nombre(octets)}${INSECABLE}o`
}

/** What each file of a bundle is for. */
export const usages = {
  'manifeste.json': 'Liste chaque fichier et son empreinte SHA-256.',
  'LISEZMOI.txt': 'Dit ce que contient chaque dossier, et ce qu’il ne prouve pas.',
  'journal.txt': 'Ce qui change depuis la version précédente, en phrases.',
  'cotation/cotation.json': 'Le jeu de règles, dans l’écriture dont on prend l’empreinte.',
  'cotation/cotation.schema.json': 'La forme que tout jeu de règles respecte.',
  'cotation/conditions.schema.json': 'La forme des conditions.',
  'cotation/faits.json': 'Le dictionnaire des faits que lisent les conditions.',
  'regles/regles.json': 'Une règle par critère et par palier.',
  'regles/faits.mjs': 'Calcule les faits qui se déduisent d’une demande.',
  'regles/score.mjs': 'Calcule les points, avec Node 20.',
  'regles/package.json': 'Dit à Node de quoi ces scripts ont besoin.',
  'dmn/cotation.dmn': 'Les mêmes règles en DMN 1.3.',
  'sql/faits.sql': 'Crée la table des faits.',
  'sql/cotation.sql': 'Points et rangs, pour DuckDB, Spark SQL ou Trino.',
  'sql/cotation.postgresql.sql': 'La même requête pour PostgreSQL.',
  'conformite/demandes.json': 'Les cas à calculer.',
  'conformite/demandes.csv': 'Les mêmes cas, comme une cohorte de l’atelier.',
  'conformite/demandes-sql.csv': 'Les mêmes cas, pour la table des faits.',
  'conformite/attendus.json': 'Ce qu’il faut trouver, et ce qu’aucun cas ne montre.',
  'conformite/attendus.csv': 'Ce qu’il faut trouver, en tableau.',
  'conformite/verifier.mjs': 'Compare des résultats aux attendus, avec Node.',
  'conformite/verifier.html': 'Compare des résultats aux attendus, dans un navigateur.',
  'grille/grille.fr.csv': 'La grille pour un tableur, en français.',
  'grille/grille.en.csv': 'La grille pour un tableur, en anglais.',
  'grille/grille.fr.html': 'La grille à imprimer (A4, noir et blanc), en français.',
  'grille/grille.en.html': 'La grille à imprimer (A4, noir et blanc), en anglais.',
  'saisie/saisie.html': 'À cocher en saisissant, puis à relire à deux.',
  'saisie/correspondance.json': 'Où va chaque critère, pour un programme.',
  'public/index.html': 'Explique le calcul et les droits, en français.',
  'public/index.en.html': 'Explique le calcul et les droits, en anglais.',
  'public/donnees.json': 'Les données ouvertes de cette page.',
  'signatures/version.json': 'La fiche de la version et ses signatures.',
  autre: 'Fichier joint au paquet.',
}
