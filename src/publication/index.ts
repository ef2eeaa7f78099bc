// What is published of a rule set, file by file, and the bundle that holds them. Each form is a few lines here and a room
// of its own.
import conditionsSchema from '#rules/schema/conditions.schema.json'
import cotationSchema from '#rules/schema/cotation.schema.json'
import dictionnaire from '#rules/faits.json'
import { canonicalJson } from '~/domain/hash.ts'
import { ok, type Problem, type Result } from '~/domain/problem.ts'
import { anglais } from '~/i18n/en.ts'
import { publication as motsAnglais } from '~/i18n/en/publication.ts'
import { francais } from '~/i18n/fr.ts'
import { publication as motsFrancais } from '~/i18n/fr/publication.ts'
import { ficheJson } from '~/vie/signees.ts'
import { casDeConformite } from './conformite/cas.ts'
import { attendusCsv, attendusJson, demandesCsv, demandesJson } from './conformite/fichiers.ts'
import { verifierHtml, verifierMjs } from './conformite/verificateur.ts'
import { NOM_DE_LA_CORRESPONDANCE } from './correspondance.ts'
import { dmnXml } from './dmn/xml.ts'
import { faitsMjs, reglesJson, scoreMjs } from './json-rules-engine.ts'
import { grilleCsv, grilleHtml } from './pages/grille.ts'
import type { Parler } from './pages/page.ts'
import { donneesOuvertes, publiqueHtml } from './pages/publique.ts'
import { correspondanceJson, saisieHtml } from './pages/saisie.ts'
import { cheminDans, octetsDe } from './paquet/lire.ts'
import { ecrireManifeste, MANIFESTE } from './paquet/manifeste.ts'
import { NOM_DES_SIGNATURES } from './paquet/signees.ts'
import { ecrireZip, type Fichiers } from './paquet/zip.ts'
import { ligneDEntete, normaliser, type Source } from './source.ts'
import { requeteSql } from './sql/requete.ts'
import { csvDesFaits, tableSql } from './sql/table.ts'

type Textes = Readonly<Record<string, string>>

export const NOM_DU_JOURNAL = 'journal.txt'

const FRANCAIS: Parler = { langue: francais, mots: motsFrancais }
const ANGLAIS: Parler = { langue: anglais, mots: motsAnglais }

const json = (contenu: unknown): string => `${JSON.stringify(contenu, null, 1)}\n`

function sql(source: Source): Result<Textes> {
  const standard = requeteSql(source, 'standard')
  const postgresql = requeteSql(source, 'postgresql')
  if (!standard.ok) return standard
  if (!postgresql.ok) return postgresql
  return ok({
    'sql/faits.sql': tableSql(source),
    'sql/cotation.sql': standard.value,
    'sql/cotation.postgresql.sql': postgresql.value,
  })
}

async function conformite(source: Source): Promise<Textes> {
  const cas = await casDeConformite(source.resolue)
  return {
    'conformite/demandes.json': demandesJson(cas),
    'conformite/demandes.csv': demandesCsv(cas),
    'conformite/demandes-sql.csv': csvDesFaits(source, cas.demandes),
    'conformite/attendus.json': attendusJson(source, cas),
    'conformite/attendus.csv': attendusCsv(cas),
    'conformite/verifier.mjs': verifierMjs(source),
    'conformite/verifier.html': verifierHtml(source, cas),
  }
}

/** Forms that can be asked for alone. */
export const FORMES = {
  cotation: ({ resolue }) =>
    ok({
      // The very text that the hash is of.
      'cotation/cotation.json': canonicalJson(resolue.cotation),
      'cotation/cotation.schema.json': json(cotationSchema),
      'cotation/conditions.schema.json': json(conditionsSchema),
      'cotation/faits.json': json(dictionnaire),
    }),
  regles: (source) =>
    ok({
      'regles/regles.json': reglesJson(source),
      'regles/faits.mjs': faitsMjs(source),
      'regles/score.mjs': scoreMjs(source),
      'regles/package.json': json({
        private: true,
        description: ligneDEntete(source),
        type: 'module',
        dependencies: { 'json-rules-engine': '7.3.1' },
      }),
    }),
  dmn: (source) => ok({ 'dmn/cotation.dmn': dmnXml(source) }),
  sql,
  conformite: async (source) => ok(await conformite(source)),
  grille: (source) =>
    ok({
      'grille/grille.fr.csv': grilleCsv(source, FRANCAIS),
      'grille/grille.en.csv': grilleCsv(source, ANGLAIS),
      'grille/grille.fr.html': grilleHtml(source, FRANCAIS),
      'grille/grille.en.html': grilleHtml(source, ANGLAIS),
    }),
  saisie: (source) =>
    ok({ 'saisie/saisie.html': saisieHtml(source, FRANCAIS), [NOM_DE_LA_CORRESPONDANCE]: correspondanceJson(source) }),
  public: (source) =>
    ok({
      'public/index.html': publiqueHtml(source, FRANCAIS),
      'public/index.en.html': publiqueHtml(source, ANGLAIS),
      'public/donnees.json': donneesOuvertes(source),
    }),
} as const satisfies Readonly<Record<string, (source: Source) => Result<Textes> | Promise<Result<Textes>>>>

