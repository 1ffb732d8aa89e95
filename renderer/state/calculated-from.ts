import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Project } from '../../shared/model/project.ts'

const keysOf = <Whole extends object>(whole: Whole): readonly (keyof Whole)[] => Object.keys(whole) as (keyof Whole)[] // an object of ours has the keys of its type

const sameButReport = (one: Project, other: Project): boolean =>
  [...new Set([...keysOf(one), ...keysOf(other)])].every((key) => key === 'report' || one[key] === other[key])

let last: ProjectContents | null = null

/** The contents as calculations see them: the same object as before while only what is written on the report has changed, so that nothing is worked out again for it. */
export function calculatedFrom(contents: ProjectContents): ProjectContents {
  const before = last
  if (before !== null && keysOf(contents).every((key) => (key === 'project' ? sameButReport(before.project, contents.project) : before[key] === contents[key]))) return before
  last = contents
  return contents
}
