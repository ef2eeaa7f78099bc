// Words of the levers and guarantees of the new programme. Keys begin with `leviers`.
import { compte, nombre } from './nombres.ts'

const dite = ([min, max]: readonly [number, number]): string =>
  min === max ? nombre(min) : `${nombre(min)} à ${nombre(max)}`

export const leviers = {
  leviersTitre: 'Ce qui est garanti à la commune, et les leviers qui restent',
  leviersNote:
    'La part de la commune porte sur le flux de tout le parc du bailleur. Sans clause d’orientation, rien ne la fait tomber sur ce programme ; avec une clause, le nombre convenu est garanti, dans la limite des tours de l’année.',
  leviersInconnu: 'Le diaporama ne nomme pas le bailleur : chaque bailleur possible a sa ligne.',
  leviersClause: 'Maisons de la clause',
  leviersClauseNom: 'Maisons orientées vers la commune par la clause',
  leviersBailleur: 'Si le bailleur est',
  leviersPremiere: 'À la première location',
  leviersPlan: ({ annees }: { annees: number }) => `Sur ${compte(annees, 'an', 'ans')}, relocations comprises`,
  leviersQuota: 'Tours de la commune',
  leviersSans: 'Sans clause',
  leviersAvec: 'Avec clause',
  leviersQuotaDit: ({ quota, assiette }: { quota: number; assiette: number }) =>
    `${nombre(quota)} sur ${nombre(assiette)}`,
  leviersEtendue: ({ etendue }: { etendue: readonly [number, number] }) => dite(etendue),
  leviersHypothese:
    'Maisons proposées par la commune, au moins et au plus. Hypothèses de travail : rotation la même chez tous les bailleurs, objectifs aux plus forts restes, relocations du programme à leur moyenne arrondie, autres libérations à leur moyenne. La clause ne vaut qu’à la première location.',

  leviersLevier: 'Levier',
  leviersEffet: 'Ce qu’il donne',
  leviersArticle: 'Article',
  leviersAVerifier: 'à vérifier',
  leviersNom_clause: 'Clause d’orientation dans la convention',
  leviersEffet_clause:
    'Convention de chaque bailleur avec la commune ; elle peut dire où et quand les tours de la commune tombent : programme, typologie, financement.',
  leviersArticle_clause: 'CCH R441-5',
  leviersNom_garantie: 'Garantie des emprunts',
  leviersEffet_garantie: 'Fonde la part des collectivités : 20 % au plus, toutes collectivités garantes ensemble.',
  leviersArticle_garantie: 'CCH R441-5-3 et R441-5-4',
  leviersNom_concertation: 'Concertation à la première location',
  leviersEffet_concertation:
    'Les réservataires et le bailleur conviennent avant la livraison de qui propose pour quelles maisons.',
  leviersArticle_concertation: 'CCH R441-5 et suivants, et convention',
  leviersNom_cil: 'Conférence intercommunale du logement',
  leviersEffet_cil:
    'Les maires y siègent : orientations sur les attributions, les mutations et les relogements de l’agglomération.',
  leviersArticle_cil: 'CCH L441-1-5',
  leviersNom_cia: 'Convention intercommunale d’attribution',
  leviersEffet_cia: 'Change ces orientations en engagements chiffrés, par bailleur et par réservataire.',
  leviersArticle_cia: 'CCH L441-1-6',
  leviersNom_caleol: 'Siège de la commune à la CALEOL',
  leviersEffet_caleol:
    'La commune participe à la commission qui attribue, sur trois demandes au moins par logement sauf exception.',
  leviersArticle_caleol: 'CCH L441-2 et R441-3',
  leviersNom_bilan: 'Bilan annuel, avant le 28 février',
  leviersEffet_bilan:
    'Le bailleur dit les logements proposés et attribués, par réservataire, typologie, financement, quartier, commune et période de construction : de quoi corriger l’année suivante.',
  leviersArticle_bilan: 'CCH R441-5-1',
} as const
