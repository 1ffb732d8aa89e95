import { exp, log } from '../numeric/exp-log.ts'
import { inverseNormal } from '../numeric/inverse-normal.ts'
import { power } from '../numeric/power.ts'

type Value = number | boolean | ''

// A text in arithmetic is an error in a spreadsheet.
const number = (value: Value): number => (value === '' ? Number.NaN : Number(value))

/** For tests: what a spreadsheet makes of an equation, inputs by id in braces; NaN where it makes an error or a text. The few functions that our equations use. */
export function spreadsheetValue(equation: string, inputs: ReadonlyMap<string, number>): number {
  const tokens = equation.match(/\{[a-z0-9-]+\}|\d+(?:\.\d+)?|[A-Z]+|<=|[-+*/^(),=<>]/gu) ?? []
  if (tokens.join('') !== equation) throw new Error(`${equation} holds something that is not understood.`)
  let at = 0
  const take = (token: string): boolean => {
    if (tokens[at] !== token) return false
    at += 1
    return true
  }
  const expect = (token: string): void => {
    if (!take(token)) throw new Error(`${equation}: ${token} is expected before ${tokens.slice(at).join('')}`)
  }
  const comparison = (): Value => {
    const left = sum()
    for (const sign of ['=', '<=', '<', '>'] as const) {
      if (!take(sign)) continue
      const right = sum()
      if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN
      // A text is greater than every number.
      if (left === '' || right === '') return sign === '=' ? left === right : sign === '>' ? left === '' && right !== '' : right === '' && left !== ''
      return sign === '=' ? left === right : sign === '<=' ? left <= right : sign === '<' ? left < right : left > right
    }
    return left
  }
  const sum = (): Value => {
    let value = product()
    for (;;) {
      if (take('+')) value = number(value) + number(product())
      else if (take('-')) value = number(value) - number(product())
      else return value
    }
  }
  const product = (): Value => {
    let value = raised()
    for (;;) {
      if (take('*')) value = number(value) * number(raised())
      else if (take('/')) {
        const by = number(raised())
        value = by === 0 ? Number.NaN : number(value) / by
      } else return value
    }
  }
  const raised = (): Value => {
    const base = single()
    if (!take('^')) return base
    const exponent = number(single())
    return exponent < 0 ? 1 / power(number(base), -exponent) : power(number(base), exponent)
  }
  const single = (): Value => {
    if (take('-')) return -number(single())
    if (take('(')) {
      const value = comparison()
      expect(')')
      return value
    }
    const token = tokens[at] ?? ''
    at += 1
    if (token.startsWith('{')) {
      const value = inputs.get(token.slice(1, -1))
      if (value === undefined) throw new Error(`${equation} asks for ${token}, which is no input.`)
      return Number.isNaN(value) ? '' : value
    }
    if (/^\d/u.test(token)) return Number(token)
    expect('(')
    const given = [comparison()]
    while (take(',')) given.push(comparison())
    expect(')')
    return called(token, given)
  }
  const value = comparison()
  if (at !== tokens.length) throw new Error(`${equation} goes on after its end.`)
  return number(value)
}

function called(name: string, given: readonly Value[]): Value {
  const [first = '', second = '', third = ''] = given
  const isError = (value: Value) => typeof value === 'number' && Number.isNaN(value)
  switch (name) {
    case 'IF': return isError(first) || first === '' ? Number.NaN : Number(first) === 0 ? third : second
    case 'OR': return given.some(isError) ? Number.NaN : given.some((one) => one !== '' && Number(one) !== 0)
    case 'AND': return given.some(isError) ? Number.NaN : given.every((one) => one !== '' && Number(one) !== 0)
    case 'SQRT': return first === '' ? Number.NaN : Math.sqrt(Number(first))
    case 'MIN': return Math.min(...given.map((one) => (one === '' ? Number.NaN : Number(one))))
    case 'MAX': return Math.max(...given.map((one) => (one === '' ? Number.NaN : Number(one))))
    case 'EXP': return first === '' ? Number.NaN : exp(Number(first))
    case 'LN': return first === '' ? Number.NaN : log(Number(first))
    case 'NORMSINV': return first === '' ? Number.NaN : inverseNormal(Number(first))
    default: throw new Error(`${name} is no function that our equations use.`)
  }
}
