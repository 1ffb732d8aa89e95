import { ToggleButton } from 'react-aria-components'

interface ChipProps {
  readonly label: string
  readonly count: number
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

/** A filter that is on or off, with how many rows it keeps. */
export function Chip({ label, count, isSelected, onChange }: ChipProps) {
  return (
    <ToggleButton className="chip" isSelected={isSelected} onChange={onChange}>
      {label} <b>{count}</b>
    </ToggleButton>
  )
}
