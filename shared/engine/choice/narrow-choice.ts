import type { ChoiceIndex, OpenPart } from './choice-index.ts'

/** What is left of a choice problem once what no best plan needs is taken away. */
export interface NarrowedChoice {
  /** 1 for each option that is out. */
  readonly isOut: Uint8Array
  /** The loss of each stop that no plan within the budget gets below. */
  readonly floors: Float64Array
}

/** Takes away options that another one of the same part beats in everything, and finds how far each stop can be brought down within the budget at all. */
export function narrowChoice(index: ChoiceIndex, budget: number | null): NarrowedChoice {
  const isOut = new Uint8Array(index.options.length)
  const through = lossesByOption(index)
  for (const [row, part] of index.parts.entries()) dropDominated(index, part, row, through, isOut)
  const cheapest = index.parts.map((part) => leastCost(index, part, isOut))
  const atLeast = cheapest.reduce((sum, cost) => sum + cost, 0)
  return { isOut, floors: Float64Array.from(index.stops, (_, stop) => floorOf(index, stop, isOut, atLeast, budget)) }
}

type Losses = readonly { readonly stop: number; readonly loss: number }[]

/** Losses of each option, then of each kept part. */
function lossesByOption({ options, parts, stops }: ChoiceIndex): readonly Losses[] {
  const losses: { stop: number; loss: number }[][] = Array.from({ length: options.length + parts.length }, () => [])
  for (const [stop, { kept, through }] of stops.entries()) {
    for (const [row, loss] of through) losses[row]?.push({ stop, loss })
    for (const [row, loss] of kept) losses[options.length + row]?.push({ stop, loss })
  }
  return losses
}

function dropDominated({ options }: ChoiceIndex, part: OpenPart, partRow: number, losses: readonly Losses[], isOut: Uint8Array): void {
  const isMild = (one: number, other: number): boolean => (losses[one] ?? []).every(({ stop, loss }) => (losses[other] ?? []).some((over) => over.stop === stop && over.loss >= loss))
  for (const row of part.options) {
    const given = options[row]?.option
    if (given === undefined) continue
    if (part.mayStay && given.cost >= 0 && given.benefit <= 0 && isMild(options.length + partRow, row)) isOut[row] = 1
    for (const rival of part.options) {
      const other = options[rival]?.option
      if (rival === row || isOut[rival] === 1 || isOut[row] === 1 || other === undefined) continue
      const isNoWorse = other.cost <= given.cost && other.benefit >= given.benefit && other.heads <= given.heads && other.period === given.period
        && (other.supplier === null || other.supplier === given.supplier) && (other.site === null || (other.site === given.site && other.hours <= given.hours)) && isMild(rival, row)
      if (isNoWorse) isOut[row] = 1
    }
  }
}

/** Money that a part takes at least, less than nothing where an option frees money. */
function leastCost({ options }: ChoiceIndex, part: OpenPart, isOut: Uint8Array): number {
  const least = part.options.reduce((cheapest, row) => (isOut[row] === 1 ? cheapest : Math.min(cheapest, options[row]?.option.cost ?? 0)), part.mayStay ? 0 : Number.POSITIVE_INFINITY)
  return Number.isFinite(least) ? least : 0
}

/** The loss of a stop that the budget cannot bring down further, however it is spent: to get below it, all parts above have to go. */
function floorOf({ parts, options, stops }: ChoiceIndex, at: number, isOut: Uint8Array, atLeast: number, budget: number | null): number {
  const stop = stops[at]
  if (stop === undefined) return 0
  let spent = atLeast
  let floor = stop.least
  const steps: { readonly loss: number; readonly more: number }[] = []
  for (const row of stop.parts) {
    const part = parts[row]
    if (part === undefined) continue
    const ways = part.options.filter((option) => isOut[option] !== 1).map((option) => ({ cost: options[option]?.option.cost ?? 0, loss: stop.through.get(option) ?? 0 }))
    if (part.mayStay) ways.push({ cost: 0, loss: stop.kept.get(row) ?? 0 })
    if (ways.length === 0) continue
    floor = Math.max(floor, ways.reduce((least, { loss }) => Math.min(least, loss), Number.POSITIVE_INFINITY))
    ways.sort((one, other) => one.loss - other.loss || one.cost - other.cost)
    let cheapest = Number.POSITIVE_INFINITY
    for (const { loss, cost } of ways) {
      // To get below this loss without this way, the cheapest of the milder ones has to do.
      if (cost < cheapest && Number.isFinite(cheapest)) steps.push({ loss, more: cheapest - cost })
      cheapest = Math.min(cheapest, cost)
    }
  }
  if (budget === null) return floor
  const least = budget + 1e-6 + 1e-9 * Math.abs(budget)
  for (const { loss, more } of steps.toSorted((one, other) => other.loss - one.loss)) {
    if (loss <= floor) break
    spent += more
    if (spent > least) return loss
  }
  return floor
}
