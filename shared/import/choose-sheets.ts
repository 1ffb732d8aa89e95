import { allOf, say, type Listing, type Sentence } from '../text/say.ts'
import type { ImportChoices, ImportIssue } from './bom-import.ts'
import type { InterpretedSheet } from './interpret-sheet.ts'
import { looseNumber } from './join-match.ts'
import { plainWords } from './words.ts'

/** What is read of a workbook, and what a person should know of the choice. */
export interface ChosenSheets {
  readonly used: ReadonlySet<InterpretedSheet>
  /** Sheets that list mostly the parts of the one that is read, perhaps in another version. */
  readonly copies: ReadonlySet<InterpretedSheet>
  readonly issues: readonly ImportIssue[]
}

/** Share of the headings that two sheets must have in common to be one list. */
const sameHeadings = 0.75
/** Share of a sheet's parts that are on another too, from which on it is that list again and not a further part of it. */
const sameParts = 0.7

/** The sheets that the person chose, or else the one that fits best with those that continue it under the same headings. */
export function chooseSheets(read: readonly InterpretedSheet[], choices: ImportChoices): ChosenSheets {
  const wanted = choices.sheets
  if (wanted !== undefined) {
    const used = new Set(read.filter((sheet) => wanted.includes(sheet.reading.name) && sheet.lines.length > 0))
    return { used, copies: new Set(), issues: [...others(read, used, new Set()), ...hiddenOnes(used)] }
  }
  const [best] = read.filter((sheet) => sheet.weight > 0).toSorted((left, right) => right.weight - left.weight)
  if (best === undefined) return { used: new Set(), copies: new Set(), issues: [] }
  const used = new Set([best])
  const copies = new Set<InterpretedSheet>()
  const further = read.filter((sheet) => sheet !== best && sheet.verdict === 'parts' && haveSameHeadings(sheet, best))
  const known = new Set(further.length === 0 ? [] : best.lines.map(partOf))
  const isComplete = reachesItsTotal(best)
  const assemblyIn = assemblyFinder(further.length === 0 ? [] : best.lines)
  for (const sheet of further) {
    // Its name may say that it is the list of a part of the other.
    const isNamed = assemblyIn(beginningsOf(sheet.reading.name)) !== null
    const again = sheet.lines.filter((line) => known.has(partOf(line))).length
    const version = versionWords.test(plainWords(sheet.reading.name)) && !isNamed
    // A list whose own lines make up the total it states is complete without a sheet that states none.
    if (sheet.statedTotal === null && isComplete) continue
    if (!isNamed && again >= sheet.lines.length * (version ? 0.3 : sameParts)) copies.add(sheet)
    else if (!otherKinds.test(plainWords(sheet.reading.name))) {
      used.add(sheet)
      for (const line of sheet.lines) known.add(partOf(line))
    }
  }
  const inOrder = new Set(read.filter((sheet) => used.has(sheet)))
  return { used: inOrder, copies, issues: [...together(inOrder, best), ...others(read, inOrder, copies), ...hiddenOnes(inOrder)] }
}

function reachesItsTotal({ lines, statedTotal }: InterpretedSheet): boolean {
  if (statedTotal === null) return false
  const sum = lines.reduce((total, line) => total + (line.alternateOf === null ? (line.lineTotal ?? (line.unitPrice ?? 0) * (line.quantity ?? 0)) : 0), 0)
  return Math.abs(sum - statedTotal) <= Math.abs(statedTotal) * 0.005
}

const versionWords = /(?:^| )(?:v ?\d+|r ?\d+|rev|revision|revisie|wersja|version|versie|old|oud|alt|ancien|stara|viejo|vecchio|backup|copy|kopie|copie|kopia|copia|archive|archief|archiv|draft|concept|entwurf)(?: |\d|$)/u
const otherKinds = /(?:^| )(?:stock|voorraad|lager|lagerbestand|inventory|magazyn|existencias|giacenza|prices?|prijzen|prijslijst|preise|preisliste|suppliers?|leveranciers|lieferanten|fournisseurs|dostawcy|proveedores|fornitori|quotes?|offertes?|angebote?|spares?|ersatzteile|reserveonderdelen)(?: |$)/u

const partOf = (line: InterpretedSheet['lines'][number]): string =>
  line.partNumber ?? line.manufacturerPartNumber ?? line.supplierPartNumber ?? [line.description, line.value, line.package, line.material, line.references, ...Object.values(line.extra)].join(' | ')

/** What the name of a sheet may say of the number that its list is of, in small letters: all of it, and what stands before each blank. */
export function beginningsOf(name: string): string[] {
  const whole = name.trim().toLowerCase()
  const found = [whole]
  for (let at = whole.indexOf(' '); at !== -1; at = whole.indexOf(' ', at + 1)) if (at >= 3) found.push(whole.slice(0, at))
  return found
}

/** Finds the first of these lines that the beginnings of a sheet's name say it is the list of: "A-100", "A-100 Frame". */
export function assemblyFinder(lines: InterpretedSheet['lines']): (beginnings: readonly string[]) => string | null {
  const byNumber = new Map<string, { readonly place: number; readonly partNumber: string }>()
  for (const [place, { partNumber }] of lines.entries()) {
    const number = partNumber?.trim().toLowerCase() ?? ''
    if (partNumber !== null && /[\p{L}\d]{2}/u.test(number) && !byNumber.has(number)) byNumber.set(number, { place, partNumber })
  }
  return (beginnings) => {
    let first: { readonly place: number; readonly partNumber: string } | undefined
    for (const beginning of beginnings) {
      const found = byNumber.get(beginning)
      if (found !== undefined && (first === undefined || found.place < first.place)) first = found
    }
    return first?.partNumber ?? null
  }
}

