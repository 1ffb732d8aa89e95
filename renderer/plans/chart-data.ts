import { waterfall, type WaterfallStep as EngineStep } from '../../shared/engine/compare.ts'
import type { Evaluation } from '../../shared/engine/evaluation.ts'
import type { DumbbellRow } from '../charts/dumbbell.tsx'
import type { WaterfallStep } from '../charts/waterfall.tsx'
import { compareText } from '../text/compare.ts'
import { roundTo } from '../text/format.ts'
import { placeName } from './site-name.ts'

const text = compareText.charts

type Group = keyof typeof text.steps
const groupOf: Readonly<Record<EngineStep['id'], Group>> = {
  price: 'price', freight: 'freight', insurance: 'freight', duty: 'duty', brokerage: 'duty', 'pipeline-stock': 'stock', 'cycle-stock': 'stock', 'safety-stock': 'stock',
  'buffer-stock': 'buffer', quality: 'soft', expedite: 'soft', oversight: 'soft', hedging: 'soft', carbon: 'soft', obsolescence: 'soft', tooling: 'soft', 'stand-by': 'soft', 'expected-loss': 'loss',
}

/** The waterfall per product unit in cents shown, its last step taking up what rounding leaves, so that the bars add up; null where the plans cannot be compared. */
export function costSteps(today: Evaluation, plan: Evaluation, planName: string): WaterfallStep[] | null {
  const found = waterfall(today, plan)
  if (found === null || !found.comparable || today.totals.landedCostPerYear === null) return null
  // Both know it or neither does: only then are they comparable.
  const withLoss = today.totals.expectedLossPerYear !== null
  const sums = new Map<Group, number>()
  for (const step of found.steps) sums.set(groupOf[step.id], (sums.get(groupOf[step.id]) ?? 0) + step.to - step.from)
  const [start, end] = [roundTo(found.start, 2), roundTo(found.end, 2)]
  const steps = [...sums].map(([group, change]) => ({ key: group, label: text.steps[group], kind: 'step' as const, value: roundTo(change, 2) })).filter((step) => step.value !== 0)
  const left = roundTo(end - start - steps.reduce((sum, step) => sum + step.value, 0), 2)
  const largest = steps.toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value))[0]
  return [
    { key: 'today', label: text.costToday(withLoss), kind: 'total', value: start },
    ...steps.map((step) => (step === largest ? Object.assign({}, step, { value: roundTo(step.value + left, 2) }) : step)),
    { key: 'plan', label: text.costPlan(planName, withLoss), kind: 'total', value: end },
  ]
}

/** Days short of each site of today, before and after: after is the worst of the parts that came from it, wherever they come from then. Worst first. */
export function shortSites(today: Evaluation, plan: Evaluation): DumbbellRow[] {
  const after = new Map(plan.parts.map((part) => [part.partId, part.gapDays]))
  const rows: DumbbellRow[] = []
  for (const site of today.sites) {
    if (site.gapDays === null) continue
    const gaps = site.partIds.flatMap((partId) => after.get(partId) ?? [])
    if (gaps.length === 0) continue
    const [before, later] = [Math.max(0, Math.round(site.gapDays)), Math.max(0, Math.round(Math.max(...gaps)))]
    if (before > 0 || later > 0) rows.push({ key: site.key, label: placeName(site), note: site.country ?? '', before, after: later })
  }
  return rows.toSorted((one, other) => other.before - one.before || other.after - one.after)
}
