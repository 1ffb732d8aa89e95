import { realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The project's folder, two above the bundled command line. */
export const projectRoot = (): string => resolve(dirname(realpathSync(process.argv[1] ?? '.')), '..', '..')
