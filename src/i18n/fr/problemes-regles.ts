// What is wrong inside a rule set, a flux or a scenario: conditions, criteria, groups, grids, dates, shares, references.
// Each entry gives the fault and its mend; the place is added to it.
import type { ParametresDe, RaisonDeCondition } from '~/domain/problem.ts'
import { INSECABLE } from '../signes.ts'
import { compte, mois, nombre, pluriel, pourCentDixMille } from './nombres.ts'
import { cite, enumere } from './texte.ts'
import { liste, type Mots, suggere } from './problemes-fichiers.ts'

const GENRES: Readonly<Record<string, string>> = {
  contingent: 'Le contingent',
  bailleur: 'Le bailleur',
  commune: 'La commune',
}

const GESTES: Readonly<Record<RaisonDeCondition, readonly [string, string]>> = {
  derniere: ['C’est la dernière condition.', 'Changez-la, ou ajoutez-en une autre avant de la retirer.'],
  racine: ['C’est toute la condition.', 'Ajoutez-lui d’abord une voisine.'],
  premier: ['C’est déjà la première de son groupe.', 'Descendez-la, ou sortez-la du groupe.'],
  dernier: ['C’est déjà la dernière de son groupe.', 'Montez-la, ou sortez-la du groupe.'],
  'premier-niveau': ['C’est déjà le premier niveau.', 'Il n’y a pas de groupe dont sortir.'],
  'groupe-nie': ['Un « sauf » porte sur tout ce groupe.', 'Ôtez le « sauf » avant de défaire le groupe.'],
  'trop-profond': [
    'Les groupes sont emboîtés trop profondément.',
    'Faites-en une condition nommée, ou défaites un groupe.',
  ],
  'sans-contenu': ['Cette condition nommée n’a pas de contenu ici.', 'Choisissez-en une autre, ou créez-la.'],
}

const EDITIONS: Readonly<Record<string, string>> = {
  'premiere-date': 'Une part ne vaut qu’à partir de cette date.',
}

/** « a », « b » et « c », the first ones named and the others counted. */
function noms(valeurs: readonly string[], max = 4): string {
  const montres = valeurs.slice(0, max).map(cite)
  const reste = valeurs.length - montres.length
  return enumere(reste > 0 ? [...montres, compte(reste, 'autre', 'autres')] : montres, 'et')
}

const SCENARIOS: Readonly<
  Record<ParametresDe<'scenario-garde'>['raison'], (titre: string) => readonly [string, string]>
> = {
  livre: (titre) => [
    `${cite(titre)} est livré avec l’atelier${INSECABLE}: il ne se supprime pas.`,
    'Dupliquez-le, ou revenez à ce qui était livré.',
  ],
  'en-usage': (titre) => [`${cite(titre)} est le scénario en usage.`, 'Mettez-en d’abord un autre en usage.'],
  'sans-cohorte': (titre) => [
    `${cite(titre)} n’a pas de recette de cohorte${INSECABLE}: rien ne pourrait y être classé.`,
    'Donnez-lui une recette dans la section Cohorte.',
  ],
}

