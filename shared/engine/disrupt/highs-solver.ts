import type { Highs } from 'highs'
import type { Solution, Solve } from './linear-program.ts'

const without = (status: Solution['status']): Solution => ({ status, objective: Number.NaN, columns: new Float64Array() })

/** HiGHS as the solver of linear programs; whoever loads it says where its code lies. */
export function highsSolver(highs: Highs): Solve {
  const { modelStatus } = highs.constants
  return ({ cost, lower, upper, rowLower, rowUpper, rowStart, column, value }) => {
    const model = highs.createModel({
      numCols: cost.length, numRows: rowLower.length, colCost: cost, colLower: lower, colUpper: upper, rowLower, rowUpper,
      matrix: { format: 'csr', numRows: rowLower.length, numCols: cost.length, starts: rowStart, indices: column, values: value },
    })
    try {
      model.options.set('output_flag', false)
      model.run()
      const status = model.getModelStatus()
      if (status === modelStatus.optimal) return { status: 'optimal', objective: model.getObjectiveValue(), columns: Float64Array.from(model.getSolution().colValue) }
      if (status === modelStatus.infeasible) return without('infeasible')
      return without(status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible ? 'unbounded' : 'unsolved')
    } finally {
      // Its memory lies outside the reach of the garbage collector.
      model.dispose()
    }
  }
}
