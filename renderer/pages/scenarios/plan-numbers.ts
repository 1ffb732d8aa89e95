import { useDeferredValue, useMemo } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { evaluateOnly, optionGrid, type OptionGrid, type OptionSettings } from '../../../shared/engine/options.ts'
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

/** Computes a plan and the today it is held against; once for the same contents and dragged figures. */
export function usePlanNumbers(contents: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>): PlanNumbers {
  return useMemo(() => {
    const plan = evaluationOf(contents, scenarioId, what)
    const today = scenarioId === null ? plan : evaluateOnly({ contents, scenarioId, figures: shippedFigures, what }, [])
    return { plan, today, horizonYears: horizonOf(contents, scenarioId) }
  }, [contents, scenarioId, what])
}

/** Computes the option grid; under a slider it follows when the frame has time. */
export function useOptionGrid(contents: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>, settings: OptionSettings): OptionGrid {
  const laterContents = useDeferredValue(contents)
  const laterWhat = useDeferredValue(what)
  return useMemo(
    () => optionGrid({ contents: laterContents, scenarioId, figures: shippedFigures, what: laterWhat }, settings),
    [laterContents, scenarioId, laterWhat, settings],
  )
}
