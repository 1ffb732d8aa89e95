import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withFolder } from '../testing/temporary-folder.ts'
import { makeLookFolder, sweepLookFolders } from './look-folders.ts'

test('copies that a host left as it was ended are swept away, and none that a running host looks at', () =>
  withFolder((other) => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    const left = mkdtempSync(join(tmpdir(), `remweg-look-${pid}-`))
    writeFileSync(join(left, 'remweg.sqlite'), 'x')
    const mine = makeLookFolder()
    sweepLookFolders()
    expect([left, mine, other].map((folder) => existsSync(folder))).toEqual([false, true, true])
    rmSync(mine, { recursive: true })
  }))
