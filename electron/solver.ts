import loadHighs from 'highs'
import { highsSolver } from '../shared/engine/disrupt/highs-solver.ts'
import type { Solve } from '../shared/engine/disrupt/linear-program.ts'

/** Loads HiGHS, which solves linear programs exactly, one after the other. */
export const loadSolver = async (): Promise<Solve> => highsSolver(await loadHighs())
