import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from './store/open.ts'
import { withFolder } from './testing/temporary-folder.ts'
import { storedPlaces } from './where-stored.ts'

test('a database that was set aside is never counted among what may be removed, nor is a file of the person\'s own', () =>
  withFolder((folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    expect(storedPlaces(store, folder).map(({ place }) => place)).not.toContain('setAside')
    mkdirSync(join(folder, 'GPUCache'))
    for (const [name, bytes] of [['GPUCache/index', 10], ['remweg-damaged-2026-01-06T08-30.sqlite', 200], ['remweg.sqlite.version-5-copy', 3000], ['own.xlsx', 40_000]] as const) writeFileSync(join(folder, name), Buffer.alloc(bytes))
    const bytesOf = (wanted: string) => storedPlaces(store, folder).find(({ place }) => place === wanted)?.bytes
    expect([bytesOf('caches'), bytesOf('setAside')]).toEqual([10, 3200])
    store.close()
  }))
