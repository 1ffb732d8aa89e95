import { europeanCountries } from '../../shared/data/countries.ts'
import { inEurope, tableStates } from '../../shared/data/tables.ts'
import { english } from '../../shared/text/english.ts'

const [begin, end] = ['<!-- coverage: written by npm run data -->', '<!-- end of coverage -->']

/** The table of what the shipped figures cover, in Markdown. */
function coverageTable(): string {
  const rows = tableStates().map((state) => {
    const { table, figures, countries, published, assumed, publishers, oldest, newest } = state
    const europe = table.subject === 'country' ? `${inEurope(state)} of ${europeanCountries.length}` : ''
    const years = oldest === newest ? oldest : `${oldest} to ${newest}`
    return `| ${english(table.label)} | ${figures.length} | ${countries === 0 ? '' : countries} | ${europe} | ${published} | ${assumed} | ${years} | ${publishers.join('; ')} |`
  })
  return ['| table | figures | countries | of them in Europe | published | assumption | year | publisher |', '|---|---|---|---|---|---|---|---|', ...rows].join('\n')
}

/** The page of data with its table of coverage written anew. */
export function withCoverage(page: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/data.md lacks the lines "${begin}" and "${end}" between which its coverage is written.`)
  return `${page.slice(0, from + begin.length)}\n${coverageTable()}\n${page.slice(to)}`
}
