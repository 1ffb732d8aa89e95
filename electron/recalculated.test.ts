import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { read, utils } from 'xlsx'
import { shippedFigures } from '../shared/data/figures.ts'
import { sampleContents } from '../shared/data/sample/sample.ts'
import { evaluate } from '../shared/engine/evaluate.ts'
import { costLineIds, ownershipLineIds, type Totals } from '../shared/engine/evaluation.ts'
import { lineFormulas } from '../shared/engine/leg-pass.ts'
import { exportEvaluation } from '../shared/export/evaluation-workbook.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import type { Offer } from '../shared/model/offer.ts'
import { openTransition, type Choice, type Production } from '../shared/model/scenario.ts'
import { english } from '../shared/text/english.ts'
import { withFolder } from './testing/temporary-folder.ts'

const at = '2026-01-05T08:00:00.000Z'
/** The version of LibreOffice on this machine; '' where there is none. */
const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? ''

type Rows = (string | number | null)[][]

/** What LibreOffice computes in a workbook from whose equations every result was taken out, and in which some assumptions were changed. */
async function recalculated(bytes: Uint8Array, assumptions: Readonly<Record<string, number>> = {}): Promise<Record<string, Rows>> {
  const files = unzipSync(bytes)
  for (const [path, part] of Object.entries(files)) {
    if (!path.includes('/worksheets/')) continue
    let xml = strFromU8(part).replaceAll(/(?: t="str")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/gu, '>$1')
    for (const [key, value] of Object.entries(assumptions)) {
      xml = xml.replace(new RegExp(`(<t xml:space="preserve">${key.replaceAll('.', String.raw`\.`)}</t>.*?<c r="D\\d+" s="\\d+"><v>)[^<]*`, 'u'), `$1${value}`)
    }
    files[path] = strToU8(xml)
  }
  const sheets: Record<string, Rows> = {}
  await withFolder(async (folder) => {
    writeFileSync(join(folder, 'cost.xlsx'), zipSync(files))
    const profile = pathToFileURL(join(folder, 'profile')).href
    const { status, stderr } = spawnSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), join(folder, 'cost.xlsx')], { encoding: 'utf8', timeout: 150_000 })
    if (status !== 0) throw new Error(`LibreOffice could not compute the workbook: ${stderr}`)
    const book = read(readFileSync(join(folder, 'out', 'cost.xlsx')))
    for (const name of book.SheetNames) sheets[name] = utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, defval: null })
  })
  return sheets
}

/** The totals of each plan, by the label of their row. */
const totalsOf = (sheets: Record<string, Rows>, plan: number): Map<string, string | number | null> =>
  new Map((sheets['Totals'] ?? []).map((row) => [String(row[0] ?? '').trim(), row[2 + plan] ?? null]))

const near = (found: string | number | null | undefined, expected: number | null, relative: number, what: string): void => {
  if (expected === null) expect([null, ''], what).toContain(found)
  else expect(Math.abs(Number(found) - expected), `${what}: ${String(found)} instead of ${expected}`).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)))
}

function expectTotals(found: Map<string, string | number | null>, totals: Totals): void {
  near(found.get('Landed cost'), totals.landedCostPerYear, 1e-9, 'landed cost')
  near(found.get('Cost of ownership'), totals.ownershipCostPerYear, 1e-9, 'cost of ownership')
  near(found.get('Landed cost per product sold'), totals.costPerUnit, 1e-9, 'cost per unit')
  near(found.get('Spend'), totals.spendPerYear, 1e-9, 'spend')
  // The spreadsheet knows the normal distribution to more digits than Remweg (1.2e-9), which shows in the safety stock alone.
  for (const id of [...costLineIds, ...ownershipLineIds]) near(found.get(english(lineFormulas[id].label)), totals.linesPerYear[id], id === 'safety-stock' ? 5e-9 : 1e-9, id)
}

const totalsUnder = (contents: ProjectContents, scenarioId: string | null, what: Readonly<Record<string, number>> = {}): Totals =>
  evaluate({ contents, scenarioId, figures: shippedFigures, what: new Map(Object.entries(what)) }).totals

const offerWith = (given: (offer: Offer) => Partial<Offer>) => (offer: Offer): Offer => ({ ...offer, ...given(offer) })

const ownWorks: Production = {
  materialPerUnit: 4, scrapShare: 0.03, labourHoursPerUnit: 0.2, wagePerHour: null, automatedShare: 0.3, machineHoursPerUnit: 0.05, capex: 250_000, machineLifeYears: null, machineHoursPerYear: null,
  equipmentEffectiveness: null, energyPerUnitKwh: 1.5, overheadShare: null, toolingCost: 30_000, learning: null, learningRate: null, plateauUnits: null, trainedHeads: 4, trainingHours: null, coursePerHead: null, rampMonths: null,
}

