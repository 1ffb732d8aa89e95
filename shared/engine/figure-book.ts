import type { Figure, Figures } from '../data/figure.ts'
import type { ParameterOverride } from '../model/parameter.ts'

/** A figure as one plan sees it. */
export interface FigureRef {
  readonly key: string
  /** NaN where neither a figure nor an override exists. */
  readonly value: number
  readonly figure: Figure | null
  /** Who replaced it: a stored override, a value that is being tried ("what"), or nobody. */
  readonly override: ParameterOverride | 'what' | null
}

/** Looks up figures by key, with the overrides of one plan laid over them. */
export interface FigureBook {
  ref(key: string): FigureRef
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
  const refs = new Map<string, FigureRef>()
  return {
    ref(key) {
      const found = refs.get(key)
      if (found !== undefined) return found
      const figure = figures.get(key) ?? null
      const tried = what?.get(key)
      const override = tried === undefined ? (stored.get(key) ?? null) : 'what'
      const value = tried ?? (override !== null && override !== 'what' ? override.value : (figure?.value ?? Number.NaN))
      const made: FigureRef = { key, value, figure, override }
      refs.set(key, made)
      return made
    },
  }
}
