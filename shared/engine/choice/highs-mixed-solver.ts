import type { Highs } from 'highs'
import type { MixedSolution, SolveMixed } from './mixed-program.ts'

/** HiGHS by branch and cut until the gap is 0, with one thread and a fixed seed, so that the same program has the same answer everywhere. */
export function highsMixedSolver(highs: Highs): SolveMixed {
  const { modelStatus, callbackType, variableType } = highs.constants
  return ({ cost, lower, upper, rowLower, rowUpper, rowStart, column, value, isWhole }, { seconds, nodes, start, goesOn }) => {
    const model = highs.createModel({
      numCols: cost.length, numRows: rowLower.length, colCost: cost, colLower: lower, colUpper: upper, rowLower, rowUpper,
      matrix: { format: 'csr', numRows: rowLower.length, numCols: cost.length, starts: rowStart, indices: column, values: value },
      integrality: Array.from(isWhole, (whole) => (whole === 1 ? variableType.integer : variableType.continuous)),
    })
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
