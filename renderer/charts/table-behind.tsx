/** A cell: words, or a number with the words it is shown in. */
export type BehindCell = string | { readonly text: string; readonly value: number }

interface TableBehindProps {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly BehindCell[])[]
}

/** The words of a cell. */
export const textOf = (cell: BehindCell): string => (typeof cell === 'string' ? cell : cell.text)
/** What a copy of the table takes, so that a spreadsheet gets a number. */
const valueOf = (cell: BehindCell): { readonly 'data-value'?: string } => (typeof cell === 'string' || !Number.isFinite(cell.value) ? {} : { 'data-value': String(cell.value) })

/** The numbers of a chart as a table, for a screen reader and to be copied. */
export function TableBehind({ caption, head, rows }: TableBehindProps) {
  return (
    <div className="said-only">
      <table>
        <caption>{caption}</caption>
        <thead><tr>{head.map((word) => (word === '' ? <td key={word} /> : <th key={word} scope="col">{word}</th>))}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.map(textOf).join('|')}>
              {row.map((cell, index) => (index === 0 ? <th key={head[index]} scope="row">{textOf(cell)}</th> : <td key={head[index]} {...valueOf(cell)}>{textOf(cell)}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
