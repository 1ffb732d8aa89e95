import { useState } from 'react'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Offer } from '../../shared/model/offer.ts'
import { change } from '../state/steps.ts'
import { digitsOf, formatNumber, readTypedNumber } from '../text/format.ts'
import { partsTableText } from '../text/parts-table.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { setPriceBreaks, withBreak, withoutBreak, type PriceBreak } from './price-breaks.ts'

interface PriceBreaksEditorProps {
  readonly contents: ProjectContents
  readonly offer: Offer
  /** Whose price it is, for the name of the step and the fields. */
  readonly of: string
}

function keepBreaks(contents: ProjectContents, offerId: string, breaks: readonly PriceBreak[], name: string): void {
  const step = setPriceBreaks(contents, offerId, breaks, { name: name.slice(0, 300), at: new Date().toISOString() })
  if (step !== null) void change(step.name, step.patches)
}

/** The prices of an offer for larger orders, each to be changed, taken away or added to; every change is a step. */
export function PriceBreaksEditor({ contents, offer, of }: PriceBreaksEditorProps) {
  const words = partsTableText.breaks
  const breaks = offer.priceBreaks.toSorted((one, other) => one.fromQuantity - other.fromQuantity)
  const keep = (next: readonly PriceBreak[]): void => keepBreaks(contents, offer.id, next, words.step(of))
  return (
    <div className="price-breaks" role="group" aria-label={words.title(of)} data-fact="offer.priceBreaks">
      <p className="label">{words.heading}</p>
      {breaks.map((one) => {
        const from = formatNumber(one.fromQuantity, digitsOf(one.fromQuantity))
        return (
          <div key={one.fromQuantity} className="row">
            <NumberField label={words.from} width={84} minimum={0} value={one.fromQuantity} isWhole onCommit={(fromQuantity) => { if (fromQuantity !== null) keep(withBreak(breaks, { ...one, fromQuantity }, one.fromQuantity)) }} />
            <NumberField label={words.price} width={84} minimum={0} unit={offer.currency} value={one.unitPrice} onCommit={(unitPrice) => { if (unitPrice !== null) keep(withBreak(breaks, { ...one, unitPrice })) }} />
            <Button kind="ghost" square small aria-label={words.remove(from)} onPress={() => keep(withoutBreak(breaks, one.fromQuantity))}><Icon name="close" size={10} /></Button>
          </div>
        )
      })}
      <NewBreak currency={offer.currency} isTaken={(quantity) => breaks.some(({ fromQuantity }) => fromQuantity === quantity)} onAdd={(made) => keep(withBreak(breaks, made))} />
    </div>
  )
}

/** A quantity and a price that become one more break. */
function NewBreak({ currency, isTaken, onAdd }: { readonly currency: string; readonly isTaken: (quantity: number) => boolean; readonly onAdd: (made: PriceBreak) => void }) {
  const words = partsTableText.breaks
  const [typed, setTyped] = useState({ from: '', price: '' })
  const [fault, setFault] = useState<string | null>(null)
  const add = (): void => {
    const fromQuantity = readTypedNumber(typed.from, true)
    const unitPrice = readTypedNumber(typed.price)
    if (fromQuantity === null || unitPrice === null || fromQuantity < 0 || unitPrice < 0) return setFault(words.needBoth)
    if (isTaken(fromQuantity)) return setFault(words.taken(typed.from.trim()))
    onAdd({ fromQuantity, unitPrice })
    setTyped({ from: '', price: '' })
    return setFault(null)
  }
  const type = (part: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...part })
    setFault(null)
  }
  return (
    <form className="row" onSubmit={(event) => { event.preventDefault(); add() }}>
      <label className="field"><span>{words.newFrom}</span><input value={typed.from} inputMode="decimal" maxLength={40} autoComplete="off" onChange={({ target }) => type({ from: target.value })} /></label>
      <label className="field"><span>{words.newPrice(currency)}</span><input value={typed.price} inputMode="decimal" maxLength={40} autoComplete="off" onChange={({ target }) => type({ price: target.value })} /></label>
      <Button type="submit" small>{words.add}</Button>
      {fault === null ? null : <p className="fault small" role="alert">{fault}</p>}
    </form>
  )
}
