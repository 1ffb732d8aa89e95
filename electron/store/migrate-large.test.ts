import { join } from 'node:path'
import { expect, test } from 'vitest'
import { largeProject } from '../build/large-project.ts'
import { makeOlderStore } from '../testing/older-store.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { checkStore } from './check.ts'
import { openStore } from './open.ts'
import { migrateOnCopy } from './migrate-on-copy.ts'
import { readContents } from './projects.ts'

// npm run bench:migrate does the same with 50,000 lines from every version.
test('a project of 5,000 lines from the first version comes through every migration as it was', { timeout: 60_000 }, () =>
  withFolder((folder) => {
    const file = join(folder, 'remweg.sqlite')
    const contents = largeProject()
    makeOlderStore(file, 1, contents)
    const stages: string[] = []
    migrateOnCopy(file, ({ stage, done, of }) => stages.push(`${stage} ${done}/${of}`))
    expect(stages).toContain('changing 5/5')
    const store = openStore(file)
    expect(checkStore(store)).toEqual([])
    expect(readContents(store, contents.project.id).lines).toEqual(contents.lines)
    expect(readContents(store, contents.project.id).offers.length).toBe(contents.offers.length)
    store.close()
  }))
