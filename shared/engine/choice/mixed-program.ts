import type { LinearProgram } from '../disrupt/linear-program.ts'

/** A linear program some of whose columns have to be whole numbers. */
export interface MixedProgram extends LinearProgram {
  /** 1 for each column that has to be whole. */
  readonly isWhole: Uint8Array
}

/** How long a mixed program may be worked on. */
export interface MixedSettings {
  /** Seconds at most; Infinity for no limit. */
  readonly seconds: number
  /** Nodes of the branching at most. */
  readonly nodes?: number
  /** Whole columns of a plan known to be good, to start from. */
  readonly start?: readonly (readonly [column: number, value: number])[]
  /** Asked now and then; the search ends where it says no. Told the least objective found and the bound that none is under. */
  readonly goesOn?: (best: number, bound: number) => boolean
}

/** What comes of a mixed program. `columns` is empty where nothing was found. */
export interface MixedSolution {
  /** stopped: by the time, the nodes or `goesOn`, with what was found until then. */
  readonly status: 'optimal' | 'stopped' | 'infeasible' | 'unbounded' | 'unsolved'
  readonly objective: number
  /** No solution has a smaller objective. */
  readonly bound: number
  readonly nodes: number
  /** Seconds that the solver took. */
  readonly seconds: number
  readonly columns: Float64Array
}

/** Solves mixed programs until no gap is left; the host brings it along. */
export type SolveMixed = (program: MixedProgram, settings: MixedSettings) => MixedSolution
