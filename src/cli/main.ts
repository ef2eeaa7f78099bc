// The headless twin: `npm run -s atelier -- VERBE …`. JSON on the standard output, messages on the standard error; exit
// code 0 done, 1 findings, 2 bad input (model.md §5). The only file of the room that touches the process.
import { proche } from '~/domain/proche.ts'
import { t } from '~/i18n/index.ts'
import { cite } from '~/i18n/phrase.ts'
import { suggere } from '~/i18n/fr/problemes-fichiers.ts'
import { aideDuVerbe, aideGenerale, APPEL } from './aide.ts'
import { choisirObjet, isAide, readArguments } from './arguments.ts'
import { Refus } from './refus.ts'
import { createSortie, LecteurParti } from './sortie.ts'
import type { Sortie } from './verbe.ts'
import { VERBES } from './verbes/index.ts'

async function executer(mots: readonly string[], sortie: Sortie): Promise<number> {
  const [nom, ...suite] = mots
  if (nom === undefined) throw new Refus([aideGenerale(VERBES)])
  if (isAide(nom)) {
    sortie.ecrire(aideGenerale(VERBES))
    return 0
  }
  const verbes = VERBES.filter((connu) => connu.nom === nom)
  if (verbes.length === 0) {
    const noms = [...new Set(VERBES.map((connu) => connu.nom))]
    const secours = `Verbes : ${noms.join(', ')}.`
    throw new Refus(
      [`Le verbe ${cite(nom.slice(0, 60))} n’existe pas. ${suggere(proche(nom, noms).proche, secours)}`],
      '',
    )
  }
  if (suite.some(isAide)) {
    const nommes = verbes.filter(({ objet }) => objet !== undefined && objet === suite[0])
    sortie.ecrire((nommes.length > 0 ? nommes : verbes).map(aideDuVerbe).join('\n\n'))
    return 0
  }
  const verbe = choisirObjet(verbes, suite)
  const code = await verbe.executer(readArguments(verbe, suite), sortie)
  sortie.dire(t('shellNotice'))
  return code
}

async function main(mots: readonly string[]): Promise<number> {
  const sortie = createSortie()
  try {
    const code = await executer(mots, sortie)
    sortie.vider()
    return code
  } catch (erreur) {
    if (erreur instanceof LecteurParti) return 0
    if (!(erreur instanceof Refus)) {
      // A bug of ours: exit code 1 would read as findings.
      sortie.dire(`Erreur interne : ${erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur)}`)
      return 2
    }
    const { phrases, aide } = erreur
    for (const phrase of phrases) sortie.dire(phrase)
    if (aide !== undefined) sortie.dire(`Aide : ${APPEL} ${aide === '' ? '' : `${aide} `}--aide`)
    return 2
  }
}

process.exitCode = await main(process.argv.slice(2))
