import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { storeChange, undoChange } from '../store/changes.ts'
import { openStore } from '../store/open.ts'
import { projectFile } from '../store/project-file.ts'
import { createProject, readContents } from '../store/projects.ts'
import type { FuzzSeed } from './fuzz-seeds.ts'
import { smallPart, smallProject } from './small-project.ts'

const at = '2026-01-06T08:00:00.000Z'
const fixtures = resolve(import.meta.dirname, '..', '..', 'fixtures', 'stores')

/** A project file of today with a step done and a step taken back. */
function fileOfToday(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'remweg-seed-'))
  const store = openStore(join(folder, 'remweg.sqlite'))
  try {
    createProject(store, smallProject('veldbaan'), 'Import stuklijst.xlsx', at)
    storeChange(store, 'veldbaan', { name: 'Restock axles', patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock: 240 }) }] }, at)
    const { project } = readContents(store, 'veldbaan')
    storeChange(store, 'veldbaan', { name: 'Rename', patches: [{ noun: 'project', id: 'veldbaan', value: { ...project, name: 'Veldbaan 13' } }] }, at)
    undoChange(store, 'veldbaan', at)
    return projectFile(store, 'veldbaan')
  } finally {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Project files that are in order, to be spoilt: one of today, thrice as likely, and one of each released version. */
export function projectFileSeeds(): readonly FuzzSeed[] {
  const today = { name: 'today.remweg', bytes: fileOfToday() }
  return [today, today, today, ...readdirSync(fixtures).toSorted().map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(fixtures, name))) }))]
}
