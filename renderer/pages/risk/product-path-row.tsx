import { Fragment } from 'react'
import { productPaths } from '../../../shared/engine/product-paths.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { factBook } from '../../facts/fact-book.ts'
import { selectPart, showPage } from '../../state/view.ts'
import { riskMapText } from '../../text/risk-map.ts'
import { formatNumber } from '../../text/format.ts'
import { useMemo } from '../../text/use-memo.ts'

const words = riskMapText.path
/** A way of more parts than this is shown by its ends. */
const longest = 7

interface ProductPathRowProps {
  readonly contents: ProjectContents
  readonly partId: string
  /** Ways shown at most; the others are counted. */
  readonly atMost: number
  /** Columns of the table after the rank. */
  readonly columns: number
}

/** Below a part: which products it stops, and by which assemblies. Each step goes to Parts. */
export function ProductPathRow({ contents, partId, atMost, columns }: ProductPathRowProps) {
  const { parts, lines, products, offers } = contents
  const { found, shown, more } = useMemo(() => {
    const every = productPaths({ parts, lines, products, offers }, partId, atMost)
    // The first way into each product comes before a second way into any.
    const ways = every.flatMap(({ paths }) => paths.map((path, place) => ({ path, place }))).toSorted((one, other) => one.place - other.place).slice(0, atMost)
    return { found: every, shown: ways.map(({ path }) => path), more: every.reduce((sum, { count }) => sum + count, 0) - ways.length }
  }, [parts, lines, products, offers, partId, atMost])
  const byId = factBook(contents).parts
  const numbered = (id: string): string => byId.get(id)?.partNumber || byId.get(id)?.description || ''
  const named = (id: string, isEnd: boolean): string => (isEnd ? numbered(id) : byId.get(id)?.description || byId.get(id)?.partNumber || '')
  const stopped = found.map(({ productId }) => numbered(productId))
  if (products.length === 0) return null
  const list = stopped.length > 3 ? words.products(stopped.slice(0, 2).join(', '), formatNumber(stopped.length - 2)) : stopped.join(', ')
  return (
    <tr className="of-site path-row">
      <td />
      <td colSpan={columns}>
        {found.length === 0 ? <span className="faint">{words.none}</span> : (
          <>
            <span className="stops">{words.stops(list)}</span>
            {shown.map((path) => <Path key={path.join()} path={path} named={named} />)}
            {more > 0 ? <span className="faint">{words.more(formatNumber(more), more === 1)}</span> : null}
          </>
        )}
      </td>
    </tr>
  )
}

function Path({ path, named }: { readonly path: readonly string[]; readonly named: (id: string, isEnd: boolean) => string }) {
  const left = path.length > longest ? path.length - longest + 1 : 0
  const steps = left === 0 ? path : [...path.slice(0, 3), ...path.slice(3 + left)]
  return (
    <span className="path">
      {steps.map((id, index) => {
        const name = named(id, index === 0 || index === steps.length - 1)
        return (
          <Fragment key={id}>
            {index === 0 ? null : <span aria-hidden="true" className="faint"> → </span>}
            {left > 0 && index === 3 ? <><span className="faint">{words.between(formatNumber(left))}</span><span aria-hidden="true" className="faint"> → </span></> : null}
            <button type="button" className="step" title={words.step(name)} onClick={(event) => { event.stopPropagation(); selectPart(id); showPage('parts') }}>{name}</button>
          </Fragment>
        )
      })}
    </span>
  )
}
