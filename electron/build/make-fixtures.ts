import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { badFiles, cycle } from './fixtures/bad-files.ts'
import type { Fixture } from './fixtures/fixture.ts'
import { dutchList, flatList, frenchOutline, twoRowHeader } from './fixtures/plain-lists.ts'
import { alternateList, germanList, levelList, parentList } from './fixtures/tree-lists.ts'

/** All spreadsheets of our own that the importer is tried on, each with what must come out; the same bytes every time. */
export const makeFixtures = (): Fixture[] => [
  dutchList(), twoRowHeader(), germanList(), levelList(), parentList(), flatList(), frenchOutline(), alternateList(), cycle(), ...badFiles(),
]

// Run as a script: writes the folder fixtures anew.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../../fixtures/', import.meta.url)
  mkdirSync(new URL('expected/', folder), { recursive: true })
  for (const { name, bytes, expected } of makeFixtures()) {
    writeFileSync(new URL(name, folder), bytes)
    writeFileSync(new URL(`expected/${name}.json`, folder), `${JSON.stringify(expected, null, 2)}\n`)
    console.log(`${name}: ${bytes.length} bytes`)
  }
}
