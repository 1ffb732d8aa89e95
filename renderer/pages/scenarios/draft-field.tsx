import { useState } from 'react'
import { flushSync } from 'react-dom'
import { FieldError, Input, Label, TextArea, TextField } from 'react-aria-components'
import { digitsOfPrice, formatAsTyped, formatNumber, otherReadingOf, readTypedNumber, typedInOneWay } from '../../text/format.ts'
import { text } from '../../text/frame.ts'

export interface DraftFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fault?: string | undefined
  readonly help?: string | undefined
  readonly isNumber?: boolean
  /** A number with cents. */
  readonly isPrice?: boolean
  readonly isLong?: boolean
  readonly onEnter: () => void
}

/** A number as one reads it, with its marks between thousands; what is no number stays as it was typed. */
function asRead(typed: string, isPrice: boolean): string {
  const number = readTypedNumber(typed)
  return number === null ? typed : isPrice ? formatNumber(number, digitsOfPrice(number)) : formatAsTyped(number)
}

/** How a number was taken that could be two: 1.234 is one and a bit in English and over a thousand in German. */
function Reading({ typed }: { readonly typed: string }) {
  const [number, other] = [readTypedNumber(typed), otherReadingOf(typed)]
  if (number === null || other === null) return null
  return <span className="caption plain" aria-live="polite">{text.field.takenAs(formatAsTyped(number), formatAsTyped(other), typedInOneWay(other))}</span>
}

/** A field of something that is kept only as a whole: it holds what was typed, with what is wrong with it below. A number shows its thousands while nobody types. */
export function DraftField({ label, value, onChange, fault, help, isNumber = false, isPrice = false, isLong = false, onEnter }: DraftFieldProps) {
  const [isTypedIn, setTypedIn] = useState(false)
  const [wasTyped, setTyped] = useState(false)
  const type = (typed: string): void => {
    setTyped(true)
    onChange(typed)
  }
  const begin = ({ target }: { readonly target: HTMLInputElement }): void => {
    // At once, as the marks that go would take the selection along, and the first key would add to the number instead of taking its place.
    flushSync(() => setTypedIn(true))
    target.select()
  }
  return (
    <TextField
      className={`field${isNumber ? ' quantity' : ''}`} value={isNumber && !isTypedIn ? asRead(value, isPrice) : value} onChange={type} isInvalid={fault !== undefined}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isLong) onEnter()
        event.continuePropagation()
      }}
    >
      <Label>{label}</Label>
      {isLong ? <TextArea /> : isNumber ? <Input inputMode="decimal" onFocus={begin} onBlur={() => setTypedIn(false)} /> : <Input />}
      {isNumber && wasTyped && fault === undefined ? <Reading typed={value} /> : null}
      {help === undefined ? null : <span className="caption plain">{help}</span>}
      <FieldError className="fault">{fault}</FieldError>
    </TextField>
  )
}
