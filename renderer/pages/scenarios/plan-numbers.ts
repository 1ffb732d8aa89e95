import { useEffect, useMemo, useState } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { evaluateToday, optionGrid, type OptionGrid, type OptionSettings } from '../../../shared/engine/options.ts'
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

/** The project without its plans: the same object until a fact or a figure changes, whatever is chosen meanwhile. */
export function useFactsAlone({ project, products, parts, lines, suppliers, sites, offers, parameters }: ProjectContents): ProjectContents {
  return useMemo(
    () => ({ project, products, parts, lines, suppliers, sites, offers, parameters, scenarios: [], choices: [] }),
    [project, products, parts, lines, suppliers, sites, offers, parameters],
  )
}

/** Computes a plan and the today it is held against. Choosing options leaves today as it is, so it is not computed again. */
export function usePlanNumbers(contents: ProjectContents, facts: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>): PlanNumbers {
  const plan = useMemo(() => evaluationOf(contents, scenarioId, what), [contents, scenarioId, what])
  const today = useMemo(
    () => (scenarioId === null ? null : evaluateToday({ contents: facts, scenarioId, figures: shippedFigures, what })), [facts, scenarioId, what],
  )
  const horizonYears = horizonOf(facts, scenarioId)
  return useMemo(() => ({ plan, today: today ?? plan, horizonYears }), [plan, today, horizonYears])
}

/** The figures being dragged, once the hand has rested for a moment. */
function useSettled(what: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const [settled, setSettled] = useState(what)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(what), 80)
    return () => clearTimeout(timer)
  }, [what])
  return settled
}

/** Computes the option grid from the facts alone; it is five plans wide, so under a slider it follows as soon as the hand rests. */
export function useOptionGrid(facts: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>, settings: OptionSettings): OptionGrid {
  const settled = useSettled(what)
  return useMemo(() => optionGrid({ contents: facts, scenarioId, figures: shippedFigures, what: settled }, settings), [facts, scenarioId, settled, settings])
}
