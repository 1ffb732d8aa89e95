import { afterEach, beforeEach, expect, test } from 'vitest'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { clearDraft, dragFigure, useDraft } from './draft.ts'
import { isWorkedOut, todayBeside } from './evaluation.ts'
import { useProject } from './project.ts'
import { useShown } from './shown.ts'
import { useView } from './view.ts'
import { onceWorkedOut, workedOut } from './worked-out.ts'

function listOf(parts: number, id: string): ProjectContents {
  const ids = Array.from({ length: parts }, (_, index) => `P${index}`)
  const contents = aProject({
    products: [aProduct('PUMP', 1000)], parts: [aPart('PUMP'), ...ids.map((one) => aPart(one))], sites: [aSite('S', 'DE')],
    lines: ids.map((one) => aLine('PUMP', one, 1)), offers: ids.map((one) => anOffer(one, 'S', { unitPrice: 2 })),
  })
  return { ...contents, project: { ...contents.project, id } }
}
const [short, long] = [listOf(3, 'short'), listOf(4200, 'long')]
const dearer = (of: ProjectContents, unitPrice: number): ProjectContents => ({ ...of, offers: of.offers.map((offer, index) => (index === 0 ? { ...offer, unitPrice } : offer)) })
const open = (contents: ProjectContents): void => useProject.setState({ contents, scenarioId: null })

beforeEach(() => open(short))
afterEach(() => useProject.setState({ contents: null, scenarioId: null }))

test('of a short project the numbers shown are those of what was done last, at once', () => {
  const next = dearer(short, 3)
  open(next)
  expect(useShown.getState()).toMatchObject({ contents: next, isBehind: false })
  let isDone = false
  onceWorkedOut(() => { isDone = true })
  expect(isDone).toBe(true)
})

test('of a long project the numbers of before stay until those of what was done last are there, and what was overtaken is never shown', async () => {
  open(long)
  await workedOut()
  const seen: (ProjectContents | null)[] = []
  const stop = useShown.subscribe(({ contents }) => { if (seen.at(-1) !== contents) seen.push(contents) })
  const steps = [3, 4, 5].map((price) => dearer(long, price))
  for (const step of steps) open(step)
  expect(useShown.getState()).toMatchObject({ contents: long, isBehind: true })
  let atLast: ProjectContents | null = null
  onceWorkedOut(() => { atLast = useShown.getState().contents })
  await workedOut()
  stop()
  expect(useShown.getState()).toMatchObject({ contents: steps[2], isBehind: false })
  expect(isWorkedOut(steps[2] ?? null, null)).toBe(true)
  expect(isWorkedOut(steps[1] ?? null, null)).toBe(false)
  expect(seen).toEqual([long, steps[2]])
  expect(atLast).toBe(steps[2])
})

test('another project that is opened meanwhile is shown at once, and nothing of the one before comes after it', async () => {
  open(long)
  await workedOut()
  open(dearer(long, 7))
  open(short)
  expect(useShown.getState()).toMatchObject({ contents: short, isBehind: false })
  await workedOut()
  expect(useShown.getState().contents).toBe(short)
})

test('nothing that was worked out of a long project is kept once it is left', async () => {
  open(long)
  await workedOut()
  expect(isWorkedOut(long, null)).toBe(true)
  const next = dearer(long, 9)
  open(next)
  useProject.setState({ contents: null, scenarioId: null })
  expect(isWorkedOut(long, null)).toBe(false)
  await workedOut()
  expect([isWorkedOut(long, null), isWorkedOut(next, null)]).toEqual([false, false])
})

test('Compare has today in the world of the plan it judges worked out before it is drawn', async () => {
  const plan = { id: 'A', letter: 'A', name: 'Nearby', description: '', parentId: null, createdAt: '2026-01-01T00:00:00.000Z', lockedAt: null }
  const origin = { kind: 'typed', at: '2026-01-01T00:00:00.000Z' } as const
  const own: ProjectContents = { ...long, scenarios: [plan], parameters: [{ id: 'H', key: 'general.horizon-years', value: 3, scenarioId: plan.id, origin }] }
  useView.setState({ page: 'compare' })
  open(own)
  await workedOut()
  // What is opened is shown at once; the next step is prepared for.
  const next = dearer(own, 4)
  open(next)
  await workedOut()
  useView.setState({ page: 'start' })
  expect(isWorkedOut(todayBeside(next, plan.id), null)).toBe(true)
})

test('a slider of a long project is never waited for: the numbers of where the hand is come after it, and those of where it was while it does not rest', async () => {
  open(long)
  await workedOut()
  const key = 'general.alarm-days'
  const seen: { readonly at: number | undefined; readonly isBehind: boolean }[] = []
  const stop = useShown.subscribe(({ what, isBehind }) => { if (what.has(key)) seen.push({ at: what.get(key), isBehind }) })
  try {
    dragFigure(key, 10)
    expect(useShown.getState()).toMatchObject({ contents: long, what: new Map(), isBehind: true })
    // One turn on, 10 is under way; the hand goes on, and the numbers of 10 are shown on the way to those of 12.
    await new Promise((done) => { setTimeout(done, 0) })
    dragFigure(key, 11)
    dragFigure(key, 12)
    await workedOut()
    expect(useShown.getState()).toMatchObject({ contents: long, what: new Map([[key, 12]]), isBehind: false })
    expect(seen).toEqual([{ at: 10, isBehind: true }, { at: 12, isBehind: false }])

    // Let go it makes a step first, and nothing is worked out under what has left the hand.
    const next = dearer(long, 11)
    const held = useDraft.getState().what
    open(next)
    clearDraft()
    await workedOut()
    expect(useShown.getState()).toMatchObject({ contents: next, what: new Map(), isBehind: false })
    expect(isWorkedOut(next, null, held)).toBe(false)
    // Nothing is kept of where the hand was.
    expect(isWorkedOut(long, null, held)).toBe(false)
    open(short)
    dragFigure(key, 13)
    expect(useShown.getState()).toMatchObject({ contents: short, what: new Map([[key, 13]]) })
  } finally {
    stop()
    clearDraft()
  }
})
