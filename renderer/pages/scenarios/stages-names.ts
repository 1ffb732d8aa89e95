import { remembered } from '../../../shared/engine/remember.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { partNames } from './best-plan-parts.ts'

/** Every part of the drawer asks, as often as a slider moves. */
const last = remembered<ReadonlyMap<string, string>>()

/** The names of parts as they stand in a plan in stages: number and description. */
export function namesOfParts({ parts }: Pick<ProjectContents, 'parts'>): (partId: string) => string {
  const names = last([parts], () => partNames(parts))
  return (partId) => names.get(partId) ?? partId
}
