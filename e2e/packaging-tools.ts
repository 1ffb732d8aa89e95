import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = resolve(import.meta.dirname, '..', 'electron', 'packaging', 'node_modules', '@electron')

interface Fuses {
  readonly FuseState: Readonly<Record<'DISABLE' | 'ENABLE' | 'REMOVED' | 'INHERIT', number>>
  readonly FuseV1Options: Readonly<Record<string, number | string>>
  getCurrentFuseWire(program: string): Promise<Readonly<Record<string, number | string>>>
}

interface Archive {
  listPackage(archive: string, options: { isPack: boolean }): string[]
  extractFile(archive: string, file: string): Buffer
}

/** @electron/fuses and @electron/asar, which are installed with electron-builder and not with the project. */
const tool = async (path: string): Promise<unknown> => import(pathToFileURL(join(folder, path)).href)

// Their own types are not there where packages have not been made yet, so what is used of them is named here.
const fusesTool = async (): Promise<Fuses> => (await tool('fuses/dist/index.js')) as Fuses
const archiveTool = async (): Promise<Archive> => (await tool('asar/lib/asar.js')) as Archive

/** The fuses that a program has, by name: on, off, or as Electron left it. */
export async function fusesOf(program: string): Promise<Record<string, boolean | 'left'>> {
  const { FuseState, FuseV1Options, getCurrentFuseWire } = await fusesTool()
  const wire = await getCurrentFuseWire(program)
  const states = Object.entries(wire).filter(([place]) => /^\d+$/u.test(place))
  return Object.fromEntries(states.map(([place, state]) => {
    const name = String(FuseV1Options[place] ?? `fuse ${place}`)
    return [name.charAt(0).toLowerCase() + name.slice(1), state === FuseState.ENABLE ? true : state === FuseState.DISABLE ? false : 'left'] as const
  }))
}

/** The paths of all files in an archive, with folders, each from its root on. */
export const filesInArchive = async (archive: string): Promise<string[]> =>
  (await archiveTool()).listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').replace(/^\//u, ''))

/** A file of an archive as text. */
export const textInArchive = async (archive: string, file: string): Promise<string> => (await archiveTool()).extractFile(archive, file).toString('utf8')
