import { say } from '../text/say.ts'
import type { ImportIssue as Issue } from './bom-import.ts'
import { readLeadingMarks } from './leading-marks.ts'
import { readAs, withoutRow } from './repairs.ts'
import { chainOf, least } from './words.ts'
import type { LineDraft } from './read-fields.ts'

/** Name by which a line's children point at it: its number, or what else it goes by. */
export const keyOfLine = (line: { partNumber: string | null; manufacturerPartNumber: string | null; supplierPartNumber: string | null; description: string | null; row: number }): string =>
  line.partNumber ?? line.description ?? line.manufacturerPartNumber ?? line.supplierPartNumber ?? `row ${line.row}`

/** How deep a level cell says a line is: 2, ".2", "..2", "1.2.1" or "- -"; null when it says nothing. */
function depthOf(text: string): number | null {
  const level = text.trim().replace(/[.)]+$/u, '')
  if (/^-?\d+(?:[.,]0+)?$/u.test(level) && !/^\d+\.\d*[1-9]/u.test(level)) return Math.trunc(Number(level.replace(',', '.')))
  const dotted = /^[.\-–>+\s*·]+(\d+)$/u.exec(level)
  if (dotted !== null) return Number(dotted[1])
  if (isNumbering(level)) return level.split('.').length
  const marks = /^[.\-–>+*·\s]+$/u.exec(level)
  if (marks !== null) return level.replaceAll(/\s/gu, '').length
  return /^[a-z]+\s*(\d+)$/iu.test(level) ? Number(/\d+$/u.exec(level)?.[0]) : null
}

/** Is this an outline number such as 1.2.1? It stays text: 1.10 is not 1.1. */
const isNumbering = (text: string): boolean => /^\d+(?:\.\d+)+$/u.test(text.trim().replace(/\.$/u, ''))

/** Sets level and parent of each line from whichever of the three ways the sheet uses, and names what does not fit. */
export function buildTree(lines: readonly LineDraft[], issues: Issue[]): void {
  const own = lines.filter((line) => line.alternateOf === null)
  readLeadingMarks(lines)
  const byNumbering = own.some((line) => line.levelText !== null && isNumbering(line.levelText))
  const positions = own.filter((line) => line.position !== null && isNumbering(line.position)).length
  if (byNumbering) treeByNumbering(own, (line) => line.levelText, issues)
  else if (own.some((line) => line.levelText !== null)) treeByLevel(own, issues)
  else if (isIndented(own)) {
    for (const line of own) line.levelText = String(line.indent)
    treeByLevel(own, [])
    levelsByDepth(own)
  }
  else if (positions > own.length * 0.3 && !own.some((line) => line.parent !== null)) treeByNumbering(own, (line) => line.position, issues)
  if (own.some((line) => line.parent !== null && (line.parentRow === null || line.level === null))) treeByParent(own)
  nameDifferingLists(own, issues)
  findCycles(own, issues)
}

/** Do blanks before the names step in from line to line, as in an outline? */
function isIndented(lines: readonly LineDraft[]): boolean {
  if (lines.some((line) => line.parent !== null) || lines[0]?.indent !== 0) return false
  const deep = lines.filter((line) => line.indent > 0).length
  const widths = new Set(lines.map((line) => line.indent))
  return deep >= 2 && deep >= lines.length * 0.3 && widths.size <= 10
}

function levelsByDepth(lines: readonly LineDraft[]): void {
  const levels = new Map<number, number>()
  for (const line of lines) {
    line.level = line.parentRow === null ? 0 : (levels.get(line.parentRow) ?? 0) + 1
    levels.set(line.row, line.level)
  }
}

function treeByLevel(lines: readonly LineDraft[], issues: Issue[]): void {
  const stack: LineDraft[] = []
  const parents = lines.some((line) => line.parent !== null)
  for (const line of lines) {
    const depth = line.levelText === null ? null : depthOf(line.levelText)
    line.level = depth
    if (depth === null) {
      if (line.levelText !== null) {
        issues.push({ severity: 'warning', code: 'level-unreadable', sheet: line.sheet, row: line.row, column: columnOf(line), message: say`Level in row ${line.row} cannot be read: “${line.levelText}”.`, fix: say`The line is put at the top. Type a whole number.` })
      }
      continue
    }
    while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= depth) stack.pop()
    const above = stack.at(-1)
    stack.push(line)
    if (parents || above === undefined) continue
    line.parent = keyOfLine(above)
    line.parentRow = above.row
    if (depth > (above.level ?? 0) + 1) issues.push(jump(line, above.level ?? 0, depth, keyOfLine(above), chainOf(stack, keyOfLine)))
  }
}

