// The objects that have versions, in French. Loaded with the pages of the versions.
import type { Genre } from '~/domain/genre.ts'
import { INSECABLE } from '../signes.ts'
import { cite } from './texte.ts'

const OBJETS: Readonly<Record<Genre, string>> = { cotation: 'Cotation', flux: 'Flux', scenario: 'Scénario' }

export const lignees = {
  page: ({ genre, titre }: { genre: Genre; titre: string }) =>
    ({
      cotation: 'Versions de la cotation',
      flux: 'Versions du flux',
      scenario: `Versions du scénario ${cite(titre)}`,
    })[genre],
  objetMontre: 'Versions montrées\u00A0:',
  objet: 'Objet dont les versions sont montrées',
  objetNom: ({ genre }: { genre: Genre }) => OBJETS[genre],
  scenarioMontre: 'Scénario dont les versions sont montrées',
  sansVersion: 'Aucune version n’est encore enregistrée.',
  sansEffet: ({ genre }: { genre: Exclude<Genre, 'cotation'> }) =>
    genre === 'flux'
      ? 'Le flux ne change pas le rang d’un dossier\u00A0: son effet se lit dans Quartiers.'
      : 'Un scénario ne change pas les règles\u00A0: ce qu’il donne se lit dans Quartiers.',
  sansDossier: 'Un scénario se garde, se compare et se reprend\u202F; il ne se délibère pas.',
  pieceImpactSansObjet: 'sans objet\u00A0: le flux ne change pas le rang d’un dossier',
  sansEchange: 'Le flux se signe ici\u202F; l’envoyer signer dans un autre atelier ne se fait que pour la cotation.',
  ouvrirVersion: 'Ouvrir',
  ouvrirVersionNom: ({ nom }: { nom: string }) => `Ouvrir ${nom}`,
  lecture: ({ nom }: { nom: string }) => `Contenu\u00A0: ${nom}`,
  lire: 'Lire ce qui fut enregistré',
  texteDe: ({ nom }: { nom: string }) => `Texte de ${nom}, en lecture seule`,
  enregistrerTitre: ({ genre }: { genre: Genre }) =>
    ({
      cotation: 'Enregistrer une version de la cotation',
      flux: 'Enregistrer une version du flux',
      scenario: 'Enregistrer une version du scénario',
    })[genre],
  titre: ({ genre }: { genre: Genre }) =>
    ({ cotation: 'Titre du jeu de règles', flux: 'Titre des règles de flux', scenario: 'Titre du scénario' })[genre],
  dejaVersion: 'Le brouillon dit la même chose que sa version d’origine.',
  enregistree: ({ nom }: { nom: string }) => `Version enregistrée${INSECABLE}: ${nom}`,
}
