import type { ProjectContents } from '../../shared/model/contents.ts'
import { isSameToCalculate } from './calculated-from.ts'

/** What futures or years are drawn of; plans as one text. */
export interface DrawnOf {
  readonly contents: ProjectContents
  readonly plans: string
  readonly what: ReadonlyMap<string, number>
}

interface Drawing<Found> {
  /** The question that was asked last; null before the first. */
  readonly of: DrawnOf | null
  readonly found: Found | null
  /** The question that what is found answers. */
  readonly foundOf: DrawnOf | null
  readonly isRunning: boolean
}

/** How what was drawn stands to the question that is asked now. */
export interface Standing<Found> {
  /** What can be read here; null where nothing is drawn of this project in its currency. */
  readonly found: Found | null
  /** Whether what is found answers an earlier question than the one that stands. */
  readonly isOld: boolean
  /** Whether an answer, or more of it, is still to come; not once it failed or was stopped. */
  readonly isComing: boolean
}

/** Whether something was drawn of just this question. */
export const isOf = (of: DrawnOf | null, { contents, plans, what }: DrawnOf): boolean => of !== null && isSameToCalculate(of.contents, contents) && of.plans === plans && of.what === what

/** How what was drawn stands to the question asked now: of another project nothing is read, as today is called the same in each. */
export function standingTo<Found>({ of, found, foundOf, isRunning }: Drawing<Found>, question: DrawnOf): Standing<Found> {
  const { id, currency } = question.contents.project
  const isReadable = foundOf !== null && foundOf.contents.project.id === id && foundOf.contents.project.currency === currency
  return { found: isReadable ? found : null, isOld: !isOf(foundOf, question), isComing: isRunning || !isOf(of, question) }
}