function haveSameHeadings(one: InterpretedSheet, other: InterpretedSheet): boolean {
  const left = new Set(one.headings)
  const right = new Set(other.headings)
  if (left.size < 2) return false
  const common = [...left].filter((heading) => right.has(heading)).length
  return common >= 2 && common >= (left.size + right.size - common) * sameHeadings
}

/** How many sheets a sentence names before it only counts them. */
const mostListed = 12

const named = (names: readonly string[]): Listing => allOf([...names.slice(0, mostListed), ...(names.length > mostListed ? [say`${names.length - mostListed} more`] : [])])

function together(used: ReadonlySet<InterpretedSheet>, best: InterpretedSheet): ImportIssue[] {
  if (used.size < 2) return []
  const names = [...used].map((sheet) => sheet.reading.name)
  const lines = [...used].reduce((sum, sheet) => sum + sheet.reading.lines, 0)
  return [{
    severity: 'info', code: 'sheets-read-together', sheet: best.reading.name, row: null, column: null,
    message: say`Sheets ${named(names)} have the same headings and are read as one list of ${lines} lines.`, fix: say`Read one alone if the others are of other products or older.`,
    repair: { label: say`Read ${best.reading.name} alone`, choices: { sheets: [best.reading.name] } },
  }]
}

function others(read: readonly InterpretedSheet[], used: ReadonlySet<InterpretedSheet>, copies: ReadonlySet<InterpretedSheet>): ImportIssue[] {
  const known = knownOf(used)
  return read.filter((sheet) => !used.has(sheet) && sheet.verdict === 'parts').map((sheet) => {
    const { name, lines } = sheet.reading
    const about = { severity: 'info', sheet: name, row: null, column: null } as const
    if (tellsOf(sheet, known)) {
      return {
        ...about, code: 'sheet-of-facts', message: say`Sheet ${name} says more of these parts (${lines} rows) and lists none of its own.`,
        fix: say`Nothing to do now: once this list is imported, what it says is shown part by part, to be added in one step.`,
      }
    }
    return {
      ...about, code: 'second-part-list',
      message: copies.has(sheet)
        ? say`Sheet ${name} lists mostly the parts of another sheet (${lines} lines), perhaps in another version, and is not read.`
        : say`Sheet ${name} also looks like a part list (${lines} lines) and is not read.`,
      fix: say`Choose it as well if it belongs to this bill of materials.`,
      repair: { label: say`Read ${name} too`, choices: { sheets: [...used, sheet].map((each) => each.reading.name) } },
    }
  })
}

const knownOf = (used: ReadonlySet<InterpretedSheet>): Set<string> =>
  new Set([...used].flatMap(({ lines }) => lines.flatMap(({ partNumber }) => (partNumber === null ? [] : looseNumber(partNumber)))))

/** Share of a sheet's rows that speak of known parts, from which on it is taken for facts about them. */
const knownRows = 1 / 3

/** Does a sheet without quantities or levels, such as a stock or price list, speak of parts that are known already? */
function tellsOf({ columns, lines }: InterpretedSheet, known: ReadonlySet<string>): boolean {
  if (columns.some(({ field, samples }) => (field === 'quantity' || field === 'level' || field === 'parent') && samples.length > 0)) return false
  const matched = lines.filter(({ partNumber }) => partNumber !== null && known.has(looseNumber(partNumber))).length
  return matched >= Math.min(3, lines.length) && matched >= lines.length * knownRows
}

const hiddenOnes = (used: ReadonlySet<InterpretedSheet>): ImportIssue[] =>
  [...used].filter((sheet) => sheet.hidden).map((sheet) => ({
    severity: 'info', code: 'hidden-sheet', sheet: sheet.reading.name, row: null, column: null, message: say`Sheet ${sheet.reading.name} is hidden and is read too.`,
    fix: say`Leave it out if it was hidden on purpose.`,
    ...(used.size > 1 ? { repair: { label: say`Leave ${sheet.reading.name} out`, choices: { sheets: [...used].flatMap((each) => (each === sheet ? [] : each.reading.name)) } } } : {}),
  }))

/** Why a sheet is read, or is not. */
export function whyRead(sheet: InterpretedSheet, { used, copies }: ChosenSheets): Sentence {
  if (used.has(sheet)) return sheet.reading.headerRow === null ? say`${sheet.reading.lines} lines, no header row found` : say`${sheet.reading.lines} lines under the header in row ${sheet.reading.headerRow}`
  if (copies.has(sheet)) return say`Lists mostly the parts of another sheet (${sheet.reading.lines} lines), perhaps in another version`
  switch (sheet.verdict) {
    case 'parts': return tellsOf(sheet, knownOf(used)) ? say`Says more of the same parts (${sheet.reading.lines} rows); offered once the list is imported` : say`Also looks like a part list (${sheet.reading.lines} lines); another sheet fits better`
    case 'template': return say`Describes fields, lists no parts`
    case 'no-rows': return say`Has a header but no rows below it`
    case 'empty': return say`Empty`
    default: return say`No part list found here`
  }
}
