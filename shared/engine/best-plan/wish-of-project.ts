import type { ProjectContents } from '../../model/contents.ts'
import { wishesOf } from '../../model/wish-change.ts'
import { planObjectives } from './plan-problem.ts'
import { openWish, type PlanWish } from './plan-search.ts'

/** What the search for the best plan has to keep to, as it is stored in the project. */
export function wishOfProject(contents: Pick<ProjectContents, 'wishes' | 'partWishes'>): PlanWish {
  const { objective, budget, suppliers, heads, seconds, worstYearAtMost } = wishesOf(contents)
  const held = (rule: 'stays' | 'moves'): string[] => contents.partWishes.flatMap((one) => (one.rule === rule ? [one.partId] : [])).toSorted()
  return { ...openWish, budget, suppliers, heads, worstYearAtMost, objective: planObjectives.find((one) => one === objective) ?? openWish.objective, stays: held('stays'), moves: held('moves'), seconds: seconds ?? openWish.seconds }
}
