// Packages of Debian that the tests need and a fresh machine may lack.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs packages as root where there is apt, and says so first. @returns whether they are installed */
export function installDebian(what, ...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.error(`${what} is missing: installing the Debian package (one time)…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...a) => spawnSync('apt-get', a, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  return apt('-qq', 'update') && apt('-qq', '-y', '--no-install-recommends', 'install', ...packages)
}
