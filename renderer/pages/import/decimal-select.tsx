import { importText } from '../../text/import.ts'

interface DecimalSelectProps {
  readonly label: string
  /** Null: some columns one way, some the other. */
  readonly value: '.' | ',' | null
  readonly onChange: (decimal: '.' | ',') => void
  readonly showLabel?: boolean
}

/** Chooses how numbers are written. */
export function DecimalSelect({ label, value, onChange, showLabel = false }: DecimalSelectProps) {
  const { comma, point, mixed } = importText.decimals
  return (
    <label className="import-setting">
      <span className={showLabel ? '' : 'said-only'}>{label}</span>
      <select
        className="import-inline" value={value ?? ''}
        onChange={({ target }) => {
          if (target.value === '.' || target.value === ',') onChange(target.value)
        }}
      >
        {value === null && <option value="">{mixed}</option>}
        <option value=",">{comma}</option>
        <option value=".">{point}</option>
      </select>
    </label>
  )
}
