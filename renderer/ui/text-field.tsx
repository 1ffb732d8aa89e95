import { useState } from 'react'
import { Input, Label, TextArea, TextField as AriaTextField } from 'react-aria-components'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  /** Called on Enter and on leaving, when the text is another than before. */
  readonly onCommit: (value: string) => void
  readonly isLabelHidden?: boolean
  readonly isLong?: boolean
  readonly placeholder?: string
  readonly maxLength?: number
  readonly isDisabled?: boolean
}

/** A line of text; Enter or leaving keeps it, Esc takes back what was typed. */
export function TextField({ label, value, onCommit, isLabelHidden = false, isLong = false, placeholder, maxLength = 200, isDisabled = false }: TextFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    if (typed !== null && typed.trim() !== value) onCommit(typed.trim())
    setTyped(null)
  }
  const rest = { onBlur: commit, ...(placeholder === undefined ? {} : { placeholder }) }
  return (
    <AriaTextField
      className="field" value={typed ?? value} onChange={setTyped} maxLength={maxLength} isDisabled={isDisabled}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isLong) commit()
        if (event.key === 'Escape' && typed !== null) setTyped(null)
        else event.continuePropagation()
      }}
    >
      {isLabelHidden ? null : <Label>{label}</Label>}
      {isLong ? <TextArea {...rest} /> : <Input {...rest} />}
    </AriaTextField>
  )
}
