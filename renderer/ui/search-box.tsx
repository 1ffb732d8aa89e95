import { useEffect, useRef } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { Icon } from './icon.tsx'

interface SearchBoxProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Marks the field that the / key goes to. */
  readonly isPageFilter?: boolean
  /** Takes the focus when it appears, as the field of the palette does. */
  readonly takesFocus?: boolean
}

/** A find field; Esc clears it. */
export function SearchBox({ label, value, onChange, isPageFilter = false, takesFocus = false }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) input.current?.focus()
  }, [takesFocus])
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className="search">
      <Icon name="search" />
      <Input ref={input} placeholder={label} data-page-filter={isPageFilter || undefined} />
      {isPageFilter && value === '' ? <kbd className="key" aria-hidden="true">/</kbd> : null}
    </SearchField>
  )
}
