import { capitalRecovery, discountedPayback, internalRate, simplePayback } from '../numeric/finance.ts'
import { crawfordTotal, crawfordUnit, meanLearning, wrightTotal } from '../numeric/learning.ts'
import { say, type Sentence } from '../text/say.ts'
import { cbam, cbamCertificates } from './carbon.ts'
import { antiDumping } from './duty.ts'
import { lineNeed } from './need.ts'
import { ownLabour } from './own-production.ts'
import type { WorkedExample } from './worked-examples.ts'
import { spend } from './year.ts'

const example = (id: string, label: Sentence, expected: number, tolerance: number, source: string, compute: () => number): WorkedExample => ({ id, label, expected, tolerance, source, compute })

const returns = [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000]
const textbook = 'textbook: first unit 100 h, 80 %'
const wright = [[1, 100, 100], [2, 80, 160], [4, 64, 256], [8, 51.2, 409.6], [16, 40.96, 655.36]] as const

/** Examples of money over the years, of learning, and of packs, wages and the carbon border charge. */
export const moneyExamples: readonly WorkedExample[] = [
  example('irr-published', say`IRR of −70,000 and five years of 12,000 to 26,000`, 0.086_63, 5e-6, 'Excel help', () => internalRate(returns) ?? Number.NaN),
  example('recovery-ten-years', say`Capital recovery factor, 10 %, 10 years`, 0.162_745, 5e-7, 'annuity table', () => capitalRecovery(0.1, 10)),
  example('recovery-five-years', say`Capital recovery factor, 8 %, 5 years`, 0.250_456, 5e-7, 'annuity table', () => capitalRecovery(0.08, 5)),
  example('recovery-without-interest', say`Capital recovery factor without interest, 4 years`, 0.25, 0, 'by hand', () => capitalRecovery(0, 4)),
  example('payback-even', say`Payback of 1,000 by 400 a year`, 2.5, 1e-12, 'by hand', () => simplePayback([-1000, 400, 400, 400]) ?? Number.NaN),
  example('payback-discounted', say`The same at 10 %: 363.64, 330.58 and 300.53 do not bring it back`, 1, 0, 'by hand', () => (discountedPayback(0.1, [-1000, 400, 400, 400]) === null ? 1 : 0)),
  ...wright.flatMap(([units, mean, total]) => [
    example(`wright-mean-${units}`, say`Wright: mean of ${units} units`, mean, 1e-9, textbook, () => 100 * meanLearning('Wright', 0.8, 1e6, units)),
    example(`wright-total-${units}`, say`Wright: ${units} units together`, total, 1e-9, textbook, () => 100 * wrightTotal(0.8, units)),
  ]),
  example('crawford-unit', say`Crawford: first 812 h, 75 %, the 250th unit`, 82.1, 5e-3, 'Kerzner', () => 812 * crawfordUnit(0.75, 250)),
  example('crawford-total', say`Crawford: the first 250 units together`, 34_171.7, 0.05, 'Kerzner, summed unit by unit', () => 812 * crawfordTotal(0.75, 250)),
  example('cbam-published', say`CBAM: embedded 1.2, benchmark 1, factor 0.975`, 0.225, 1e-12, 'published example', () => cbamCertificates.compute(1.2, 1, 0.975)),
  example('cbam-below-threshold', say`CBAM: nothing is due on 40 t a year`, 0, 0, 'Regulation (EU) 2025/2083: 50 t', () => cbam.compute(20, 0.225, 80, 1, 1, 40, 50)),
  example('anti-dumping-by-mass', say`Anti-dumping of 500 a tonne on 2 kg`, 1, 1e-12, 'by hand', () => antiDumping.compute(20, 0, 2, 500, 1, 0)),
  example('pack-of-six', say`A pack of 6 at 5 each and one at 10 each: 90, not 540`, 90, 0, 'odoo PR 223730', () => spend.compute(6, 5) + spend.compute(6, 10)),
  example('dozen', say`One dozen at 10 each: 120, not 10`, 120, 0, 'odoo PR 77607', () => spend.compute(lineNeed.compute(1, 12, 0), 10)),
  example('labour-rate', say`Labour rate of 312,000 a year for 50 weeks of 160 hours`, 39, 0, 'published example', () => 312_000 / (50 * 160)),
  example('labour-per-placement', say`Labour of one of 50,000 placements an hour at 40 %, 39 an hour`, 0.001_95, 1e-12, 'published example', () => ownLabour.compute(1 / (50_000 * 0.4), 0, 1, 39, 1)),
]
