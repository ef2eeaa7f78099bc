// The real command, run as an operator runs it: the bundle is made once, then each call is a process.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const RACINE = resolve(import.meta.dirname, '../../..')
export const COTATION = 'rules/cotation/ame-base.json'

export interface Fin {
  readonly code: number | null
  readonly sortie: string
  /** Messages, with plain spaces. */
  readonly messages: string
}

export function atelier(...mots: readonly string[]): Fin {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/atelier.mjs', ...mots], {
    cwd: RACINE,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: status, sortie: stdout, messages: stderr.replaceAll(/[\u00a0\u202f]/g, ' ') }
}

/** A cohort of the agglomeration for the tests of a file; also makes the bundle. */
export function fabriquer(...mots: readonly string[]): void {
  const { code, messages } = atelier('cohorte', '--scenario', 'scenarios/ame', ...mots)
  if (code !== 0) throw new Error(messages)
}

/** The object that a verb prints. */
export const objet = <T>(fin: Fin): T => JSON.parse(fin.sortie) as T

export interface Dossier {
  readonly chemin: (nom: string) => string
  /** Writes a file; @returns its path. */
  readonly ecrire: (nom: string, contenu: string | Uint8Array) => string
  readonly effacer: () => void
}

export function createDossier(): Dossier {
  const dossier = mkdtempSync(join(tmpdir(), 'atelier-'))
  const chemin = (nom: string): string => join(dossier, nom)
  return {
    chemin,
    ecrire: (nom, contenu) => {
      writeFileSync(chemin(nom), contenu)
      return chemin(nom)
    },
    effacer: () => rmSync(dossier, { recursive: true, force: true }),
  }
}

export const lireDepot = (chemin: string): string => readFileSync(join(RACINE, chemin), 'utf8')