/** The sample with what real lists have: unknown masses and prices, prices by quantity, packs, tooling, duty terms, and a plan with figures of its own. */
function unevenContents(): ProjectContents {
  const sample = sampleContents(at)
  const changes = new Map<number, (offer: Offer) => Partial<Offer>>([
    [0, () => ({ unitPrice: null })],
    [1, ({ unitPrice }) => ({ priceBreaks: [{ fromQuantity: 1000, unitPrice: (unitPrice ?? 1) * 0.9 }, { fromQuantity: 100, unitPrice: unitPrice ?? 1 }] })],
    [2, () => ({ orderQuantity: null, minimumOrder: null, packSize: 144 })],
    [3, () => ({ orderQuantity: null, minimumOrder: 1_000_000, antiDumpingRate: 0.2, royaltyShare: 0.03 })],
    [4, () => ({ toolingCost: 80_000, assistsPerUnit: 0.5, antiDumpingPerTonne: 300 })],
    [5, () => ({ incoterm: 'DDP' })],
    [6, () => ({ incoterm: 'CIF', dutyRate: null })],
  ])
  const plan = sample.scenarios.at(-1)?.id ?? ''
  const origin = { kind: 'typed', at } as const
  const chosen = new Set(sample.choices.filter((choice) => choice.scenarioId === plan).map((choice) => choice.partId))
  const made = sample.parts.find((part) => part.makeOrBuy === 'buy' && part.massKg !== null && !chosen.has(part.id))?.id ?? ''
  const ready = sample.parts.filter((part) => part.makeOrBuy === 'buy' && part.id !== made && !chosen.has(part.id)).slice(0, 2).map(({ id }) => id)
  return {
    ...sample,
    parts: sample.parts.map((part, index) => (index % 11 === 7 ? { ...part, massKg: null } : index % 13 === 3 ? { ...part, volumeM3: 0.02 } : part)),
    offers: sample.offers.map((offer, index) => offerWith(changes.get(index) ?? (() => ({})))(offer)),
    choices: [...sample.choices, {
      kind: 'move', id: 'own', scenarioId: plan, partId: made, note: '', country: 'PL', city: 'Lodz', supplierName: 'Our own works', share: 0.6, quote: null, quoteCurrency: 'EUR', oneOffCost: null, recoveryDays: null,
      ...openTransition, production: ownWorks,
    }, ...ready.map((partId, index): Choice => ({
      kind: 'stand-by', id: `ready ${index}`, scenarioId: plan, partId, note: '', supplierName: '', country: 'PL', city: '', share: 0.5 + index / 2, switchDays: 10, costPerYear: index === 0 ? 9000 : null, costPerDay: null, oneOffCost: null,
    }))],
    shocks: [
      { id: 's1', scenarioId: null, name: 'Tariff', isOn: true, event: { kind: 'tariff', country: 'CN', hsPrefix: '85', addedRate: 0.25 } },
      { id: 's2', scenarioId: plan, name: 'Suez', isOn: true, event: { kind: 'lane-closed', chokepoint: 'Suez', days: 90, detourDays: null, freightFactor: 2.5 } },
      { id: 's3', scenarioId: plan, name: 'Dollar', isOn: true, event: { kind: 'exchange-rate', currency: 'USD', change: 0.1 } },
      { id: 's4', scenarioId: null, name: 'Spring', isOn: true, event: { kind: 'demand-surge', productId: sample.products[0]?.partId ?? null, steps: [{ fromDay: 0, addedShare: 0.3 }, { fromDay: 60, addedShare: 0.1 }] } },
    ],
    parameters: [
      ...sample.parameters,
      { id: 'o1', scenarioId: null, key: 'general.storage-rate', value: 0.11, origin },
      { id: 'o2', scenarioId: plan, key: 'what-if.freight-factor', value: 1.4, origin },
      { id: 'o3', scenarioId: plan, key: 'what-if.dollar-factor', value: 1.1, origin },
    ],
  }
}

describe.each([['the sample', sampleContents(at)], ['an uneven project', unevenContents()]])('The workbook of costs of %s', (_, contents) => {
  const plans = [null, ...contents.scenarios.map(({ id }) => id)]
  const bytes = exportEvaluation({ contents, scenarioIds: contents.scenarios.map(({ id }) => id), figures: shippedFigures }, { appVersion: '1.2.3', at })

  test('is computed by LibreOffice to the totals of Remweg', { timeout: 200_000 }, async (context) => {
    if (office === '') return context.skip('LibreOffice is not installed on this machine.')
    const sheets = await recalculated(bytes)
    for (const [index, scenarioId] of plans.entries()) expectTotals(totalsOf(sheets, index), totalsUnder(contents, scenarioId))
  })

  test('follows changed assumptions as Remweg does', { timeout: 200_000 }, async (context) => {
    if (office === '') return context.skip('LibreOffice is not installed on this machine.')
    const what = { 'general.cost-of-capital': 0.14, 'what-if.demand-surge': 0.25, 'exchange-rate.USD': 1.02, 'general.service-level': 0.98 }
    const sheets = await recalculated(bytes, what)
    for (const [index, scenarioId] of plans.entries()) expectTotals(totalsOf(sheets, index), totalsUnder(contents, scenarioId, what))
  })
})
