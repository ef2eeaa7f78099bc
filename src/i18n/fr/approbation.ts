// Approval and signatures of a version, in French. Loaded with the page of the versions, never in the first load.
import type { Avis, NomDePreuve } from '~/domain/approbation.ts'
import type { NomDEtat } from '~/domain/problem.ts'
import type { EtatDeSignature } from '~/vie/signatures.ts'
import { INSECABLE } from '../signes.ts'
import { compte, nombre } from './nombres.ts'
import { cite, enumere } from './texte.ts'
import { jourDit } from './versions.ts'

const ETATS: Readonly<Record<NomDEtat, string>> = {
  brouillon: 'Brouillon',
  proposee: 'Proposée à la CIL',
  approuvee: 'Approuvée',
  remplacee: 'Remplacée',
}
const SENS: Readonly<Record<Avis['sens'], string>> = {
  favorable: 'favorable',
  reserve: 'favorable avec réserves',
  defavorable: 'défavorable',
}
const PIECES: Readonly<Record<NomDePreuve, string>> = {
  difference: 'Différences',
  controles: 'Contrôles',
  essais: 'Cas d’essai',
  impact: 'Effet sur la cohorte',
}
const SIGNATURES: Readonly<Record<EtatDeSignature, string>> = {
  valable: 'vérifiée, clé connue',
  inconnue: `juste, mais clé inconnue${INSECABLE}: demandez à ce signataire de vous lire l’empreinte de sa clé`,
  fausse: 'altérée, ou faite sur une autre version',
  illisible: 'illisible',
  indisponible: 'non vérifiée, faute d’un navigateur qui sache le faire',
}

