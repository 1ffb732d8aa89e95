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

/** True for a stated month that is what it usually takes and some whole quarters more, to a hundredth of a month: an order has set it. */
function isOfOrder(stated: number, usual: number): boolean {
  const quarters = Math.round((stated - usual) / 3)
  return quarters >= 1 && Math.abs(stated - usual - quarters * 3) <= 0.005 + 1e-9
}

/** The choices of a plan without the months that an order has set before: their new sources are done from their own quarter on again. `usual` is how long each takes where nothing is stated. */
export const withoutOrder = (choices: readonly Choice[], usual: ReadonlyMap<string, number>): readonly Choice[] =>
  choices.map((choice) => (isNewSource(choice) && choice.startMonth !== null && isOfOrder(choice.startMonth, usual.get(choice.id) ?? Number.NaN) ? { ...choice, startMonth: null } : choice))

/** The latest month that a first delivery may be in for an evaluation to count with it. */
const latestMonth = 60

/** Parts of an order whose new source would deliver later than an evaluation counts with: after five years. */
export const tooLate = (choices: readonly Choice[], order: StageOrder, deliveries: ReadonlyMap<string, number>): readonly string[] =>
  [...new Set(stagedChoices(choices, order, deliveries).flatMap((choice) => (isNewSource(choice) && (choice.startMonth ?? deliveries.get(choice.id) ?? 0) > latestMonth ? [choice.partId] : [])))]

/** The choices of a plan as they begin in an order: a new source of a part that is done later delivers that much later. Extra stock and stand-bys have no month of their own; parts that the order leaves out stay as they are,
 *  and so do months that the buyer stated: only those that an order has set are replaced. */
export const stagedChoices = (choices: readonly Choice[], order: StageOrder, deliveries: ReadonlyMap<string, number>): Choice[] =>
  choices.map((choice) => {
    const [quarter, months] = [order.get(choice.partId), deliveries.get(choice.id)]
    if (!isNewSource(choice) || quarter === undefined || months === undefined || !Number.isFinite(months)) return choice
    if (choice.startMonth !== null && !isOfOrder(choice.startMonth, months)) return choice
    // To a hundredth of a month, as somebody would type it.
    const startMonth = quarter === 0 ? null : Math.round((quarter * 3 + months) * 100) / 100
    return startMonth === choice.startMonth ? choice : { ...choice, startMonth }
  })

/** The step that gives the new sources of a plan the months in which they deliver in an order; undo takes it back as a whole. Null where nothing would change or the plan is locked. */
export function applyStages(contents: ProjectContents, scenarioId: string, order: StageOrder, deliveries: ReadonlyMap<string, number>, stepName: string): Change | null {
  const scenario = contents.scenarios.find(({ id }) => id === scenarioId)
  if (scenario === undefined || scenario.lockedAt !== null) return null
  const own = contents.choices.filter((choice) => choice.scenarioId === scenarioId)
  const patches = stagedChoices(own, order, deliveries).flatMap((choice, at): Patch[] => (choice === own[at] ? [] : [{ noun: 'choice', id: choice.id, value: choice }]))
  return patches.length === 0 ? null : { name: stepName, patches }
}
