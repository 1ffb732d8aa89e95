import type { MissingFact } from '../../../shared/engine/missing-fact.ts'
import type { MissingFacts } from '../../../shared/engine/missing-facts.ts'
import type { PartResult } from '../../../shared/engine/evaluation.ts'
import type { PrintBlock, PrintRow } from '../../print/paper.tsx'
import { compareNames, formatDays, formatFirst, formatMoney, formatNumber, formatShortMoney } from '../../text/format.ts'
import { text as common } from '../../text/frame.ts'
import { missingFactsText } from '../../text/missing-facts.ts'
import { reportListsText } from '../../text/report-lists.ts'
import { assumptionsOf, yearOf } from './assumptions.ts'
import { siteName } from '../../plans/site-name.ts'
import { partName, type ReportFacts } from './report-facts.ts'
import { knownName } from '../../text/names.ts'

/** Most rows of a long list on paper; the rest are counted. */
export const mostRows = 60
/** Most parts that are listed whether or not the plan touches them. */
const mostParts = 30

/** The row that says how many more there are. */
export const moreRow = (count: number, columns: number): PrintRow[] =>
  count <= 0 ? [] : [{ key: 'more', node: <tr key="more" className="more"><th scope="row" colSpan={columns}>{reportListsText.more(formatNumber(count))}</th></tr> }]

const shown = <Value extends number>(value: Value | null, write: (value: Value) => string) => (value === null ? <span className="unknown-cell">{common.unknown}</span> : write(value))

const worstFirst = (one: PartResult, other: PartResult): number =>
  Math.max(0, Math.round(other.gapDays ?? 0)) - Math.max(0, Math.round(one.gapDays ?? 0)) || (other.spendPerYear ?? 0) - (one.spendPerYear ?? 0)

/** The bought parts of the plan proposed, or of today, those that stop the line longest first; null where nothing is bought. */
export function partsBlock({ shown: evaluation, proposed, parts, currency }: ReportFacts): PrintBlock | null {
  if (evaluation.parts.length === 0) return null
  const text = reportListsText.parts
  const plan = proposed?.plan.letter ?? null
  const sorted = evaluation.parts.toSorted(worstFirst)
  const rows = sorted.slice(0, mostParts)
  return {
    kind: 'table', key: 'parts', className: 'print-table parts', label: text.title(plan),
    intro: <><h2>{text.title(plan)}</h2><p className="print-note">{rows.length < sorted.length ? text.note(formatNumber(rows.length), formatNumber(sorted.length)) : text.noteAll}</p></>,
    again: <p className="print-again-title">{text.again(plan)}</p>,
    columns: <colgroup><col className="part" /><col /><col className="money" /><col className="money" /><col className="risk" /><col className="days" /><col className="days" /><col className="days" /></colgroup>,
    head: (
      <thead>
        <tr>
          <th scope="col">{text.head.part}</th><th scope="col">{text.head.from}</th><th scope="col" className="number">{text.head.unit}</th><th scope="col" className="number">{text.head.spend}</th>
          <th scope="col" className="number">{text.head.risk}</th><th scope="col" className="number">{text.head.lasts}</th><th scope="col" className="number">{text.head.back}</th><th scope="col" className="number">{text.head.short}</th>
        </tr>
      </thead>
    ),
    rows: [
      ...rows.map((part) => {
        const noun = parts.get(part.partId)
        const from = [...new Set(part.legs.map((leg) => siteName(leg)).filter((name) => name !== ''))].toSorted(compareNames)
        const isShort = Math.round(part.gapDays ?? 0) > 0
        return {
          key: part.partId,
          node: (
            <tr key={part.partId}>
              <th scope="row"><span className="print-code">{partName(noun)}</span> <span className="print-unit">{noun === undefined || noun.partNumber === '' ? '' : noun.description}</span></th>
              <td>{formatFirst(from, 1)}</td>
              <td className="number">{shown(part.landedPerUnit, (value) => formatMoney(value, currency))}</td>
              <td className="number">{shown(part.spendPerYear, (value) => formatShortMoney(value, currency))}</td>
              <td className="number">{shown(part.riskScore, (value) => formatNumber(Math.round(value)))}</td>
              <td className="number">{shown(part.surviveDays, formatDays)}</td>
              <td className="number">{shown(part.recoverDays, formatDays)}</td>
              <td className="number">{part.gapDays === null ? <span className="unknown-cell">{common.unknown}</span> : isShort ? <b>{formatDays(part.gapDays)}</b> : '0'}</td>
            </tr>
          ),
        }
      }),
      ...moreRow(sorted.length - rows.length, 8),
    ],
  }
}

