import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

interface SegmentedProps<Key extends string> {
  readonly label: string
  readonly value: Key
  readonly options: readonly { readonly key: Key; readonly label: string }[]
  readonly onChange: (key: Key) => void
}

/** One of a few views, side by side. */
export function Segmented<Key extends string>({ label, value, options, onChange }: SegmentedProps<Key>) {
  return (
    <ToggleButtonGroup
      className="segmented" aria-label={label} selectionMode="single" disallowEmptySelection selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.key))
        if (chosen !== undefined) onChange(chosen.key)
      }}
    >
      {options.map((option) => <ToggleButton key={option.key} id={option.key}>{option.label}</ToggleButton>)}
    </ToggleButtonGroup>
  )
}
