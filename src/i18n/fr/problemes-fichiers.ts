// What is wrong with a file, whatever it holds: size, type, encoding, JSON, format, shape against a schema. Each entry
// gives the fault and its mend; the place is added to it.
import type { MotsDeProbleme } from '../contrat.ts'
import { FINE, INSECABLE } from '../signes.ts'
import { compte, nombre } from './nombres.ts'
import { cite, enumere } from './texte.ts'

/** Some of the problems; joined, they must be all. */
export type Mots = Partial<MotsDeProbleme>

/** At most `max` values, the rest counted. */
export function liste(valeurs: readonly (string | number)[], max = 12): string {
  const montrees = valeurs.slice(0, max).map(cite)
  const reste = valeurs.length - montrees.length
  return reste > 0 ? `${montrees.join(', ')} et ${compte(reste, 'autre', 'autres')}` : enumere(montrees, 'ou')
}

/** « Vouliez-vous dire … ? » before the plain mend. */
export const suggere = (proche: string | undefined, sinon: string): string =>
  proche === undefined ? sinon : `Vouliez-vous dire ${cite(proche)}${FINE}?`

const TYPES: Readonly<Record<string, string>> = {
  string: 'un texte entre guillemets',
  integer: 'un nombre entier',
  number: 'un nombre',
  boolean: 'true ou false',
  array: 'une liste [ ]',
  object: 'un objet { }',
  null: 'null',
}
const type = (nom: string): string =>
  enumere(
    nom.split('|').map((un) => TYPES[un] ?? un),
    'ou',
  )

const TEXTES: Readonly<Record<'slug' | 'mois' | 'autre', string>> = {
  slug: 'Écrivez un identifiant en minuscules sans accent, chiffres et tirets (exemple\u00A0: menage-avec-enfant).',
  mois: 'Écrivez le mois sous la forme AAAA-MM (exemple\u00A0: 2024-01).',
  autre: 'Corrigez l’écriture de cette valeur (voir docs/formats.md).',
}

const mega = (octets: number): string => `${nombre(octets / 1_000_000, octets < 10_000_000 ? 1 : 0)}${INSECABLE}Mo`

