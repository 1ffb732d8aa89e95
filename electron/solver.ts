import loadHighs from 'highs'
import { highsMixedSolver } from '../shared/engine/choice/highs-mixed-solver.ts'
import type { SolveMixed } from '../shared/engine/choice/mixed-program.ts'
import { highsSolver } from '../shared/engine/disrupt/highs-solver.ts'
import type { Solve } from '../shared/engine/disrupt/linear-program.ts'

/** Loads HiGHS, which solves linear programs exactly, one after the other. */
export const loadSolver = async (): Promise<Solve> => highsSolver(await loadHighs())

/** Loads HiGHS, which solves programs with whole numbers by branch and cut, one after the other; from `few` whole columns on by their core. */
export const loadMixedSolver = async (few?: number): Promise<SolveMixed> => highsMixedSolver(await loadHighs(), few)
