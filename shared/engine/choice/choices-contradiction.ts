import type { ChoicesFile } from './choices-shape.ts'

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
export function contradictionIn({ choices, sites, stops, futures, periods, locks, limits, objective }: ChoicesFile): string | null {
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
