import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { Icon } from './icon.tsx'

interface SelectFieldProps<Key extends string> {
  readonly label: string
  readonly value: Key
  readonly options: readonly { readonly key: Key; readonly label: string; readonly note?: string }[]
  readonly onChange: (key: Key) => void
  readonly isLabelHidden?: boolean
}

/** One of a list; typing goes to the entry that starts so. */
export function SelectField<Key extends string>({ label, value, options, onChange, isLabelHidden = false }: SelectFieldProps<Key>) {
  return (
    <Select
      className="field" selectedKey={value} {...(isLabelHidden ? { 'aria-label': label } : {})}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.key === key)
        if (chosen !== undefined) onChange(chosen.key)
      }}
    >
      {isLabelHidden ? null : <Label>{label}</Label>}
      <Button className="select-button">
        <SelectValue>{options.find((option) => option.key === value)?.label ?? ''}</SelectValue>
        <Icon name="down" size={10} />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={options}>
          {(option) => (
            <ListBoxItem id={option.key} textValue={option.label} className="menu-item">
              <span>{option.label}</span>
              {option.note === undefined ? null : <span className="faint small">{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
