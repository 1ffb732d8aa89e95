import type { Patch } from './change.ts'
import type { ProjectContents } from './contents.ts'

/** What a plan holds beside its own words: choices, figures and what-ifs. */
export type Plans = Pick<ProjectContents, 'scenarios' | 'choices' | 'parameters' | 'shocks'>
export type HeldPatch = Extract<Patch, { readonly noun: 'choice' | 'parameter' | 'shock' }>
/** A noun that a plan holds, as a patch sets it. */
export type Held = { readonly [Noun in HeldPatch['noun']]: { readonly noun: Noun; readonly value: NonNullable<Extract<HeldPatch, { readonly noun: Noun }>['value']> } }[HeldPatch['noun']]

/** Does a patch set or take away something that a plan may hold? */
export const isHeld = (patch: Patch): patch is HeldPatch => patch.noun === 'choice' || patch.noun === 'parameter' || patch.noun === 'shock'

/** Choices, figures and what-ifs, of plans or of the whole project, in this order. */
export function everyHeld({ choices, parameters, shocks }: Omit<Plans, 'scenarios'>): Held[] {
  return [
    ...choices.map((value) => ({ noun: 'choice' as const, value })),
    ...parameters.map((value) => ({ noun: 'parameter' as const, value })),
    ...shocks.map((value) => ({ noun: 'shock' as const, value })),
  ]
}

/** What a plan holds: its choices, then its figures, then its what-ifs. */
export const heldBy = (plans: Omit<Plans, 'scenarios'>, scenarioId: string): Held[] => everyHeld(plans).filter(({ value }) => value.scenarioId === scenarioId)

/** The patch that sets a held noun. */
export const setHeld = (held: Held): HeldPatch => ({ noun: held.noun, id: held.value.id, value: held.value }) as HeldPatch // noun and value are of one kind by the type Held
/** The patch that takes a held noun away. */
export const dropHeld = ({ noun, value }: Held): HeldPatch => ({ noun, id: value.id, value: null })
/** A copy of a held noun in another plan, under an id of its own. */
export const heldIn = (held: Held, scenarioId: string, id: string): Held => ({ noun: held.noun, value: { ...held.value, scenarioId, id } }) as Held // the copy is of the kind of the original
