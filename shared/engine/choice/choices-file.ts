import { byText } from './by-text.ts'
import { contradictionIn } from './choices-contradiction.ts'
import { type ChoiceLock, type ChoiceOption, type ChoiceProblem, mostBenefit, noLimits } from './choice-problem.ts'
import { ChoicesFile, choicesWithin } from './choices-shape.ts'

/** What a choices file says, with notes on what is not read in it and the ids that stand as numbers in it; or the sentence why it cannot be: what is wrong, where, and what to do. */
export type ReadChoices = { readonly problem: ChoiceProblem; readonly currency: string; readonly notes: readonly string[]; readonly numbers: ReadonlySet<string> } | { readonly refused: string }

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
  const wrong = contradictionIn(file)
  return wrong === null ? { problem: problemOf(file), currency: file.currency ?? 'EUR', notes: unread(json), numbers: numberedIds(json) } : { refused: wrong }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** What stands in the file and means nothing, a sentence for each name. */
function unread(json: unknown): readonly string[] {
  if (!isObject(json)) return []
  const strangers = (place: string, given: unknown, known: object): string[] =>
    (isObject(given) ? Object.keys(given).filter((key) => !Object.hasOwn(known, key)) : []).map((key) => `${place} "${key}" means nothing and is not read; there is ${Object.keys(known).join(', ')}.`)
  const inside = Object.entries(choicesWithin).flatMap(([place, known]) => [json[place]].flat().flatMap((given) => strangers(`In ${place},`, given, known)))
  return [...new Set([...strangers('In the file,', json, ChoicesFile.shape), ...inside])]
}

/** Ids of parts, options and sites that stand as numbers in the file, so that the answer can say them the same way. */
function numberedIds(json: unknown): ReadonlySet<string> {
  if (!isObject(json)) return new Set()
  const entries = [json['choices'], json['sites'], json['stops']].flat().filter(isObject)
  return new Set(entries.flatMap(({ part, option, id }) => [part, option, id]).filter((id) => typeof id === 'number').map(String))
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