function subjectOf({ kind, partId, siteId }: MissingFact, { contents, parts }: ReportFacts): string {
  const part = partName(parts.get(partId))
  const site = contents.sites.find(({ id }) => id === siteId)
  const supplier = contents.suppliers.find(({ id }) => id === site?.supplierId)?.name ?? ''
  const place = site === undefined ? missingFactsText.anySite : siteName({ supplierName: supplier, city: site.city, country: site.country }) || missingFactsText.anySite
  if (kind === 'recovery' || kind === 'capacity' || kind === 'country') return missingFactsText.subject[kind](place)
  return kind === 'lead-time' || kind === 'price' ? missingFactsText.subject[kind](part, place) : missingFactsText.subject[kind](part)
}

/** What is taken in the place of a fact, with its range; nothing is usual of a capacity that counts as enough. */
function usedFor({ value, low, high, of }: NonNullable<MissingFact['assumed']>): string {
  const [middle = '', least = '', most = ''] = [value, low, high].map((number) => formatNumber(Math.round(number)))
  return of === '' ? `${middle} (${least} – ${most})` : reportListsText.defaults.range(middle, least, most, knownName(of))
}

/** Facts of today that nobody has stated, what leaves most open first; null until they are worked out. */
export function defaultsBlock(facts: ReportFacts, missing: MissingFacts | null): PrintBlock | null {
  if (missing === null) return null
  const text = reportListsText.defaults
  if (missing.facts.length === 0) return { kind: 'whole', key: 'defaults', node: <section><h2>{text.title}</h2><p className="print-note">{text.none}</p></section> }
  const count = formatNumber
  return {
    kind: 'table', key: 'defaults', className: 'print-table defaults', label: text.title,
    intro: <><h2>{text.title}</h2><p className="print-note">{missing.facts.length < missing.missing ? text.note(count(missing.facts.length), count(missing.missing)) : text.noteAll}</p></>,
    again: <p className="print-again-title">{text.again}</p>,
    columns: <colgroup><col /><col className="used" /><col className="money" /></colgroup>,
    head: <thead><tr><th scope="col">{text.head.what}</th><th scope="col">{text.head.used}</th><th scope="col" className="number">{text.head.opens}</th></tr></thead>,
    rows: missing.facts.map((fact) => ({
      key: `${fact.ref.id} ${fact.ref.field}`,
      node: (
        <tr key={`${fact.ref.id} ${fact.ref.field}`}>
          <th scope="row">{subjectOf(fact, facts)}</th>
          <td>{fact.assumed === null ? text.nothing : usedFor(fact.assumed)}</td>
          <td className="number">{shown(fact.opens, (value) => formatShortMoney(value, facts.currency))}</td>
        </tr>
      ),
    })),
  }
}

/** The publications that the shipped figures of the assumptions are from, with their licences; null where there is none. */
export function sourcesBlock(facts: ReportFacts): PrintBlock | null {
  const text = reportListsText.sources
  const found = new Map(assumptionsOf(facts).flatMap(({ publications = [] }) => publications.map((one) => [`${one.publisher} ${one.title} ${one.year}`, one] as const)))
  if (found.size === 0) return null
  return {
    kind: 'table', key: 'sources', className: 'print-table sources', label: text.title,
    intro: <><h2>{text.title}</h2><p className="print-note">{text.note}</p></>,
    again: <p className="print-again-title">{text.again}</p>,
    columns: <colgroup><col className="publisher" /><col /><col className="year" /><col className="licence" /></colgroup>,
    head: <thead><tr><th scope="col">{text.head.publisher}</th><th scope="col">{text.head.title}</th><th scope="col">{text.head.year}</th><th scope="col">{text.head.licence}</th></tr></thead>,
    rows: [...found].toSorted(([one], [other]) => compareNames(one, other)).map(([key, source]) => ({
      key, node: <tr key={key}><th scope="row">{source.publisher}</th><td>{knownName(source.title)}</td><td>{yearOf(source.year)}</td><td>{knownName(source.licence)}</td></tr>,
    })),
  }
}
