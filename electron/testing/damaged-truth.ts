import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { applyPatches, keyOf } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { storeChange, undoChange } from '../store/changes.ts'
import { nounTables } from '../store/nouns.ts'
import { databaseName, openStore, type Store } from '../store/open.ts'
import { createProject, readContents } from '../store/projects.ts'
import type { Chance } from './chance.ts'
import { smallPart, smallProject } from './small-project.ts'

/** Every value that a store held, by project, list and key, as text; of each moment one, the last last. */
export interface Truth {
  readonly moments: readonly ReadonlyMap<string, string>[]
  /** The journal of an earlier moment. */
  readonly earlier: string
  readonly file: string
}

/** Every value of a project by its place, as text. */
export function* valuesOf(contents: ProjectContents): Generator<readonly [string, string]> {
  const { project } = contents
  yield [`${project.id} project`, JSON.stringify(project)]
  for (const { list } of nounTables) for (const value of contents[list]) yield [`${project.id} ${list} ${keyOf(value)}`, JSON.stringify(value)]
}

function moment(store: Store, ids: readonly string[]): Map<string, string> {
  return new Map(ids.flatMap((id) => [...valuesOf(readContents(store, id))]))
}

const at = (step: number): string => new Date(Date.UTC(2026, 0, 5, 8) + step * 60_000).toISOString()

/** Makes a store of several projects in a folder, with a journal that was not written back, as a host leaves it that is ended from outside; keeps what it held after each step. */
export function makeTruth(folder: string, chance: Chance, { steps, parts }: { readonly steps: number; readonly parts: number }): Truth {
  const working = join(folder, 'working.sqlite')
  const file = join(folder, databaseName)
  const earlier = join(folder, 'earlier-wal')
  const store = openStore(working, 'tester')
  const large = smallProject('large')
  const many = Array.from({ length: parts }, (_, index) => smallPart(`p${index}`, { description: `Part ${index} `.repeat(1 + (index % 5)), stock: index }))
  const lines = many.map(({ id }, index): ProjectContents['lines'][number] => ({ id: `x${index}`, parentId: 'wagon', childId: id, quantity: index, scrapShare: null, position: String(index), references: '', note: '', alternateOf: null, origins: {} }))
  const [offer] = large.offers
  const offers = offer === undefined ? [] : many.map(({ id }, index) => Object.assign({}, offer, { id: `q${index}`, partId: id, unitPrice: 1 + index / 7 }))
  createProject(store, { ...large, project: { ...large.project, name: 'Large' }, parts: [...large.parts, ...many], lines: [...large.lines, ...lines], offers: [...large.offers, ...offers] }, 'Import', at(0))
  const sample = sampleContents(at(0))
  createProject(store, sample, 'Sample', at(0))
  createProject(store, smallProject('small'), 'Import', at(0))
  const ids = ['large', sample.project.id, 'small']
  store.database.pragma('wal_checkpoint(truncate)')
  store.database.pragma('wal_autocheckpoint = 0')
  const moments = [moment(store, ids)]
  const contents = new Map(ids.map((id) => [id, readContents(store, id)]))
  for (let step = 1; step <= steps; step += 1) {
    if (step === Math.ceil(steps / 3)) store.database.pragma('wal_checkpoint(truncate)')
    if (step === Math.ceil(steps / 2)) copyFileSync(`${working}-wal`, earlier)
    const id = chance.of(ids)
    const before = contents.get(id)
    if (before === undefined) throw new Error('There is no such project.')
    if (chance.share() < 0.15 && undoChange(store, id, at(step)) !== null) contents.set(id, readContents(store, id))
    else {
      const touched = Array.from({ length: 1 + chance.below(chance.share() < 0.1 ? 40 : 3) }, () => chance.of(before.parts))
      const patches = touched.map((part) => ({ noun: 'part' as const, id: part.id, value: { ...part, stock: chance.below(10_000), description: `Step ${step} `.repeat(1 + chance.below(60)).slice(0, 190) } }))
      const scenario = { id: `s${step}`, letter: 'C', name: `Plan of step ${step}`, description: '', parentId: null, createdAt: at(step), lockedAt: null }
      const all = chance.share() < 0.2 ? [...patches, { noun: 'scenario' as const, id: scenario.id, value: scenario }] : patches
      storeChange(store, id, { name: `Step ${step}`, patches: all }, at(step))
      contents.set(id, applyPatches(before, all))
    }
    moments.push(new Map([...contents.values()].flatMap((one) => [...valuesOf(one)])))
  }
  // Copied as they lie, as a power cut would leave them.
  for (const ending of ['', '-wal']) copyFileSync(`${working}${ending}`, `${file}${ending}`)
  store.close()
  return { moments, earlier, file }
}
