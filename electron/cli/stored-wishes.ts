import { wishOfProject } from '../../shared/engine/best-plan/wish-of-project.ts'
import { openWish, type PlanWish } from '../../shared/engine/best-plan/plan-search.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { wishesOf } from '../../shared/model/wish-change.ts'

/** What a search takes over from the wishes that are stored in the project. */
export interface StoredWishes {
  readonly wish: PlanWish
  /** Null takes the usual countries. */
  readonly countries: readonly string[] | null
  /** Seconds for each plan; null where the project says nothing of it. */
  readonly seconds: number | null
}

/** The wishes of a project, or none where they are not wanted. */
export function storedWishes(contents: ProjectContents, isWanted: boolean): StoredWishes {
  if (!isWanted) return { wish: openWish, countries: null, seconds: null }
  const { countries, seconds } = wishesOf(contents)
  return { wish: wishOfProject(contents), countries, seconds }
}

type Limits = readonly (readonly [string, string | number | null])[]

/** Options that were not asked, with what the project wishes in their place. */
const unasked = (limits: Limits, isAsked: (option: string) => boolean): string[] => limits.flatMap(([option, value]) => (value === null || isAsked(option) ? [] : [`--${option} ${value}`]))

/** What a plan in stages takes over from the wishes of the project, as the options that would ask the same. */
export function takenStages(contents: ProjectContents, isAsked: (option: string) => boolean): readonly string[] {
  const { stages } = wishesOf(contents)
  if (stages === null) return []
  return unasked([['from', stages.from], ['money-per-quarter', stages.budgetPerQuarter], ['people-per-quarter', stages.headsPerQuarter], ['suppliers-per-quarter', stages.suppliersPerQuarter]], isAsked)
}

/** The wishes of the project that a search keeps to, as the options that would ask the same; what was asked instead is left out. */
export function takenWishes({ parts, ...contents }: ProjectContents, asked: PlanWish, isAsked: (option: string) => boolean): readonly string[] {
  const { objective, budget, suppliers, heads, seconds, countries, worstYearAtMost } = wishesOf(contents)
  const numbers = new Map(parts.map((part) => [part.id, part.partNumber === '' ? part.id : part.partNumber]))
  const held = (option: string, rule: 'stays' | 'moves'): string[] => contents.partWishes.flatMap((one) => (one.rule === rule && asked[rule].includes(one.partId) ? [`--${option} ${numbers.get(one.partId) ?? one.partId}`] : []))
  const limits: Limits = [
    ['budget', budget], ['objective', objective === openWish.objective ? null : objective], ['suppliers', suppliers], ['heads', heads], ['worst-year-at-most', worstYearAtMost], ['countries', countries === null ? null : countries.join(',')], ['time-limit', seconds],
  ]
  return [...unasked(limits, isAsked), ...held('keep', 'stays'), ...held('move', 'moves')]
}