export const FICHIERS = {
  'fichier-trop-gros': ({ octets, max }) => [
    `Le fichier est trop gros${INSECABLE}: ${mega(octets)}, pour ${mega(max)} au plus.`,
    'Vérifiez que c’est le bon fichier, ou réduisez-le.',
  ],
  'fichier-illisible': ({ nom }) => [
    `Le fichier ${cite(nom)} ne peut pas être lu.`,
    'Vérifiez son chemin et vos droits de lecture.',
  ],
  'fichier-type': ({ nom, attendu }) => [
    `Le fichier ${cite(nom)} n’est pas du type attendu.`,
    `Donnez un fichier ${attendu === 'CSV-ou-Excel' ? 'Excel (.xlsx) ou CSV' : attendu}${FINE}; depuis un tableur, enregistrez d’abord la feuille au format CSV (UTF-8).`,
  ],
  'fichier-vide': () => ['Le fichier est vide.', 'Choisissez un fichier qui a un contenu.'],
  encodage: () => [
    'Le texte n’est pas codé en UTF-8.',
    `Enregistrez de nouveau le fichier en choisissant l’encodage ${cite('UTF-8')}.`,
  ],
  'lu-en-windows-1252': () => [
    'Le texte n’est pas codé en UTF-8\u00A0: il a été lu en Windows-1252, comme les tableurs l’écrivent souvent.',
    'Vérifiez les lettres accentuées\u202F; si elles sont fausses, enregistrez de nouveau le fichier au format CSV (UTF-8).',
  ],
  'json-tronque': () => [
    'Le fichier JSON s’arrête avant la fin.',
    'Reprenez une copie complète du fichier, ou fermez les accolades et les crochets ouverts.',
  ],
  'cle-double': ({ cle }) => [
    `La clé ${cite(cle)} est écrite deux fois dans le même objet.`,
    'Gardez celle que vous voulez, et retirez l’autre.',
  ],
  'json-invalide': () => [
    'Ce n’est pas du JSON valable à cet endroit.',
    'Vérifiez à cet endroit les virgules, les guillemets et les accolades.',
  ],
  imbrication: ({ max }) => [
    `Le contenu est imbriqué sur plus de ${compte(max, 'étage', 'étages')}.`,
    'Simplifiez cette partie, par exemple avec des conditions nommées.',
  ],
  'format-absent': ({ attendu }) => [
    `La clé ${cite('format')} manque.`,
    `Ajoutez en tête "format": "${attendu}", si le fichier est bien de cette sorte.`,
  ],
  'format-inconnu': ({ recu, attendu }) => [
    `Le format ${cite(recu)} n’est pas celui attendu.`,
    `Donnez un fichier au format ${cite(attendu)}.`,
  ],
  'format-version': ({ recu, attendu }) => [
    `Le format ${cite(recu)} est d’une autre version que celle que cet atelier sait lire.`,
    `Donnez un fichier au format ${cite(attendu)}, ou ouvrez-le avec la version de l’atelier qui l’a écrit.`,
  ],
  'valeur-hors-liste': ({ recu, permis, proche }) => [
    `La valeur ${cite(recu)} n’est pas admise.`,
    suggere(proche, `Écrivez ${liste(permis)}.`),
  ],
  'type-attendu': ({ attendu, recu }) => [
    `La valeur n’est pas du bon type${INSECABLE}: c’est ${type(recu)}.`,
    `Écrivez ${type(attendu)}.`,
  ],
  'non-entier': ({ recu }) => [
    `${cite(recu)} n’est pas un nombre entier.`,
    `Écrivez un nombre entier, par exemple ${Math.round(Number.isFinite(recu) ? recu : 0)}.`,
  ],
  'hors-bornes': ({ recu, borne, sens }) => [
    `La valeur ${cite(recu)} est trop ${sens === 'min' ? 'petite' : 'grande'}.`,
    `Écrivez ${nombre(borne)} ou ${sens === 'min' ? 'plus' : 'moins'}.`,
  ],
  'format-de-texte': ({ recu, attendu }) => [`Le texte ${cite(recu)} est mal formé.`, TEXTES[attendu]],
  'texte-longueur': ({ max }) =>
    max <= 1
      ? ['Ce texte est vide.', 'Écrivez au moins un caractère.']
      : ['Ce texte est trop long.', `Réduisez-le à ${compte(max, 'caractère', 'caractères')} au plus.`],
  'cle-inconnue': ({ cle, proche }) => [
    `La clé ${cite(cle)} n’existe pas ici.`,
    suggere(proche, 'Retirez-la, ou corrigez son nom (voir docs/formats.md).'),
  ],
  'cle-refusee': ({ cle }) => [
    `La clé ${cite(cle)} n’est pas permise dans une condition.`,
    `Retirez-la${INSECABLE}: une condition n’a que fact, operator, value, all, any, not et condition.`,
  ],
  'cle-manquante': ({ cle }) => [`La clé ${cite(cle)} manque.`, 'Ajoutez-la à cet endroit.'],
  'liste-vide': () => ['Cette liste est vide.', 'Ajoutez au moins un élément, ou retirez la liste.'],
  'liste-trop-longue': ({ max }) => [
    'Cette liste est trop longue.',
    `Gardez ${compte(max, 'élément', 'éléments')} au plus.`,
  ],
  doublon: () => ['Un élément est répété dans cette liste.', 'Gardez chaque élément une seule fois.'],
  schema: ({ mot }) => [
    `Cette partie n’a pas la forme attendue (règle ${cite(mot)} du schéma).`,
    'Comparez-la au format décrit dans docs/formats.md.',
  ],
  'problemes-tus': ({ nombre: n }) => [
    `${compte(n, 'autre problème n’est pas montré', 'autres problèmes ne sont pas montrés')}.`,
    'Corrigez d’abord ceux-ci, puis recommencez.',
  ],
  'moteur-arrete': () => [
    `Le calcul s’est arrêté avant la fin${FINE}; rien n’a changé.`,
    'Recommencez. Si cela se répète, rechargez la page.',
  ],
  'magasin-refuse': () => [
    'Le navigateur ne laisse pas cette page garder votre travail sur la machine.',
    'Quittez la navigation privée, ou autorisez le stockage de ce site, puis rechargez la page.',
  ],
  'magasin-bloque': () => [
    'Une version plus ancienne de l’atelier est ouverte dans un autre onglet.',
    'Fermez les autres onglets de l’atelier, puis rechargez cette page.',
  ],
  'magasin-plus-recent': () => [
    'Votre travail a été gardé par une version plus récente de l’atelier.',
    'Rechargez la page pour prendre cette version, en vidant le cache au besoin.',
  ],
  'magasin-ferme': () => [
    'Cette page n’a plus accès au travail gardé sur la machine.',
    `Rechargez-la${FINE}; ce qui est déjà gardé n’est pas perdu.`,
  ],
  'magasin-plein': () => [
    'Il n’y a plus de place sur la machine pour garder ce travail.',
    'Libérez de l’espace sur le disque, puis recommencez.',
  ],
  'magasin-conflit': () => [
    'Un autre onglet a modifié l’atelier en même temps.',
    `Son état est repris ici${FINE}; vérifiez-le, puis refaites votre dernier geste.`,
  ],
  'magasin-incomplet': ({ quoi }) => [
    quoi === 'cohorte' ? 'La cohorte importée n’est plus sur la machine.' : 'Une version n’est plus sur la machine.',
    quoi === 'cohorte' ? 'Importez-la de nouveau.' : 'Importez de nouveau le fichier de ce jeu de règles.',
  ],
} satisfies Mots
