import type { MixedProgram, MixedSettings, MixedSolution, SolveMixed } from './mixed-program.ts'

/** The linear relaxation of a mixed program: its optimum and what it costs to move each column away from there by one. */
export interface Relaxation {
  readonly status: 'optimal' | 'infeasible' | 'unsolved'
  readonly objective: number
  readonly columns: Float64Array
  readonly reducedCosts: Float64Array
  readonly seconds: number
}

/** Solves the relaxation of a mixed program within so many seconds. */
export type Relax = (program: MixedProgram, seconds: number) => Relaxation

/** One column in so many is in the core at first. */
const coreShare = 20
/** As near to a whole number as this counts as one. */
const nearlyWhole = 1e-6

/**
 * Solves large programs by their core (Balas and Zemel 1980): first with only those whole columns open that the relaxation is in two minds about, which gives a good plan; then with all
 * columns whose reduced cost does not already say that moving them is worse than that plan. That is a proof: what stays shut would cost more than the gap. Below `few` whole columns all are open at once.
 */
export function coreFirst(direct: SolveMixed, relax: Relax, few: number): SolveMixed {
  return (program, settings) => {
    const whole = [...program.isWhole.keys()].filter((column) => program.isWhole[column] === 1)
    if (whole.length < few) return direct(program, settings)
    const relaxed = relax(program, settings.seconds)
    if (relaxed.status !== 'optimal') return later(direct(program, { ...settings, seconds: settings.seconds - relaxed.seconds }), relaxed.seconds, 0)
    const { columns, reducedCosts, objective } = relaxed
    const valueOf = (column: number): number => columns[column] ?? 0
    /** What moving a column costs at least; nothing where the relaxation has it between two numbers. */
    const priceOf = (column: number): number => {
      const value = valueOf(column)
      if (Math.abs(value - Math.round(value)) > nearlyWhole) return 0
      return Math.max(0, value < 0.5 ? (reducedCosts[column] ?? 0) : -(reducedCosts[column] ?? 0))
    }
    const prices = new Map(whole.map((column) => [column, priceOf(column)]))
    const limit = [...prices.values()].toSorted((one, other) => one - other)[Math.ceil(whole.length / coreShare)] ?? 0
    const core = direct(shut(program, prices, limit, valueOf), { ...settings, ...startWithin(settings, prices, limit, valueOf), seconds: settings.seconds - relaxed.seconds, ...boundBy(settings, objective) })
    const seconds = relaxed.seconds + core.seconds
    if (core.columns.length === 0) return later(direct(program, { ...settings, seconds: settings.seconds - seconds }), seconds, core.nodes)
    if (core.status !== 'optimal') return { ...core, bound: objective, seconds }
    // What rounding can make of a relaxation must not shut a column.
    const gap = core.objective - objective + 1e-6 * Math.max(1, Math.abs(core.objective))
    if (gap <= limit) return { ...core, seconds }
    const start = whole.map((column) => [column, Math.round(core.columns[column] ?? 0)] as const)
    return later(direct(shut(program, prices, gap, valueOf), { ...settings, start, seconds: settings.seconds - seconds }), seconds, core.nodes)
  }
}

const later = (solution: MixedSolution, seconds: number, nodes: number): MixedSolution => ({ ...solution, seconds: solution.seconds + seconds, nodes: solution.nodes + nodes })

/** The program with every whole column shut, at the value of the relaxation, that costs more than the limit to move. */
function shut(program: MixedProgram, prices: ReadonlyMap<number, number>, limit: number, valueOf: (column: number) => number): MixedProgram {
  const lower = program.lower.slice()
  const upper = program.upper.slice()
  for (const [column, price] of prices) {
    if (price <= limit) continue
    lower[column] = Math.round(valueOf(column))
    upper[column] = Math.round(valueOf(column))
  }
  return { ...program, lower, upper }
}

/** A start is of use only where it agrees with what is shut. */
const startWithin = ({ start }: MixedSettings, prices: ReadonlyMap<number, number>, limit: number, valueOf: (column: number) => number): Pick<MixedSettings, 'start'> =>
  start === undefined || start.every(([column, value]) => (prices.get(column) ?? 0) <= limit || Math.round(valueOf(column)) === value) ? {} : { start: [] }

/** While only the core is open, the relaxation is the bound. */
const boundBy = ({ goesOn }: MixedSettings, bound: number): Pick<MixedSettings, 'goesOn'> => (goesOn === undefined ? {} : { goesOn: (best) => goesOn(best, bound) })
