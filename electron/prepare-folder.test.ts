import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareFolder } from './prepare-folder.ts'
import { withFolder } from './testing/temporary-folder.ts'

// Windows has no such rights; a folder of a person's own is closed to others there by itself.
test.skipIf(process.platform === 'win32')('a data folder that is made is closed to every other account on the computer; one that was there stays as its owner has it', () =>
  withFolder((folder) => {
    prepareFolder(join(folder, 'new', 'deeper'))
    for (const path of ['new', 'new/deeper']) expect(statSync(join(folder, path)).mode & 0o777).toBe(0o700)
    mkdirSync(join(folder, 'shared'))
    chmodSync(join(folder, 'shared'), 0o775)
    prepareFolder(join(folder, 'shared'))
    expect(statSync(join(folder, 'shared')).mode & 0o777).toBe(0o775)
  }))
