import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MissingFact } from '../engine/missing-fact.ts'
import { missingFactsOf, withFact } from '../engine/missing-facts.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../engine/small-project.ts'
import { shippedFigures } from '../data/figures.ts'
import { changeOf } from '../import/difference-change.ts'
import { factSheetsOf } from '../import/join-sheet.ts'
import { joinOf } from '../import/join.ts'
import { readWorkbook } from '../import/read-sheets.ts'
import type { SheetCells, Workbook } from '../import/workbook.ts'
import { applyPatches } from '../model/change.ts'
import type { ProjectContents } from '../model/contents.ts'
import { english } from '../text/english.ts'
import { questionSheets } from './question-sheets.ts'
import { exportQuestions } from './questions-workbook.ts'

const headings: Readonly<Record<MissingFact['kind'], string>> = {
  stock: 'Stock', recovery: 'Recovery (days)', capacity: 'Capacity a day', 'lead-time': 'Lead time (days)', price: 'Unit price', weight: 'Mass (kg)', 'hs-code': 'HS code', country: 'Country',
}

const project = aProject({
  products: [aProduct('GATE', 3650)],
  parts: [
    aPart('GATE'), aPart('MT-2001', { description: 'Stator, wound', category: 'electric-motors-and-windings', massKg: 1 }), aPart('0042', { description: 'Ball bearing 6804', category: 'bearings' }),
    aPart('EL-7', { description: 'Gate driver' }), aPart('SEAL', { description: 'Shaft seal, 25 days', category: 'rubber-and-seals', massKg: 0.1, stock: 50 }),
    aPart('ROTOR', { category: 'electric-motors-and-windings', massKg: 1, hsCode: '8503 00', stock: 20 }),
  ],
  lines: ['MT-2001', '0042', 'EL-7', 'SEAL', 'ROTOR'].map((id) => aLine('GATE', id, 2)),
  suppliers: [{ id: 'HENG', name: 'Hengtai Motor Co., Ltd.', origins: {} }, { id: 'SKF', name: 'Kugel Nord', origins: {} }, { id: 'RARE', name: 'Ipoh Rare Earths', origins: {} }],
  sites: [aSite('WUXI', 'CN', { supplierId: 'HENG', city: 'Wuxi', dependsOn: ['MINE'] }), aSite('NINGBO', 'CN', { supplierId: 'HENG', city: 'Ningbo' }), aSite('NORD', null, { supplierId: 'SKF' }), aSite('MINE', 'MY', { supplierId: 'RARE', city: 'Ipoh' })],
  offers: [
    anOffer('MT-2001', 'WUXI', { currency: 'USD' }), anOffer('EL-7', 'NINGBO', { unitPrice: null, currency: 'USD' }), anOffer('SEAL', 'NINGBO'), anOffer('0042', 'NORD', { leadTimeDays: 12 }),
    anOffer('ROTOR', 'WUXI', { currency: 'USD', share: 0.4, leadTimeDays: 40 }), anOffer('ROTOR', 'NINGBO', { currency: 'USD', share: 0.6, leadTimeDays: 40 }),
  ],
})
const missing = (contents: ProjectContents) => missingFactsOf({ contents, scenarioId: null, figures: shippedFigures }, 100).facts
const written = (contents: ProjectContents, facts: readonly MissingFact[]): Workbook => {
  const bytes = exportQuestions(contents, facts)
  const read = readWorkbook({ name: 'Questions.xlsx', bytes, sha256: 'q' }, { decode: (part, encoding) => new TextDecoder(encoding).decode(part) })
  if ('refused' in read) throw new Error(english(read.refused.message))
  return read
}
const answerTo = ({ kind }: MissingFact): string | number =>
  ({ stock: 731, recovery: 93, capacity: 250, 'lead-time': 48, price: 12.5, weight: 0.35, 'hs-code': '84821010', country: 'Germany' } as const)[kind]

