import { useState } from 'react'
import { importText } from '../../text/import.ts'
import type { SheetView } from '../../work/import-view.ts'

interface HeaderRowInputProps {
  readonly sheet: SheetView
  readonly onChange: (row: number | null) => void
}

/** The row of the header, to be typed over; empty means there is none. */
export function HeaderRowInput({ sheet, onChange }: HeaderRowInputProps) {
  const [text, setText] = useState(String(sheet.headerRow ?? ''))
  const row = text.trim() === '' ? null : Number(text)
  const wrong = row !== null && !(Number.isInteger(row) && row >= 1 && row <= sheet.rowCount)
  const put = () => {
    if (!wrong && row !== sheet.headerRow) onChange(row)
  }
  const { label, none, unknown } = importText.header
  return (
    <label className="import-setting">
      <span>{label}</span>
      <input
        className="import-inline is-narrow" inputMode="numeric" value={text} placeholder={none} aria-invalid={wrong} title={unknown(sheet.rowCount)}
        onChange={({ target }) => setText(target.value)} onBlur={put}
        onKeyDown={(event) => {
          if (event.key === 'Enter') put()
          if (event.key === 'Escape') setText(String(sheet.headerRow ?? ''))
        }}
      />
      {wrong && <span className="import-wrong" role="alert">{unknown(sheet.rowCount)}</span>}
    </label>
  )
}
