// Opens spoilt project files for npm run fuzz:files, in a database of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tryOnAsking } from './fuzz-process.ts'
import { projectFileSeeds } from './project-file-seeds.ts'
import { spoiltProjectFile } from './spoil-project-file.ts'
import { ownStore, tryProjectFile } from './try-project-file.ts'

const seeds = projectFileSeeds()
const folder = mkdtempSync(join(tmpdir(), 'remweg-strangers-'))
const store = ownStore(join(folder, 'remweg.sqlite'))
process.once('disconnect', () => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})

tryOnAsking({
  make: (chance) => {
    const { name, bytes } = chance.of(seeds)
    return { name, bytes: spoiltProjectFile(bytes, chance) }
  },
  attempt: (_name, bytes) => tryProjectFile(store, bytes),
})
