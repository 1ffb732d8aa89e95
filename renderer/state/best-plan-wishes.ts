import { create } from 'zustand'
import { noWishPatches, partWishPatches, wishesOf, wishPatches } from '../../shared/model/wish-change.ts'
import type { Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { PartWish, Wishes } from '../../shared/model/wishes.ts'
import { keepNow, keepSoon } from './keep-soon.ts'
import { useProject } from './project.ts'
import { change } from './steps.ts'

/** Makes a step of wishes in the open project under its name; nothing where it is wished already. */
function step(name: string, patchesFor: (contents: ProjectContents) => Patch[]): void {
  // What waits is kept before it is asked what is wished now.
  keepNow()
  const { contents } = useProject.getState()
  const patches = contents === null ? [] : patchesFor(contents)
  if (patches.length > 0) void change(name.slice(0, 300), patches)
}

/** Changes what is wished of the best plan. */
export const wish = (name: string, changed: Partial<Omit<Wishes, 'id'>>): void => step(name, (contents) => wishPatches(contents, changed))
/** A part stays as it is, has to change, or is free again (null). */
export const holdPart = (name: string, partId: string, rule: PartWish['rule'] | null): void => step(name, (contents) => partWishPatches(contents, partId, rule))
/** Takes every wish back. */
export const wishNothing = (name: string): void => step(name, noWishPatches)

interface BudgetTried {
  /** The budget under the hand, before it is let go; null while no hand is on it. `money` of null is as much as pays. */
  readonly tried: { readonly projectId: string; readonly money: number | null } | null
}
const useBudgetTried = create<BudgetTried>()(() => ({ tried: null }))

/** Shows what a budget buys while the slider is moved, and stores nothing. */
export function tryBudget(money: number | null): void {
  const { contents } = useProject.getState()
  if (contents !== null) useBudgetTried.setState({ tried: { projectId: contents.project.id, money } })
}

/** Stores the budget under the hand as one step once the slider is let go and rests; arrow keys let it go at every stroke. `nameOf` names the step. */
export function keepBudgetTried(nameOf: (money: number | null) => string): void {
  keepSoon('best-plan.budget', () => {
    const { tried } = useBudgetTried.getState()
    useBudgetTried.setState({ tried: null })
    const { contents } = useProject.getState()
    if (tried === null || contents === null || contents.project.id !== tried.projectId) return
    const patches = wishPatches(contents, { budget: tried.money })
    if (patches.length > 0) void change(nameOf(tried.money), patches)
  })
}

const inHand = ({ tried }: BudgetTried, contents: ProjectContents): number | null => (tried !== null && tried.projectId === contents.project.id ? tried.money : wishesOf(contents).budget)

/** One-off money at most: the budget under the hand, else the one stored; null for as much as pays. */
export const budgetNow = (contents: ProjectContents): number | null => inHand(useBudgetTried.getState(), contents)
/** The same, followed. */
export const useBudget = (contents: ProjectContents): number | null => useBudgetTried((state) => inHand(state, contents))