export const approbation = {
  etat: ({ etat }: { etat: NomDEtat }) => ETATS[etat],
  ouvrirDossier: 'Dossier',
  ouvrirDossierNom: ({ nom }: { nom: string }) => `Dossier de ${nom}`,
  dossier: ({ nom }: { nom: string }) => `Dossier de ${nom}`,
  dossierBrouillon: 'Cette version est un brouillon\u00A0: elle n’a été ni proposée, ni délibérée.',
  proposeePar: ({ qui, quand }: { qui: string; quand: string }) =>
    `Proposée à la CIL par ${qui}, le ${jourDit(quand)}.`,
  piece: ({ nom, texte, empreinte }: { nom: NomDePreuve; texte: string; empreinte: string }) =>
    `${PIECES[nom]}${INSECABLE}: ${texte} (empreinte ${empreinte})`,
  pieceAbsente: 'pièce manquante ou altérée sur cette machine',
  pieceEnCours: 'lecture…',
  pieceDifference: ({ n }: { n: number }) => compte(n, 'changement', 'changements'),
  pieceControles: ({ n, alertes }: { n: number; alertes: number }) =>
    `${compte(n, 'constat', 'constats')}, dont ${compte(alertes, 'alerte', 'alertes')}`,
  pieceEssais: ({ n, echecs }: { n: number; echecs: number }) =>
    n === 0
      ? 'aucun cas d’essai gardé'
      : `${compte(n, 'cas', 'cas')}, ${echecs === 0 ? 'sans échec' : `dont ${nombre(echecs)} ${echecs === 1 ? 'échoue' : 'échouent'}`}`,
  pieceImpactAucun: 'sans version d’origine à comparer',
  pieceImpactMasque: 'effectif masqué',
  admise: ({ alerte, raison, qui }: { alerte: string; raison: string; qui: string }) =>
    `Alerte admise par ${qui}${INSECABLE}: ${alerte} Raison${INSECABLE}: ${raison}`,
  avisDonne: ({ sens, date }: { sens: Avis['sens']; date: string }) =>
    `Avis de la CIL du ${jourDit(date)}${INSECABLE}: ${SENS[sens]}.`,
  dissension: ({ qui, souhait }: { qui: string; souhait: string }) =>
    `${qui} souhaitait autre chose${INSECABLE}: ${souhait}`,
  delibere: ({ reference, date, effet }: { reference: string; date: string; effet: string }) =>
    `Délibération ${cite(reference)} du ${jourDit(date)}, en effet au ${jourDit(effet)}.`,
  signataires: ({ noms }: { noms: readonly string[] }) => `Délibération signée par ${enumere(noms, 'et')}.`,
  parAuteur: ({ qui }: { qui: string }) =>
    `${qui} a enregistré la délibération de sa propre version. C’est permis et noté\u202F; une autre personne peut relire.`,
  remplacee: ({ nom }: { nom: string }) => `Remplacée par ${nom}.`,
  retiree: ({ qui, quand, avecAvis }: { qui: string; quand: string; avecAvis: boolean }) =>
    `Proposition retirée par ${qui}, le ${jourDit(quand)}${avecAvis ? '\u202F; l’avis est retiré avec elle' : ''}.`,
  tour: ({ rang, n }: { rang: number; n: number }) => `Proposition ${nombre(rang)} sur ${nombre(n)}`,
  dossierIllisible: 'Ce qui est consigné de cette version ne se suit pas\u00A0: voici où cela s’arrête.',
  editerRefait: 'Toute modification fait une autre version, brouillon, sans avis ni délibération.',
  votreNom: 'Votre nom, tel qu’il sera écrit au dossier',
  nomManque: 'Écrivez votre nom avant d’agir.',
  dateManque: 'Choisissez la date.',
  sensManque: 'Choisissez le sens de l’avis.',
  proposer: 'Proposer à la CIL',
  proposerAide: 'Ces pièces seront figées avec la proposition, chacune par son empreinte.',
  proposerReprendre:
    'Pour la proposer, reprenez d’abord cette version comme brouillon, sans rien y changer\u00A0: ses contrôles et son effet se calculent sur le brouillon.',
  proposerAttente: 'Contrôles et effet en cours de calcul…',
  proposerAbsent: 'Contrôles ou effet non calculés\u00A0: relancez-les avant de proposer.',
  relancer: 'Relancer',
  bloquants: ({ n }: { n: number }) =>
    n === 1
      ? 'Une erreur empêche de proposer cette version\u00A0: corrigez-la dans le brouillon, puis enregistrez une autre version.'
      : `${nombre(n)} erreurs empêchent de proposer cette version\u00A0: corrigez-les dans le brouillon, puis enregistrez une autre version.`,
  alertes: ({ n }: { n: number }) => `${compte(n, 'alerte', 'alertes')}\u00A0: à chacune sa raison`,
  raison: ({ titre }: { titre: string }) => `Raison d’admettre\u00A0: ${titre}`,
  raisonManque: 'Écrivez pourquoi cette alerte est admise, ou corrigez la règle.',
  attendues: 'Signatures attendues',
  attenduesAide:
    'Un nombre, si le règlement de la CIL en demande un. Le dossier dira combien sont là, sans rien bloquer.',
  retirerProposition: 'Retirer la proposition',
  avis: 'Avis de la CIL',
  avisSens: 'Sens de l’avis',
  sens: ({ sens }: { sens: Avis['sens'] }) => SENS[sens],
  avisDate: 'Date de l’avis',
  avisDissensions: 'Ce que certains souhaitaient autrement',
  avisDissensionsAide: 'Une ligne par personne\u00A0: «\u00A0Nom\u00A0: ce qu’elle souhaitait\u00A0».',
  avisFaire: 'Enregistrer l’avis',
  deliberation: 'Délibération de l’EPCI',
  deliberationDate: 'Date de la délibération',
  deliberationEffet: 'Date d’effet',
  deliberationReference: 'Référence',
  deliberationSignataires: 'Signataires',
  deliberationSignatairesAide: 'Un nom par ligne.',
  deliberationFaire: 'Enregistrer la délibération',
  memeAuteur:
    'Vous êtes l’auteur de cette version\u00A0: la délibération sera enregistrée, et le dossier dira que c’est vous.',
  consigne: ({ nom }: { nom: string }) => `Enregistré au dossier de ${nom}.`,
  signatures: 'Signatures',
  sansSignature: 'Personne n’a signé cette version sur cette machine.',
  signature: ({ qui, jour, cle, etat }: { qui: string; jour: string; cle: string; etat: EtatDeSignature }) =>
    `${qui}, le ${jourDit(jour)}${INSECABLE}: ${SIGNATURES[etat]}. Empreinte de la clé${INSECABLE}: ${cle}.`,
  versionAlteree: 'Cette version n’est plus celle qui fut enregistrée.',
  signer: 'Signer cette version',
  signee: 'Signature enregistrée.',
  creerCle: 'Créer ma clé',
  cleCreee: 'Clé créée dans ce navigateur.',
  sansEd25519: 'Ce navigateur ne sait pas signer\u00A0: essayez-en un plus récent.',
  cleAide:
    'La clé privée reste dans ce navigateur et ne peut pas en sortir\u00A0: effacer ses données l’efface. Lisez l’empreinte de vive voix à qui vérifiera.',
  cles: 'Clés connues',
  cle: ({ qui, empreinte }: { qui: string; empreinte: string }) => `${qui}${INSECABLE}: ${empreinte}`,
  exporterCle: 'Exporter la clé publique',
  exporterCleNom: ({ qui }: { qui: string }) => `Exporter la clé publique de ${qui}`,
  fichierDeCle: ({ qui }: { qui: string }) => `cle-publique-${qui}.txt`,
  ajouterCle: 'Connaître une autre clé',
  cleTitulaire: 'Titulaire',
  clePublique: 'Clé publique (64 chiffres hexadécimaux)',
  clePubliqueFausse: 'Une clé publique a 64 chiffres, de 0 à 9 et de a à f.',
  cleConnue: 'Cette clé est déjà connue.',
  ajouterCleFaire: 'Ajouter cette clé',
  garantie:
    'L’atelier garde tout ce qui est enregistré ici, dans l’ordre, sans rien réécrire. Il ne sait pas qui est devant l’écran\u00A0: les noms et les rôles sont déclarés. Qui tient cette machine peut en refaire l’histoire\u202F; seule une signature, par une clé dont l’empreinte vous a été dite autrement, le montrerait.',
}
