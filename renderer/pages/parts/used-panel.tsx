import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Part } from '../../../shared/model/part.ts'
import { factBook, type FactBook } from '../../facts/fact-book.ts'
import { selectPart } from '../../state/view.ts'
import { unitInWords } from '../../text/explained-number.ts'
import { formatAsTyped, formatNumber, formatPercent } from '../../text/format.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { closePane } from './parts-view.ts'
import { resultsOf } from '../../plans/results-of.ts'
import { whereUsed, type UsedIn } from './where-used.ts'

interface UsedPanelProps {
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
  readonly part: Part
}

const nameOf = (part: Part | undefined): string => (part === undefined ? '' : part.description || part.partNumber)
const quantityText = (quantity: number | null, unit: string): string => (quantity === null ? words.used.unknown : words.used.times(formatAsTyped(Number(quantity.toPrecision(6))), unitInWords(quantity === 1 && unit === 'pcs' ? 'unit' : unit)))

/** Every assembly and product that a part goes into, with how many, up to what is sold. */
export function UsedPanel({ contents, evaluation, part }: UsedPanelProps) {
  const book = useMemo(() => factBook(contents), [contents])
  const used = useMemo(() => whereUsed(contents, part.id), [contents, part.id])
  const result = resultsOf(evaluation).get(part.id)
  return (
    <aside className="inspector used-in" aria-label={words.used.title}>
      <div className="pane-head">
        <span className="grow">{words.used.title}</span>
        <Button kind="ghost" square small aria-label={words.used.close} onPress={closePane}><Icon name="close" size={12} /></Button>
      </div>
      <div className="edit-body">
        <p className="small faint code">{part.partNumber}</p>
        <h2>{nameOf(part)}</h2>
        {used.length === 0 ? <p className="quiet">{words.used.none}</p> : null}
        {result === undefined || contents.products.length === 0 ? null : (
          <section className="fact-group">
            <h3>{words.used.inProducts}</h3>
            <ul className="used-list">
              {contents.products.flatMap((product) => {
                const each = result.perProduct[product.partId]
                if (each === undefined) return []
                return [<li key={product.partId} className="row"><span className="cut grow">{nameOf(book.parts.get(product.partId))}</span><b>{quantityText(Number.isNaN(each) ? null : each, part.unit)}</b></li>]
              })}
            </ul>
            {result.needPerYear === null ? null : <p className="caption">{words.used.total(formatNumber(result.needPerYear))}</p>}
          </section>
        )}
        {used.length === 0 ? null : <section className="fact-group"><h3>{words.used.parents}</h3><Parents used={used} book={book} unit={part.unit} /></section>}
      </div>
    </aside>
  )
}

function Parents({ used, book, unit }: { readonly used: readonly UsedIn[]; readonly book: FactBook; readonly unit: string }) {
  return (
    <ul className="used-list">
      {used.map((one) => {
        const parent = book.parts.get(one.partId)
        return (
          <li key={one.lineId}>
            <span className="row">
              <Button kind="link" onPress={() => selectPart(one.partId)} aria-label={words.used.show(nameOf(parent))}>{nameOf(parent)}</Button>
              {one.isProduct ? <span className="caption">{words.used.product}</span> : null}
              <span className="grow" />
              <span>{quantityText(one.quantity, unit)}</span>
            </span>
            {one.isAlternate || (one.scrapShare ?? 0) > 0 ? <span className="caption">{one.isAlternate ? words.used.alternate : words.used.scrap(formatPercent(one.scrapShare, 1))}</span> : null}
            {one.parents.length === 0 ? null : <Parents used={one.parents} book={book} unit={parent?.unit ?? ''} />}
          </li>
        )
      })}
    </ul>
  )
}
