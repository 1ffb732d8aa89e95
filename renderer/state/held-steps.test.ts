import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aPart, aProject } from '../../shared/engine/small-project.ts'
import type { Change } from '../../shared/model/change.ts'
import { heldOf, useHeld } from './held-steps.ts'
import { useNotices } from './notices.ts'
import { openProject, useProject } from './project.ts'
import { change, goToStep, redo, undo } from './steps.ts'
import { storeHeld } from './store-steps.ts'

/** A host that stores, or says why it cannot. */
function aHost() {
  const host = { trouble: null as string | null, stored: [] as string[], refuses: '', losesAnswers: false, undone: [] as string[], onRead: (): void => undefined }
  const undoNow = () => ({ undoName: host.stored.at(-1) ?? 'Import', redoName: host.undone.at(-1) ?? null })
  const call = async (name: string, input: Change & { readonly id: string }): Promise<unknown> => {
    if (name === 'project.begin') {
      const contents = named(input.id)
      const stored = [...contents.parts, ...host.stored.map((step) => aPart(step.slice('Add '.length)))]
      host.onRead()
      return { ok: true, value: { contents: { ...contents, parts: stored }, rest: [], undo: undoNow(), stamp: 'one' } }
    }
    if (host.trouble !== null) return { ok: false, code: host.trouble, message: { template: 'The disk is full.', values: [] } }
    const lost = { ok: false, code: 'no-answer', message: { template: 'Remweg no longer answers.', values: [] } }
    if (name === 'project.undo') {
      const last = host.stored.pop()
      if (last === undefined) return { ok: true, value: null }
      host.undone.push(last)
      return host.losesAnswers ? lost : { ok: true, value: { name: last, patches: [{ noun: 'part', id: last.slice('Add '.length), value: null }], undo: undoNow() } }
    }
    if (name !== 'project.change') return { ok: true, value: {} }
    if (input.name === host.refuses) return { ok: false, code: 'refused', message: { template: 'Plan A is locked.', values: [] } }
    host.stored.push(input.name)
    host.undone = []
    return host.losesAnswers ? lost : { ok: true, value: { at: '2026-01-01T00:00:00.000Z', undo: undoNow() } }
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
  expect(parts()).toEqual(['P0', 'P2'])
})

test('a step that is refused once the disk has room leaves the page too where another is made while the project is read again', async () => {
  host.trouble = 'disk-full'
  await add('P1')
  host.trouble = null
  host.refuses = 'Add P1'
  let made: Promise<boolean> | null = null
  host.onRead = () => { made ??= add('P2') }
  await storeHeld()
  expect([await made, host.stored, parts()]).toEqual([true, ['Add P2'], ['P0', 'P2']])
})

test('how many steps were stored does not count those that were refused', async () => {
  host.trouble = 'disk-full'
  for (const id of ['P1', 'P2', 'P3']) await add(id)
  host.trouble = null
  host.refuses = 'Add P2'
  expect([await storeHeld(), await storeHeld(), host.stored]).toEqual([2, 0, ['Add P1', 'Add P3']])
})

test('a stored step that is taken back after one that was not stored can be redone, and nothing ends its redo', async () => {
  await add('P1')
  host.trouble = 'disk-full'
  await add('P2')
  await undo()
  host.trouble = null
  await undo()
  expect([parts(), useProject.getState().undo]).toEqual([['P0'], { undoName: 'Import', redoName: 'Add P1' }])
})

test('a step that was stored though its answer was lost is not stored twice', async () => {
  host.losesAnswers = true
  await add('P1')
  await add('P2')
  expect([held(), host.stored]).toEqual([['Add P1', 'Add P2'], ['Add P1']])
  await storeHeld()
  await storeHeld()
  host.losesAnswers = false
  await storeHeld()
  expect([held(), host.stored, parts(), useProject.getState().undo.undoName]).toEqual([[], ['Add P1', 'Add P2'], ['P0', 'P1', 'P2'], 'Add P2'])
})

test('steps that a copy of the tab stored meanwhile are not stored again, and those after them are', async () => {
  host.trouble = 'disk-full'
  for (const id of ['P1', 'P2', 'P3']) await add(id)
  useHeld.setState(({ steps }) => ({ steps: steps.map((step) => ({ ...step, isUnsure: true })) }))
  host.trouble = null
  host.stored.push('Add P1', 'Add P2')
  expect([await storeHeld(), held(), host.stored, parts()]).toEqual([3, [], ['Add P1', 'Add P2', 'Add P3'], ['P0', 'P1', 'P2', 'P3']])
})

test('an undo that the host took though its answer was lost takes no second step back when it is tried again', async () => {
  await add('P1')
  await add('P2')
  host.losesAnswers = true
  await undo()
  host.losesAnswers = false
  useNotices.getState().notices.at(-1)?.action?.()
  await vi.waitFor(() => expect(parts()).toEqual(['P0', 'P1']))
  expect([host.stored, useProject.getState().undo]).toEqual([['Add P1'], { undoName: 'Add P1', redoName: 'Add P2' }])
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
