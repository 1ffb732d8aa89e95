import type { PlannedCell, RefusedCell } from '../../facts/plan-cells.ts'
import { factsText } from '../../text/facts.ts'
import { formatNumber } from '../../text/format.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { isOwnColumn } from './columns.ts'
import type { FactField } from '../../facts/fact-fields.ts'

/** Cells listed one by one; of more than so many the rest is counted. */
const listedAtMost = 200

const factName = (field: FactField): string => factsText.names[`${field.noun}.${field.name}`] ?? (isOwnColumn(field.name) ? words.columns[field.name] : field.name)

function More({ count }: { readonly count: number }) {
  return count > listedAtMost ? <p className="caption">{words.paste.more(formatNumber(count - listedAtMost))}</p> : null
}

/** Cells that would change, with what stands there now and then. */
export function ChangeTable({ changed }: { readonly changed: readonly PlannedCell[] }) {
  return (
    <>
      <table className="plan-table">
        <thead><tr><th scope="col">{words.paste.part}</th><th scope="col">{words.bulk.fact}</th><th scope="col" className="number">{words.paste.now}</th><th scope="col" className="number">{words.paste.after}</th></tr></thead>
        <tbody>
          {changed.slice(0, listedAtMost).map((cell) => (
            <tr key={`${cell.row} ${cell.name} ${cell.field.noun} ${cell.field.name}`}>
              <th scope="row" className="code">{cell.name}</th><td>{factName(cell.field)}</td>
              <td className="number quiet">{cell.before === '' ? words.paste.unknown : cell.before}</td><td className="number changed">{cell.after === '' ? words.paste.unknown : cell.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More count={changed.length} />
    </>
  )
}

/** Cells that stay as they are, and why. */
export function RefusalTable({ refused }: { readonly refused: readonly RefusedCell[] }) {
  return (
    <>
      <table className="plan-table refused">
        <thead><tr><th scope="col">{words.paste.part}</th><th scope="col">{words.bulk.fact}</th><th scope="col">{words.paste.given}</th><th scope="col">{words.paste.why}</th></tr></thead>
        <tbody>
          {refused.slice(0, listedAtMost).map((cell) => (
            <tr key={`${cell.row} ${cell.name} ${cell.field.noun} ${cell.field.name}`}>
              <th scope="row" className="code">{cell.name || formatNumber(cell.row)}</th><td>{factName(cell.field)}</td><td>{cell.given}</td><td><span className="bad" aria-hidden="true">▲</span> {cell.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More count={refused.length} />
    </>
  )
}
