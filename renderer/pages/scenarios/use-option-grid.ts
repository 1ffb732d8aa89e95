import { useEffect, useMemo, useState } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { OptionGrid, OptionSettings } from '../../../shared/engine/option.ts'
import { optionGrid, optionsAtHand } from '../../../shared/engine/options.ts'
import { sameThings } from '../../../shared/engine/remember.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { findGrid, forgetGridWork, useOptionGridState, type GridInputs } from '../../state/option-grid.ts'

/** The figures being dragged, once the hand has rested for a moment. */
function useSettled(what: ReadonlyMap<string, number>, isMoving: boolean): ReadonlyMap<string, number> {
  const [settled, setSettled] = useState(what)
  useEffect(() => {
    if (isMoving) return undefined
    const timer = setTimeout(() => setSettled(what), 150)
    return () => clearTimeout(timer)
  }, [what, isMoving])
  return settled
}

/** Up to this many parts the grid is worked out at once; of more of them beside the page, as it would stand still meanwhile. */
const atOnce = 400

/** Everything that a grid depends on. A plan without figures and what-ifs of its own stands in the world of today. */
function inputsOf(facts: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>, settings: OptionSettings): GridInputs {
  const { project, products, parts, lines, suppliers, sites, offers, parameters, shocks, works } = facts
  const isOwn = (one: { readonly scenarioId: string | null }): boolean => one.scenarioId === scenarioId
  const world = parameters.some(isOwn) || shocks.some(isOwn) ? scenarioId : null
  return [project, products, parts, lines, suppliers, sites, offers, parameters, shocks, works, world, ...Object.values(settings), ...[...what].flat()]
}

/** An option grid, with whether it is an earlier one or none yet, and whether a newer one is on its way. */
export interface ShownGrid {
  readonly grid: OptionGrid
  readonly isStale: boolean
  readonly isComing: boolean
}

/** The option grid, from the facts alone; it is five plans wide, so under a slider it follows as soon as the hand rests. `isMoving`: the numbers shown of a long project are not yet those of where the hand is. */
export function useOptionGrid(
  facts: ProjectContents, scenarioId: string | null, what: ReadonlyMap<string, number>, settings: OptionSettings, today: Evaluation, isMoving: boolean,
): ShownGrid {
  const settled = useSettled(what, isMoving)
  const isLarge = facts.parts.length > atOnce
  const small = useMemo(
    () => (isLarge ? null : optionGrid({ contents: facts, scenarioId, figures: shippedFigures, what: settled }, settings)), [isLarge, facts, scenarioId, settled, settings],
  )
  const inputs = useMemo(() => inputsOf(facts, scenarioId, settled, settings), [facts, scenarioId, settled, settings])
  const { id, currency } = facts.project
  const last = useOptionGridState(({ found }) => (found?.projectId === id && found.currency === currency ? found : null))
  const isStopped = useOptionGridState(({ stopped }) => stopped !== null && sameThings(stopped, inputs))
  const isStale = small === null && (last === null || !sameThings(last.inputs, inputs))
  // The last one stands until the next is there; where none will come, its numbers would pass for those of now.
  const found = isStale && isStopped ? null : last
  const isComing = isStale && !isStopped
  useEffect(() => {
    if (isComing) void findGrid(facts, { scenarioId, what: settled, settings }, inputs)
    else if (!isStale) forgetGridWork()
  }, [isComing, isStale, facts, scenarioId, settled, settings, inputs])
  // Before the first grid of a project is there, the table shows what today alone says.
  const atHand = useMemo(() => (small === null && found === null ? optionsAtHand(facts, today, settings) : null), [small, found, facts, today, settings])
  const grid = small ?? found?.grid ?? atHand
  if (grid === null) throw new Error('An option grid was neither worked out nor at hand.')
  return useMemo(() => ({ grid, isStale, isComing }), [grid, isStale, isComing])
}
