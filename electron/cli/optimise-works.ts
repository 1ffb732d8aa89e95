import type { PlanAnswer } from '../../shared/engine/best-plan/plan-answer.ts'
import type { PlanOption } from '../../shared/engine/best-plan/plan-option.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { english } from '../../shared/text/english.ts'
import { numberText } from './text-table.ts'

/** The place of an option in a list: its country, and the works of one's own there. */
export const placeOf = ({ works }: Pick<ProjectContents, 'works'>, { country, worksId }: Pick<PlanOption, 'country' | 'worksId'>): string =>
  [country ?? '', works.find(({ id }) => id === worksId)?.name ?? ''].filter((word) => word !== '').join(' ')

/** The works of one's own that a plan opens, a line each: why, with which parts and how full it is then; none where it opens none. */
export function worksInWords({ parts }: Pick<ProjectContents, 'parts'>, { works }: PlanAnswer): string[] {
  if (works.length === 0) return []
  const numberOf = new Map(parts.map((part) => [part.id, part.partNumber]))
  return ['', ...works.map(({ works: { hoursPerYear }, hours, partIds, says }) => {
    const use = hoursPerYear === null ? '' : `, ${numberText(hours, 0)} of its ${numberText(hoursPerYear, 0)} hours a year`
    return `${english(says)} Made there: ${partIds.map((id) => numberOf.get(id) ?? id).join(', ')}${use}.`
  })]
}

/** The same as data; money in the project's currency. */
export function worksAsJson({ parts }: Pick<ProjectContents, 'parts'>, { works }: PlanAnswer): readonly object[] {
  const numberOf = new Map(parts.map((part) => [part.id, part.partNumber]))
  const named = (ids: readonly string[]): string[] => ids.map((id) => numberOf.get(id) ?? id)
  return works.map(({ works: { id, name, country, openingCost, costPerYear, hoursPerYear }, partIds, payAlone, hours, worth, says }) => ({
    id, name, country, openingCost, costPerYear, hoursPerYear, hours: hoursPerYear === null ? null : hours, parts: named(partIds), payAlone: named(payAlone), worth, why: english(says),
  }))
}
