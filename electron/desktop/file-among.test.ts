import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { withFolder } from '../testing/temporary-folder.ts'
import { fileAmong } from './file-among.ts'

test('the file named on a command line is found among switches and the app itself', () =>
  withFolder((folder) => {
    const list = resolve('/elsewhere/stück liste.csv')
    expect(fileAmong(['/opt/electron', '.'], folder)).toBeNull()
    expect(fileAmong(['/opt/electron', '--inspect=0', folder], '/')).toBeNull()
    expect(fileAmong(['/opt/electron', '-r', '/x/loader.js', '.', 'bom.xlsx'], folder)).toBe(join(folder, 'bom.xlsx'))
    expect(fileAmong(['/opt/electron', '--allow-file-access', folder, list], folder)).toBe(list)
    expect(fileAmong(['/opt/remweg', pathToFileURL(list).href], folder)).toBe(list)
    // A name without a file is handed on, so that the page can say that it is not there.
    expect(fileAmong(['/opt/remweg', 'lost.ods'], folder)).toBe(join(folder, 'lost.ods'))
  }))

test.skipIf(process.platform === 'win32')('an address on another computer names no file of this one; on Windows it is a shared folder', () =>
  withFolder((folder) => {
    expect(fileAmong(['/opt/remweg', 'file://another-computer/list.csv'], folder)).toBe(join(folder, 'file:/another-computer/list.csv'))
  }))
