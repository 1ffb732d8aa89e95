import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The file of the thread that migrates and salvages: beside the bundle, or as it was written where the program runs unbundled. */
export function storeWorker(): string {
  const bundled = join(import.meta.dirname, 'store-worker.cjs')
  return existsSync(bundled) ? bundled : join(import.meta.dirname, 'store-worker.ts')
}
