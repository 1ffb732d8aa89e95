import { z } from 'zod'
import { byText } from './by-text.ts'
import { type ChoiceLock, type ChoiceOption, type ChoiceProblem, mostBenefit, noLimits } from './choice-problem.ts'

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : value === undefined ? 'missing' : (JSON.stringify(value) ?? typeof value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
const number = (such: string) => z.number({ error: ({ input }) => `is ${shown(input)}, but has to be a number, such as ${such}` })
const atLeastNone = (such: string) => number(such).min(0, { error: ({ input }) => `is ${shown(input)}, but cannot be less than 0` })
// Ids of other programs are often numbers.
const name = z.union([z.string(), z.number().transform(String)], { error: ({ input }) => `is ${shown(input)}, but has to be a text` }).pipe(z.string().min(1, { error: 'is empty, but has to name something' }))
const list = <Item extends z.ZodType>(item: Item) => z.array(item, { error: ({ input }) => `is ${shown(input)}, but has to be a list` })
const count = (such: string) => number(such).int({ error: ({ input }) => `is ${shown(input)}, but has to be a whole number` }).min(0, { error: ({ input }) => `is ${shown(input)}, but cannot be less than 0` })
const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape, { error: ({ input }) => `is ${shown(input)}, but has to be an object in braces` })

/** A choice problem as `optimise --choices` reads it: a knapsack of options with sites, and as far as wanted stops, years, periods, locks and limits. Money in one currency. */
export const ChoicesFile = record({
  currency: name.nullish(),
  budget: number('400000').nullish(),
  choices: list(record({
    part: name, option: name, cost: number('12000'), benefit: number('3500'), site: name.nullish(), hours: atLeastNone('120').nullish(), heads: atLeastNone('2').nullish(), supplier: name.nullish(), period: count('0').nullish(),
  })),
  sites: list(record({ id: name, openingCost: number('60000').nullish(), costPerYear: number('0').nullish(), hours: atLeastNone('2000').nullish() })).nullish(),
  stops: list(record({ id: name, perYear: atLeastNone('0.05'), leastLoss: atLeastNone('0').nullish(), losses: list(record({ part: name, option: name.nullish(), loss: atLeastNone('90000') })) })).nullish(),
  futures: list(record({ chance: atLeastNone('0.01'), events: list(record({ stop: name, times: atLeastNone('1').nullish() })) })).nullish(),
  periods: list(record({ id: name, budget: number('100000').nullish(), heads: atLeastNone('5').nullish(), requalifications: count('3').nullish() })).nullish(),
  locks: list(record({ part: name, kind: z.enum(['stays', 'moves', 'takes', 'never'], { error: ({ input }) => `is ${shown(input)}, but has to be stays, moves, takes or never` }), option: name.nullish() })).nullish(),
  limits: record({ heads: atLeastNone('20').nullish(), requalifications: count('6').nullish(), expectedLoss: atLeastNone('50000').nullish(), tailLoss: atLeastNone('250000').nullish(), benefit: number('100000').nullish() }).nullish(),
  objective: record({
    benefit: atLeastNone('1').nullish(), cost: atLeastNone('0').nullish(), expectedLoss: atLeastNone('1').nullish(), tailLoss: atLeastNone('0').nullish(),
    tailFrom: atLeastNone('0.9').lt(1, { error: ({ input }) => `is ${shown(input)}, but has to be below 1` }).nullish(),
  }).nullish(),
})
export type ChoicesFile = z.infer<typeof ChoicesFile>

/** What a choices file says, or the sentence why it cannot be: what is wrong, where, and what to do. */
export type ReadChoices = { readonly problem: ChoiceProblem; readonly currency: string } | { readonly refused: string }

