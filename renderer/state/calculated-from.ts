import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Project } from '../../shared/model/project.ts'

const keysOf = <Whole extends object>(whole: Whole): readonly (keyof Whole)[] => Object.keys(whole) as (keyof Whole)[] // an object of ours has the keys of its type

const sameButReport = (one: Project, other: Project): boolean =>
  one === other || [...new Set([...keysOf(one), ...keysOf(other)])].every((key) => key === 'report' || one[key] === other[key])

/** What no number depends on beside the words of the report: what is wished of the best plan. */
const wished: ReadonlySet<keyof ProjectContents> = new Set(['wishes', 'partWishes'])

/** Whether everything that is worked out of the one is so of the other too: they differ in words of the report and in wishes for the best plan alone. */
export const isSameToCalculate = (one: ProjectContents | null, other: ProjectContents | null): boolean =>
  one === other || (one !== null && other !== null && keysOf(other).every((key) => wished.has(key) || (key === 'project' ? sameButReport(one.project, other.project) : one[key] === other[key])))

/** So many contents are known again: those of the open project, and some with a step tried on them. */
const most = 4
let seen: readonly ProjectContents[] = []

/** The contents as calculations see them: the same object as before while only words of the report or wishes for the best plan have changed, so that nothing is worked out again for them. */
export function calculatedFrom(contents: ProjectContents): ProjectContents {
  const before = seen.find((one) => isSameToCalculate(one, contents)) ?? contents
  if (before !== seen[0]) seen = [before, ...seen.filter((one) => one !== before)].slice(0, most)
  return before
}

/** Lets go of the contents of a project that nobody has open any more. */
export const forgetCalculated = (projectId: string): void => { seen = seen.filter(({ project }) => project.id !== projectId) }
