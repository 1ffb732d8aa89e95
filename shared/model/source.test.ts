import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Origin, Origins } from './source.ts'

const text = fc.string({ maxLength: 5 })
const odd = fc.oneof(text, fc.integer(), fc.constant(null), fc.constant(undefined), fc.object({ maxDepth: 1 }))
const origin = fc.oneof(
  fc.record({ kind: fc.constant('sheet'), file: text, sheet: text, cell: text, raw: text }),
  fc.record({ kind: fc.constant('typed'), at: text, note: text }, { requiredKeys: ['kind', 'at'] }),
  fc.record({ kind: fc.constant('sample') }),
  fc.record({ kind: fc.constantFrom('sheet', 'typed', 'sample', 'guess'), file: odd, sheet: odd, cell: odd, raw: odd, at: odd, note: odd }, { requiredKeys: [] }),
  odd,
)

/** The schema drops fields that it does not know; a field of a stored fact may have none. */
const strictly = Origin.options.map((option) => option.strict())

test('the origins of a fact are those that the schema of one origin takes, and no others', () => {
  fc.assert(
    fc.property(fc.dictionary(text, origin), (origins) => {
      const each = Object.values(origins).every((one) => strictly.some((schema) => schema.safeParse(one).success))
      expect(Origins.safeParse(origins).success).toBe(each)
    }),
    { numRuns: 500 },
  )
  for (const value of [null, [], 'sheet', 3]) expect(Origins.safeParse(value).success).toBe(false)
})
