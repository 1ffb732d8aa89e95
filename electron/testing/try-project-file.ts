import { isDeepStrictEqual } from 'node:util'
import { shippedFigures } from '../../shared/data/figures.ts'
import { contract, Envelope } from '../../shared/contract.ts'
import { evaluate } from '../../shared/engine/evaluate.ts'
import { english } from '../../shared/text/english.ts'
import { makeDispatch } from '../dispatch.ts'
import { checkStore } from '../store/check.ts'
import { openStore, type Store } from '../store/open.ts'
import { projectFile } from '../store/project-file.ts'
import { createProject, listProjects, readContents } from '../store/projects.ts'
import { readProjectFile } from '../store/read-project-file.ts'
import { smallProject } from './small-project.ts'

const at = '2026-01-05T08:00:00.000Z'

/** A person's database with a project of its own in it, in which files from strangers are opened. */
export function ownStore(file: string): Store {
  const store = openStore(file)
  createProject(store, smallProject('own'), 'Import', at)
  return store
}

/** What opening a stranger's file came to: a refusal's code, or that it was taken; throws where a host did what none may ever do. Takes away again what it took. */
export async function tryProjectFile(store: Store, bytes: Uint8Array): Promise<string> {
  const dispatch = makeDispatch(store, { host: 'web', appVersion: '1.0.0', now: () => at, backupTrouble: () => null, takeOpenedFile: () => Promise.resolve(null), savePdf: null, saveWorkbook: null, desk: null })
  const before = readContents(store, 'own')
  const known = new Set(listProjects(store).map(({ id }) => id))
  const opened = Envelope.parse(await dispatch('project.openFile', { name: 'a.remweg', base64: Buffer.from(bytes).toString('base64') }))
  if ('polluted' in {}) throw new Error('every object was changed')
  if (!isDeepStrictEqual(readContents(store, 'own'), before)) throw new Error('the own project was changed')
  const added = listProjects(store).filter(({ id }) => !known.has(id)).map(({ id }) => id)
  if (!opened.ok) {
    const message = english(opened.message)
    if (['internal', 'bad-output', 'unknown-call'].includes(opened.code)) throw new Error(`${opened.code}: ${message}`)
    if (!/a\.remweg|project/u.test(message) || /\b(?:NaN|\[object|TypeError|RangeError|Error:|SQLITE_)/u.test(message)) throw new Error(`refused without a sentence: ${message}`)
    if (added.length > 0) throw new Error('refused, and yet something was taken')
    return `refused (${opened.code})`
  }
  const taken = contract['project.openFile'].output.parse(opened.value)
  for (const { id, outcome } of taken) {
    if (outcome === 'here') continue
    const read = Envelope.parse(await dispatch('project.read', { id }))
    if (!read.ok) throw new Error(`taken, and yet not read: ${english(read.message)}`)
    const contents = readContents(store, id)
    for (const scenarioId of [null, ...contents.scenarios.map((scenario) => scenario.id)]) evaluate({ contents, scenarioId, figures: shippedFigures })
    for (const call of ['project.history', 'project.undo', 'project.redo', 'project.file'] as const) {
      const reply = Envelope.parse(await dispatch(call, call === 'project.file' ? { id } : { projectId: id }))
      if (!reply.ok && ['internal', 'bad-output'].includes(reply.code)) throw new Error(`${call}: ${english(reply.message)}`)
    }
    const again = readProjectFile('again.remweg', projectFile(store, id))
    if (again.length !== 1) throw new Error('taken, and yet its own file does not read')
  }
  const complaints = checkStore(store)
  if (complaints.length > 0) throw new Error(`the database is unsound: ${complaints.slice(0, 3).join(' ')}`)
  for (const id of added) removeWhole(store, id)
  return taken.length === 0 ? 'holds no project' : added.length === 0 ? 'here already' : 'taken'
}

/** Takes a project out of the database, not just out of sight, so that each file meets the same one. */
function removeWhole({ database }: Store, id: string): void {
  database.transaction(() => {
    for (const table of ['changes', 'works', 'part_wishes', 'wishes', 'shocks', 'parameters', 'choices', 'scenarios', 'offers', 'sites', 'suppliers', 'lines', 'products', 'parts']) database.prepare(`delete from ${table} where project_id = ?`).run(id)
    database.prepare('delete from projects where id = ?').run(id)
  })()
}
