import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aPart, aProject } from '../../shared/engine/small-project.ts'
import type { Change } from '../../shared/model/change.ts'
import { heldOf, useHeld } from './held-steps.ts'
import { useNotices } from './notices.ts'
import { change, goToStep, openProject, redo, storeHeld, undo, useProject } from './project.ts'

/** A host that stores, or says why it cannot. */
function aHost() {
  const host = { trouble: null as string | null, stored: [] as string[], refuses: '' }
  const call = async (name: string, input: Change & { readonly id: string }): Promise<unknown> => {
    if (name === 'project.begin') return { ok: true, value: { contents: named(input.id), rest: [], undo: { undoName: 'Import', redoName: null }, stamp: 'one' } }
    if (host.trouble !== null) return { ok: false, code: host.trouble, message: { template: 'The disk is full.', values: [] } }
    if (name !== 'project.change') return { ok: true, value: name === 'project.undo' ? null : {} }
    if (input.name === host.refuses) return { ok: false, code: 'refused', message: { template: 'Plan A is locked.', values: [] } }
    host.stored.push(input.name)
    return { ok: true, value: { at: '2026-01-01T00:00:00.000Z', undo: { undoName: input.name, redoName: null } } }
  }
  return { host, call }
}

function named(id: string) {
  const contents = aProject({ parts: [aPart('P0')] })
  return { ...contents, project: { ...contents.project, id } }
}

let { host, call } = aHost()
beforeEach(async () => {
  ;({ host, call } = aHost())
  useHeld.setState({ steps: [], takenBack: [], why: null })
  useNotices.setState({ notices: [] })
  vi.stubGlobal('window', { remweg: { host: 'desktop', call } })
  vi.stubGlobal('document', { querySelector: () => null })
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined })
  await openProject('A')
})
afterEach(() => vi.unstubAllGlobals())

const add = (id: string): Promise<boolean> => change(`Add ${id}`, [{ noun: 'part', id, value: aPart(id) }])
const parts = (): string[] => (useProject.getState().contents?.parts ?? []).map(({ id }) => id)
const held = (): string[] => heldOf('A').map(({ name }) => name)

test.each(['disk-full', 'read-only', 'busy', 'disk-error', 'no-answer', 'damaged-file'])('a step that is not stored for %s stays on the page, and is stored with those after it once that is over', async (trouble) => {
  host.trouble = trouble
  expect([await add('P1'), await add('P2')]).toEqual([true, true])
  expect([parts(), held(), host.stored]).toEqual([['P0', 'P1', 'P2'], ['Add P1', 'Add P2'], []])
  await storeHeld()
  expect([held(), useHeld.getState().why?.template]).toEqual([['Add P1', 'Add P2'], 'The disk is full.'])
  host.trouble = null
  await storeHeld()
  expect([parts(), held(), host.stored, useProject.getState().undo.undoName]).toEqual([['P0', 'P1', 'P2'], [], ['Add P1', 'Add P2'], 'Add P2'])
})

test('a step that the host refuses for what it is, is taken back at once and said', async () => {
  host.refuses = 'Add P1'
  expect(await add('P1')).toBe(false)
  expect([parts(), held(), useNotices.getState().notices.map(({ text }) => text)]).toEqual([['P0'], [], ['Plan A is locked.']])
})

test('undo takes back what was never stored before it asks the host, and redo brings it again', async () => {
  host.trouble = 'disk-full'
  await add('P1')
  await add('P2')
  await undo()
  expect([parts(), held(), useProject.getState().undo]).toEqual([['P0', 'P1'], ['Add P1'], { undoName: 'Add P1', redoName: 'Add P2' }])
  await undo()
  expect([held(), useProject.getState().undo]).toEqual([[], { undoName: 'Import', redoName: 'Add P1' }])
  await redo()
  expect([parts(), held()]).toEqual([['P0', 'P1'], ['Add P1']])
  await add('P3')
  expect(useProject.getState().undo).toEqual({ undoName: 'Add P3', redoName: null })
  host.trouble = null
  await storeHeld()
  expect(host.stored).toEqual(['Add P1', 'Add P3'])
})

test('what was taken back while the disk was full is stored when it is redone after that', async () => {
  host.trouble = 'disk-full'
  await add('P1')
  await undo()
  host.trouble = null
  await redo()
  expect([parts(), held(), host.stored]).toEqual([['P0', 'P1'], [], ['Add P1']])
})

test('what is held of a project is there when it is opened again, and another project is stored beside it', async () => {
  host.trouble = 'disk-full'
  await add('P1')
  await openProject('B')
  expect([parts(), held()]).toEqual([['P0'], ['Add P1']])
  await openProject('A')
  expect([parts(), useProject.getState().undo.undoName]).toEqual([['P0', 'P1'], 'Add P1'])
})

test('a step that is refused once the disk has room is said by its name, and the others are stored', async () => {
  host.trouble = 'disk-full'
  await add('P1')
  await add('P2')
  host.trouble = null
  host.refuses = 'Add P1'
  await storeHeld()
  expect([host.stored, held(), useNotices.getState().notices.map(({ text }) => text)]).toEqual([['Add P2'], [], ['“Add P1” was taken back. Plan A is locked.']])
})

test('the history is gone back in only when what came after it is stored', async () => {
  host.trouble = 'disk-full'
  await add('P1')
  await goToStep(1)
  expect(useNotices.getState().notices.at(-1)?.text).toContain('First 1 change')
  expect(parts()).toEqual(['P0', 'P1'])
})

test('an undo that the disk does not take can be tried again from what is said', async () => {
  host.trouble = 'disk-full'
  await undo()
  expect(useNotices.getState().notices.at(-1)).toMatchObject({ text: 'The disk is full.', actionLabel: 'Try again' })
})
