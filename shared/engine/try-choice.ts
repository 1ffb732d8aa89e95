import { dualRunning, rampLoss, training } from '../formulas/moving.ts'
import { ownEnergy, ownLabour, ownMachine, ownMaterial, ownOverhead, ownProduction, ownTooling } from '../formulas/own-production.ts'
import { price } from '../formulas/price.ts'
import type { Choice } from '../model/scenario.ts'
import type { Sentence } from '../text/say.ts'
import { evaluate, workOut, type EvaluationRequest } from './evaluate.ts'
import { finite } from './known.ts'
import { columnOf, type Sheet } from './sheet.ts'
import { inWorldOf } from './world-of.ts'
import { aWholeOf } from './whole-of.ts'

/** What own production costs per unit, part by part; null where unknown. */
export interface OwnCost {
  readonly total: number | null
  readonly material: number | null
  readonly labour: number | null
  readonly machines: number | null
  readonly energy: number | null
  readonly overhead: number | null
  readonly tooling: number | null
}

/** What one choice would do to its part, taken alone; money in the project's currency. */
export interface Trial {
  readonly today: { readonly landedPerUnit: number | null }
  readonly landedPerUnit: number | null
  /** Price of the new source per unit, at its door. */
  readonly pricePerUnit: number | null
  /** Why there is no landed cost, in words, or null. */
  readonly unknown: Sentence | null
  readonly oneOff: number
  readonly training: number | null
  readonly rampLoss: number | null
  readonly dualRunning: number | null
  /** Null where it is bought. */
  readonly ownCost: OwnCost | null
}

const at = (sheet: Sheet, quantity: Parameters<typeof columnOf>[1], row: number): number | null => finite(columnOf(sheet, quantity)[row])

/** Tries a choice on its part alone, in the world of the request's scenario. */
export function tryChoice(request: EvaluationRequest, choice: Choice): Trial {
  const { contents, figures, what } = request
  const need = evaluate(request).parts.find((part) => part.partId === choice.partId)?.needPerYear ?? null
  const scenarioId = 'trial'
  const alone = {
    ...aWholeOf(contents, choice.partId, need), ...inWorldOf(contents, request.scenarioId, need),
    scenarios: [{ id: scenarioId, letter: '–', name: '', description: '', parentId: null, createdAt: '', lockedAt: null }], choices: [{ ...choice, scenarioId }],
  }
  const worlds = { contents: alone, figures, ...(what === undefined ? {} : { what: new Map([...what].filter(([key]) => key !== 'what-if.demand-surge')) }) }
  const today = evaluate({ ...worlds, scenarioId: null }).parts[0]
  const before = today?.landedPerUnit ?? null
  const { plan, evaluation } = workOut({ ...worlds, scenarioId })
  const [result] = evaluation.parts
  const { moves, productions, legs } = plan.sheets
  const leg = plan.legs.findIndex((one) => one.choice !== null)
  return {
    today: { landedPerUnit: before },
    landedPerUnit: result?.landedPerUnit ?? null, pricePerUnit: leg < 0 ? null : at(legs, price, leg), unknown: result?.notPriced ?? null, oneOff: result?.oneOff ?? 0,
    training: at(moves, training, 0), rampLoss: at(moves, rampLoss, 0), dualRunning: at(moves, dualRunning, 0),
    ownCost: plan.productions.length === 0 ? null : {
      total: at(productions, ownProduction, 0), material: at(productions, ownMaterial, 0), labour: at(productions, ownLabour, 0), machines: at(productions, ownMachine, 0),
      energy: at(productions, ownEnergy, 0), overhead: at(productions, ownOverhead, 0), tooling: at(productions, ownTooling, 0),
    },
  }
}
