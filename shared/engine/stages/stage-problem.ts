/** How much may be done in each quarter; a limit of null is none. */
export interface StageLimits {
  /** Money that comes free each quarter, in the project's currency; what is left stays for the next ones. */
  readonly budget: number | null
  /** People who can be trained each quarter; what is left is lost. */
  readonly heads: number | null
  /** Suppliers that can be qualified each quarter; they may be qualified before they are needed. */
  readonly suppliers: number | null
  /** Suppliers that were qualified in each of the quarters that are over: the limit holds for everyone else, from the first quarter after them on. */
  readonly qualified?: readonly (readonly string[])[]
}

/** One part of a plan, and what it comes to by the quarter that it is done in; money in the project's currency. */
export interface StagePart {
  readonly id: string
  /** Money that it takes out of the budget. */
  readonly cost: readonly number[]
  /** Present value without what it does to the losses of stops that several parts share. */
  readonly worth: readonly number[]
  readonly heads: number
  readonly supplier: string | null
  /** The works that has to be opened for it. */
  readonly site: string | null
}

/** What stops cost through the worst of several parts, whose losses fall when they are done. */
export interface StageStop {
  readonly id: string
  /** Present value of a loss of 1 in each stop, by the quarter from which the parts done so far are what counts. */
  readonly weights: readonly number[]
  /** Loss of a stop through parts that are in no stage. */
  readonly leastLoss: number
  /** Loss of a stop through a part before it is done, and after. */
  readonly losses: readonly { readonly part: string; readonly before: number; readonly after: number }[]
}

/** A plan that is carried out quarter by quarter: which order brings most? */
export interface StageProblem {
  readonly quarters: number
  readonly parts: readonly StagePart[]
  readonly stops: readonly StageStop[]
  /** Works and the money that opening them takes out of the budget, in the quarter of their first part; what that is worth is a stop of its own that costs so much as soon as one part is done. */
  readonly sites: readonly { readonly id: string; readonly cost: number }[]
  readonly limits: StageLimits
  /** Present value of never losing anything in a stop, to which the worth of the parts is added and the losses are not. */
  readonly lossless: number
}

/** The quarter, from 0, in which each part is done; a part that is not named is not done. */
export type StageOrder = ReadonlyMap<string, number>

/** What an order brings: its net present value, in the project's currency. */
export function orderValue({ parts, stops, quarters, lossless }: StageProblem, order: StageOrder): number {
  let value = lossless
  for (const { id, worth } of parts) value += worth[order.get(id) ?? -1] ?? 0
  for (const stop of stops) for (let quarter = 0; quarter < quarters; quarter++) value -= (stop.weights[quarter] ?? 0) * lossAt(stop, order, quarter)
  return value
}

/** What a stop costs in a quarter: through the worst of its parts as far as they are done by then. */
export function lossAt({ leastLoss, losses }: StageStop, order: StageOrder, quarter: number): number {
  let worst = leastLoss
  for (const { part, before, after } of losses) worst = Math.max(worst, (order.get(part) ?? Number.POSITIVE_INFINITY) <= quarter ? after : before)
  return worst
}
