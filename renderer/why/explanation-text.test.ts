import { expect, test } from 'vitest'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { shippedFigures } from '../../shared/data/figures.ts'
import { explain } from '../../shared/engine/explain.ts'
import { explanationText } from './explanation-text.ts'
import { subjectOf } from './subject.ts'

test('an explanation copied as text names the number, its equation, every input with its origin, and the sources', () => {
  const contents = sampleContents('2026-11-02T09:00:00.000Z')
  const part = contents.parts.find((one) => one.partNumber === 'MT-2004')
  const why = { scenarioId: null, target: { on: 'part', partId: part?.id ?? '', quantity: 'landed' } } as const
  const lines = explanationText(explain({ contents, scenarioId: null, figures: shippedFigures }, why.target), contents, subjectOf(contents, why)).split('\n')
  expect(lines[0]).toMatch(/^MT-2004, .* · today$/u)
  expect(lines[1]).toMatch(/^Landed cost, .*: €\d/u)
  expect(lines[2]).toMatch(/^ {2}= price \+ freight/u)
  expect(lines.some((line) => /^ {2}Price.*: €/u.test(line))).toBe(true)
  expect(lines.some((line) => /Price as quoted.*: \$17\.90 per unit/u.test(line)), 'the quote in its own currency').toBe(true)
  expect(lines.some((line) => /Carrying rate.*: 23(?:\.0)?\s?% a year/u.test(line))).toBe(true)
  expect(lines.some((line) => /grade [ABC]/u.test(line))).toBe(true)
  const sources = lines.slice(lines.indexOf('Sources:') + 1)
  expect(sources.length).toBeGreaterThan(1)
  expect(new Set(sources).size).toBe(sources.length)
})