export const REGLES = {
  'fait-inconnu': ({ fait, proche }) => [
    `Le fait ${cite(fait)} n’est pas dans le dictionnaire.`,
    suggere(proche, 'Choisissez un fait de rules/faits.json.'),
  ],
  'operateur-inconnu': ({ operateur, proche }) => [
    `L’opérateur ${cite(operateur)} n’existe pas.`,
    suggere(proche, 'Choisissez un opérateur admis, par exemple equal ou greaterThanInclusive.'),
  ],
  'operateur-inadapte': ({ fait, operateur, permis }) => [
    `L’opérateur ${cite(operateur)} ne convient pas au fait ${cite(fait)}.`,
    `Écrivez ${liste(permis)}.`,
  ],
  'valeur-nulle': () => [
    'Une condition ne peut pas comparer à null.',
    'Écrivez une valeur. Un fait inconnu rend la condition non remplie et le critère à compléter.',
  ],
  'fait-a-droite': ({ fait, permis }) => [
    `Le fait ${cite(fait)} ne peut pas servir de valeur de comparaison ici.`,
    permis.length > 0
      ? `Écrivez une valeur, ou l’un des faits ${liste(permis)}.`
      : 'Écrivez une valeur, et non un fait.',
  ],
  'racine-feuille': () => [
    'Une comparaison seule ne peut pas être la racine d’une condition.',
    'Mettez-la dans une liste, ainsi\u00A0: { "all": [ … ] }.',
  ],
  'critere-double': ({ id, premier }) => [
    `Deux critères ont l’identifiant ${cite(id)}${INSECABLE}: le premier est le n°${INSECABLE}${premier + 1} de la liste.`,
    'Renommez l’un des deux, ou retirez-le.',
  ],
  'niveau-inconnu': ({ critere, niveau, connus }) => [
    `Le critère ${cite(critere)} est au niveau ${niveau}, qui n’existe pas.`,
    `Écrivez le rang d’un niveau du jeu de règles${INSECABLE}: ${liste(connus)}.`,
  ],
  'niveau-double': ({ rang }) => [
    `Deux niveaux ont le rang ${rang}.`,
    'Donnez à chaque niveau un rang qui n’est qu’à lui.',
  ],
  'groupe-double': ({ id }) => [`Deux groupes ont l’identifiant ${cite(id)}.`, 'Renommez l’un des deux.'],
  'groupe-critere-inconnu': ({ groupe, critere, proche }) => [
    `Le groupe ${cite(groupe)} nomme un critère qui n’existe pas${INSECABLE}: ${cite(critere)}.`,
    suggere(proche, 'Retirez-le du groupe, ou ajoutez le critère.'),
  ],
  'critere-deux-groupes': ({ critere, groupe, autre }) => [
    `Le critère ${cite(critere)} est à la fois dans les groupes ${cite(autre)} et ${cite(groupe)}.`,
    'Gardez-le dans un seul groupe.',
  ],
  'malus-dans-groupe': ({ critere, groupe, grille }) => [
    `Le critère ${cite(critere)} retire des points dans la grille ${grille}, alors qu’il est dans le groupe ${cite(groupe)}, où seul compte le meilleur.`,
    'Sortez-le du groupe, ou donnez-lui des points positifs ou nuls.',
  ],
  'grille-critere-inconnu': ({ grille, critere, proche }) => [
    `La grille ${grille} donne des points à un critère qui n’existe pas${INSECABLE}: ${cite(critere)}.`,
    suggere(proche, 'Retirez cette ligne de la grille, ou ajoutez le critère.'),
  ],
  'condition-inconnue': ({ nom, proche }) => [
    `La condition nommée ${cite(nom)} n’existe pas.`,
    suggere(proche, 'Ajoutez-la sous la clé "conditions", ou écrivez la condition ici.'),
  ],
  'condition-cycle': ({ chemin }) => [
    `Ces conditions se renvoient l’une à l’autre sans fin${INSECABLE}: ${chemin.join(' → ')}.`,
    'Coupez l’un des renvois.',
  ],
  'condition-trop-vaste': ({ noeuds, etages }) => [
    `Une fois ses conditions nommées dépliées, cette condition dépasse ${nombre(noeuds)} comparaisons ou ${nombre(etages)} étages.`,
    'Simplifiez-la, ou faites-lui nommer moins de conditions.',
  ],
  'dates-non-croissantes': ({ du }) => [
    `La date ${du} n’est pas après celle qui la précède dans la liste.`,
    'Rangez les valeurs datées de la plus ancienne à la plus récente, sans répéter une date.',
  ],
  'sans-valeur-au-mois': ({ mois: quand }) => [
    `Aucune valeur n’est en vigueur en ${mois(quand)}.`,
    'Ajoutez une valeur datée de ce mois ou d’avant, ou choisissez un mois plus tardif.',
  ],
  'parametre-inconnu': ({ nom, connus }) => [
    `Le paramètre ${cite(nom)} n’existe pas.`,
    `Écrivez un nombre de mois, ou ${liste(connus)}.`,
  ],
  'parts-depassent': ({ somme }) => [
    `Les parts totalisent ${pourCentDixMille(somme, somme % 100 === 0 ? 0 : 2)}, soit plus que le tout.`,
    `Réduisez-les pour que leur somme ne dépasse pas 10000 (${pourCentDixMille(10_000)}).`,
  ],
  'parts-verrouillees': ({ contingent, reste }) => [
    `Les autres parts sont verrouillées${INSECABLE}: il ne reste que ${pourCentDixMille(reste, reste % 100 === 0 ? 0 : 2)} pour ${cite(contingent)}.`,
    'Déverrouillez une part, ou donnez exactement ce qui reste.',
  ],
  'sous-parts-depassent': ({ contingent, somme, part }) => [
    `Les sous-parts de ${cite(contingent)} totalisent ${pourCentDixMille(somme, somme % 100 === 0 ? 0 : 2)}, soit plus que sa part, ${pourCentDixMille(part, part % 100 === 0 ? 0 : 2)}.`,
    'Réduisez-les, ou augmentez la part du contingent.',
  ],
  'contingent-double': ({ id }) => [`Deux contingents ont l’identifiant ${cite(id)}.`, 'Renommez l’un des deux.'],
  'reference-inconnue': ({ genre, id, proche }) => [
    `${GENRES[genre] ?? 'L’élément'} ${cite(id)} n’existe pas dans ce fichier.`,
    suggere(proche, 'Corrigez l’identifiant, ou ajoutez l’élément à sa liste.'),
  ],
  'id-double': ({ genre, id }) => [
    `L’identifiant ${cite(id)} est déjà pris (liste ${cite(genre)}).`,
    'Donnez à chaque élément un identifiant qui n’est qu’à lui.',
  ],
  'somme-differente': ({ quoi, attendu, obtenu }) => [
    `Le détail ne donne pas le total (${quoi})${INSECABLE}: ${nombre(obtenu)} au lieu de ${nombre(attendu)}.`,
    'Corrigez le total ou le détail.',
  ],
  'horizon-inverse': ({ de, a }) => [
    `La fin (${a}) est avant le début (${de}).`,
    'Échangez les deux mois, ou corrigez celui qui est faux.',
  ],
  'chiffre-sans-source': () => [
    'Ce chiffre ne dit pas d’où il vient.',
    `Ajoutez ${cite('source')} ou ${cite('hypothese')} à côté de ${cite('valeur')}.`,
  ],
  'parametre-de-simulation-inconnu': ({ nom, proche }) => [
    `La simulation n’a pas de paramètre ${cite(nom)}.`,
    suggere(proche, 'Retirez-le, ou corrigez son nom (voir docs/formats.md).'),
  ],
  'plafonds-doubles': ({ annee }) => [
    `Deux tables de plafonds portent l’année ${annee}.`,
    'Gardez-en une, ou corrigez l’année de l’autre.',
  ],
  'livraison-hors-horizon': ({ livraison, mois, borne, sens }) => [
    sens === 'avant'
      ? `La livraison ${cite(livraison)} (${mois}) précède le début de la simulation (${borne}).`
      : `La livraison ${cite(livraison)} (${mois}) vient après la fin de la simulation (${borne})${INSECABLE}: rien n’y sera loué.`,
    'Vérifiez son mois, ou changez l’horizon.',
  ],
  'demande-vide': () => [
    'La file est vide et personne n’y entre\u00A0: rien ne pourra être attribué.',
    'Donnez un nombre de demandes actives, ou d’entrées par mois.',
  ],
  'inclusion-inconnue': ({ id }) => [
    `Le scénario inclus ${cite(id)} n’est pas trouvé.`,
    'Placez-le à côté de celui-ci, ou corrigez la clé "inclut".',
  ],
  'inclusion-en-boucle': ({ chemin }) => [
    `Ces scénarios s’incluent en boucle\u00A0: ${chemin.map(cite).join(', puis ')}.`,
    'Retirez l’une de ces inclusions (clé "inclut").',
  ],
  'dernier-critere': () => [
    'C’est le dernier critère du jeu de règles.',
    'Ajoutez-en un autre avant de retirer celui-ci.',
  ],
  'dernier-niveau': () => [
    'C’est le dernier niveau du jeu de règles.',
    'Ajoutez-en un autre avant de retirer celui-ci.',
  ],
  'niveau-occupe': ({ libelle, criteres }) => [
    `Le niveau ${cite(libelle)} a encore ${compte(criteres.length, 'critère', 'critères')}${INSECABLE}: ${noms(criteres)}.`,
    'Choisissez le niveau qui les reçoit.',
  ],
  'condition-utilisee': ({ nom, criteres, conditions }) => [
    `La condition nommée ${cite(nom)} sert encore${INSECABLE}: ${[
      ...(criteres.length > 0
        ? [`dans ${pluriel(criteres.length, 'le critère', 'les critères')} ${noms(criteres)}`]
        : []),
      ...(conditions.length > 0
        ? [`dans ${pluriel(conditions.length, 'la condition', 'les conditions')} ${noms(conditions)}`]
        : []),
    ].join(', ')}.`,
    'Recopiez-la là où elle sert, ou remplacez-la d’abord.',
  ],
  'nom-sans-lettre': ({ recu }) => [
    recu === '' ? 'Ce nom est vide.' : `Le nom ${cite(recu)} ne peut pas servir d’identifiant.`,
    'Écrivez un nom avec des lettres ou des chiffres, par exemple «\u00A0en situation de handicap\u00A0».',
  ],
  'nom-pris': ({ nom }) => [`Le nom ${cite(nom)} est déjà pris.`, 'Choisissez un autre nom.'],
  'scenario-garde': ({ titre, raison }) => SCENARIOS[raison](titre),
  'element-utilise': ({ genre, nom, usages }) => [
    `${cite(nom)} sert encore ailleurs dans le scénario${INSECABLE}: ${compte(usages, 'fois', 'fois')}.`,
    genre === 'commune'
      ? 'Déplacez d’abord les résidences et les livraisons, et mettez à zéro sa part dans les marges.'
      : 'Retirez d’abord ses résidences et ses livraisons, ou confiez-les à un autre bailleur.',
  ],
  'edition-impossible': ({ raison }) => [
    EDITIONS[raison] ?? 'Cette modification n’est pas possible ici.',
    'Modifiez le fichier du jeu de règles, puis importez-le.',
  ],
  'geste-de-condition': ({ raison }) => GESTES[raison],
} satisfies Mots