/** The workbook with answers typed into the cells that ask for these facts. */
function filled(workbook: Workbook, contents: ProjectContents, facts: readonly MissingFact[]): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet): SheetCells => {
      const [values, texts] = [sheet.values.map((row) => [...row]), sheet.texts.map((row) => [...row])]
      const head = texts[0] ?? []
      for (const fact of facts) {
        const column = head.indexOf(headings[fact.kind])
        const supplier = contents.suppliers.find(({ id }) => id === contents.sites.find((site) => site.id === fact.siteId)?.supplierId)?.name ?? ''
        const city = contents.sites.find((site) => site.id === fact.siteId)?.city ?? ''
        const isOfSite = fact.ref.noun === 'site'
        if (isOfSite !== (sheet.name === questionSheets.sites)) continue
        const part = contents.parts.find(({ id }) => id === fact.partId)?.partNumber
        const row = texts.findIndex((one, at) => at > 0 && (isOfSite ? one[0] === supplier && one[1] === city : one[2] === part && one[0] === (fact.kind === 'stock' ? '' : supplier)))
        const [line, shown] = [values[row], texts[row]]
        if (column < 0 || line === undefined || shown === undefined) throw new Error(`${fact.kind} of ${fact.ref.id} is not asked.`)
        line[column] = answerTo(fact)
        shown[column] = String(answerTo(fact))
      }
      return { ...sheet, values, texts }
    }),
  }
}
const stateOf = (contents: ProjectContents, { ref }: MissingFact): unknown =>
  Object.entries({ part: contents.parts, offer: contents.offers, site: contents.sites }[ref.noun].find(({ id }) => id === ref.id) ?? {}).find(([field]) => field === ref.field)?.[1]

describe('Questions to suppliers', () => {
  const asked = missing(project)
  test('ask for a fact of every kind in this project', () => {
    expect([...new Set(asked.map(({ kind }) => kind))].toSorted()).toEqual(['capacity', 'country', 'hs-code', 'lead-time', 'price', 'recovery', 'stock', 'weight'])
  })

  test('ask a supplier of a supplier how long it takes to come back, with what is reckoned with', () => {
    expect(asked).toContainEqual(expect.objectContaining({ kind: 'recovery', siteId: 'MINE' }))
    const [sites] = written(project, asked).sheets
    expect(sites?.texts.find((row) => row[0] === 'Ipoh Rare Earths')).toMatchObject({ 1: 'Ipoh', 2: expect.stringContaining('days until you deliver again'), 4: 'about 70 days', 5: 'Malaysia' })
  })

  test('come back with exactly the facts that were filled in, whichever they are', () => {
    fc.assert(fc.property(fc.subarray([...asked]), (answered) => {
      let made = 0
      const join = joinOf(project, factSheetsOf(filled(written(project, asked), project, answered), {}), {}, () => `new-${(made += 1)}`)
      expect(join.unmatched).toEqual([])
      expect(join.rows.map(({ noun, id, to }) => `${noun} ${id} ${Object.keys(to ?? {})[0]}`).toSorted()).toEqual(answered.map(({ ref }) => `${ref.noun} ${ref.id} ${ref.field}`).toSorted())
      expect(join.rows.every(({ take }) => take)).toBe(true)
      const change = changeOf(join, {}, 'Answers')
      const after = change === null ? project : applyPatches(project, change.patches)
      for (const fact of answered) expect(stateOf(after, fact)).toEqual(fact.kind === 'country' ? 'DE' : answerTo(fact))
      for (const fact of asked) if (!answered.includes(fact)) expect(stateOf(after, fact) ?? null).toBeNull()
    }), { numRuns: 40 })
  })

  test('say nothing to the importer while they are not answered', () => {
    expect(joinOf(project, factSheetsOf(written(project, asked), {}), {}, () => 'new').rows).toEqual([])
  })

  test('put one row to a site or part, grey where nothing is asked, with what is taken for now', () => {
    const [sites, parts] = written(project, asked).sheets
    expect(sites?.name).toBe(questionSheets.sites)
    expect(sites?.texts[0]).toEqual(['Supplier', 'City', 'What we ask', 'Unit of the answer', 'What we reckon with', 'Country', 'Recovery (days)', 'Capacity a day'])
    expect(sites?.texts.find((row) => row[1] === 'Wuxi')).toMatchObject({ 0: 'Hengtai Motor Co., Ltd.', 4: expect.stringMatching(/^about 70 days; about \d+ pieces a day$/), 5: 'China' })
    expect(parts?.texts.filter((row) => row[2] === 'EL-7' && row[0] !== '')).toHaveLength(1)
  })

  test('are fewer once facts are known', () => {
    const [first] = asked
    if (first === undefined) throw new Error('Nothing is asked.')
    expect(missing(withFact(project, first.ref, answerTo(first))).map(({ ref }) => ref)).not.toContainEqual(first.ref)
  })
})
