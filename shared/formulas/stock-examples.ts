import { say, type Sentence } from '../text/say.ts'
import { usualFreight } from './freight.ts'
import { serviceFactor, safetyUnits } from './stock.ts'
import type { WorkedExample } from './worked-examples.ts'
import { exp } from '../numeric/exp-log.ts'

// Published cases of inventory theory, run through the formulas that the cost of stock is made of: a charge per shipment over the order
// quantity, money in half an order, and the service factor. Rates of a value of 1 are holding costs, and a period of any length is a year.

const snyderShen = 'Snyder and Shen, Fundamentals of Supply Chain Theory, as in stockpyl (MIT)'
const nist = 'NIST/SEMATECH e-Handbook of Statistical Methods, table of the normal distribution'

/** Cost a year of ordering and of holding half an order: charge per order, holding cost a unit and year, demand a year, order quantity. */
const orderingCost = (perOrder: number, holding: number, demand: number, quantity: number): number =>
  demand * usualFreight.compute(0, 0, perOrder, quantity, 1, 1) + (holding * quantity) / 2

/** The cheapest order quantity, found by going down the cost and not by the square root, so that the example proves the cost. */
function cheapestOrder(perOrder: number, holding: number, demand: number): number {
  let [low, high] = [1e-3, 1e7]
  for (let step = 0; step < 200; step++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3]
    if (orderingCost(perOrder, holding, demand, left) < orderingCost(perOrder, holding, demand, right)) high = right
    else low = left
  }
  return (low + high) / 2
}

/** Cost a year with prices by quantity: the goods, ordering, and holding at a rate of the price. */
const discountedCost = (perOrder: number, rate: number, demand: number, price: number, quantity: number): number =>
  demand * price + orderingCost(perOrder, rate * price, demand, quantity)

/** Stock that covers a normal demand until the cost of one too few and one too many are even. */
const newsvendor = (mean: number, deviation: number, under: number, over: number): number => mean + deviation * serviceFactor.compute(under / (under + over))

/** Cost to expect of that stock, which is (under + over) × deviation × density at z. */
function newsvendorCost(deviation: number, under: number, over: number): number {
  const z = serviceFactor.compute(under / (under + over))
  return (under + over) * deviation * (exp((-z * z) / 2) / Math.sqrt(6.283185307179586))
}

/** Reorder point: demand of the lead time and safety stock at the critical ratio, lead time and deviation in one unit of time. */
const reorderPoint = (mean: number, deviation: number, leadTime: number, under: number, over: number): number =>
  mean * leadTime + safetyUnits.compute(serviceFactor.compute(under / (under + over)), leadTime, deviation, mean, 0)

const example = (id: string, label: Sentence, expected: number, tolerance: number, source: string, compute: () => number): WorkedExample => ({ id, label, expected, tolerance, source, compute })

