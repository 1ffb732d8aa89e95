import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../../../shared/engine/small-project.ts'
import type { Change } from '../../../shared/model/change.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { isWorkedOut } from '../../state/evaluation.ts'
import { useProject } from '../../state/project.ts'
import { workedOut } from '../../state/worked-out.ts'
import { commit, useLastChange } from './commit.ts'

function listOf(parts: number): ProjectContents {
  const ids = Array.from({ length: parts }, (_, index) => `P${index}`)
  return aProject({
    products: [aProduct('PUMP', 1000)], parts: [aPart('PUMP'), ...ids.map((one) => aPart(one))], sites: [aSite('S', 'DE')],
    scenarios: [{ id: 'A', letter: 'A', name: 'Nearby', description: '', parentId: null, createdAt: '2026-01-01T00:00:00.000Z', lockedAt: null }], lines: ids.map((one) => aLine('PUMP', one, 1)), offers: ids.map((one) => anOffer(one, 'S', { unitPrice: 2 })),
  })
}
const dearer = (unitPrice: number): Change => ({ name: `Price ${unitPrice}`, patches: [{ noun: 'offer', id: anOffer('P0', 'S').id, value: anOffer('P0', 'S', { unitPrice }) }] })

const stored = { at: '2026-01-01T00:00:00.000Z', undo: { undoName: 'Price', redoName: null } }
const call = async (name: string): Promise<unknown> => ({ ok: true, value: name === 'project.change' ? stored : null })

beforeEach(() => {
  vi.stubGlobal('window', { setTimeout, clearTimeout, remweg: { host: 'desktop', call } })
  useLastChange.setState({ last: null })
})
afterEach(() => {
  useProject.setState({ contents: null, scenarioId: null })
  vi.unstubAllGlobals()
})

test('what a step of a short project did is there at once', async () => {
  useProject.setState({ contents: listOf(3), scenarioId: 'A' })
  const step = commit(dearer(5), 'A')
  expect(useLastChange.getState().last).toMatchObject({ name: 'Price 5', scenarioId: 'A' })
  expect(await step).toBe(true)
})

test('of quick steps in a long project the last one is remembered, and those it overtook are never worked out', async () => {
  useProject.setState({ contents: listOf(4200), scenarioId: 'A' })
  await workedOut()
  const passed: (ProjectContents | null)[] = []
  const names: (string | undefined)[] = []
  const stop = useLastChange.subscribe(({ last }) => names.push(last?.name))
  const steps = [5, 6, 7, 8].map((price) => {
    const step = commit(dearer(price), 'A')
    passed.push(useProject.getState().contents)
    return step
  })
  await Promise.all(steps)
  await vi.waitFor(() => expect(names).toEqual(['Price 8']), { timeout: 20_000 })
  stop()
  // The last step is held against the one before it.
  expect(passed.map((contents) => isWorkedOut(contents, 'A'))).toEqual([false, false, true, true])
}, 30_000)
