import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly homepage?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest // npm wrote it

/** The folder of a package as Node finds it from another folder, or null. */
function folderOf(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return found
    if (folder === dirname(folder)) return null
  }
}

/** The text of a package's licence, as it came with it; empty where it came with none. */
const licenceIn = (folder: string): string =>
  readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).toSorted().map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')

/** Every package that ships, with its licence: what the page and the hosts depend on, whatever that depends on, and Electron. */
function shipped(): { name: string; version: string; licence: string; text: string }[] {
  const found = new Map<string, Manifest>()
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from)
    if (folder === null || found.has(folder)) return
    const manifest = manifestIn(folder)
    found.set(folder, manifest)
    for (const needed of Object.keys(manifest.dependencies ?? {})) visit(needed, folder)
  }
  for (const name of Object.keys(manifestIn(root).dependencies ?? {})) visit(name, root)
  const electron = folderOf('electron', root)
  // What Electron's installer needs does not ship.
  if (electron !== null) found.set(electron, manifestIn(electron))
  return [...found]
    .map(([folder, { name, version, license }]) => ({ name, version, licence: license ?? '', text: licenceIn(folder) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** Writes licences.json beside the page: name, version, licence and its text of every package that ships. */
export const licences = (): Plugin => ({
  name: 'remweg-licences',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(shipped()) })
  },
})