const columnOf = (line: LineDraft): string | null => /^[A-Z]+/u.exec(line.cells.level?.cell ?? '')?.[0] ?? null

const jump = (line: LineDraft, from: number, to: number, above: string, path: string): Issue => ({
  severity: 'warning', code: 'level-jump', sheet: line.sheet, row: line.row, column: columnOf(line),
  message: say`Level goes from ${from} to ${to} in row ${line.row}; level ${from + 1} is missing. Path: ${path}.`, fix: say`The line is hung under ${above}. Correct the level if that is wrong.`,
  ...(line.cells.level === undefined || isNumbering(line.cells.level.raw) ? {} : { repair: readAs(line.sheet, line.cells.level.cell, String(from + 1), say`Read level ${to} as ${from + 1}`) }),
})

function treeByNumbering(lines: readonly LineDraft[], numberingOf: (line: LineDraft) => string | null, issues: Issue[]): void {
  const byNumber = new Map<string, LineDraft>()
  const lastBelow = new Map<string, number>()
  const restored: { line: LineDraft; from: string; to: string }[] = []
  for (const line of lines) {
    const written = numberingOf(line)?.trim().replace(/\.$/u, '')
    if (written === undefined || !/^\d+(?:\.\d+)*$/u.test(written)) continue
    const number = restoredNumber(written, lastBelow)
    if (number !== written) restored.push({ line, from: written, to: number })
    const parts = number.split('.')
    lastBelow.set(parts.slice(0, -1).join('.'), Number(parts.at(-1)))
    line.level = parts.length
    let above: LineDraft | undefined
    for (let length = parts.length - 1; length > 0 && above === undefined; length -= 1) above = byNumber.get(parts.slice(0, length).join('.'))
    if (above !== undefined) {
      line.parent = keyOfLine(above)
      line.parentRow = above.row
      if ((above.level ?? 0) + 1 < parts.length) issues.push(jump(line, above.level ?? 0, parts.length, keyOfLine(above), `${keyOfLine(above)} → ${keyOfLine(line)}`))
    }
    byNumber.set(number, line)
  }
  const [first] = restored
  if (first === undefined) return
  issues.push({
    severity: 'info', code: 'numbering-restored', sheet: first.line.sheet, row: first.line.row, column: /^[A-Z]+/u.exec((first.line.cells.level ?? first.line.cells.position)?.cell ?? '')?.[0] ?? null,
    message: say`${first.from} in row ${first.line.row} follows ${lessOne(first.to)} and is read as ${first.to}${restored.length === 1 ? '' : say`, and so are ${restored.length - 1} more`}: the spreadsheet took the outline number for a decimal.`,
    fix: say`Format the column as text in the sheet to keep the last 0.`,
  })
}

/** 1.10 stored as a number has become 1.1; after 1.9 it is 1.10 again. */
function restoredNumber(written: string, lastBelow: ReadonlyMap<string, number>): string {
  const parts = written.split('.')
  const last = Number(parts.at(-1))
  const before = lastBelow.get(parts.slice(0, -1).join('.'))
  return parts.length > 1 && before !== undefined && last > 0 && before === last * 10 - 1 ? `${written}0` : written
}

const lessOne = (number: string): string => [...number.split('.').slice(0, -1), Number(number.split('.').at(-1)) - 1].join('.')

function treeByParent(lines: readonly LineDraft[]): void {
  const parentOf = new Map<string, string | null>()
  // A row that names itself as its parent on the lowest level declares a top assembly.
  const lowest = least(lines.map((line) => line.level ?? Number.POSITIVE_INFINITY))
  const deeper = lines.some((line) => (line.level ?? lowest) > lowest)
  for (const line of lines) {
    if (line.parent !== null && line.parent === line.partNumber && line.level !== null && line.level === lowest && deeper) line.parent = null
    const key = keyOfLine(line)
    if (!parentOf.has(key)) parentOf.set(key, line.parent)
  }
  const depths = new Map<string, number>()
  for (const line of lines) line.level ??= line.parent === null ? 0 : depthBelow(line.parent, parentOf, depths)
}

