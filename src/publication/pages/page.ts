// A page of a bundle: one file that loads nothing and runs nothing, black on white, A4. A draft says so at the top of
// every printed sheet.
import type { Jumeau, Langue } from '~/i18n/contrat.ts'
import type { publication } from '~/i18n/fr/publication.ts'
import { enteteDe, type Source } from '../source.ts'

/** Une langue et les mots de la publication. */
export interface Parler {
  readonly langue: Langue
  readonly mots: Jumeau<typeof publication>
}

const SIGNES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text of a label inside a page. */
export const html = (texte: string | number): string => String(texte).replaceAll(/[&<>"']/g, (s) => SIGNES[s] ?? '')

export const element = (nom: string, contenu: string): string => `<${nom}>${contenu}</${nom}>`
export const paragraphe = (texte: string): string => element('p', html(texte))

/** A table whose cells are texts. */
export const tableau = (titre: string, entetes: readonly string[], lignes: readonly (readonly string[])[]): string =>
  [
    `<table><caption>${html(titre)}</caption>`,
    `<thead><tr>${entetes.map((texte) => `<th scope="col">${html(texte)}</th>`).join('')}</tr></thead><tbody>`,
    ...lignes.map((ligne) => `<tr>${ligne.map((texte) => element('td', html(texte))).join('')}</tr>`),
    '</tbody></table>',
  ].join('\n')

const STYLE = `@page { size: A4; margin: 14mm 12mm }
body { font: 11pt/1.4 sans-serif; color: #000; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.5em } h2 { font-size: 1.15em; margin-top: 1.5em }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 }
caption { text-align: left; font-weight: bold; padding: .25rem 0 }
th, td { border: 1px solid #000; padding: .2rem .4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
thead { display: table-header-group } tr { break-inside: avoid }
.brouillon { border: 2px solid #000; padding: .25rem .5rem; font-weight: bold; text-align: center }
.empreinte { font-size: .8em; overflow-wrap: anywhere }
@media print { body { padding: 0 } .brouillon { position: fixed; top: 0; left: 0; right: 0; background: #fff } main { padding-top: 2rem } }`

/** @param corps HTML already escaped */
export function page(source: Source, { mots }: Parler, titre: string, corps: string): string {
  const { titre: regles, cotation, mois, statut } = enteteDe(source)
  return `<!doctype html>
<html lang="${mots.langue}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(titre)}</title>
<style>
${STYLE}
</style>
</head>
<body>
${statut === 'brouillon' ? `<p class="brouillon">${html(mots.brouillon)}</p>` : ''}
<main>
<h1>${html(titre)}</h1>
<p>${html(regles)}<br>${html(mots.mois(mois))}</p>
${corps}
<p class="empreinte">${html(mots.empreinte(cotation))}</p>
</main>
</body>
</html>
`
}
