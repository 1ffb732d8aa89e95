import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAsset } from './read-asset.ts'
import { writePage } from './testing/stand-in-page.ts'
import { withFolder } from './testing/temporary-folder.ts'

test('only files of the built page are given out, by their kind', () =>
  withFolder((folder) => {
    const page = writePage(folder)
    symlinkSync(join(folder, 'dist', 'secret.json'), join(page, 'link.json'))
    expect(readAsset(page, '/')).toMatchObject({ type: 'text/html; charset=utf-8' })
    expect(readAsset(page, '/assets/app.js')).toMatchObject({ type: 'text/javascript; charset=utf-8' })
    for (const path of ['/link.json', '/../secret.json', '/%2e%2e/secret.json', '/..%5Csecret.json', '/assets', '/assets/', '/x.html', '/%']) {
      expect([path, readAsset(page, path)]).toEqual([path, null])
    }
  }))
