import type { Change, Patch } from '../../model/change.ts'
import type { ProjectContents } from '../../model/contents.ts'
import { isNewSource, type Choice } from '../../model/scenario.ts'
import { workOut } from '../evaluate.ts'
import * as q from '../../formulas/inputs.ts'
import type { OptionRequest } from '../option.ts'
import { columnOf } from '../sheet.ts'
import { inWorldOf } from '../today-in-world.ts'
import type { StageOrder } from './stage-problem.ts'

/** Months until the first delivery of each new source of a plan of these contents, in the world of the request, by the id of its choice: what is stated, else what it takes to requalify. */
export function firstDeliveries({ contents, scenarioId, ...request }: OptionRequest, planId: string): ReadonlyMap<string, number> {
  const { plan: { moves, sheets } } = workOut({ ...request, contents: inWorldOf(contents, scenarioId), scenarioId: planId })
  const months = columnOf(sheets.moves, q.startMonths)
  return new Map(moves.map(({ choice }, row) => [choice.id, months[row] ?? Number.NaN]))
}

/** The latest month that a first delivery may be in for an evaluation to count with it. */
const latestMonth = 60

/** Parts of an order whose new source would deliver later than an evaluation counts with: after five years. */
export const tooLate = (choices: readonly Choice[], order: StageOrder, deliveries: ReadonlyMap<string, number>): readonly string[] =>
  [...new Set(choices.flatMap((choice) => (isNewSource(choice) && (order.get(choice.partId) ?? 0) * 3 + (deliveries.get(choice.id) ?? 0) > latestMonth ? [choice.partId] : [])))]

/** The choices of a plan as they begin in an order: a new source of a part that is done later delivers that much later. Extra stock and stand-bys have no month of their own; parts that the order leaves out stay as they are. */
export const stagedChoices = (choices: readonly Choice[], order: StageOrder, deliveries: ReadonlyMap<string, number>): Choice[] =>
  choices.map((choice) => {
    const [quarter, months] = [order.get(choice.partId) ?? 0, deliveries.get(choice.id)]
    // To a hundredth of a month, as somebody would type it.
    return isNewSource(choice) && quarter > 0 && months !== undefined && Number.isFinite(months) ? { ...choice, startMonth: Math.round((quarter * 3 + months) * 100) / 100 } : choice
  })

/** The step that gives the new sources of a plan the months in which they deliver in an order; undo takes it back as a whole. Null where nothing would change or the plan is locked. */
export function applyStages(contents: ProjectContents, scenarioId: string, order: StageOrder, deliveries: ReadonlyMap<string, number>, stepName: string): Change | null {
  const scenario = contents.scenarios.find(({ id }) => id === scenarioId)
  if (scenario === undefined || scenario.lockedAt !== null) return null
  const own = contents.choices.filter((choice) => choice.scenarioId === scenarioId)
  const patches = stagedChoices(own, order, deliveries).flatMap((choice, at): Patch[] => (choice === own[at] ? [] : [{ noun: 'choice', id: choice.id, value: choice }]))
  return patches.length === 0 ? null : { name: stepName, patches }
}
