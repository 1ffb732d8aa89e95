import { netPresentValue, spreadsheetPresentValue } from '../numeric/finance.ts'
import { say, type Sentence } from '../text/say.ts'
import { survive } from './braking.ts'
import { freightEmission } from './carbon.ts'
import { customsValue, duty } from './duty.ts'
import { lineNeed } from './need.ts'
import { power, root } from '../numeric/power.ts'
import { concentrationTerm } from './risk.ts'
import { safetyUnits, serviceFactor } from './stock.ts'
import { spend } from './year.ts'

/** A published or hand-made example over more than one formula, or of mathematics without a subject. */
export interface WorkedExample {
  readonly id: string
  readonly label: Sentence
  readonly expected: number
  readonly tolerance: number
  readonly source: string
  readonly compute: () => number
}

const flows = [-10_000, 3000, 4200, 6800]
const concentration = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + concentrationTerm.compute(share), 0)
const stevensonStock = (): number => safetyUnits.compute(serviceFactor.compute(0.97), 1, 5, 50, 0)

/** The published examples of what the model holds today. */
export const workedExamples: readonly WorkedExample[] = [
  {
    id: 'customs-value-published', label: say`Customs value: EXW 200,000, freight 4,000, insurance 500`, expected: 204_500, tolerance: 0,
    source: 'published example', compute: () => customsValue.compute(200_000, 4000, 0, 0, 0.05, 0, 4000, 500, 0),
  },
  {
    id: 'duty-published', label: say`Duty: CIF 10,000 at 5 %`, expected: 500, tolerance: 1e-9, source: 'published example',
    compute: () => duty.compute(customsValue.compute(10_000, 0, 0, 0, 0.05, 0, 0, 0, 0), 0.05, 0, 0),
  },
  {
    id: 'vat-is-no-cost', label: say`Import VAT of 20 % on CIF 10,000 and duty 500 is 2,100 of cash and no cost: the duty line stays 500`, expected: 2100, tolerance: 1e-9,
    source: 'published example', compute: () => (10_000 + duty.compute(10_000, 0.05, 0, 0)) * 0.2,
  },
  {
    id: 'freight-emission-published', label: say`Freight CO2e: 20 t over 19,600 km at 8.15 g per t·km`, expected: 3194.8, tolerance: 1e-6,
    source: 'published example', compute: () => freightEmission.compute(20_000, 19_600, 0.008_15, 0),
  },
  { id: 'hhi-four', label: say`HHI of 30/30/20/20 %`, expected: 2600, tolerance: 1e-9, source: 'US Department of Justice', compute: () => concentration([0.3, 0.3, 0.2, 0.2]) },
  { id: 'hhi-three', label: say`HHI of 60/30/10 %`, expected: 4600, tolerance: 1e-9, source: 'US Department of Justice', compute: () => concentration([0.6, 0.3, 0.1]) },
  { id: 'npv-spreadsheet', label: say`NPV at 10 %, the first flow a year away`, expected: 1188.44, tolerance: 0.005, source: 'Excel help', compute: () => spreadsheetPresentValue(0.1, flows) },
  { id: 'npv-now', label: say`NPV at 10 %, the first flow at t = 0`, expected: 1307.29, tolerance: 0.005, source: 'Excel help', compute: () => netPresentValue(0.1, flows) },
  { id: 'safety-stock-published', label: say`Safety stock: lead-time demand N(50, 5), 97 %`, expected: 9.404, tolerance: 5e-4, source: 'Stevenson', compute: stevensonStock },
  { id: 'reorder-point', label: say`Reorder point of the same`, expected: 59.4, tolerance: 5e-3, source: 'Stevenson', compute: () => 50 + stevensonStock() },
  {
    id: 'bom-roll-up', label: say`BOM roll-up: 12 × 150.64 + 10 × 59.756`, expected: 2405.24, tolerance: 1e-9, source: 'erpnext #41617',
    compute: () => spend.compute(lineNeed.compute(1, 12, 0), 150.64) + spend.compute(lineNeed.compute(1, 10, 0), 59.756),
  },
  {
    id: 'scrap-three-levels', label: say`Scrap of 2, 5 and 10 % on three levels, 1,000 good`, expected: 1193.46, tolerance: 0.005, source: 'published example',
    compute: () => lineNeed.compute(lineNeed.compute(lineNeed.compute(1000, 1, 0.02), 1, 0.05), 1, 0.1),
  },
  { id: 'power-mean', label: say`Power mean of 1, 2 and 3 with exponent 2`, expected: 2.160_247, tolerance: 1e-6, source: 'by hand: √(14 ÷ 3)', compute: () => root((power(1, 2) + power(2, 2) + power(3, 2)) / 3, 2) },
  {
    id: 'time-to-survive', label: say`Part A, stock 100, in P1 (10 a day, stock 1,000) and P2 (10 a day, none): 10 days`, expected: 10, tolerance: 0, source: 'by hand',
    compute: () => survive.compute(100, 0, 10, 0, 0, 0),
  },
]
