import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ProjectContents } from '../model/contents.ts'

/** JSON with the keys of every object in order, so that equal facts give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

const byKey = <Item extends { id: string } | { partId: string }>(items: readonly Item[]): Item[] => {
  const keyOf = (item: Item): string => ('id' in item ? item.id : item.partId)
  return items.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
}

/** SHA-256, in hex, of all that the evaluations of these plans (null: today) depend on; the order of stored rows does not matter. */
export function inputsHash(contents: ProjectContents, scenarioIds: readonly (string | null)[], dataVersion: string, appVersion: string): string {
  const counts = (scenarioId: string | null): boolean => scenarioId === null || scenarioIds.includes(scenarioId)
  const inputs = {
    appVersion,
    dataVersion,
    scenarioIds,
    // What is written on the report changes no number.
    project: { ...contents.project, report: undefined },
    products: byKey(contents.products),
    parts: byKey(contents.parts),
    lines: byKey(contents.lines),
    suppliers: byKey(contents.suppliers),
    sites: byKey(contents.sites),
    offers: byKey(contents.offers),
    works: byKey(contents.works),
    scenarios: byKey(contents.scenarios.filter((scenario) => scenarioIds.includes(scenario.id))),
    choices: byKey(contents.choices.filter((choice) => scenarioIds.includes(choice.scenarioId))),
    parameters: byKey(contents.parameters.filter((parameter) => counts(parameter.scenarioId))),
    shocks: byKey(contents.shocks.filter((shock) => counts(shock.scenarioId))),
  }
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(inputs))))
}
