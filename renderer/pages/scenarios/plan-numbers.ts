import { startTransition, useEffect, useMemo, useState } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { OptionGrid, OptionSettings } from '../../../shared/engine/option.ts'
import { optionGrid, optionsAtHand } from '../../../shared/engine/options.ts'
import { inWorldOf } from '../../../shared/engine/today-in-world.ts'
import { sameThings } from '../../../shared/engine/remember.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { messageOf } from '../../host.ts'
import { evaluationOf } from '../../state/evaluation.ts'
import { sayFailed } from '../../state/notices.ts'
import { askGrid } from '../../work/option-client.ts'

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

/** The figures being dragged, once the hand has rested for a moment. */
function useSettled(what: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const [settled, setSettled] = useState(what)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(what), 150)
    return () => clearTimeout(timer)
  }, [what])
  return settled
}

/** Up to this many parts the grid is worked out at once; of more of them beside the page, as it would stand still meanwhile. */
const atOnce = 400

interface FoundGrid {
  readonly projectId: string
  readonly inputs: readonly unknown[]
  readonly grid: OptionGrid
}

/** The last grid of a large project: it stands until the next one is there, also for who leaves the page and comes back. */
let lastFound: FoundGrid | null = null

/** Everything that a grid depends on. A plan without figures of its own stands in the world of today. */
function inputsOf(facts: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>, settings: OptionSettings): readonly unknown[] {
  const { project, products, parts, lines, suppliers, sites, offers, parameters } = facts
  const world = parameters.some((one) => one.scenarioId === scenarioId) ? scenarioId : null
  return [project, products, parts, lines, suppliers, sites, offers, parameters, world, ...Object.values(settings), ...[...what].flat()]
}

/** An option grid, with whether a newer one is being worked out. */
export interface ShownGrid {
  readonly grid: OptionGrid
  readonly isStale: boolean
}

/** The option grid, from the facts alone; it is five plans wide, so under a slider it follows as soon as the hand rests. */
export function useOptionGrid(
  facts: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>, settings: OptionSettings, today: Evaluation,
): ShownGrid {
  const settled = useSettled(what)
  const isLarge = facts.parts.length > atOnce
  const small = useMemo(
    () => (isLarge ? null : optionGrid({ contents: facts, scenarioId, figures: shippedFigures, what: settled }, settings)), [isLarge, facts, scenarioId, settled, settings],
  )
  const inputs = useMemo(() => inputsOf(facts, scenarioId, settled, settings), [facts, scenarioId, settled, settings])
  const [found, setFound] = useState(lastFound)
  const ofProject = found?.projectId === facts.project.id ? found : null
  const isStale = small === null && (ofProject === null || !sameThings(ofProject.inputs, inputs))
  useEffect(() => {
    if (!isStale) return undefined
    let isWanted = true
    askGrid(facts, { scenarioId, what: settled, settings }).then(
      (grid) => {
        if (!isWanted || grid === null) return
        lastFound = { projectId: facts.project.id, inputs, grid }
        startTransition(() => setFound(lastFound))
      },
      (error: unknown) => { if (isWanted) sayFailed(messageOf(error)) },
    )
    return () => { isWanted = false }
  }, [isStale, facts, scenarioId, settled, settings, inputs])
  // Before the first grid of a project is there, the table shows what today alone says.
  const atHand = useMemo(() => (small === null && ofProject === null ? optionsAtHand(facts, today, settings) : null), [small, ofProject, facts, today, settings])
  const grid = small ?? ofProject?.grid ?? atHand
  if (grid === null) throw new Error('An option grid was neither worked out nor at hand.')
  return useMemo(() => ({ grid, isStale }), [grid, isStale])
}
