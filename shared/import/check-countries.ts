import { countries, findCountry } from '../data/countries.ts'
import { plainName } from '../data/country-name.ts'
import { say } from '../text/say.ts'
import type { ImportIssue, ImportLine } from './bom-import.ts'

const longestName = 120

/** Names for countries or parts of them that buyers write and no list of countries has. */
const nicknames: ReadonlyMap<string, string> = new Map(
  ([['GB', 'engeland schotland schottland angleterre inglaterra inghilterra szkocja ecosse escocia scozia'], ['DE', 'brd deutschl rfa rfn'], ['CZ', 'cr cesko'], ['ZA', 'rpa'], ['US', 'amerika amerique'], ['KR', 'corea coree'], ['CN', 'volksrepublik vr prc rpc']] as const)
    .flatMap(([code, list]) => list.split(' ').map((name) => [name, code])),
)

/** The code of the country that a cell of a country column names; small letters count as a code there too. */
export function countryOf(text: string): string | null {
  // No country has so long a name, and looking for one in 30,000 characters takes seconds.
  if (text.length > longestName) return null
  const whole = findCountry(text)
  if (whole !== null) return whole
  const plain = text.trim().replaceAll('.', '')
  const nickname = nicknames.get(plainName(plain))
  if (nickname !== undefined) return nickname
  if (/^\p{L}{2,3}$/u.test(plain)) return findCountry(plain.toUpperCase())
  // "Import from China", "P.R. China", "China mainland", "CN Shenzhen".
  const bare = plain.replace(/^(?:imported|import|origin|product|produced|made|sourced|hergestellt|uit|aus|fabriqué|from|de|du|in|of|mainland|pr|peoples republic of|p r|continental)\s+(?:from|in|of|en|aus|uit)?\s*/iu, '').replace(/\s+(?:mainland|pr|prc|continental|vasteland|roc)$/iu, '')
  const named = bare === '' || bare === plain ? null : findCountry(bare)
  const [, code = '', rest = ''] = /^([A-Z]{2})[\s,-]+(.+)$/u.exec(plain) ?? []
  return named ?? (code === '' || countriesIn(rest).length > 0 ? null : findCountry(code))
}

/** The countries that the parts of a text name, such as both of "CN/VN". */
const countriesIn = (text: string): string[] => [...new Set(text.split(/[/;,|+&]|\s(?:and|or|und|oder|en|of|et|ou|lub|y|o)\s/iu).flatMap((part) => findCountry(part.trim()) ?? []))]

/** More names than this are no mistakes in countries but another column. */
const mostNamed = 50

/** Says which cells name no country that is known, with the nearest name as the repair; the first of them one by one, the others in one sentence. */
export function countryIssues(lines: readonly ImportLine[]): ImportIssue[] {
  const places = new Map<string, ImportLine[]>()
  for (const line of lines) {
    if (line.country === null || line.cells.country === undefined) continue
    const known = places.get(line.country)
    if (known !== undefined) known.push(line)
    else if (countryOf(line.country) === null) places.set(line.country, [line])
  }
  const named = [...places].slice(0, mostNamed).map(([name, found]) => unknown(name, found))
  const others = [...places.values()].slice(mostNamed)
  const first = others[0]?.[0]
  if (first === undefined) return named
  return [...named, {
    severity: 'warning', code: 'country-unknown', sheet: first.sheet, row: first.row, column: columnOf(first),
    message: say`${others.length} more names are no country that is known, first “${(first.country ?? '').slice(0, 60)}” in ${first.cells.country?.cell ?? ''}.`, fix: say`Left unknown: no duty, freight and country risk without it. Look whether this is the column of countries.`,
  }]
}

const columnOf = (line: ImportLine | undefined): string | null => /^[A-Z]+/u.exec(line?.cells.country?.cell ?? '')?.[0] ?? null

function unknown(name: string, lines: readonly ImportLine[]): ImportIssue {
  const [first] = lines
  const nearest = nearestCountry(name)
  const cell = first?.cells.country?.cell ?? ''
  const place = lines.length > 1 ? say`${cell} and ${lines.length - 1} more cells` : cell
  const cells = lines.flatMap((line) => (line.cells.country === undefined ? [] : [[`${line.sheet}!${line.cells.country.cell}`, nearest ?? ''] as const]))
  return {
    severity: 'warning', code: 'country-unknown', sheet: first?.sheet ?? null, row: first?.row ?? null, column: columnOf(first),
    message: name.length <= longestName && countriesIn(name).length > 1 ? say`“${name.slice(0, 60)}” in ${place} names several countries.` : say`“${name.slice(0, 60)}” in ${place} is no country that is known.`,
    fix: say`Left unknown: no duty, freight and country risk without it. Type the name or the code of the country.`,
    ...(nearest === null ? {} : { repair: { label: say`Read ${name.slice(0, 60)} as ${{ country: findCountry(nearest) ?? '', name: nearest }}`, choices: { values: Object.fromEntries(cells) } } }),
  }
}

const names: readonly (readonly [plain: string, country: string])[] = countries.flatMap((country) => [country.name, ...country.otherNames].map((name) => [plainName(name), country.name] as const)).filter(([name]) => name.length >= 4)

/** Letters on vehicles that German lists use for countries. */
const vehicleCodes: ReadonlyMap<string, string> = new Map(['DDE', 'FFR', 'IIT', 'EES', 'AAT', 'BBE', 'SSE', 'PPT', 'LLU', 'HHU', 'JJP', 'NNO'].map((pair) => [pair.slice(0, 1), pair.slice(1)]))

/** Is each word the beginning of its counterpart, the first by four letters or more, as in "Tschech. Rep."? */
const isShortFor = (words: readonly string[], name: readonly string[]): boolean =>
  (words[0]?.length ?? 0) >= 4 && words.length === name.length && words.every((word, index) => name[index]?.startsWith(word) === true)

/** The country whose name in any of the seven languages is written most nearly like this; null where none is near. */
export function nearestCountry(text: string): string | null {
  if (text.length > longestName) return null
  const plain = plainName(text)
  const [several] = countriesIn(text)
  if (several !== undefined) return countries.find((country) => country.iso2 === several)?.name ?? null
  const words = plain.split(' ')
  for (const word of words.length > 1 ? words : []) if (word.length >= 5) for (const [name, country] of names) if (name === word) return country
  const vehicle = vehicleCodes.get(text.trim().toUpperCase())
  if (vehicle !== undefined) return countries.find((country) => country.iso2 === vehicle)?.name ?? null
  if (plain.length < 4 || plain.length > 40) return null
  const shortened = new Set(names.filter(([name]) => isShortFor(words, name.split(' '))).map(([, country]) => country))
  const [one] = shortened
  if (shortened.size === 1 && one !== undefined) return one
  let best: string | null = null
  let least = Math.floor(plain.length / 4) + 1
  for (const [name, country] of names) {
    if (Math.abs(name.length - plain.length) >= least) continue
    const steps = editSteps(plain, name, least)
    if (steps < least) {
      least = steps
      best = country
    }
  }
  return best
}

/** Letters to change, put in, leave out or swap with a neighbour to make one word of the other; `most` where it takes as many or more. */
function editSteps(left: string, right: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i]
    let lowest = i
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1
      let steps = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) steps = Math.min(steps, (before[j - 2] ?? 0) + 1)
      next.push(steps)
      lowest = Math.min(lowest, steps)
    }
    if (lowest >= most) return most
    before = row
    row = next
  }
  return Math.min(most, row[right.length] ?? most)
}
