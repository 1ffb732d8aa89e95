// Makes fixtures/stores/vN.sqlite, the database that this version of the schema writes. A released one is never made again:
// later programs must be able to read what this one wrote.
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { storeChange, undoChange } from '../store/changes.ts'
import { schemaVersion } from '../store/migrate.ts'
import { closeAsOneFile, openStore } from '../store/open.ts'
import { createProject, markOpened, removeProjects } from '../store/projects.ts'
import { writeSetting } from '../store/settings.ts'
import { smallPart, smallProject } from '../testing/small-project.ts'

const folder = resolve(import.meta.dirname, '..', '..', 'fixtures', 'stores')
const file = join(folder, `v${schemaVersion}.sqlite`)
if (existsSync(file)) console.log(`${file} is there already and stays as it is.`)
else {
  mkdirSync(folder, { recursive: true })
  const store = openStore(file)
  createProject(store, smallProject('veldbaan'), 'Import stuklijst.xlsx', '2026-01-05T08:00:00.000Z')
  createProject(store, { ...smallProject('gone'), project: { ...smallProject('gone').project, name: 'Removed' } }, 'Import', '2026-01-05T08:01:00.000Z')
  removeProjects(store, ['gone'], '2026-01-05T08:02:00.000Z')
  markOpened(store, 'veldbaan', '2026-01-06T08:00:00.000Z')
  const restocked = { noun: 'part' as const, id: 'axle', value: smallPart('axle', { stock: 240 }) }
  storeChange(store, 'veldbaan', { name: 'Restock axles', patches: [restocked] }, '2026-01-06T08:01:00.000Z')
  storeChange(store, 'veldbaan', { name: 'Drop the quote', patches: [{ noun: 'choice', id: 'c2', value: null }] }, '2026-01-06T08:02:00.000Z')
  undoChange(store, 'veldbaan', '2026-01-06T08:03:00.000Z')
  writeSetting(store, { key: 'theme', value: 'dark' })
  closeAsOneFile(store)
  console.log(`Made ${file}.`)
}
