import { performance } from 'node:perf_hooks'
import { type ChoiceOption, type ChoiceProblem, noLimits } from '../../shared/engine/choice/choice-problem.ts'
import { solveChoice } from '../../shared/engine/choice/solve-choice.ts'
import { loadMixedSolver } from '../solver.ts'
import { Chance } from '../testing/chance.ts'

const cents = (value: number): number => Math.round(value * 100) / 100
const way = (id: string, cost: number, benefit: number, more: Partial<ChoiceOption> = {}): ChoiceOption => ({ id, cost: cents(cost), benefit: cents(benefit), site: null, hours: 0, heads: 0, supplier: null, period: 0, ...more })
const countries = ['CN', 'TW', 'VN', 'KR', 'JP', 'IN', 'MY', 'TH', 'US', 'MX', 'TR', 'MA']
const straits = ['Malacca', 'Suez', 'Taiwan', 'Panama', 'Gibraltar']

/** 3,000 parts from 300 sites in 12 countries with five options each (buffer, second source, two candidate countries, a smart factory of 20), stops of sites, countries and straits by their worst part, a budget, hours, people to train and locks. */
function wholePlant(seed: number): ChoiceProblem {
  const chance = new Chance(seed)
  const next = (): number => chance.share()
  const whole = (below: number): number => chance.below(below)
  const sites = Array.from({ length: 20 }, (_, at) => ({ id: `factory ${at}`, openingCost: 40_000 + 5000 * whole(20), costPerYear: 6000 + 500 * whole(10), hours: 2000 + 200 * whole(15) }))
  const from = Array.from({ length: 300 }, () => whole(countries.length))
  const losses = new Map<string, { part: string; option: string | null; loss: number }[]>()
  const hang = (stop: string, part: string, option: string | null, loss: number): void => {
    losses.set(stop, [...(losses.get(stop) ?? []), { part, option, loss: cents(loss) }])
  }
  const parts = Array.from({ length: 3000 }, (_, at) => {
    const id = `part ${String(at).padStart(4, '0')}`
    const spend = 500 * Math.exp(next() * 5)
    const [supplier, factory] = [whole(300), whole(20)]
    const country = from[supplier] ?? 0
    const perDay = 2000 + whole(8) * 1500
    const days = 5 + whole(60)
    for (const stop of [`site ${supplier}`, `country ${countries[country] ?? ''}`, ...(country < 9 ? [`strait ${straits[country % 5] ?? ''}`] : [])]) {
      hang(stop, id, null, perDay * days)
      hang(stop, id, 'buffer', perDay * days * 0.4)
      hang(stop, id, 'second source', perDay * days * 0.25)
    }
    hang('country TR', id, 'Türkiye', perDay * days * 0.3)
    hang('country MA', id, 'Morocco', perDay * days * 0.35)
    return {
      id,
      options: [
        way('buffer', spend * 0.1 * (0.5 + next()), -spend * 0.012),
        way('second source', 4000 + 8000 * next(), -spend * 0.02, { supplier: `second ${whole(60)}` }),
        way('Türkiye', 6000 + 12_000 * next(), spend * (0.16 * next() - 0.06), { supplier: `Turkish ${whole(40)}` }),
        way('Morocco', 6000 + 10_000 * next(), spend * (0.16 * next() - 0.07), { supplier: `Moroccan ${whole(30)}` }),
        way('factory', 9000 + 20_000 * next(), spend * (0.3 * next() - 0.08), { site: `factory ${factory}`, hours: 10 + whole(120), heads: whole(3) }),
      ],
    }
  })
  const stops = [...losses].map(([id, given]) => ({ id, perYear: id.startsWith('site') ? 0.02 + 0.05 * next() : id.startsWith('country') ? 0.03 : 0.05, leastLoss: 0, losses: given }))
  return {
    parts, sites, stops, futures: [], periods: [],
    locks: Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? { kind: 'stays', part: parts[at * 40]?.id ?? '' } : { kind: 'moves', part: parts[at * 40]?.id ?? '' })),
    limits: { ...noLimits, budget: 4_000_000, heads: 250, requalifications: 60 }, objective: { benefit: 1, cost: 0, expectedLoss: 1, tailLoss: 0, tailFrom: 0.9 },
  }
}

const problem = wholePlant(Number(process.argv[2] ?? 20))
const solve = await loadMixedSolver()
const [began, used] = [performance.now(), process.cpuUsage()]
const answer = solveChoice(problem, solve, { seconds: 120 })
const { user, system } = process.cpuUsage(used)
console.log(`${problem.parts.length} parts × 5 options, ${problem.sites.length} sites to open, ${problem.stops.length} stops by their worst of ${problem.stops.reduce((sum, { losses }) => sum + losses.length, 0)} losses, budget, hours, people, suppliers, ${problem.locks.length} locks`)
console.log(`${answer.status}, gap ${answer.gap}, bound ${answer.bound.toFixed(2)}, ${answer.nodes} nodes: ${((performance.now() - began) / 1000).toFixed(1)} s of at most 30 s, ${((user + system) / 1e6).toFixed(1)} s of the processor`)
console.log(`${answer.plan?.chosen.length ?? 0} parts moved, ${answer.plan?.openSites.length ?? 0} sites opened, for ${answer.plan?.totals.cost ?? 0}: ${answer.plan?.totals.benefit ?? 0} a year, ${answer.plan?.totals.expectedLoss.toFixed(0) ?? 0} expected to be lost`)
