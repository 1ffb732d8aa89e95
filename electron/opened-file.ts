import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { say } from '../shared/text/say.ts'
import { StoreFailure } from './store/store-failure.ts'

const largestBytes = 200 * 1024 * 1024

/** The name and bytes of a file that a person named; one that cannot be read is refused in words. */
export async function readOpenable(path: string): Promise<{ name: string; base64: string }> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) throw new StoreFailure('not-found', say`There is no file ${path}. See that the name is right.`)
  if (found.size > largestBytes) {
    throw new StoreFailure('refused', say`${path} is larger than ${largestBytes / 1024 / 1024} MB. Save the sheet with the parts list as a file of its own.`)
  }
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) throw new StoreFailure('refused', say`${path} may not be read. Give yourself the right to read it.`)
  return { name: basename(path), base64: bytes.toString('base64') }
}

/** Holds the file named on the command line until the page asks for it, once. */
export class OpenedFile {
  #path: string | null

  constructor(path: string | null) {
    this.#path = path
  }

  /** A second start of the app, or the system's file manager, brought another file. */
  put(path: string): void {
    this.#path = path
  }

  /** Does a file wait to be taken? */
  get isWaiting(): boolean {
    return this.#path !== null
  }

  /** The file's name and bytes, the first time; `taken` hears of its path. */
  async take(taken: (path: string) => void = () => undefined): Promise<{ name: string; base64: string } | null> {
    const path = this.#path
    this.#path = null
    if (path === null) return null
    const file = await readOpenable(path)
    taken(path)
    return file
  }
}