/** Published cases of order quantities, price breaks, one-period stock and reorder points. */
export const stockExamples: readonly WorkedExample[] = [
  example('eoq-heizer', say`Order quantity: D 1,000, S 10, H 0.5, the cheapest`, 200, 1e-2, 'Heizer, Render and Munson, Operations Management', () => cheapestOrder(10, 0.5, 1000)),
  example('eoq-heizer-cost', say`Its ordering and holding cost a year`, 100, 1e-9, 'Heizer, Render and Munson, Operations Management', () => orderingCost(10, 0.5, 1000, 200)),
  example('eoq-3-1', say`Order quantity: D 1,300, S 8, H 0.225, the cheapest`, 304.046_78, 1e-2, `${snyderShen}, example 3.1`, () => cheapestOrder(8, 0.225, 1300)),
  example('eoq-3-1-cost', say`Its ordering and holding cost a year`, 68.410_525_506, 1e-8, `${snyderShen}, example 3.1`, () => orderingCost(8, 0.225, 1300, cheapestOrder(8, 0.225, 1300))),
  example('eoq-p3-1', say`Order quantity: D 182,500, S 2,250, H 275, the cheapest`, 1728.109_845, 5e-2, `${snyderShen}, problem 3.1`, () => cheapestOrder(2250, 275, 182_500)),
  example('eoq-p3-1-cost', say`Its ordering and holding cost a year`, 475_230.207_373, 1e-3, `${snyderShen}, problem 3.1`, () => orderingCost(2250, 275, 182_500, cheapestOrder(2250, 275, 182_500))),
  example('discount-3-5', say`Price breaks 0.75, 0.72 from 400, 0.68 from 800: cost at 800`, 978.6, 1e-9, `${snyderShen}, example 3.5`, () => discountedCost(8, 0.3, 1300, 0.68, 800)),
  example('discount-p3-12', say`Price breaks 1,490, 1,220 from 1,200, 1,100 from 2,400: cost at 2,400`, 201_251_093.75, 1e-4, `${snyderShen}, problem 3.12`, () => discountedCost(2250, 0.25, 182_500, 1100, 2400)),
  example('newsvendor-textbook', say`One-period stock: N(1,000, 200), under 40, over 10`, 1168.3, 0.05, 'textbook inputs', () => newsvendor(1000, 200, 40, 10)),
  example('newsvendor-textbook-profit', say`Its profit: 40 × 1,000 less the cost of missing`, 37_200.4, 0.05, 'textbook inputs', () => 40 * 1000 - newsvendorCost(200, 40, 10)),
  example('newsvendor-4-1', say`One-period stock: N(50, 8), short 0.70, left over 0.18`, 56.603_955_93, 1e-6, `${snyderShen}, example 4.1`, () => newsvendor(50, 8, 0.7, 0.18)),
  example('newsvendor-4-1-cost', say`Its cost to expect`, 1.997_605_193, 1e-8, `${snyderShen}, example 4.1`, () => newsvendorCost(8, 0.7, 0.18)),
  example('newsvendor-p4-1', say`One-period stock: N(900, 60), short 79, left over 43`, 922.721_403_8, 1e-5, `${snyderShen}, problem 4.1`, () => newsvendor(900, 60, 79, 43)),
  example('newsvendor-p4-1-cost', say`Its cost to expect`, 2718.196_781_8, 1e-5, `${snyderShen}, problem 4.1`, () => newsvendorCost(60, 79, 43)),
  example('newsvendor-4-2', say`Profit of the same paper: price 1, cost 0.30, salvage 0.12`, 33.002_394_807, 1e-7, `${snyderShen}, example 4.2`, () => 0.7 * 50 - newsvendorCost(8, 0.7, 0.18)),
  example('newsvendor-p4-3', say`One-period stock: N(50, 10), price 7, cost 2.50, salvage 1.50`, 59.084_578_685, 1e-6, `${snyderShen}, problem 4.3b`, () => newsvendor(50, 10, 4.5, 1)),
  example('newsvendor-p4-3-profit', say`Its profit to expect`, 210.476_808_252, 1e-6, `${snyderShen}, problem 4.3b`, () => 4.5 * 50 - newsvendorCost(10, 4.5, 1)),
  example('reorder-5-1', say`Reorder point: 1,300 a year, deviation 150, lead time a month, short 7.50, held 0.225`, 190.336_996_57, 1e-5, `${snyderShen}, example 5.1, EOQ with safety stock`, () => reorderPoint(1300, 150, 1 / 12, 7.5, 0.225)),
  example('reorder-p5-1', say`Reorder point: 800 a year, deviation 40, lead time 4 days, short 45, held 3.10`, 15.125_515_37, 1e-6, `${snyderShen}, problem 5.1, EOQ with safety stock`, () => reorderPoint(800, 40, 4 / 365, 45, 3.1)),
  example('z-90', say`z of 90 %`, 1.282, 5e-4, nist, () => serviceFactor.compute(0.9)),
  example('z-95', say`z of 95 %`, 1.645, 5e-4, nist, () => serviceFactor.compute(0.95)),
  example('z-975', say`z of 97.5 %`, 1.96, 5e-4, nist, () => serviceFactor.compute(0.975)),
  example('z-99', say`z of 99 %`, 2.326, 5e-4, nist, () => serviceFactor.compute(0.99)),
  example('z-999', say`z of 99.9 %`, 3.09, 5e-4, nist, () => serviceFactor.compute(0.999)),
]
