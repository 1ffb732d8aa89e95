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
  const found: ImportIssue[] = []
  for (const names of companies.values()) if (names.length > 1 && !names.some((spelling) => alike.some((group) => group.includes(spelling)))) found.push(sameCompany(names))
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
  return { label: `Write ${names.length === 2 ? 'both' : `all ${names.length}`} as ${best}`, choices: { suppliers: Object.fromEntries(names.filter(({ name }) => name !== best).map(({ name }) => [name, best])) } }
}

function sameCompany(names: readonly Spelling[]): ImportIssue {
  return {
    ...at(names[1]?.first ?? names[0]?.first), severity: 'info', code: 'supplier-spellings', message: `${inWords(names.map(({ name }) => name))} are read as one supplier.`,
    fix: 'The names differ only in capitals, blanks, marks or legal form. Rename one in the sheet if they are two companies.', repair: merging(names),
  }
}

function likelyOne(names: readonly Spelling[], more: number): ImportIssue {
  const companies = new Set(names.map(({ name }) => companyKey(name))).size
  const [last] = names.map(({ first }) => first).toSorted((left, right) => right.row - left.row)
  return {
    ...at(last), severity: 'warning', code: 'supplier-names-alike',
    message: `${inWords(names.map(({ name }) => name))} look like one company and are read as ${companies} suppliers${more > 0 ? `; ${more} more groups look alike` : ''}.`,
    fix: 'If they are one, give them one name, so that its share of your purchases counts in full.', repair: merging(names),
  }
}

const at = (line: ImportLine | undefined) => ({
  sheet: line?.sheet ?? null, row: line?.row ?? null, column: /^[A-Z]+/u.exec((line?.supplier === null ? line.cells.manufacturer : line?.cells.supplier)?.cell ?? '')?.[0] ?? null,
})

const inWords = (names: readonly string[]): string => `${names.slice(0, -1).map((name) => `“${name}”`).join(', ')} and “${names.at(-1)}”`

/** Words that many companies have in their names, so that what comes before them must be more than one word. */
const common = /^(?:group|holding|international|europe|deutschland|nederland|france|polska|italia|china|germany|gruppe|groep|groupe|usa|uk|asia|china|taiwan|japan|benelux)$/iu

/** Groups of spellings of companies whose keys one typing mistake sets apart, or of which one is the other with a place or branch behind it. */
function lookAlikes(companies: ReadonlyMap<string, readonly Spelling[]>): (readonly Spelling[])[] {
  const keys = [...companies.keys()].filter((key) => !/\d/u.test(key))
  const leader = new Map(keys.map((key) => [key, key]))
  const leaderOf = (key: string): string => {
    const next = leader.get(key) ?? key
    return next === key ? key : leaderOf(next)
  }
  const wordsByKey = new Map(keys.map((key) => [key, wordsOf(companies.get(key)?.[0]?.name ?? '')]))
  const byStart = Map.groupBy(keys.filter((key) => key.length >= 5), (key) => key.slice(0, 2))
  for (const group of byStart.values()) {
    for (const [index, left] of group.entries()) {
      for (let next = index + 1; next < group.length; next += 1) {
        const right = group[next] ?? ''
        const typo = left.length >= 8 && right.length >= 8 && isOneTypoApart(left, right)
        if (typo || isBranch(wordsByKey.get(left) ?? [], wordsByKey.get(right) ?? [])) leader.set(leaderOf(right), leaderOf(left))
      }
    }
  }
  return [...Map.groupBy(keys, leaderOf).values()].filter((group) => group.length > 1).map((group) => group.flatMap((key) => companies.get(key) ?? []))
}

const wordsOf = (name: string): string[] => name.slice(0, 200).replace(/\([^()]*\)/gu, ' ').replaceAll('.', '').toLowerCase().split(/[\s,&-]+/u).filter((word) => word !== '')

/** Is one name the other, of two words or more or a long one, with only a common word or a bracket behind it? */
function isBranch(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 0 || short.some((word, index) => word !== long[index])) return false
  const behind = long.slice(short.length)
  return behind.every((word) => common.test(word) || companyKey(`x ${word}`) === 'x') && short.join('').length >= 5
}
