import { describe, expect, test } from 'vitest'
import { english } from '../text/english.ts'
import { allFormulas } from './all.ts'
import { inSymbols, symbolOf } from './symbols.ts'

const written = allFormulas.flatMap((formula) => (formula.excel === undefined ? [] : [formula]))

const equationOf = (id: string) => inSymbols(allFormulas.find((formula) => formula.id === id) ?? written[0] ?? (allFormulas[0] as (typeof allFormulas)[number])) // there are formulas

describe('An equation in symbols', () => {
  test.each(written.map((formula) => ({ formula, id: formula.id })))('of $id names a symbol for itself and for each input', ({ formula }) => {
    expect(symbolOf(formula)).not.toBeNull()
    for (const input of formula.inputs) expect(symbolOf(input), input.id).not.toBeNull()
    expect(inSymbols(formula)).not.toMatch(/[{}*]|IF\(|undefined/u)
  })

  test('never gives two of its quantities the same symbol', () => {
    for (const formula of written) {
      const named = [formula, ...formula.inputs].map(symbolOf)
      expect(new Set(named).size, formula.id).toBe(named.length)
    }
  })

  test('uses each symbol for one thing', () => {
    const things = new Map<string, Set<string>>()
    for (const formula of written) {
      for (const { id, label } of [formula, ...formula.inputs]) {
        const symbol = symbolOf({ id, label, unit: '' }) ?? ''
        things.set(symbol, (things.get(symbol) ?? new Set()).add(english(label)))
      }
    }
    expect([...things].filter(([, labels]) => labels.size > 1)).toEqual([])
  })

  test('reads as the trade writes it', () => {
    expect(equationOf('landed')).toBe('C_L = p + f + i + d + b + s_p + s_c + s_s + s_b')
    expect(equationOf('cycle-stock')).toBe('s_c = v · h · (Q ÷ 2) ÷ D_s')
    expect(equationOf('buffer-stock')).toBe('s_b = v · h · T_b ÷ 365')
    expect(equationOf('freight')).toBe('f = f_b + f_d · a · β_2')
    expect(equationOf('stop-probability')).toBe('P_s = 1 − exp(−λ_X) · exp(−λ_C)')
  })
})
