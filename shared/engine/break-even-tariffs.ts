import type { Choice } from '../model/scenario.ts'
import type { Shock } from '../model/shock.ts'
import { evaluate } from './evaluate.ts'
import type { PartResult } from './evaluation.ts'
import { optionOf, type OptionKind, type OptionRequest, type OptionSettings } from './option.ts'
import { unitsSold } from './option-cell.ts'
import { optionGrid } from './options.ts'
import { evaluateToday } from './today-in-world.ts'

/** Where two costs meet: the added duty, a share of customs value; 'already' where the option costs less as it is; null while something is unknown. */
export type Meeting = number | 'already' | null

/** The added duty on goods of today's places at which an option of a part costs as much landed as today. */
export interface BreakEvenTariff {
  readonly partId: string
  readonly kind: OptionKind
  /** The plan's own choice; else the option that is worth it first. */
  readonly isChosen: boolean
  /** Without one-off money. */
  readonly addedRate: Meeting
  /** With the one-off money spread over the horizon. */
  readonly withOneOff: Meeting
}

const trial = 'break-even tariff'
const tariffOf = (addedRate: number): Shock => ({ id: trial, scenarioId: null, name: trial, isOn: true, event: { kind: 'tariff', country: null, hsPrefix: null, addedRate } })

/** A straight line in the added duty. */
interface Line {
  readonly atZero: number
  readonly slope: number
}

/** The line through two points, at 100 and at 200 points of duty, where no duty is below nothing. */
const lineThrough = (one: number, two: number): Line => ({ atZero: 2 * one - two, slope: two - one })

/** Where a rising cost reaches another that stands still. */
const meet = (rising: Line, still: number): Meeting => {
  const at = (still - rising.atZero) / rising.slope
  return Number.isNaN(at) ? null : at <= 0 ? 'already' : at
}

/** Landed cost of today's places alone under a plan, per unit of the part, share by share; 0 where all has moved. */
const keptCost = ({ legs }: PartResult): number => legs.reduce((sum, { choiceId, share, landedPerUnit }) => (choiceId === null ? sum + share * (landedPerUnit ?? Number.NaN) : sum), 0)
/** Landed cost of the new places alone. */
const movedCost = ({ legs }: PartResult): number => legs.reduce((sum, { choiceId, share, landedPerUnit }) => (choiceId === null ? sum : sum + share * (landedPerUnit ?? Number.NaN)), 0)

const isMove = (choice: Choice | undefined): boolean => choice?.kind === 'move' || choice?.kind === 'second-source'

/** The break-even tariff of every part that pays duty or might: of the plan's choice, else of the European option that is worth it first.
 *  Landed cost is a straight line in the duty, so that two evaluations give each exactly. Goods from the new place do not pay it. */
export function breakEvenTariffs(request: OptionRequest, settings: OptionSettings, horizonYears: number): BreakEvenTariff[] {
  const { contents, scenarioId } = request
  const taxed = (addedRate: number): OptionRequest => ({ ...request, contents: { ...contents, shocks: [...contents.shocks, tariffOf(addedRate)] } })
  const today = evaluateToday(request)
  const [one, two] = [evaluateToday(taxed(1)), evaluateToday(taxed(2))]
  const plans = scenarioId === null ? null : [evaluate({ ...request }), evaluate(taxed(1)), evaluate(taxed(2))] as const
  const grid = optionGrid(request, settings)
  const choices = new Map(contents.choices.filter((choice) => choice.scenarioId === scenarioId && isMove(choice)).map((choice) => [choice.partId, choice]))
  const units = unitsSold(today) ?? Number.NaN
  return today.parts.flatMap(({ partId, needPerYear, landedPerUnit }, row): BreakEvenTariff[] => {
    const line = lineThrough(one.parts[row]?.landedPerUnit ?? Number.NaN, two.parts[row]?.landedPerUnit ?? Number.NaN)
    if (line.slope === 0 || needPerYear === null || needPerYear === 0 || landedPerUnit === null) return []
    const choice = choices.get(partId)
    const perPart = grid.basis === 'part' ? 1 : units / needPerYear
    const spread = (once: number): number => (horizonYears > 0 ? once / horizonYears / needPerYear : Number.NaN)
    if (choice !== undefined && plans !== null) {
      const [plan, planOne, planTwo] = plans.map((evaluation) => evaluation.parts[row])
      if (plan === undefined || planOne === undefined || planTwo === undefined) return []
      const kept = lineThrough(keptCost(planOne), keptCost(planTwo))
      const net: Line = { atZero: line.atZero - kept.atZero, slope: line.slope - kept.slope }
      const still = movedCost(plan)
      return [{ partId, kind: kindOf(choice, contents.project.plantCountry), isChosen: true, addedRate: meet(net, still), withOneOff: meet(net, still + spread(plan.oneOff)) }]
    }
    const options = (['nearshore', 'reshore', 'second-source'] as const).flatMap((kind): BreakEvenTariff[] => {
      const cell = grid.rows.get(partId)?.cells[kind]
      if (cell === undefined || cell.absent !== null || cell.cost === null) return []
      const share = kind === 'second-source' ? settings.secondSourceShare : 1
      const rising: Line = { atZero: 0, slope: line.slope * share }
      const dearer = cell.cost * perPart
      return [{ partId, kind, isChosen: false, addedRate: meet(rising, dearer), withOneOff: cell.once === null ? null : meet(rising, dearer + spread(cell.once)) }]
    })
    // The stock of what stays behind is another at a smaller share: a second source that nobody chose yet counts only where nothing can move.
    const moves = options.filter(({ kind }) => kind !== 'second-source')
    const first = (moves.length > 0 ? moves : options).toSorted((left, right) => orderOf(left.withOneOff) - orderOf(right.withOneOff))[0]
    return first === undefined ? [] : [first]
  })
}

const kindOf = (choice: Choice, plantCountry: string): OptionKind => {
  const kind = optionOf(choice, plantCountry)
  return kind === 'stand-by' ? 'keep' : kind
}

const orderOf = (meeting: Meeting): number => (meeting === null ? Number.POSITIVE_INFINITY : meeting === 'already' ? 0 : meeting)