export type Forme = keyof typeof FORMES

/** What a journal begins with, whatever it tells. */
export const debutDuJournal = (source: Source): string => `${ligneDEntete(source)}\n\n${FRANCAIS.mots.journal}\n\n`

function lisezMoi(source: Source): Textes {
  const { mots } = FRANCAIS
  const { resolue, journal, fiche } = source
  const paragraphes = [
    mots.lisezmoi(resolue.cotation.titre),
    ligneDEntete(source),
    mots.lisezmoiDossiers,
    mots.lisezmoiPreuve,
    mots.lisezmoiLimites,
  ]
  return {
    ...(fiche ? { [NOM_DES_SIGNATURES]: ficheJson(fiche) } : {}),
    'LISEZMOI.txt': `${paragraphes.join('\n\n')}\n`,
    [NOM_DU_JOURNAL]: `${debutDuJournal(source)}${journal.length === 0 ? mots.journalVide : journal.map((phrase) => `- ${phrase}`).join('\n')}\n`,
  }
}

/** A draft is in a folder that says so. */
const ranger = (source: Source, textes: Textes): Fichiers =>
  new Map(Object.entries(textes).map(([nom, texte]) => [cheminDans(source, nom), octetsDe(texte)]))

/** Told after each form: how many are done, of how many. Its answer is awaited, so that a worker's word gets out. */
export type Avancer = (faites: number, total: number) => void | Promise<void>

/** Files of some forms. Problem: `export-trop-large`. */
export async function fichiersDesFormes(donnee: Source, formes: readonly Forme[]): Promise<Result<Fichiers>> {
  const source = normaliser(donnee)
  const textes: Record<string, string> = {}
  for (const forme of formes) {
    const faits = await FORMES[forme](source)
    if (!faits.ok) return faits
    Object.assign(textes, faits.value)
  }
  return ok(ranger(source, textes))
}

/** Every file of a bundle but its manifest. Warning: `export-trop-large`, for a form left out. */
export async function fichiersPublies(donnee: Source, avancer?: Avancer): Promise<Result<Fichiers>> {
  const source = normaliser(donnee)
  const textes: Record<string, string> = lisezMoi(source)
  const avertissements: Problem[] = []
  const formes = Object.keys(FORMES) as readonly Forme[]
  for (const [i, forme] of formes.entries()) {
    const faits = await FORMES[forme](source)
    if (faits.ok) Object.assign(textes, faits.value)
    else avertissements.push(...faits.problems)
    await avancer?.(i + 1, formes.length)
  }
  return ok(ranger(source, textes), avertissements)
}

/** The same files, with the manifest that names them. */
export const sceller = (source: Source, fichiers: Fichiers): Fichiers =>
  new Map([...fichiers, [MANIFESTE, octetsDe(ecrireManifeste(source, fichiers))]])

/** Every file of a bundle, its manifest with them. Warning: `export-trop-large`, for a form left out. */
export async function fichiersDuPaquet(source: Source, avancer?: Avancer): Promise<Result<Fichiers>> {
  const fichiers = await fichiersPublies(source, avancer)
  return fichiers.ok ? ok(sceller(source, fichiers.value), fichiers.warnings) : fichiers
}

/** The bundle: one archive, the same octets each time. */
export async function creerPaquet(source: Source): Promise<Result<Uint8Array>> {
  const fichiers = await fichiersDuPaquet(source)
  return fichiers.ok ? ok(ecrireZip(fichiers.value), fichiers.warnings) : fichiers
}
