import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, inputsHash, inputsHashInSteps } from './inputs-hash.ts'
import { aPart, aProject } from './small-project.ts'

/** The same, written plainly. */
function plainly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${plainly(inner)}`).join(',')}}`
}

describe('The hash of the inputs', () => {
  it('is of JSON with the keys of every object in order, whatever shapes follow one another', () => {
    fc.assert(fc.property(fc.object({ withNullPrototype: false, values: [fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)] }), (value) => {
      expect(canonicalJson(value)).toBe(plainly(value))
    }))
  })
  it('is taken of a list longer than is written at a time as of the whole text at once', () => {
    const project = aProject({ parts: Array.from({ length: 1001 }, (_, index) => aPart(`Ü${index}`, { description: 'Welle 20 × 30 “h7” 🙂' })) })
    const byId = project.parts.toSorted((one, other) => (one.id < other.id ? -1 : 1))
    const { project: facts, products, lines, suppliers, sites, offers, works } = project
    const text = plainly({
      appVersion: '1', dataVersion: '2', scenarioIds: [null], project: { ...facts, report: undefined }, products, parts: byId, lines, suppliers, sites, offers, works,
      scenarios: [], choices: [], parameters: [], shocks: [],
    })
    expect(inputsHash(project, [null], '2', '1')).toBe(bytesToHex(sha256(utf8ToBytes(text))))
    expect([...inputsHashInSteps(project, [null], '2', '1')].length).toBeGreaterThan(5)
  })
})
