import { FieldError, Input, Label, TextArea, TextField } from 'react-aria-components'

export interface DraftFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fault?: string | undefined
  readonly help?: string | undefined
  readonly isNumber?: boolean
  readonly isLong?: boolean
  readonly onEnter: () => void
}

/** A field of something that is kept only as a whole: it holds what was typed, with what is wrong with it below. */
export function DraftField({ label, value, onChange, fault, help, isNumber = false, isLong = false, onEnter }: DraftFieldProps) {
  return (
    <TextField
      className={`field${isNumber ? ' quantity' : ''}`} value={value} onChange={onChange} isInvalid={fault !== undefined}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isLong) onEnter()
        event.continuePropagation()
      }}
    >
      <Label>{label}</Label>
      {isLong ? <TextArea /> : <Input {...(isNumber ? { inputMode: 'decimal' as const } : {})} />}
      {help === undefined ? null : <span className="caption plain">{help}</span>}
      <FieldError className="fault">{fault}</FieldError>
    </TextField>
  )
}
