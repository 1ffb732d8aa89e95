import { allOf, say, type Listing } from '../text/say.ts'
import type { ImportIssue, ImportLine, Repair } from './bom-import.ts'
import { companyKey } from './part-key.ts'
import { isOneTypoApart } from './words.ts'

/** The line with the names of companies as the person settled them; the spelling in the sheet stays with its cell. */
export function withSupplierNames(line: ImportLine, names: Readonly<Record<string, string>>): ImportLine {
  const nameOf = (name: string | null) => (name !== null && Object.hasOwn(names, name) ? (names[name] ?? name) : name)
  const [supplier, manufacturer] = [nameOf(line.supplier), nameOf(line.manufacturer)]
  return supplier === line.supplier && manufacturer === line.manufacturer ? line : { ...line, supplier, manufacturer }
}

/** One way of writing a company's name: how often it occurs, and the first line that has it. */
interface Spelling { readonly name: string; count: number; readonly first: ImportLine }

/** More look-alikes than this are no typing mistakes but a way of naming, and one of them stands for all. */
const manyGroups = 20

/** Proposes one name for each company that is written in several ways: those that count as one already, and those that look like one. */
export function supplierIssues(lines: readonly ImportLine[]): ImportIssue[] {
  const spellings = new Map<string, Spelling>()
  for (const line of lines) {
    const name = line.supplier ?? line.manufacturer
    if (name === null) continue
    const known = spellings.get(name)
    if (known === undefined) spellings.set(name, { name, count: 1, first: line })
    else known.count += 1
  }
  const companies = Map.groupBy(spellings.values(), ({ name }) => companyKey(name))
  const alike = lookAlikes(companies)
  const inGroups = new Set(alike.flat())
  const found: ImportIssue[] = []
  for (const names of companies.values()) if (names.length > 1 && !names.some((spelling) => inGroups.has(spelling))) found.push(sameCompany(names))
  for (const group of alike.slice(0, alike.length > manyGroups ? 1 : manyGroups)) found.push(likelyOne(group, alike.length > manyGroups ? alike.length - 1 : 0))
  return found
}

const shouted = (name: string): boolean => name.length > 4 && name === name.toUpperCase()

/** The name that most rows have, and of those the first; a proper form wins over capitals only. */
function bestName(names: readonly Spelling[]): string {
  const [best] = names.toSorted((left, right) => Number(shouted(left.name)) - Number(shouted(right.name)) || right.count - left.count)
  return best?.name ?? ''
}

function merging(names: readonly Spelling[]): Repair {
  const best = bestName(names)
  return { label: names.length === 2 ? say`Write both as ${best}` : say`Write all ${names.length} as ${best}`, choices: { suppliers: Object.fromEntries(names.filter(({ name }) => name !== best).map(({ name }) => [name, best])) } }
}

function sameCompany(names: readonly Spelling[]): ImportIssue {
  return {
    ...at(names[1]?.first ?? names[0]?.first), severity: 'info', code: 'supplier-spellings', message: say`${inWords(names.map(({ name }) => name))} are read as one supplier.`,
    fix: say`The names differ only in capitals, blanks, marks or legal form. Rename one in the sheet if they are two companies.`, repair: merging(names),
  }
}

function likelyOne(names: readonly Spelling[], more: number): ImportIssue {
  const companies = new Set(names.map(({ name }) => companyKey(name))).size
  const [last] = names.map(({ first }) => first).toSorted((left, right) => right.row - left.row)
  return {
    ...at(last), severity: 'warning', code: 'supplier-names-alike',
    message: more > 0
      ? say`${inWords(names.map(({ name }) => name))} look like one company and are read as ${companies} suppliers; ${more} more groups look alike.`
      : say`${inWords(names.map(({ name }) => name))} look like one company and are read as ${companies} suppliers.`,
    fix: say`If they are one, give them one name, so that its share of your purchases counts in full.`, repair: merging(names),
  }
}

const at = (line: ImportLine | undefined) => ({
  sheet: line?.sheet ?? null, row: line?.row ?? null, column: /^[A-Z]+/u.exec((line?.supplier === null ? line.cells.manufacturer : line?.cells.supplier)?.cell ?? '')?.[0] ?? null,
})

/** How many names a sentence holds before it only counts them. */
const mostInWords = 6

const inWords = (names: readonly string[]): Listing =>
  allOf([...names.slice(0, mostInWords).map((name) => `“${name.slice(0, 80)}”`), ...(names.length > mostInWords ? [say`${names.length - mostInWords} more names`] : [])])

/** Words behind a company's name that say which part of it, and not which company. */
const common = /^(?:group|holding|international|europe|deutschland|nederland|france|polska|italia|china|germany|gruppe|groep|groupe|usa|uk|asia|taiwan|japan|benelux)$/iu

/** Words of a name as they are compared, without what stands in brackets. */
const wordsOf = (name: string): string[] => name.slice(0, 200).replace(/\([^()]*\)/gu, ' ').replaceAll('.', '').toLowerCase().split(/[\s,&-]+/u).filter((word) => word !== '')

/** Groups of spellings of companies whose keys one typing mistake sets apart, or of which one is the other with a place or branch behind it. */
function lookAlikes(companies: ReadonlyMap<string, readonly Spelling[]>): (readonly Spelling[])[] {
  const keys = [...companies.keys()].filter((key) => !/\d/u.test(key))
  const leader = new Map(keys.map((key) => [key, key]))
  const leaderOf = (key: string): string => {
    let found = key
    for (let next = leader.get(found); next !== undefined && next !== found; next = leader.get(found)) found = next
    return found
  }
  const join = (left: string, right: string) => leader.set(leaderOf(right), leaderOf(left))
  // Names that one letter sets apart are the same once the right letter of each is left out, so that not every pair need be compared.
  const withoutOne = new Map<string, string[]>()
  for (const key of keys) {
    // Short names differ by a letter as often as not, and no name is longer.
    if (key.length < 8 || key.length > 80) continue
    for (const shorter of new Set([key, ...Array.from(key, (_, index) => key.slice(0, index) + key.slice(index + 1))])) {
      const known = withoutOne.get(shorter) ?? []
      for (const other of known) if (other.slice(0, 2) === key.slice(0, 2) && isOneTypoApart(other, key)) join(other, key)
      if (known.length < 20) withoutOne.set(shorter, [...known, key])
    }
  }
  const byWords = new Map(keys.map((key) => [wordsOf(companies.get(key)?.[0]?.name ?? '').join(' '), key]))
  for (const key of keys) {
    const words = wordsOf(companies.get(key)?.[0]?.name ?? '')
    for (let end = words.length; end > 0; end -= 1) {
      const trunk = byWords.get(words.slice(0, end).join(' '))
      if (trunk !== undefined && trunk !== key && words.slice(0, end).join('').length >= 5) join(trunk, key)
      const last = words[end - 1] ?? ''
      if (!common.test(last) && companyKey(`x ${last}`) !== 'x') break
    }
  }
  return [...Map.groupBy(keys, leaderOf).values()].filter((group) => group.length > 1).map((group) => group.flatMap((key) => companies.get(key) ?? []))
}
