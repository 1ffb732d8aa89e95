import { useMemo } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { inWorldOf } from '../../../shared/engine/today-in-world.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { evaluationOf } from '../../state/evaluation.ts'

/** A plan and today's sourcing in the same world: the plan's overrides and what-ifs hold for both. */
export interface PlanNumbers {
  readonly plan: Evaluation
  readonly today: Evaluation
  /** Years over which net value is counted, under the same overrides. */
  readonly horizonYears: number
}

const horizonKey = 'general.horizon-years'

/** The planning horizon of a plan: its own override, else the project's, else the figure shipped. */
export function horizonOf(contents: ProjectContents, scenarioId: string | null): number {
  const override = (of: string | null): number | undefined => contents.parameters.find((one) => one.scenarioId === of && one.key === horizonKey)?.value
  return (scenarioId === null ? undefined : override(scenarioId)) ?? override(null) ?? shippedFigures.get(horizonKey)?.value ?? Number.NaN
}

/** Computes a plan and the today it is held against. Choosing options leaves today as it is, so it is not computed again. */
export function usePlanNumbers(contents: ProjectContents, facts: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>): PlanNumbers {
  const plan = useMemo(() => evaluationOf(contents, scenarioId, what), [contents, scenarioId, what])
  const today = useMemo(
    () => (scenarioId === null ? null : evaluationOf(inWorldOf(facts, scenarioId), null, what)), [facts, scenarioId, what],
  )
  const horizonYears = horizonOf(facts, scenarioId)
  return useMemo(() => ({ plan, today: today ?? plan, horizonYears }), [plan, today, horizonYears])
}
