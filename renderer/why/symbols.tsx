import { Fragment } from 'react'
import type { Quantity } from '../../shared/formulas/formula.ts'
import { symbolOf } from '../../shared/formulas/symbols.ts'

/** A symbol or an equation of symbols: letters leaning, what stands after "_" below the line. */
export function Symbols({ text }: { readonly text: string }) {
  const pieces = text.split(/([\p{L}Φ⁻¹]+_[\p{L}\d$]+)/u)
  return (
    <span className="symbols">
      {pieces.map((piece, index) => {
        const [letter = '', below] = piece.split('_')
        // The same symbol may stand twice in one equation; its place tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        return below === undefined ? <Fragment key={index}>{piece}</Fragment> : <Fragment key={index}>{letter}<sub>{below}</sub></Fragment>
      })}
    </span>
  )
}

/** The symbol of a quantity, small beside its name; nothing where it has none. */
export function SymbolOf({ quantity }: { readonly quantity: Quantity }) {
  const symbol = symbolOf(quantity)
  return symbol === null ? null : <span className="faint symbol"> <Symbols text={symbol} /></span>
}
