// Whether a text is the name of a person, by the first names and the surnames that many adults bear in France: enough for
// a column of names to show, even written as pseudonyms (« MARTIN_Jeanne », « jeanMartin-1980 »). A rare name alone is missed.
// Source: INSEE, fichiers des prénoms et des patronymes.
import { sansAccents } from '~/domain/accents.ts'

/** First names borne by many adults. */
const PRENOMS =
  'adam ahmed alain alexandre alexis alice aline amandine amina anais andre annie anne anthony antoine armelle arnaud arthur audrey aurelie baptiste beatrice benjamin benoit bernadette bernard bertrand brigitte bruno camille carole caroline catherine cecile celine charlotte chantal charles christelle christian christine christophe claire claude claudine clement colette corinne cyril damien daniel danielle david delphine denis denise didier dominique dylan elise elodie emilie emma emmanuel eric estelle etienne evelyne fabien fabrice fatiha fatima florence florian francis franck francois francoise frederic gabriel genevieve georges gerard gilles gregory guillaume guy helene henri herve hugo isabelle ines jacqueline jacques jean jeanne jeannine jeremy jerome joel jonathan josette joseph josiane julie julien juliette karim karine kevin khadija laetitia laura laurence laurent lea leila leo liliane louis louise luc lucas lucie ludovic magali malika manon marc marcel margaux marguerite maria marie marine marion martine mathieu mathilde matthieu maurice maxime melanie michael michel michele mireille mohamed monique mustapha myriam nadia nadine nathalie nathan nicolas nicole noemie odette olivier pascal pascale patrice patricia patrick paul pauline philippe pierre quentin rachid raymond rene renee richard robert roger romain sabrina said salima samir samira sandra sandrine sarah sebastien serge severine simone solange sonia sophie stephane stephanie suzanne sylvain sylvie theo therese thierry thomas valerie vanessa veronique victor vincent virginie xavier yann yannick yves yvette yvonne youssef zohra'

/** Surnames borne by many; those that are also a common word are left out. */
const PATRONYMES =
  'aubert aubry bailly barbier barre belkacem benali benard bensaid bertin besson blanc blanchard bonnet boucher bouchet bouvier bouzid boyer brun brunet camara caron carpentier charpentier chauvin chevalier chevallier cisse colin collin coulibaly demir deschamps diallo dubois dufour dumas dumont dupont dupuis dupuy durand duval fabre faure fernandes fernandez ferreira fleury fournier gaillard garcia garnier gauthier gautier germain gillet girard giraud gomes goncalves grondin guerin guichard guillot guyot haddad hamon henry hoarau hubert huet humbert jacob jacquet joly kaya keita klein konate kone lacroix lambert langlois leblanc lebrun leclerc leclercq lecomte lefebvre lefevre legrand lemaire lemaitre lemoine leroux leroy leveque lopez maillard mallet mansouri marchal marchand marechal martin martinez marty masson menard mercier meunier meyer michaud millet monnier moreau morel morin muller nguyen payet pelletier pereira perez perret perrier perrin perrot petit picard poirier poulain prevost remy renaud renault rey reynaud rodrigues rodriguez rolland rousseau roussel roux royer saidi sanchez santos schmitt schneider silva simon sow tessier toure tran traore vasseur vidal weber yilmaz'

const CONNUS: ReadonlySet<string> = new Set(`${PRENOMS} ${PATRONYMES}`.split(' '))

/** « MARTIN_Jeanne », « JeanMartin », « durand-1980 »: words without accents, capitals and numbers. */
const motsDuNom = (texte: string): readonly string[] =>
  sansAccents(texte)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\d ,._'’-]+/)
    .filter((mot) => mot !== '')

/** At most five words, letters only, of which one is a name that many bear. */
export function isNomDePersonne(texte: string): boolean {
  const mots = motsDuNom(texte)
  return mots.length <= 5 && mots.every((mot) => /^[a-z]+$/.test(mot)) && mots.some((mot) => CONNUS.has(mot))
}
