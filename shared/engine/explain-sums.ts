import { isEuropean } from '../data/countries.ts'
import type { Quantity } from '../formulas/formula.ts'
import * as q from '../formulas/inputs.ts'
import { gap } from '../formulas/braking.ts'
import { landed } from '../formulas/landed.ts'
import { own } from '../formulas/sources.ts'
import { spend } from '../formulas/year.ts'
import { say, type Sentence, type SentenceValue } from '../text/say.ts'
import type { PartResult } from './evaluation.ts'
import type { Explanation, ExplainTarget } from './explanation.ts'
import type { WorkedOut } from './evaluate.ts'

type PlanSum = 'share-from-europe' | 'sites-short' | 'priced'
type AssemblyTarget = Extract<ExplainTarget, { on: 'assembly' }>

const shareFromEurope: Quantity = { id: 'share-from-europe', label: say`Bought in Europe`, unit: 'share' }
const sitesShort: Quantity = { id: 'sites-short', label: say`Sites that run short`, unit: '1' }
const sharePriced: Quantity = { id: 'share-priced', label: say`Spend that has a landed cost`, unit: 'share' }
const spendShare: Quantity = { id: 'spend-share', label: say`Share of spend`, unit: 'share' }
const unitsBelow: Quantity = { id: 'units-below', label: say`Landed cost of the parts below`, unit: 'EUR' }

const computed = { kind: 'computed' } as const
const leaf = (quantity: Quantity, of: SentenceValue, value: number | null): Explanation => ({ quantity, value, says: null, source: null, provenance: computed, of, inputs: [] })
const about = (quantity: Quantity, value: number | null, says: Sentence, inputs: readonly Explanation[], of: SentenceValue = ''): Explanation => ({ quantity, value, says, source: own, provenance: computed, of, inputs })
const bySize = (rows: Explanation[]): Explanation[] => rows.toSorted((left, right) => Math.abs(right.value ?? 0) - Math.abs(left.value ?? 0))

const names = ({ plan }: WorkedOut): Map<string, string> => new Map(plan.contents.parts.map((part) => [part.id, part.partNumber === '' ? part.description : part.partNumber]))
const sum = (rows: readonly Explanation[]): number => rows.reduce((total, row) => total + (row.value ?? 0), 0)

/** A share or a count over the whole plan taken apart into the parts, sources or sites that it counts. */
export function explainPlanSum(worked: WorkedOut, quantity: PlanSum): Explanation {
  const { evaluation } = worked
  const { totals, coverage } = evaluation
  const nameOf = names(worked)
  switch (quantity) {
    case 'share-from-europe': {
      const legs = evaluation.parts.flatMap((part) => part.legs.flatMap((leg) => (leg.country === null || part.spendPerYear === null ? [] : [{ part, leg, money: part.spendPerYear * leg.share }])))
      const rows = (inEurope: boolean) => bySize(legs.filter(({ leg }) => isEuropean(leg.country ?? '') === inEurope).map(({ part, leg, money }) => leaf(spend, `${nameOf.get(part.partId) ?? ''}, ${leg.supplierName}`, money)))
      const [inside, outside] = [rows(true), rows(false)]
      return about(shareFromEurope, totals.shareFromEurope, say`spend at sites in Europe ÷ spend at sites whose country is known`, [
        about(spend, sum(inside), say`sum over the sources in Europe`, inside, say`in Europe`), about(spend, sum(outside), say`sum over the sources elsewhere`, outside, say`elsewhere`),
      ])
    }
    case 'sites-short':
      return about(sitesShort, totals.sitesShort, say`number of sites whose recovery takes longer than stock lasts`, bySize(
        evaluation.sites.filter((site) => (site.gapDays ?? 0) > 0).map((site) => leaf(gap, [site.supplierName, site.city].filter((word) => word !== '').join(', '), site.gapDays)),
      ))
    case 'priced': {
      const unpriced = evaluation.parts.filter((part) => part.landedPerUnit === null)
      return about(sharePriced, coverage.priced, say`spend of the parts with a landed cost ÷ spend of all parts, a part of unknown spend counting as an average one`, unpriced.map((part) => (
        { ...leaf(landed, part.notPriced === null ? (nameOf.get(part.partId) ?? '') : say`${nameOf.get(part.partId) ?? ''}: ${part.notPriced}`, null), provenance: { kind: 'missing', fact: null } } as const
      )))
    }
  }
}

/** A part's share of what is spent. */
export function explainSpendShare(worked: WorkedOut, partId: string, spent: Explanation): Explanation {
  const { parts, totals } = worked.evaluation
  const result = parts.find((part) => part.partId === partId)
  const value = result?.spendPerYear === undefined || result.spendPerYear === null || totals.spendPerYear === null || totals.spendPerYear === 0 ? null : result.spendPerYear / totals.spendPerYear
  const all = bySize(parts.map((part) => leaf(spend, names(worked).get(part.partId) ?? '', part.spendPerYear)))
  return about(spendShare, value, say`spend on this part ÷ spend on all parts`, [spent, about(spend, totals.spendPerYear, say`sum over the parts of which it is known`, all, say`all parts`)])
}

/** Units of each bought part below an assembly in one unit of it, by part; the assembly's own lines, scrap included. */
function unitsIn({ plan }: WorkedOut, partId: string): ReadonlyMap<number, number> {
  const { structure } = plan
  const units = new Map<number, number>()
  const visit = (index: number, each: number): void => {
    const [from, to] = [structure.start[index] ?? 0, structure.start[index + 1] ?? 0]
    if (structure.isBought[index] === 1 || from === to) units.set(index, (units.get(index) ?? 0) + each)
    else for (let edge = from; edge < to; edge++) if (structure.inCycle[structure.child[edge] ?? 0] !== 1) visit(structure.child[edge] ?? 0, each * (structure.perParent[edge] ?? Number.NaN))
  }
  const top = structure.indexOf.get(partId)
  if (top !== undefined) visit(top, 1)
  return units
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** What an assembly costs or risks: its bought parts, each with the units of it that go into one assembly. */
export function explainAssembly(worked: WorkedOut, { partId, quantity, units }: AssemblyTarget): Explanation {
  const { plan, evaluation } = worked
  const nameOf = names(worked)
  const results = new Map<string, PartResult>(evaluation.parts.map((part) => [part.partId, part]))
  const below = [...unitsIn(worked, partId)].flatMap(([index, each]) => {
    const result = results.get(plan.contents.parts[index]?.id ?? '')
    return result === undefined ? [] : [{ result, each, name: nameOf.get(result.partId) ?? '' }]
  })
  const title = nameOf.get(partId) ?? ''
  if (quantity === 'risk') {
    const scores = bySize(below.map(({ result, name }) => leaf({ id: 'risk-below', label: say`Risk score`, unit: '1' }, name, result.riskScore)))
    return about({ id: 'risk-of-assembly', label: say`Risk score`, unit: '1' }, scores[0]?.value ?? null, say`the highest score of the parts below it`, scores, title)
  }
  const rows = bySize(below.map(({ result, each, name }): Explanation => {
    const count = known(each * units)
    const money = result.landedPerUnit === null || count === null ? null : result.landedPerUnit * count
    return about(unitsBelow, money, say`landed cost × units`, [leaf(landed, name, result.landedPerUnit), leaf(q.quantityPerProduct, name, count)], name)
  }))
  const priced = rows.filter((row) => row.value !== null)
  return about(unitsBelow, priced.length === 0 ? null : sum(priced), say`sum over the parts below it whose cost is known`, rows, title)
}
