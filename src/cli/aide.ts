// `--aide`, for the command and for each verb, made from what the verbs declare.
import { t } from '~/i18n/index.ts'
import { espacer } from '~/i18n/nombres.ts'
import { type Drapeau, nomComplet, type Verbe } from './verbe.ts'

export const APPEL = 'npm run -s atelier --'

function ecriture(drapeau: Drapeau): string {
  switch (drapeau.genre) {
    case 'present':
      return `--${drapeau.nom}`
    case 'choix':
      return `--${drapeau.nom} ${drapeau.permis.join('|')}`
    default:
      return `--${drapeau.nom} ${drapeau.valeur}`
  }
}

function colonnes(lignes: readonly (readonly [string, string])[]): readonly string[] {
  const largeur = Math.min(36, Math.max(...lignes.map(([gauche]) => gauche.length)))
  return lignes.map(([gauche, droite]) =>
    gauche.length > largeur
      ? `  ${gauche}\n  ${' '.repeat(largeur)}  ${droite}`
      : `  ${gauche.padEnd(largeur)}  ${droite}`,
  )
}

export const aideGenerale = (verbes: readonly Verbe[]): string =>
  espacer(
    [
      `Usage : ${APPEL} VERBE [DRAPEAUX]`,
      '',
      'Verbes',
      ...colonnes(verbes.map((verbe) => [nomComplet(verbe), verbe.resume])),
      '',
      `Aide d’un verbe : ${APPEL} VERBE --aide`,
      '',
      'Les résultats sortent en JSON sur la sortie standard, les messages sur la sortie d’erreur.',
      'Code de sortie : 0 fait, 1 des constats, 2 une entrée refusée.',
      t('shellNotice'),
    ].join('\n'),
  )

export function aideDuVerbe(verbe: Verbe): string {
  const usage = verbe.drapeaux.map((drapeau) => (drapeau.requis ? ecriture(drapeau) : `[${ecriture(drapeau)}]`))
  return espacer(
    [
      `Usage : ${APPEL} ${[nomComplet(verbe), ...usage].join(' ')}`,
      '',
      verbe.resume,
      '',
      'Drapeaux',
      ...colonnes(verbe.drapeaux.map((drapeau) => [ecriture(drapeau), drapeau.aide])),
      '',
      ...verbe.notes,
      '',
      'Exemples',
      ...verbe.exemples.map((exemple) => `  ${APPEL} ${exemple}`),
    ].join('\n'),
  )
}
