import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aPart, aProject } from '../../shared/engine/small-project.ts'
import { isOutdated, lookAt } from './look-ahead.ts'
import { keepSoon } from './keep-soon.ts'
import { openProject, showScenario, useProject } from './project.ts'
import { change } from './steps.ts'

function named(id: string) {
  const contents = aProject({ parts: Array.from({ length: id.startsWith('long') ? 8001 : 1 }, (_, index) => aPart(`P${index}`)) })
  return { ...contents, project: { ...contents.project, id } }
}

/** A host of two projects whose reading waits for the test. */
function aHost() {
  const held: (() => void)[] = []
  const begun: string[] = []
  const changed: string[] = []
  const call = async (name: string, input: { readonly id: string; readonly projectId: string; readonly name: string }): Promise<unknown> => {
    if (name === 'project.begin') {
      begun.push(input.id)
      await new Promise<void>((go) => held.push(go))
      return { ok: true, value: { contents: named(input.id), rest: [], undo: { undoName: null, redoName: null }, stamp: 'one' } }
    }
    if (name === 'project.change') changed.push(`${input.name} in ${input.projectId}`)
    if (name === 'project.change') return { ok: true, value: { at: '2026-01-01T00:00:00.000Z', undo: { undoName: `Step of ${input.projectId}`, redoName: null } } }
    return { ok: true, value: null }
  }
  return { call, begun, changed, letGo: () => { for (const go of held.splice(0)) go() } }
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5))
let host = aHost()

beforeEach(() => {
  host = aHost()
  vi.stubGlobal('window', { setTimeout, clearTimeout, remweg: { host: 'desktop', call: host.call } })
  vi.stubGlobal('document', { querySelector: () => null })
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined })
})
afterEach(() => vi.unstubAllGlobals())

const open = async (id: string): Promise<void> => {
  const opened = openProject(id)
  await settled()
  host.letGo()
  expect(await opened).toBe(true)
}

test('a step made while another project comes neither brings its undo there nor counts there', async () => {
  await open('A')
  const other = openProject('B')
  await settled()
  const step = change('Add P2', [{ noun: 'part', id: 'P2', value: aPart('P2') }])
  host.letGo()
  await Promise.all([other, step])
  const { contents, undo, saving, savedAt } = useProject.getState()
  expect([contents?.project.id, undo.undoName, saving, savedAt]).toEqual(['B', null, 0, null])
})

test('what a slider still had to keep when another project came is kept with its own project', async () => {
  await open('A')
  const other = openProject('B')
  await settled()
  keepSoon('price', () => void change('Dear steel', [{ noun: 'part', id: 'P2', value: aPart('P2') }]))
  host.letGo()
  await other
  await settled()
  expect(host.changed).toEqual(['Dear steel in A'])
  expect(useProject.getState().contents?.parts.map(({ id }) => id)).toEqual(['P0'])
})

test('a project opened again while a step of it is on its way is read once more, so that the step is seen', async () => {
  await open('A')
  const again = openProject('A')
  await settled()
  const step = change('Add P2', [{ noun: 'part', id: 'P2', value: aPart('P2') }])
  host.letGo()
  await Promise.all([again, step])
  await vi.waitFor(() => expect(host.begun).toEqual(['A', 'A', 'A']))
  host.letGo()
  await settled()
})

test('a plan of another project is not looked at here', async () => {
  await open('A')
  showScenario('plan of B')
  expect(useProject.getState().scenarioId).toBeNull()
})

test('whoever asks for a project right after the last one gave it up reads it anew and gets it', async () => {
  const first = new AbortController()
  const given = lookAt('C', first.signal, () => undefined)
  await settled()
  first.abort()
  await expect(given).rejects.toThrow()
  const again = lookAt('C', new AbortController().signal, () => undefined)
  await settled()
  host.letGo()
  expect((await again).contents.project.id).toBe('C')
  expect(host.begun).toEqual(['C', 'C'])
})

test('what another tab stored while a project came is read once more', async () => {
  const elsewhere = new BroadcastChannel('remweg-changed')
  const opened = openProject('D')
  await settled()
  // A channel reaches its own origin only; the rule means the postMessage of windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  elsewhere.postMessage('D')
  await vi.waitFor(() => expect(isOutdated('D')).toBe(true))
  host.letGo()
  expect(await opened).toBe(true)
  await vi.waitFor(() => expect(host.begun).toEqual(['D', 'D']))
  host.letGo()
  elsewhere.close()
})

async function ahead(id: string): Promise<unknown> {
  const found = lookAt(id, new AbortController().signal, () => undefined)
  const timer = setInterval(() => host.letGo(), 1)
  const { contents } = await found
  clearInterval(timer)
  return contents
}

test('of the long projects looked at ahead the first one is kept, and the others are let go', async () => {
  const [first, second] = [await ahead('long A'), await ahead('long B')]
  expect(await ahead('long A')).toBe(first)
  expect(await ahead('long B')).not.toBe(second)
})

test('a look at a project that was given up before it began reads nothing, nor does one given up while what was read is checked', async () => {
  await expect(lookAt('E', AbortSignal.abort(), () => undefined)).rejects.toThrow()
  expect(host.begun).toEqual([])
  const found = lookAt('E', new AbortController().signal, () => undefined)
  await settled()
  host.letGo()
  await found
  const leaving = new AbortController()
  const again = lookAt('E', leaving.signal, () => undefined)
  await settled()
  leaving.abort()
  host.letGo()
  await expect(again).rejects.toThrow()
  expect(host.begun).toEqual(['E', 'E'])
})
