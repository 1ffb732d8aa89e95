import type { AnyFormula } from '../../shared/formulas/formula.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { Column, Sheet } from '../../shared/engine/sheet.ts'

// Writes the arithmetic of one evaluation as a numpy script: the same formulas in the same order over the same columns, one array operation for
// each sign. Figures are numbers there, not columns, as anybody would write it; what is no formula, gathering or mean over the sources is given, and so are
// the formulas of steps that a spreadsheet cannot say in one line, but for the four below.

/** A script, and the numbers that it reads, column after column. */
export interface NumpyProgram {
  readonly script: string
  readonly columns: readonly Float64Array[]
  /** How many formulas it computes. */
  readonly formulas: number
}

/** Those whose steps a spreadsheet cannot say in one line. */
const byHand: Readonly<Record<string, (name: (id: string) => string) => string>> = {
  'risk-score': (name) =>
    `risk_score([${['governance', 'logistics', 'hazard', 'trade-barrier', 'concentration', 'lead-time', 'requalification', 'reject', 'finance'].map((id) => name(`${id}-score`)).join(', ')}], ${name('weakest-link-exponent')})`,
  survive: (name) => `np.where(${name('use-when-short')} - ${name('kept-flow')} > 0, (${name('held-stock')} + ${name('covered-above')}) / (${name('use-when-short')} - ${name('kept-flow')}), np.inf)`,
  recover: (name) => {
    const [days, toSwitch, ramp] = [name('site-recovery'), name('switch-days'), `(7 * ${name('ramp-weeks')})`]
    const rising = `np.clip(${toSwitch} - ${days}, 0, ${ramp})`
    return `np.where(${name('surviving-share')} == 0, ${days} + ${ramp} / 2, np.minimum(${days}, ${toSwitch}) + ${rising} - ${rising} * ${rising} / (2 * np.maximum(${ramp}, 1e-9)))`
  },
  'product-loss': (name) =>
    `np.where(${name('recover')} - ${name('product-survives')} <= 0, 0.0, ${name('margin')} * (${name('product-demand')} * (1 + ${name('demand-surge')})) / 365 * (${name('recover')} - ${name('product-survives')}) * (1 - ${name('surviving-share')}))`,
}

const head = `import json, statistics, sys, time
import numpy as np
np.seterr(all='ignore')
folder, warm, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
lengths = json.load(open(folder + '/lengths.json'))
flat = np.fromfile(folder + '/columns.bin')
ends = np.cumsum(lengths)
given = [flat[end - length:end].copy() for end, length in zip(ends, lengths)]

def norm_s_inv(p):
    if np.ndim(p) > 0:
        return np.full(len(p), norm_s_inv(float(p[0])))
    return statistics.NormalDist().inv_cdf(p)

def power(x, q):
    if q == int(q) and q <= 64:
        result, square, left = None, x, int(q)
        while left > 0:
            if left % 2 == 1:
                result = square if result is None else result * square
            left //= 2
            if left > 0:
                square = square * square
        return result
    return np.exp(q * np.log(x))

def risk_score(scores, q):
    total, known = 0.0, 0.0
    for score in scores:
        present = score >= 0
        total = total + np.where(present, power(score, q), 0.0)
        known = known + present
    mean = total / known
    return np.sqrt(np.sqrt(mean)) if q == 4 else np.exp(np.log(mean) / q)

def mean_by_share(values, share, starts, skip_unknown):
    if skip_unknown:
        present = ~np.isnan(values)
        return np.add.reduceat(np.where(present, values * share, 0.0), starts) / np.add.reduceat(np.where(present, share, 0.0), starts)
    return np.add.reduceat(values * share, starts) / np.add.reduceat(share, starts)
`

const tail = `
def timed():
    start = time.perf_counter()
    answer = run(given)
    return (time.perf_counter() - start) * 1000, answer

for _ in range(warm):
    timed()
times = sorted(timed()[0] for _ in range(runs))
answer = timed()[1]
print(json.dumps({'middle': times[runs // 2], 'least': times[0], 'landed': float(np.nansum(answer[0])), 'ownership': float(np.nansum(answer[1])), 'numpy': np.__version__}))
`

