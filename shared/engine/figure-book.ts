import type { Figure, Figures } from '../data/figure.ts'
import type { ParameterOverride } from '../model/parameter.ts'

/** What a figure is at one moment. A change makes a new state, so that the same state says: nothing changed. */
export interface FigureState {
  /** NaN where neither a figure nor an override exists. */
  readonly value: number
  /** Who replaced it: a stored override, a value that is being tried ("what"), or nobody. */
  readonly override: ParameterOverride | 'what' | null
}

/** A figure as one plan sees it; it follows what is laid over its book. */
export interface FigureRef extends FigureState {
  readonly key: string
  readonly figure: Figure | null
  readonly state: FigureState
}

/** A figure that was read, as it was then. */
export interface Reading {
  readonly ref: FigureRef
  readonly state: FigureState
}

/** Looks up figures by key, with the overrides of one plan laid over them. */
export interface FigureBook {
  ref(key: string): FigureRef
  /** Puts values to try in the place of those tried before. */
  lay(what: ReadonlyMap<string, number> | undefined): void
  /** Does some work and tells which figures it read, so that it need not be done again while they stay. */
  reading(work: () => void): readonly Reading[]
}

/** True while none of the figures has changed since it was read. */
export const stillRead = (readings: readonly Reading[]): boolean => readings.every(({ ref, state }) => ref.state === state)

/** Who notes down what is read; `turn` tells one piece of work from the next. */
interface Notes {
  turn: number
  read: LiveFigure[] | null
}

class LiveFigure implements FigureRef {
  readonly key: string
  readonly figure: Figure | null
  state: FigureState
  private readonly notes: Notes
  private notedIn = 0

  constructor(key: string, figure: Figure | null, state: FigureState, notes: Notes) {
    this.key = key
    this.figure = figure
    this.state = state
    this.notes = notes
  }

  get value(): number {
    const { read, turn } = this.notes
    // A figure is read for thousands of rows: once a turn is noted.
    if (read !== null && this.notedIn !== turn) {
      this.notedIn = turn
      read.push(this)
    }
    return this.state.value
  }

  get override(): FigureState['override'] {
    return this.state.override
  }
}

/** The figures under a plan: values being tried win over the scenario's overrides, these over the project's, these over what is shipped. */
export function openFigures(
  figures: Figures,
  overrides: readonly ParameterOverride[],
  scenarioId: string | null,
  what: ReadonlyMap<string, number> | undefined,
): FigureBook {
  const stored = new Map<string, ParameterOverride>()
  for (const override of overrides) if (override.scenarioId === null) stored.set(override.key, override)
  for (const override of overrides) if (override.scenarioId !== null && override.scenarioId === scenarioId) stored.set(override.key, override)
  const refs = new Map<string, LiveFigure>()
  const notes: Notes = { turn: 0, read: null }
  let laid = what
  const stateOf = (key: string, figure: Figure | null): FigureState => {
    const tried = laid?.get(key)
    if (tried !== undefined) return { value: tried, override: 'what' }
    const override = stored.get(key) ?? null
    return { value: override?.value ?? figure?.value ?? Number.NaN, override }
  }
  return {
    ref(key) {
      const found = refs.get(key)
      if (found !== undefined) return found
      const figure = figures.get(key) ?? null
      const made = new LiveFigure(key, figure, stateOf(key, figure), notes)
      refs.set(key, made)
      return made
    },
    lay(next) {
      const touched = new Set([...(laid?.keys() ?? []), ...(next?.keys() ?? [])])
      laid = next
      for (const key of touched) {
        const ref = refs.get(key)
        if (ref === undefined) continue
        const state = stateOf(key, ref.figure)
        if (!Object.is(state.value, ref.state.value) || state.override !== ref.state.override) ref.state = state
      }
    },
    reading(work) {
      const read: LiveFigure[] = []
      notes.turn += 1
      notes.read = read
      try {
        work()
      } finally {
        notes.read = null
      }
      return read.map((ref) => ({ ref, state: ref.state }))
    },
  }
}
