import { create } from 'zustand'

interface DraftState {
  /** Figures being dragged, by key; over the stored ones, not stored yet. */
  readonly what: ReadonlyMap<string, number>
}

/** A slider in the hand: numbers follow it, nothing is stored until it is let go. */
export const useDraft = create<DraftState>()(() => ({ what: new Map() }))

/** Sets a figure while it is dragged. */
export const dragFigure = (key: string, value: number): void => useDraft.setState(({ what }) => ({ what: new Map(what).set(key, value) }))

/** Forgets a dragged figure, or all of them. */
export function clearDraft(key?: string): void {
  useDraft.setState(({ what }) => {
    if (what.size === 0) return {}
    const left = new Map(key === undefined ? [] : what)
    if (key !== undefined) left.delete(key)
    return { what: left }
  })
}