/** The numpy script of everything that a computed plan holds. */
export function numpyProgram(plan: Plan): NumpyProgram {
  const { sheets } = plan
  const columns: Float64Array[] = []
  const lines: string[] = []
  const names = new Map<Column, string>()
  const nameOfSheet = new Map<Sheet, string>(Object.entries(sheets).map(([name, sheet]) => [sheet, name]))
  const give = (values: Float64Array): string => `given[${columns.push(values) - 1}]`
  let formulas = 0
  /** Row numbers are whole numbers before the clock starts. */
  const giveRows = (rows: Float64Array): string => {
    const given = give(rows)
    prepared.push(`${given} = ${given}.astype(np.int64)`)
    return given
  }
  const prepared: string[] = []
  const starts = giveRows(Float64Array.from(plan.legStart.slice(0, -1)))

  const name = (sheet: Sheet, id: string): string => {
    const column = sheet.columns.get(id)
    if (column === undefined) throw new Error(`The plan holds no column ${id}.`)
    const found = names.get(column)
    if (found !== undefined) return found
    const made = `${nameOfSheet.get(sheet) ?? 'sheet'}_${id.replaceAll('-', '_')}`
    names.set(column, made)
    lines.push(`${made} = ${expression(sheet, id, column)}`)
    return made
  }
  const expression = (sheet: Sheet, id: string, { source, values }: Column): string => {
    if (source.kind === 'figure') return `float(${give(values.slice(0, 1))}[0])`
    if (source.kind === 'gather') {
      const from = name(source.from, source.quantity.id)
      const rows = giveRows(Float64Array.from(values, (_, row) => source.rowOf(row)))
      // A row of −1 is nobody's: it is taken from an unknown laid behind the last.
      return `np.append(${from}, np.nan)[${rows}]`
    }
    if (values.length > 0 && source.kind === 'formula' && (source.formula.excel !== undefined || byHand[source.formula.id] !== undefined)) return ofFormula(sheet, source.formula)
    const legs = sheets.legs.columns.get(id)
    if (source.kind === 'aggregate' && sheet === sheets.parts && legs !== undefined && source.says.template.startsWith('mean')) {
      return `mean_by_share(np.broadcast_to(${name(sheets.legs, id)}, ${plan.legs.length}), ${name(sheets.legs, 'share-of-need')}, ${starts}, ${source.says.template.includes('that have it') ? 'True' : 'False'})`
    }
    return give(values)
  }
  const ofFormula = (sheet: Sheet, formula: AnyFormula): string => {
    formulas += 1
    const own = byHand[formula.id]
    if (own !== undefined) return own((id) => name(sheet, id))
    return (formula.excel ?? '')
      .replaceAll(/\{([a-z0-9-]+)\}/gu, (_, id: string) => name(sheet, id))
      .replaceAll('<=', ' ≤ ').replaceAll('=', ' == ').replaceAll(' ≤ ', ' <= ').replaceAll('^', '**')
      .replaceAll('IF(', 'np.where(').replaceAll('AND(', 'np.logical_and(').replaceAll('OR(', 'np.logical_or(').replaceAll('NORMSINV(', 'norm_s_inv(')
      .replaceAll('SQRT(', 'np.sqrt(').replaceAll('MIN(', 'np.minimum(').replaceAll('MAX(', 'np.maximum(').replaceAll('EXP(', 'np.exp(').replaceAll('LN(', 'np.log(')
  }
  // Dependencies of a line are written before it; what only feeds a result of another kind is left out.
  for (const sheet of Object.values(sheets)) for (const [id, column] of sheet.columns) if (column.source.kind !== 'figure') name(sheet, id)
  const answer = `    return ${name(sheets.parts, 'landed-per-year')}, ${name(sheets.parts, 'ownership-per-year')}`
  return { script: `${head}${prepared.join('\n')}\n\ndef run(given):\n${lines.map((line) => `    ${line}\n`).join('')}${answer}\n${tail}`, columns, formulas }
}