/** Where something stands, such as choices[3].cost; the first is number 0, as in JSON. */
const placeOf = (path: readonly PropertyKey[]): string => path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`)).join('')

/** Reads a choices file, which nobody has looked at yet. */
export function readChoices(json: unknown): ReadChoices {
  const read = ChoicesFile.safeParse(json)
  if (!read.success) {
    const said = read.error.issues.slice(0, 5).map(({ path, message }) => `${path.length === 0 ? 'The file' : placeOf(path)} ${message}.`)
    return { refused: [...said, ...(read.error.issues.length > 5 ? [`${read.error.issues.length - 5} more like this.`] : [])].join(' ') }
  }
  const file = read.data
  const wrong = contradiction(file)
  return wrong === null ? { problem: problemOf(file), currency: file.currency ?? 'EUR' } : { refused: wrong }
}

function problemOf(file: ChoicesFile): ChoiceProblem {
  const parts = new Map<string, ChoiceOption[]>()
  for (const { part, option, cost, benefit, site, hours, heads, supplier, period } of file.choices) {
    const options = parts.get(part) ?? []
    parts.set(part, options)
    options.push({ id: option, cost, benefit, site: site ?? null, hours: hours ?? 0, heads: heads ?? 0, supplier: supplier ?? null, period: period ?? 0 })
  }
  for (const { losses } of file.stops ?? []) for (const { part } of losses) if (!parts.has(part)) parts.set(part, [])
  const { limits, objective } = file
  return {
    parts: [...parts].map(([id, options]) => ({ id, options })).toSorted(byText(({ id }) => id)),
    sites: (file.sites ?? []).map(({ id, openingCost, costPerYear, hours }) => ({ id, openingCost: openingCost ?? 0, costPerYear: costPerYear ?? 0, hours: hours ?? Number.POSITIVE_INFINITY })),
    stops: (file.stops ?? []).map(({ id, perYear, leastLoss, losses }) => ({ id, perYear, leastLoss: leastLoss ?? 0, losses: losses.map(({ part, option, loss }) => ({ part, option: option ?? null, loss })) })),
    futures: (file.futures ?? []).map(({ chance, events }) => ({ chance, events: events.map(({ stop, times }) => ({ stop, times: times ?? 1 })) })),
    periods: (file.periods ?? []).map(({ id, budget, heads, requalifications }) => ({ id, budget: budget ?? null, heads: heads ?? null, requalifications: requalifications ?? null })),
    locks: (file.locks ?? []).map(({ part, kind, option }): ChoiceLock => (kind === 'takes' || kind === 'never' ? { kind, part, option: option ?? '' } : { kind, part })),
    limits: { ...noLimits, budget: file.budget ?? null, heads: limits?.heads ?? null, requalifications: limits?.requalifications ?? null, expectedLoss: limits?.expectedLoss ?? null, tailLoss: limits?.tailLoss ?? null, benefit: limits?.benefit ?? null },
    objective: objective == null ? mostBenefit : { benefit: objective.benefit ?? 0, cost: objective.cost ?? 0, expectedLoss: objective.expectedLoss ?? 0, tailLoss: objective.tailLoss ?? 0, tailFrom: objective.tailFrom ?? 0.9 },
  }
}

const keyOf = (part: string, option: string): string => JSON.stringify([part, option])

function twice(where: string, entries: readonly { readonly id: string }[]): string | null {
  const seen = new Map<string, number>()
  for (const [at, { id }] of entries.entries()) {
    const before = seen.get(id)
    if (before !== undefined) return `${where}[${at}].id is "${id}", as ${where}[${before}].id is. Give each an id of its own.`
    seen.set(id, at)
  }
  return null
}

/** What a file says twice or names without having it, in one sentence; null where it holds together. */
function contradiction({ choices, sites, stops, futures, periods, locks, limits, objective }: ChoicesFile): string | null {
  const options = new Map<string, number>()
  const parts = new Set(choices.map(({ part }) => part))
  for (const [at, { part, option }] of choices.entries()) {
    const before = options.get(keyOf(part, option))
    if (before !== undefined) return `choices[${at}] is option "${option}" of part "${part}" again, as choices[${before}] is. Give each option of a part a name of its own.`
    options.set(keyOf(part, option), at)
  }
  const siteIds = new Set(sites?.map(({ id }) => id))
  const stopIds = new Set(stops?.map(({ id }) => id))
  const again = twice('sites', sites ?? []) ?? twice('stops', stops ?? []) ?? twice('periods', periods ?? [])
  if (again !== null) return again
  for (const [at, { site, hours, period }] of choices.entries()) {
    if (site != null && !siteIds.has(site)) return `choices[${at}].site is "${site}", which is not among the sites. Add it there or correct the name.`
    if (site == null && (hours ?? 0) > 0) return `choices[${at}] needs hours but names no site. Add "site", or take "hours" out.`
    if ((period ?? 0) > 0 && (period ?? 0) >= (periods ?? []).length) return `choices[${at}].period is ${period ?? 0}, but there are ${(periods ?? []).length} periods, counted from 0.`
  }
  for (const [stop, { losses }] of (stops ?? []).entries()) {
    const at = losses.findIndex(({ part, option }) => option != null && !options.has(keyOf(part, option)))
    const wrong = losses[at]
    if (wrong !== undefined) return `stops[${stop}].losses[${at}] names option "${wrong.option ?? ''}" of part "${wrong.part}", which is not among the choices. Add it there or correct the name.`
  }
  for (const [year, { events }] of (futures ?? []).entries()) {
    const wrong = events.find(({ stop }) => !stopIds.has(stop))
    if (wrong !== undefined) return `futures[${year}] names the stop "${wrong.stop}", which is not among the stops. Add it there or correct the name.`
  }
  const chances = (futures ?? []).reduce((sum, { chance }) => sum + chance, 0)
  if (futures != null && futures.length > 0 && Math.abs(chances - 1) > 1e-6) return `The chances of the futures add up to ${Number(chances.toFixed(6))}, but have to add up to 1.`
  if ((futures ?? []).length === 0 && (limits?.tailLoss != null || (objective?.tailLoss ?? 0) > 0)) return 'The loss in the worst years is asked for, but there are no futures. Add "futures", or take "tailLoss" out.'
  for (const [at, { part, kind, option }] of (locks ?? []).entries()) {
    if (!parts.has(part) && kind !== 'stays') return `locks[${at}].part is "${part}", which has no choices. Correct the name, or take the lock out.`
    if (kind === 'takes' || kind === 'never') {
      if (option == null) return `locks[${at}] says "${kind}" but not which option. Add "option".`
      if (!options.has(keyOf(part, option))) return `locks[${at}] names option "${option}" of part "${part}", which is not among the choices. Correct the name.`
    }
  }
  return null
}
