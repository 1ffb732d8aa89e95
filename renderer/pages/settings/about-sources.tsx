import { shippedFigures } from '../../../shared/data/figures.ts'
import { aboutText } from '../../text/about.ts'
import { compareNames, formatNumber } from '../../text/format.ts'
import { knownName } from '../../text/names.ts'

interface SourceRow {
  readonly publisher: string
  readonly licences: ReadonlySet<string>
  readonly years: readonly string[]
  readonly figures: number
}

let listed: readonly SourceRow[] | null = null
/** The publishers of all shipped figures, each once; what is assumed comes last. */
function sourceRows(): readonly SourceRow[] {
  if (listed !== null) return listed
  const rows = new Map<string, { licences: Set<string>; years: Set<string>; figures: number }>()
  for (const { tag, source } of shippedFigures.values()) {
    const key = tag === 'assumption' ? '' : source.publisher
    const row = rows.get(key) ?? { licences: new Set(), years: new Set(), figures: 0 }
    if (key !== '') row.licences.add(source.licence)
    row.years.add(/^\d{4}/.exec(source.year)?.[0] ?? source.year)
    row.figures += 1
    rows.set(key, row)
  }
  listed = [...rows]
    .map(([publisher, { licences, years, figures }]) => ({ publisher, licences, years: [...years].toSorted(), figures }))
    .toSorted((one, other) => Number(one.publisher === '') - Number(other.publisher === '') || compareNames(one.publisher, other.publisher))
  return listed
}

/** Who published the shipped figures, of which years, and under which licence. */
export function AboutSources() {
  const { publisher, figures, years, licence } = aboutText.sourcesHeads
  return (
    <>
      <h2>{aboutText.sourcesTitle}</h2>
      <table className="table about-table" aria-label={aboutText.sourcesTitle}>
        <thead><tr><th scope="col">{publisher}</th><th scope="col" className="number">{figures}</th><th scope="col">{years}</th><th scope="col">{licence}</th></tr></thead>
        <tbody>
          {sourceRows().map((row) => (
            <tr key={row.publisher}>
              <td>{row.publisher === '' ? aboutText.own : row.publisher}</td>
              <td className="number">{formatNumber(row.figures)}</td>
              <td>{row.years.length > 1 ? `${row.years[0] ?? ''}–${row.years.at(-1) ?? ''}` : knownName(row.years[0] ?? '')}</td>
              <td>{[...row.licences].map(knownName).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
