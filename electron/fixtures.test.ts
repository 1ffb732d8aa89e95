import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { evaluate } from '../shared/engine/evaluate.ts'
import type { BomImport, ImportRefusal } from '../shared/import/bom-import.ts'
import { importBom } from '../shared/import/import-bom.ts'
import { toContents } from '../shared/import/to-contents.ts'
import { english } from '../shared/text/english.ts'
import type { Expected, Fixture } from './build/fixtures/fixture.ts'
import { makeFixtures } from './build/make-fixtures.ts'

const folder = new URL('../fixtures/', import.meta.url)
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)))
const expectedOf = (name: string): Expected => JSON.parse(readFileSync(new URL(`expected/${name}.json`, folder), 'utf8')) as Expected // compared with what the generator makes below
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)
const read = (name: string): BomImport | ImportRefusal => {
  const bytes = bytesOf(name)
  return importBom({ name, bytes, sha256: sha256(bytes) }, {}, { decode })
}
const accepted = (name: string): BomImport => {
  const result = read(name)
  if ('refused' in result) throw new Error(english(result.refused.message))
  return result
}

const names = readdirSync(new URL('expected/', folder)).map((file) => file.replace(/\.json$/u, ''))
const expectations = new Map(names.map((name) => [name, expectedOf(name)]))
const good = [...expectations].flatMap(([name, expected]) => ('refused' in expected ? [] : [{ name, expected }]))
const bad = [...expectations].flatMap(([name, expected]) => ('refused' in expected ? [{ name, refused: expected.refused }] : []))

describe('the spreadsheets in fixtures', () => {
  let made: Fixture[] = []
  beforeAll(() => {
    made = makeFixtures()
  })

  it('are the ones that make-fixtures.ts makes', () => {
    expect(new Set(made.map(({ name }) => name))).toEqual(new Set(names))
    for (const { name, bytes, expected } of made) {
      expect(`${name} ${sha256(bytesOf(name))}`).toBe(`${name} ${sha256(bytes)}`)
      expect(expectedOf(name)).toEqual(expected)
    }
  })
})

describe.each(good)('$name', ({ name, expected }) => {
  it('is read in its format, with its header and notation of numbers', () => {
    const result = accepted(name)
    expect(result.format).toBe(expected.format)
    if (expected.encoding !== undefined) expect(result.encoding).toBe(expected.encoding)
    if (expected.delimiter !== undefined) expect(result.delimiter).toBe(expected.delimiter)
    if (expected.decimal !== undefined) expect(result.decimal).toBe(expected.decimal)
    expect(result.sheets.find((sheet) => sheet.used)?.headerRow).toBe(expected.headerRow)
  })

  it('has its columns recognised', () => {
    const found = Object.fromEntries(accepted(name).columns.map((column) => [column.letter, column.field]))
    expect(found).toMatchObject(expected.columns)
  })

  it('has its lines, further sources and levels counted', () => {
    const { totals } = accepted(name)
    const { lines, alternates, levels } = expected
    expect(totals).toMatchObject(levels === undefined ? { lines, alternates } : { lines, alternates, levels })
  })

  it('has the other rows listed with the reason', () => {
    const counts: Record<string, number> = {}
    for (const { reason } of accepted(name).skipped) counts[reason] = (counts[reason] ?? 0) + 1
    expect(counts).toEqual(expected.skipped)
  })

  it('has some lines read in full', () => {
    const { lines } = accepted(name)
    for (const sample of expected.sample) {
      const { massKg, dutyRate, ...rest } = sample
      const line = lines.find((candidate) => candidate.row === sample.row)
      expect(line).toMatchObject(rest)
      if (typeof massKg === 'number') expect(line?.massKg).toBeCloseTo(massKg, 9)
      if (typeof dutyRate === 'number') expect(line?.dutyRate).toBeCloseTo(dutyRate, 9)
    }
  })

  it('has errors only where the sheet has them', () => {
    const { issues } = accepted(name)
    const codes = issues.map((issue) => issue.code)
    for (const code of expected.issues) expect(codes).toContain(code)
    expect(issues.filter((issue) => issue.severity === 'error' && !expected.issues.includes(issue.code))).toEqual([])
  })

  if (expected.evaluates === undefined) return
  it('gives cost and days for every part that has a price', () => {
    let id = 0
    const contents = toContents(accepted(name), {
      projectId: 'p', projectName: 'Drive unit', company: 'Zwaluw Drives', currency: 'EUR', plantCountry: 'NL', plantCity: 'Zutphen', importedAt: '2026-11-22T10:00:00Z', newId: () => `id-${++id}`,
    })
    expect(contents.products).toHaveLength(1)
    const products = contents.products.map((product) => ({ ...product, demandPerYear: 18_000, marginPerUnit: 290, finishedStock: 0 }))
    const evaluation = evaluate({ contents: { ...contents, products }, scenarioId: null, figures: shippedFigures })
    expect(evaluation.coverage.pricedParts).toBe(expected.evaluates?.priced)
    const [low, high] = expected.evaluates?.unitCost ?? [0, 0]
    expect(evaluation.totals.costPerUnit).toBeGreaterThan(low)
    expect(evaluation.totals.costPerUnit).toBeLessThan(high)
    expect(evaluation.coverage.rated).toBe(1)
    expect(evaluation.parts.filter((part) => part.gapDays === null || part.lossPerEvent === null).map((part) => part.partId)).toEqual([])
  })
})

describe('a file that cannot be imported', () => {
  it.each(bad)('is refused with a sentence and the reason $refused: $name', ({ name, refused }) => {
    const result = read(name)
    expect('refused' in result ? result.refused.code : 'accepted').toBe(refused)
    if ('refused' in result) expect(english(result.refused.message)).toContain(name)
  })
})
