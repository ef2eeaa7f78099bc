// Problems of a publication in French: an export that a target cannot hold, a bundle that is not as it was written.
import type { ParametresDe } from '~/domain/problem.ts'
import { FINE, INSECABLE } from '../signes.ts'
import { nombre } from './nombres.ts'
import { cite } from './texte.ts'

type CodeDePaquet =
  'export-trop-large' | 'paquet-etranger' | 'paquet-abime' | 'paquet-entree' | 'paquet-infidele' | 'paquet-indecis'
type Phrases = { readonly [K in CodeDePaquet]: (params: Readonly<ParametresDe<K>>) => readonly [string, string] }

const REPRENDRE = 'Demandez à nouveau le paquet à qui l’a publié.'

export const PAQUET: Phrases = {
  'export-trop-large': ({ quoi, nombre: n, max }) => [
    quoi === 'criteres'
      ? `Ce jeu de règles a ${nombre(n)} critères${FINE}; une requête SQL en porte ${nombre(max)} au plus.`
      : `Des conditions nommées s’emboîtent sur ${nombre(n)} étages${FINE}; une requête SQL en porte ${nombre(max)} au plus.`,
    'Choisissez une autre forme, ou simplifiez les règles.',
  ],
  'paquet-etranger': ({ raison }) => [
    raison === 'archive'
      ? 'Ce fichier n’est pas une archive ZIP.'
      : raison === 'manifeste'
        ? `Cette archive n’est pas un paquet de l’atelier${INSECABLE}: elle n’a pas de manifeste lisible.`
        : `Ce paquet est tronqué${INSECABLE}: sa fin manque.`,
    REPRENDRE,
  ],
  'paquet-abime': ({ chemin }) => [
    chemin === undefined
      ? 'Cette archive a été modifiée depuis qu’elle a été écrite.'
      : `Dans ce paquet, ${cite(chemin)} n’est plus le fichier publié.`,
    REPRENDRE,
  ],
  'paquet-entree': ({ chemin, faute }) => [
    {
      chemin: `Cette archive veut écrire hors de son dossier (${cite(chemin)}).`,
      comprime: `Dans cette archive, ${cite(chemin)} est comprimé ou chiffré${FINE}; un paquet de l’atelier ne l’est jamais.`,
      double: `Cette archive contient deux fois ${cite(chemin)}.`,
      absent: `Il manque à ce paquet le fichier ${cite(chemin)}.`,
      'en-trop': `Le fichier ${cite(chemin)} n’est pas au manifeste de ce paquet.`,
    }[faute],
    REPRENDRE,
  ],
  'paquet-infidele': ({ chemin, faute }) => [
    {
      autre: `${cite(chemin)} n’est pas ce que la cotation de ce paquet donne.`,
      absent: `Il manque ${cite(chemin)}, que la cotation de ce paquet donne.`,
      'en-trop': `${cite(chemin)} est de trop${INSECABLE}: la cotation de ce paquet ne le donne pas.`,
    }[faute],
    `N’utilisez aucun de ses fichiers. ${REPRENDRE}`,
  ],
  'paquet-indecis': ({ sien, notre }) => [
    `Ce paquet vient d’une autre version (${sien}) que celle-ci (${notre})${INSECABLE}: rien ne dit ici que ses fichiers sont ceux que sa cotation donne.`,
    'Vérifiez-le avec la version qui l’a écrit.',
  ],
}
