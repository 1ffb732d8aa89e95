import type { Patch } from './change.ts'
import type { ProjectContents } from './contents.ts'
import { openWishes, wishesId, type PartWish, type Wishes } from './wishes.ts'

type Wished = Pick<ProjectContents, 'wishes' | 'partWishes'>

/** The wishes of a project, open ones where nobody wished anything. */
export const wishesOf = ({ wishes: [stored] }: Pick<ProjectContents, 'wishes'>): Wishes => stored ?? openWishes

const same = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The patches that change what is wished of the best plan; none where it is wished already. */
export function wishPatches(contents: Pick<ProjectContents, 'wishes'>, changed: Partial<Omit<Wishes, 'id'>>): Patch[] {
  const before = wishesOf(contents)
  const after = { ...before, ...changed }
  return same(before, after) ? [] : [{ noun: 'wishes', id: wishesId, value: same(after, openWishes) ? null : after }]
}

/** The patches under which a part stays as it is, has to move, or is free again (null); none where it is so already. */
export function partWishPatches({ partWishes }: Pick<ProjectContents, 'partWishes'>, partId: string, rule: PartWish['rule'] | null): Patch[] {
  const before = partWishes.find((one) => one.partId === partId)?.rule ?? null
  return before === rule ? [] : [{ noun: 'part-wish', id: partId, value: rule === null ? null : { partId, rule } }]
}

/** The wishes without those of the best plan: how a plan is carried out by quarters is none of it. */
const stagesAlone = (wishes: Wishes): Wishes => ({ ...openWishes, stages: wishes.stages })

/** Whether anything is wished of the best plan. */
export const isWished = (contents: Wished): boolean => contents.partWishes.length > 0 || !same(wishesOf(contents), stagesAlone(wishesOf(contents)))

/** The patches that take every wish for the best plan back. */
export const noWishPatches = (contents: Wished): Patch[] => [
  ...wishPatches(contents, stagesAlone(wishesOf(contents))),
  ...contents.partWishes.map(({ partId }): Patch => ({ noun: 'part-wish', id: partId, value: null })),
]