/** How many assemblies a part goes into that goes into this one, each counted once; `known` keeps what was found on the way, as a chain may be as long as the list. */
function depthBelow(parent: string, parentOf: ReadonlyMap<string, string | null>, known: Map<string, number>): number {
  const places = new Map<string, number>()
  const path: string[] = []
  let next: string | null = parent
  while (next !== null && !known.has(next) && !places.has(next)) {
    places.set(next, path.length)
    path.push(next)
    next = parentOf.get(next) ?? null
  }
  const circle = next === null ? undefined : places.get(next)
  const above = next === null || circle !== undefined ? 0 : (known.get(next) ?? 0)
  // From each place in a circle on, all of the circle lies above.
  for (const [place, key] of path.entries()) known.set(key, above + path.length - Math.min(place, circle ?? place))
  return known.get(parent) ?? 0
}

/** The same assembly listed again with other parts: only its first list counts, and that is said. */
function nameDifferingLists(lines: readonly LineDraft[], issues: Issue[]): void {
  const contents = new Map<number, string[]>()
  for (const line of lines) {
    if (line.parentRow === null) continue
    const parts = contents.get(line.parentRow)
    if (parts === undefined) contents.set(line.parentRow, [`${keyOfLine(line)} ${line.quantity}`])
    else parts.push(`${keyOfLine(line)} ${line.quantity}`)
  }
  const first = new Map<string, LineDraft>()
  for (const line of lines) {
    const parts = contents.get(line.row)
    if (parts === undefined || line.partNumber === null) continue
    const known = first.get(line.partNumber)
    if (known === undefined) first.set(line.partNumber, line)
    else if (contents.get(known.row)?.toSorted().join('\n') !== parts.toSorted().join('\n')) {
      issues.push({
        severity: 'warning', code: 'assembly-differs', sheet: line.sheet, row: line.row, column: null,
        message: say`${line.partNumber} is listed with other parts in row ${line.row} than in row ${known.row}.`, fix: say`The parts below row ${known.row} count. Correct the sheet if the others are right.`,
      })
    }
  }
}

/** A part inside itself cannot be built: each line that closes a circle is an error with the circle's path. */
function findCycles(lines: readonly LineDraft[], issues: Issue[]): void {
  const children = new Map<string, { key: string; line: LineDraft }[]>()
  const numbered = new Set(lines.filter((line) => line.partNumber !== null).map((line) => line.partNumber))
  for (const line of lines) {
    // Lines without a number of their own are told apart by their row, so only numbers can meet themselves again.
    if (line.parent === null || line.partNumber === null || !(numbered.has(line.parent) || line.parentRow === null)) continue
    const list = children.get(line.parent) ?? []
    list.push({ key: line.partNumber, line })
    children.set(line.parent, list)
  }
  /** Place in the path while it is open, null once all below is looked through. */
  const places = new Map<string, number | null>()
  for (const start of children.keys()) {
    if (places.has(start)) continue
    const path = [{ key: start, next: 0 }]
    places.set(start, 0)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const child = children.get(top.key)?.[top.next]
      top.next += 1
      if (child === undefined) {
        places.set(top.key, null)
        path.pop()
        continue
      }
      const place = places.get(child.key)
      if (typeof place === 'number') {
        issues.push({
          severity: 'error', code: 'cycle', sheet: child.line.sheet, row: child.line.row, column: null,
          message: say`Row ${child.line.row} puts ${child.key} inside itself: ${chainOf(path, ({ key }) => key, place)} → ${child.key}. Nothing can be built from that.`,
          fix: say`This line is refused until its parent or level is corrected; leave the row out or correct the sheet.`, repair: withoutRow(child.line),
        })
      } else if (place === undefined) {
        places.set(child.key, path.length)
        path.push({ key: child.key, next: 0 })
      }
    }
  }
}
