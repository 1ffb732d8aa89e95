import { useEffect } from 'react'
import { create } from 'zustand'
import type { PageName } from './view.ts'

/** Where the palette puts an action: a place to go to, something to do, something to have explained. */
export type ActionGroup = 'goTo' | 'do' | 'explain'

/** Something a person can do, wherever it is asked for: the palette, a key, the system's menu, the page of keys in Help. */
export interface Action {
  /** Unique and lasting, such as "undo" or "page risk". */
  readonly id: string
  readonly group: ActionGroup
  /** Its name; read in every language, so that it is found in each. A name of a part or a supplier is the same in all. */
  readonly label: () => string
  /** Further words that it is found by. */
  readonly more?: (() => string) | undefined
  /** Its key, written as "Ctrl+Shift+Z" or "F6"; Ctrl stands for Cmd on a Mac. */
  readonly keys?: string | undefined
  /** Does the key work while a person types in a field? */
  readonly whileTyping?: boolean | undefined
  /** A few words at the end of its line, at hand at once. */
  readonly note?: (() => string) | undefined
  /** What it would do to the numbers, worked out when the line is shown; null unknown. */
  readonly effect?: (() => string | null) | undefined
  /** Offered before anything is typed. */
  readonly isOffered?: boolean | undefined
  /** Not now: kept in the list of keys, left out of the palette, and its key does nothing. */
  readonly isImpossible?: boolean | undefined
  readonly run: () => void
}

/** A key that a page handles itself, such as the arrows in a table; for the list of keys in Help. */
export interface PageKey {
  readonly keys: string
  readonly label: () => string
}

type Provider = () => readonly Action[]

interface Registry {
  /** Asked for on every key. */
  readonly deeds: readonly Provider[]
  readonly pageKeys: ReadonlyMap<PageName | 'everywhere', readonly PageKey[]>
}

/** What can be done now, as the areas of the app say. */
export const useRegistry = create<Registry>()(() => ({ deeds: [], pageKeys: new Map() }))

const without = (providers: readonly Provider[], provider: Provider): readonly Provider[] => providers.filter((one) => one !== provider)

/** Adds actions; answers what takes them away again. */
export function registerActions(provider: Provider): () => void {
  useRegistry.setState(({ deeds }) => ({ deeds: [...deeds, provider] }))
  return () => useRegistry.setState(({ deeds }) => ({ deeds: without(deeds, provider) }))
}

/** Lists keys that a page handles itself, for Help. */
export const registerKeys = (page: PageName | 'everywhere', keys: readonly PageKey[]): void =>
  useRegistry.setState(({ pageKeys }) => ({ pageKeys: new Map(pageKeys).set(page, keys) }))

/** Actions of a page while it is shown; `provider` has to stay the same function from one drawing to the next. */
export function useActions(provider: Provider): void {
  useEffect(() => registerActions(provider), [provider])
}

/** Every action that is possible or could be; a later one of the same id stands for the earlier. */
export function allActions(): Action[] {
  const found = new Map<string, Action>()
  for (const provider of useRegistry.getState().deeds) for (const action of provider()) found.set(action.id, action)
  return [...found.values()]
}

/** Runs the action of this id, where it is possible now. */
export function runAction(id: string): void {
  const action = allActions().find((one) => one.id === id)
  if (action !== undefined && action.isImpossible !== true) action.run()
}
