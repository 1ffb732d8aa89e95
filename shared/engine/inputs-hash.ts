import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ProjectContents } from '../model/contents.ts'
import { atOnce, type InSteps } from './in-steps.ts'

/** The names of an object's fields in order, each written with its colon. */
interface Shape {
  readonly names: readonly string[]
  readonly inOrder: readonly (readonly [name: string, written: string])[]
}

const isOf = ({ names }: Shape, keys: readonly string[]): boolean => {
  for (let place = 0; place < keys.length; place++) if (names[place] !== keys[place]) return false
  return true
}

/** Writes values as JSON with the keys of every object in order; rows of a list are mostly of one shape, whose order is looked up once. */
function canonicalWriter(): (value: unknown) => string {
  const shapes = new Map<number, Shape>()
  const shapeOf = (keys: readonly string[]): Shape => {
    const found = shapes.get(keys.length)
    if (found !== undefined && isOf(found, keys)) return found
    const made = { names: keys, inOrder: keys.toSorted().map((name) => [name, `${JSON.stringify(name)}:`] as const) }
    shapes.set(keys.length, made)
    return made
  }
  const write = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
    if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
    let text = ''
    for (const [name, written] of shapeOf(Object.keys(value)).inOrder) {
      const inner: unknown = Reflect.get(value, name)
      if (inner !== undefined) text += `${text === '' ? '' : ','}${written}${write(inner)}`
    }
    return `{${text}}`
  }
  return write
}

/** JSON with the keys of every object in order, so that equal facts give equal text. */
export const canonicalJson = (value: unknown): string => canonicalWriter()(value)

const byKey = <Item extends { id: string } | { partId: string }>(items: readonly Item[]): Item[] => {
  const keyOf = (item: Item): string => ('id' in item ? item.id : item.partId)
  return items.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
}

/** Rows written between two pauses: a millisecond or two of work. */
const rowsAtOnce = 400

/** SHA-256, in hex, of all that the evaluations of these plans (null: today) depend on; the order of stored rows does not matter. */
export const inputsHash = (contents: ProjectContents, scenarioIds: readonly (string | null)[], dataVersion: string, appVersion: string): string =>
  atOnce(inputsHashInSteps(contents, scenarioIds, dataVersion, appVersion))

/** The same with pauses. */
export function* inputsHashInSteps(contents: ProjectContents, scenarioIds: readonly (string | null)[], dataVersion: string, appVersion: string): InSteps<string> {
  const counts = (scenarioId: string | null): boolean => scenarioId === null || scenarioIds.includes(scenarioId)
  const inputs: Readonly<Record<string, () => unknown>> = {
    appVersion: () => appVersion,
    dataVersion: () => dataVersion,
    scenarioIds: () => scenarioIds,
    // What is written on the report changes no number.
    project: () => ({ ...contents.project, report: undefined }),
    products: () => byKey(contents.products),
    parts: () => byKey(contents.parts),
    lines: () => byKey(contents.lines),
    suppliers: () => byKey(contents.suppliers),
    sites: () => byKey(contents.sites),
    offers: () => byKey(contents.offers),
    works: () => byKey(contents.works),
    scenarios: () => byKey(contents.scenarios.filter((scenario) => scenarioIds.includes(scenario.id))),
    choices: () => byKey(contents.choices.filter((choice) => scenarioIds.includes(choice.scenarioId))),
    parameters: () => byKey(contents.parameters.filter((parameter) => counts(parameter.scenarioId))),
    shocks: () => byKey(contents.shocks.filter((shock) => counts(shock.scenarioId))),
  }
  const write = canonicalWriter()
  const sum = sha256.create()
  const add = (text: string): void => { sum.update(utf8ToBytes(text)) }
  const names = Object.keys(inputs).toSorted()
  for (const [place, name] of names.entries()) {
    add(`${place === 0 ? '{' : ','}${JSON.stringify(name)}:`)
    const value = inputs[name]?.()
    yield place / names.length
    if (!Array.isArray(value)) {
      add(write(value))
      continue
    }
    for (let from = 0; from < value.length; from += rowsAtOnce) {
      add(`${from === 0 ? '[' : ','}${value.slice(from, from + rowsAtOnce).map(write).join(',')}`)
      yield (place + from / value.length) / names.length
    }
    add(value.length === 0 ? '[]' : ']')
  }
  add('}')
  return bytesToHex(sum.digest())
}
