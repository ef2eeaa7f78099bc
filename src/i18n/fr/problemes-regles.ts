// What is wrong inside a rule set, a flux or a scenario: conditions, criteria, groups, grids, dates, shares, references.
// Each entry gives the fault and its mend; the place is added to it.
import { INSECABLE } from '../signes.ts'
import { mois, nombre, pourCentDixMille } from './nombres.ts'
import { cite } from './texte.ts'
import { liste, type Mots, suggere } from './problemes-fichiers.ts'

const GENRES: Readonly<Record<string, string>> = {
  contingent: 'Le contingent',
  bailleur: 'Le bailleur',
  commune: 'La commune',
}

const EDITIONS: Readonly<Record<string, string>> = {
  datee: 'Ces points changent selon la date.',
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
  'inclusion-inconnue': ({ id }) => [
    `Le scénario inclus ${cite(id)} n’est pas trouvé.`,
    'Placez-le à côté de celui-ci, ou corrigez la clé "inclut".',
  ],
  'edition-impossible': ({ raison }) => [
    EDITIONS[raison] ?? 'Cette modification n’est pas possible ici.',
    'Modifiez le fichier du jeu de règles, puis importez-le.',
  ],
} satisfies Mots
