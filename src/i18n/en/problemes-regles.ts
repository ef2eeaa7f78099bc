// What is wrong inside a rule set, a flux or a scenario, in English: conditions, criteria, groups, grids, dates, shares,
// references. Each entry gives the fault and its mend; the place is added to it.
import type { ParametresDe, RaisonDeCondition } from '~/domain/problem.ts'
import { GRILLES_DITES } from './grilles.ts'
import { compte, mois, nombre, pluriel, pourCentDixMille } from './nombres.ts'
import { liste, type Mots, suggere } from './problemes-fichiers.ts'
import { cite, enumere } from './texte.ts'

const GENRES: Readonly<Record<string, string>> = {
  contingent: 'The reservation quota (contingent)',
  bailleur: 'The social landlord',
  commune: 'The commune',
}

const GESTES: Readonly<Record<RaisonDeCondition, readonly [string, string]>> = {
  derniere: ['This is the last condition.', 'Change it, or add another one before removing it.'],
  racine: ['This is the whole condition.', 'Add another one beside it first.'],
  premier: ['It is already the first of its group.', 'Move it down, or out of the group.'],
  dernier: ['It is already the last of its group.', 'Move it up, or out of the group.'],
  'premier-niveau': ['It is already at the first level.', 'There is no group to move out of.'],
  'groupe-nie': ['“except if” bears on this whole group.', 'Take “except if” off before undoing the group.'],
  'trop-profond': ['The groups are nested too deep.', 'Make a named condition of one, or undo a group.'],
  'sans-contenu': ['This named condition has no content here.', 'Choose another one, or create it.'],
}

/** What the domain totals, in its own words; a name of the scenario stays as it is written. */
const SOMMES: Readonly<Record<string, string>> = {
  typologies: 'sizes of home',
  financements: 'fundings',
  'financements du contingent communal': 'funding of the commune’s quota',
}

const EDITIONS: Readonly<Record<string, string>> = {
  'premiere-date': 'A share holds from that date only.',
}

const grilleDite = (grille: string): string => GRILLES_DITES[grille] ?? `grid ${cite(grille)}`

/** “a”, “b” and “c”, the first ones named and the others counted. */
function noms(valeurs: readonly string[], max = 4): string {
  const montres = valeurs.slice(0, max).map(cite)
  const reste = valeurs.length - montres.length
  return enumere(reste > 0 ? [...montres, compte(reste, 'other', 'others')] : montres, 'et')
}

const SCENARIOS: Readonly<
  Record<ParametresDe<'scenario-garde'>['raison'], (titre: string) => readonly [string, string]>
> = {
  livre: (titre) => [
    `${cite(titre)} is shipped with the workshop: it cannot be deleted.`,
    'Duplicate it, or go back to what was shipped.',
  ],
  'en-usage': (titre) => [`${cite(titre)} is the scenario in use.`, 'Put another one in use first.'],
  'sans-cohorte': (titre) => [
    `${cite(titre)} has no cohort recipe: nothing could be ranked there.`,
    'Give it a recipe in the Cohort section.',
  ],
}

