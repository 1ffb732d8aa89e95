import type { ProjectContents } from '../model/contents.ts'
import type { Choice, Scenario } from '../model/scenario.ts'
import { evaluateInSteps } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import { asPiece, atOnce, type InSteps } from './in-steps.ts'
import { LazyMap } from './lazy-map.ts'
import { bufferDaysFor, choiceOf, optionKinds, type OptionCell, type OptionGrid, type OptionKind, type OptionRequest, type OptionRow, type OptionSettings } from './option.ts'
import { absence, cellOf, unitsSold } from './option-cell.ts'
import { evaluateTodayInSteps, inWorldOf } from './today-in-world.ts'

const probe = 'option-grid'

// Contents are never changed in place. Those made of them here are kept beside them, since the engine works again on contents it has seen.
const grids = new WeakMap<ProjectContents, { readonly key: string; readonly contents: ProjectContents }>()

/** A scenario for each option, in which every part takes it; its id is the option's name. */
function gridContents(world: ProjectContents, settings: OptionSettings, buffers: ReadonlyMap<string, number>): ProjectContents {
  const key = JSON.stringify([settings, [...buffers]])
  const found = grids.get(world)
  if (found?.key === key) return found.contents
  const scenarios: Scenario[] = []
  const choices: Choice[] = []
  for (const kind of optionKinds) {
    if (kind === 'keep') continue
    const scenarioId = `${probe} ${kind}`
    scenarios.push({ id: scenarioId, letter: '–', name: kind, description: '', parentId: null, createdAt: '', lockedAt: null })
    for (const [partId, days] of buffers) {
      const choice = choiceOf(kind, { id: `${scenarioId} ${partId}`, scenarioId, partId }, world, settings, days)
      // A supplier of its own: parts that go to one supplier share shipments, which a cell taken alone must not.
      choices.push(choice.kind === 'buffer' ? choice : Object.assign({}, choice, { supplierName: partId }))
    }
  }
  const contents = { ...world, scenarios, choices }
  grids.set(world, { key, contents })
  return contents
}

/** The grid from the plans worked out so far, today's among them; cells of the others are awaited. A row is made when it is looked at. */
function gridOf(contents: ProjectContents, keep: Evaluation, settings: OptionSettings, plans: ReadonlyMap<OptionKind, Evaluation>): OptionGrid {
  const units = unitsSold(keep)
  const all = keep.totals.landedCostPerYear
  const parts = new Map(contents.parts.map((part) => [part.id, part]))
  const kept = keep.parts.filter(({ partId }) => parts.has(partId))
  const results = new Map([...plans].map(([kind, made]) => [kind, new Map(made.parts.map((result) => [result.partId, result]))]))
  const rows = new LazyMap(kept.map(({ partId }) => partId), (partId, place): OptionRow => {
    const [part, today] = [parts.get(partId), kept[place]]
    if (part === undefined || today === undefined) throw new Error(`The option grid has no part ${partId}.`)
    const cell = (kind: OptionKind): OptionCell => {
      const absent = absence(kind, part, today, contents.project.plantCountry, settings)
      const bufferDays = kind === 'buffer' ? bufferDaysFor(today.gapDays, settings) : 0
      const made = results.get(kind)
      if (kind !== 'keep' && made === undefined) return { cost: null, once: null, daysShort: null, certainty: 'estimate', absent, unknown: null, bufferDays, isAwaited: true }
      return cellOf(kind, made?.get(partId) ?? today, today, units, absent, bufferDays)
    }
    const cost = today.landedPerUnit === null || today.needPerYear === null ? null : today.landedPerUnit * today.needPerYear
    return {
      partId,
      costShare: cost === null || all === null || all === 0 ? null : cost / all,
      cells: { keep: cell('keep'), buffer: cell('buffer'), 'second-source': cell('second-source'), nearshore: cell('nearshore'), reshore: cell('reshore'), 'stand-by': cell('stand-by') },
    }
  })
  return { basis: units === null ? 'part' : 'product', rows }
}

/** What there is to choose from, from today alone: which options every part has, with their numbers still awaited. */
export const optionsAtHand = (contents: ProjectContents, keep: Evaluation, settings: OptionSettings): OptionGrid => gridOf(contents, keep, settings, new Map())

/** Works the grid out a little at a time, so that whoever asked can do something else in between or give up. */
export function* optionGridSteps(request: OptionRequest, settings: OptionSettings): InSteps<OptionGrid> {
  const { contents } = request
  const each = 1 / optionKinds.length
  const keep = yield* asPiece(evaluateTodayInSteps(request), 0, each)
  const buffers = new Map(keep.parts.map((result) => [result.partId, bufferDaysFor(result.gapDays, settings)]))
  const options = gridContents(inWorldOf(contents, request.scenarioId), settings, buffers)
  const plans = new Map<OptionKind, Evaluation>()
  for (const kind of optionKinds) {
    if (kind === 'keep') continue
    const from = (1 + plans.size) * each
    yield from
    plans.set(kind, yield* asPiece(evaluateInSteps({ ...request, contents: options, scenarioId: `${probe} ${kind}` }), from, each))
  }
  return gridOf(contents, keep, settings, plans)
}

/** Every option of every bought part: six evaluations, in each of which all parts take the same option. */
export function optionGrid(request: OptionRequest, settings: OptionSettings): OptionGrid {
  return atOnce(optionGridSteps(request, settings))
}
