import type { Highs } from 'highs'
import { coreFirst, type Relax } from './core-first.ts'
import type { MixedProgram, MixedSolution, SolveMixed } from './mixed-program.ts'

/** Whole columns from which on the core is solved first. */
const manyColumns = 3000

/** HiGHS by branch and cut until the gap is 0, with one thread and a fixed seed, so that the same program has the same answer everywhere; large programs by their core. */
export const highsMixedSolver = (highs: Highs, few = manyColumns): SolveMixed => coreFirst(directly(highs), relaxation(highs), few)

const modelOf = (highs: Highs, { cost, lower, upper, rowLower, rowUpper, rowStart, column, value, isWhole }: MixedProgram, isRelaxed: boolean) => highs.createModel({
  numCols: cost.length, numRows: rowLower.length, colCost: cost, colLower: lower, colUpper: upper, rowLower, rowUpper,
  matrix: { format: 'csr', numRows: rowLower.length, numCols: cost.length, starts: rowStart, indices: column, values: value },
  ...(isRelaxed ? {} : { integrality: Array.from(isWhole, (whole) => (whole === 1 ? highs.constants.variableType.integer : highs.constants.variableType.continuous)) }),
})

/** The linear relaxation by HiGHS. */
function relaxation(highs: Highs): Relax {
  return (program, seconds) => {
    const model = modelOf(highs, program, true)
    try {
      model.options.set({ output_flag: false, random_seed: 0, primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 })
      if (Number.isFinite(seconds)) model.options.set('time_limit', Math.max(0, seconds))
      try {
        model.run()
      } catch {
        // Without a relaxation there is no core, and the whole program is solved at once.
        return { status: 'unsolved', objective: Number.NaN, columns: new Float64Array(), reducedCosts: new Float64Array(), seconds: model.getRunTime() }
      }
      const status = model.getModelStatus()
      const solution = model.getSolution()
      return {
        status: status === highs.constants.modelStatus.optimal ? 'optimal' : status === highs.constants.modelStatus.infeasible ? 'infeasible' : 'unsolved',
        objective: model.getObjectiveValue(), columns: Float64Array.from(solution.colValue), reducedCosts: Float64Array.from(solution.colDual), seconds: model.getRunTime(),
      }
    } finally {
      model.dispose()
    }
  }
}

function directly(highs: Highs): SolveMixed {
  const { modelStatus, callbackType } = highs.constants
  return (program, { seconds, nodes, start, goesOn }) => {
    const model = modelOf(highs, program, false)
    try {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, mip_detect_symmetry: false, random_seed: 0, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 })
      if (Number.isFinite(seconds)) model.options.set('time_limit', Math.max(0, seconds))
      if (nodes !== undefined) model.options.set('mip_max_nodes', nodes)
      if (start !== undefined && start.length > 0) model.setSolution({ indices: Int32Array.from(start, ([at]) => at), values: Float64Array.from(start, ([, given]) => given) })
      let hasFailed = false
      try {
        model.run(goesOn === undefined ? {} : {
          [callbackType.mipInterrupt](event) {
            if (!goesOn(event.data.mip_primal_bound ?? Number.POSITIVE_INFINITY, event.data.mip_dual_bound ?? Number.NEGATIVE_INFINITY)) event.interrupt()
            return undefined
          },
        })
      } catch {
        // It found a plan that its own check then refused; whoever asked rechecks it and bars it.
        hasFailed = true
      }
      const status = model.getModelStatus()
      const hasPlan = hasFailed || status === modelStatus.optimal || model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
      const found = (ended: MixedSolution['status']): MixedSolution => ({
        status: ended, objective: hasPlan ? model.getObjectiveValue() : Number.NaN, bound: hasFailed ? Number.NEGATIVE_INFINITY : Number(model.info.get('mip_dual_bound')), nodes: Math.max(0, Number(model.info.get('mip_node_count'))),
        seconds: model.getRunTime(), columns: hasPlan ? Float64Array.from(model.getSolution().colValue) : new Float64Array(),
      })
      if (hasFailed) return found('unsolved')
      if (status === modelStatus.optimal) return found('optimal')
      if (status === modelStatus.infeasible) return found('infeasible')
      if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) return found('unbounded')
      return found(([modelStatus.timeLimit, modelStatus.solutionLimit, modelStatus.iterationLimit, modelStatus.interrupted] as readonly number[]).includes(status) ? 'stopped' : 'unsolved')
    } finally {
      // Its memory lies outside the reach of the garbage collector.
      model.dispose()
    }
  }
}
