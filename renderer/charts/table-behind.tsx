interface TableBehindProps {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The numbers of a chart as a table, for a screen reader. */
export function TableBehind({ caption, head, rows }: TableBehindProps) {
  return (
    <div className="said-only">
      <table>
        <caption>{caption}</caption>
        <thead><tr>{head.map((word) => (word === '' ? <td key={word} /> : <th key={word} scope="col">{word}</th>))}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>{row.map((cell, index) => (index === 0 ? <th key={head[index]} scope="row">{cell}</th> : <td key={head[index]}>{cell}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
