import { useState } from 'react'
import { pileUpText } from '../../text/pile-up.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

interface WeekTableProps {
  readonly label: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The weeks of a stop and of the tail behind it as a table, opened by whoever wants the numbers: units and contribution lost, what has piled up, and cash. */
export function WeekTable({ label, head, rows }: WeekTableProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="week-table">
      <Button kind="link" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}><Icon name={isOpen ? 'down' : 'right'} size={10} /> {pileUpText.weekByWeek}</Button>
      {isOpen ? (
        // A table wider than its pane scrolls, and takes the focus, so that the keyboard can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scroll" tabIndex={0} role="region" aria-label={label}>
          <table className="table">
            <thead><tr>{head.map((word, index) => <th key={word} scope="col" className={index === 0 ? '' : 'number'}>{word}</th>)}</tr></thead>
            <tbody>{rows.map((row) => <tr key={row[0]}>{row.map((cell, index) => (index === 0 ? <th key={head[index]} scope="row">{cell}</th> : <td key={head[index]} className="number">{cell}</td>))}</tr>)}</tbody>
          </table>
        </div>
      ) : null}
    </div>
  )
}
