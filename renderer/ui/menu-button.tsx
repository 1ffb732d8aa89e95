import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

export interface MenuEntry {
  readonly key: string
  readonly label: string
  readonly note?: string
  readonly isDisabled?: boolean
  readonly onAction: () => void
}

interface MenuButtonProps {
  readonly label?: string
  readonly className?: string
  readonly entries: readonly MenuEntry[]
  readonly children: ReactNode
}

/** A button that opens a list of things to do. */
export function MenuButton({ label, className = 'button', entries, children }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className={className} {...(label === undefined ? {} : { 'aria-label': label })}>{children}</Button>
      <Popover className="popover">
        <Menu className="menu" items={entries} disabledKeys={entries.filter((entry) => entry.isDisabled === true).map((entry) => entry.key)}>
          {(entry) => (
            <MenuItem id={entry.key} textValue={entry.label} className="menu-item" onAction={entry.onAction}>
              <span>{entry.label}</span>
              {entry.note === undefined ? null : <span className="faint small">{entry.note}</span>}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
