import { rename, rm, writeFile } from 'node:fs/promises'
import { asStoreFailure } from '../store/store-failure.ts'

/** Writes beside the target first, so that a full disk never leaves half a file under its name. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const half = `${path}.part-${process.pid}`
  try {
    await writeFile(half, bytes, { flush: true })
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    throw asStoreFailure(error, path)
  }
}

/** A path that ends in this extension. */
export const withExtension = (path: string, extension: string): string => (path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`)

/** A name that every file system takes, with this extension. */
export const fileNameOf = (suggested: string, extension: string): string => {
  const bare = suggested.toLowerCase().endsWith(`.${extension}`) ? suggested.slice(0, -extension.length - 1) : suggested
  return `${bare.replace(/[^\p{L}\p{N} ._()-]+/gu, ' ').trim() || 'Remweg'}.${extension}`
}