export const REGLES = {
  'fait-inconnu': ({ fait, proche }) => [
    `The fact ${cite(fait)} is not in the dictionary.`,
    suggere(proche, 'Choose a fact of rules/faits.json.'),
  ],
  'operateur-inconnu': ({ operateur, proche }) => [
    `The operator ${cite(operateur)} does not exist.`,
    suggere(proche, 'Choose an allowed operator, for example equal or greaterThanInclusive.'),
  ],
  'operateur-inadapte': ({ fait, operateur, permis }) => [
    `The operator ${cite(operateur)} does not suit the fact ${cite(fait)}.`,
    `Write ${liste(permis)}.`,
  ],
  'valeur-nulle': () => [
    'A condition cannot compare with null.',
    'Write a value. An unknown fact leaves the condition unmet and the criterion to be completed.',
  ],
  'fait-a-droite': ({ fait, permis }) => [
    `The fact ${cite(fait)} cannot be the value of a comparison here.`,
    permis.length > 0
      ? `Write a value, or ${permis.length > 1 ? 'one of the facts' : 'the fact'} ${liste(permis)}.`
      : 'Write a value, not a fact.',
  ],
  'racine-feuille': () => [
    'A comparison alone cannot be the root of a condition.',
    'Put it in a list, like this: { "all": [ … ] }.',
  ],
  'critere-double': ({ id, premier }) => [
    `Two criteria have the identifier ${cite(id)}: the first is no. ${premier + 1} in the list.`,
    'Rename one of the two, or remove it.',
  ],
  'niveau-inconnu': ({ critere, niveau, connus }) => [
    `The criterion ${cite(critere)} is at level ${niveau}, which does not exist.`,
    `Write the rank of a level of the rule set: ${liste(connus)}.`,
  ],
  'niveau-double': ({ rang }) => [`Two levels have the rank ${rang}.`, 'Give each level a rank of its own.'],
  'groupe-double': ({ id }) => [`Two groups have the identifier ${cite(id)}.`, 'Rename one of the two.'],
  'groupe-critere-inconnu': ({ groupe, critere, proche }) => [
    `The group ${cite(groupe)} names a criterion that does not exist: ${cite(critere)}.`,
    suggere(proche, 'Remove it from the group, or add the criterion.'),
  ],
  'critere-deux-groupes': ({ critere, groupe, autre }) => [
    `The criterion ${cite(critere)} is in the groups ${cite(autre)} and ${cite(groupe)} at once.`,
    'Keep it in one group only.',
  ],
  'malus-dans-groupe': ({ critere, groupe, grille }) => [
    `The criterion ${cite(critere)} takes points away in the ${grilleDite(grille)}, although it is in the group ${cite(groupe)}, where only the best one counts.`,
    'Take it out of the group, or give it points that are positive or zero.',
  ],
  'grille-critere-inconnu': ({ grille, critere, proche }) => [
    `The ${grilleDite(grille)} gives points to a criterion that does not exist: ${cite(critere)}.`,
    suggere(proche, 'Remove this line from the grid, or add the criterion.'),
  ],
  'condition-inconnue': ({ nom, proche }) => [
    `The named condition ${cite(nom)} does not exist.`,
    suggere(proche, 'Add it under the key "conditions", or write the condition here.'),
  ],
  'condition-cycle': ({ chemin }) => [
    `These conditions refer to one another without end: ${chemin.join(' → ')}.`,
    'Break one of the references.',
  ],
  'condition-trop-vaste': ({ noeuds, etages }) => [
    `Once its named conditions are laid open, this condition exceeds ${nombre(noeuds)} comparisons or ${nombre(etages)} levels.`,
    'Simplify it, or make it name fewer conditions.',
  ],
  'dates-non-croissantes': ({ du }) => [
    `The date ${du} is not after the one before it in the list.`,
    'Put the dated values in order from the oldest to the most recent, without repeating a date.',
  ],
  'sans-valeur-au-mois': ({ mois: quand }) => [
    `No value is in force in ${mois(quand)}.`,
    'Add a value dated from this month or before, or choose a later month.',
  ],
  'parametre-inconnu': ({ nom, connus }) => [
    `The parameter ${cite(nom)} does not exist.`,
    `Write a number of months, or ${liste(connus)}.`,
  ],
  'parts-depassent': ({ somme }) => [
    `The shares add up to ${pourCentDixMille(somme, somme % 100 === 0 ? 0 : 2)}, more than the whole.`,
    `Reduce them so that their sum is not above 10000 (${pourCentDixMille(10_000)}).`,
  ],
  'parts-verrouillees': ({ contingent, reste }) => [
    `The other shares are locked: only ${pourCentDixMille(reste, reste % 100 === 0 ? 0 : 2)} is left for ${cite(contingent)}.`,
    'Unlock a share, or give exactly what is left.',
  ],
  'sous-parts-depassent': ({ contingent, somme, part }) => [
    `The sub-shares of ${cite(contingent)} add up to ${pourCentDixMille(somme, somme % 100 === 0 ? 0 : 2)}, more than its share, ${pourCentDixMille(part, part % 100 === 0 ? 0 : 2)}.`,
    'Reduce them, or raise the share of the quota.',
  ],
  'contingent-double': ({ id }) => [`Two quotas have the identifier ${cite(id)}.`, 'Rename one of the two.'],
  'reference-inconnue': ({ genre, id, proche }) => [
    `${GENRES[genre] ?? 'The item'} ${cite(id)} does not exist in this file.`,
    suggere(proche, 'Correct the identifier, or add the item to its list.'),
  ],
  'id-double': ({ genre, id }) => [
    `The identifier ${cite(id)} is already taken (list ${cite(genre)}).`,
    'Give each item an identifier of its own.',
  ],
  'somme-differente': ({ quoi, attendu, obtenu }) => [
    `The detail does not give the total (${SOMMES[quoi] ?? quoi.replace(/^marge /, 'margin ')}): ${nombre(obtenu)} instead of ${nombre(attendu)}.`,
    'Correct the total or the detail.',
  ],
  'horizon-inverse': ({ de, a }) => [
    `The end (${a}) is before the start (${de}).`,
    'Swap the two months, or correct the one that is wrong.',
  ],
  'chiffre-sans-source': () => [
    'This figure does not say where it comes from.',
    `Add ${cite('source')} or ${cite('hypothese')} beside ${cite('valeur')}.`,
  ],
  'parametre-de-simulation-inconnu': ({ nom, proche }) => [
    `The simulation has no parameter ${cite(nom)}.`,
    suggere(proche, 'Remove it, or correct its name (see docs/formats.md).'),
  ],
  'plafonds-doubles': ({ annee }) => [
    `Two tables of ceilings bear the year ${annee}.`,
    'Keep one, or correct the year of the other.',
  ],
  'livraison-hors-horizon': ({ livraison, mois, borne, sens }) => [
    sens === 'avant'
      ? `The delivery ${cite(livraison)} (${mois}) comes before the simulation starts (${borne}).`
      : `The delivery ${cite(livraison)} (${mois}) comes after the simulation ends (${borne}): nothing will be let there.`,
    'Check its month, or change the horizon.',
  ],
  'demande-vide': () => [
    'The queue is empty and nobody joins it: nothing can be allocated.',
    'Give a number of active applications, or of new ones a month.',
  ],
  'inclusion-inconnue': ({ id }) => [
    `The included scenario ${cite(id)} is not found.`,
    'Put it beside this one, or correct the key "inclut".',
  ],
  'inclusion-en-boucle': ({ chemin }) => [
    `These scenarios include one another in a loop: ${chemin.map(cite).join(', then ')}.`,
    'Remove one of these inclusions (key "inclut").',
  ],
  'dernier-critere': () => [
    'This is the last criterion of the rule set.',
    'Add another one before you remove this one.',
  ],
  'dernier-niveau': () => ['This is the last level of the rule set.', 'Add another one before you remove this one.'],
  'niveau-occupe': ({ libelle, criteres }) => [
    `The level ${cite(libelle)} still has ${compte(criteres.length, 'criterion', 'criteria')}: ${noms(criteres)}.`,
    'Choose the level that takes them.',
  ],
  'condition-utilisee': ({ nom, criteres, conditions }) => [
    `The named condition ${cite(nom)} still serves: ${[
      ...(criteres.length > 0 ? [`in the ${pluriel(criteres.length, 'criterion', 'criteria')} ${noms(criteres)}`] : []),
      ...(conditions.length > 0
        ? [`in the ${pluriel(conditions.length, 'condition', 'conditions')} ${noms(conditions)}`]
        : []),
    ].join(', ')}.`,
    'Copy it where it serves, or replace it first.',
  ],
  'nom-sans-lettre': ({ recu }) => [
    recu === '' ? 'This name is empty.' : `The name ${cite(recu)} cannot serve as an identifier.`,
    'Write a name with letters or figures, for example “disabled person”.',
  ],
  'nom-pris': ({ nom }) => [`The name ${cite(nom)} is already taken.`, 'Choose another name.'],
  'scenario-garde': ({ titre, raison }) => SCENARIOS[raison](titre),
  'element-utilise': ({ genre, nom, usages }) => [
    `The ${genre === 'bailleur' ? 'social landlord' : genre} ${cite(nom)} is named elsewhere in the scenario: ${compte(usages, 'time', 'times')}.`,
    genre === 'commune'
      ? 'First move the residences and deliveries, and set its share of the margins to zero.'
      : 'First remove its residences and deliveries, or give them to another.',
  ],
  'edition-impossible': ({ raison }) => [
    EDITIONS[raison] ?? 'This change is not possible here.',
    'Change the file of the rule set, then import it.',
  ],
  'geste-de-condition': ({ raison }) => GESTES[raison],
} satisfies Mots
