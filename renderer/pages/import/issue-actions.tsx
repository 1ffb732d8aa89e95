import type { ImportIssue, Repair } from '../../../shared/import/bom-import.ts'
import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import type { IssueFilter } from '../../work/import-repairs.ts'
import type { IssueGroup } from '../../work/import-view.ts'
import { Button } from '../../ui/button.tsx'
import { applyAll, applyRepair } from './apply-repair.ts'
import { withDecimal, withRows, withSheets } from './choice-edits.ts'
import { columnNumber } from './column-number.ts'
import { choose, importClient, typeInCell, useImport } from './import-store.ts'

const texts = importText.issues
const { fixes, steps } = settleText
/** Columns whose issues get a button of their own. */
const fewColumns = 3

interface IssueActionsProps {
  readonly group: IssueGroup
  /** What the list is narrowed to; "all" means all of these. */
  readonly filter: IssueFilter
  readonly first: ImportIssue
  readonly place: string
  readonly show: (issue: ImportIssue) => void
}

/** The buttons under an issue: what settles it in one click, for one, for a column or for all like it, and the way to its first place. */
export function IssueActions({ group, filter, first, place, show }: IssueActionsProps) {
  const sheets = useImport((state) => state.view?.sheets)
  const inPlace = first.sheet !== null && first.row !== null
  const rows = group.places.flatMap((issue) => (issue.row === null || issue.sheet !== first.sheet ? [] : [issue.row]))
  const { sheet, column, repair } = first
  const decimals = group.code === 'decimal-mark-unclear'
  // Leaving out may be the repair itself.
  const leavesOut = !isLeavingOut(repair) && group.severity !== 'info' && inPlace && !decimals && rows.length === group.count
  return (
    <div className="import-actions">
      {/* Which mark is the right one is a choice of two, not a repair. */}
      {!decimals && <Repairs group={group} filter={filter} first={first} />}
      {decimals && sheet !== null && column !== null && group.places.map((issue) => (
        <DecimalChoice key={`${issue.sheet} ${issue.column}`} issue={issue} many={group.count > 1} />
      ))}
      {group.code === 'second-part-list' && repair === undefined && sheet !== null && sheets !== undefined && (
        <Button
          kind="suggested" small
          onPress={() => void choose(steps.sheets, (choices) => withSheets(choices, sheets.flatMap((each) => (each.used || each.name === sheet ? [each.name] : []))))}
        >
          {importText.sheet.readIt}
        </Button>
      )}
      {group.code === 'hidden-rows' && repair === undefined && sheet !== null && <HiddenRows sheet={sheet} />}
      {inPlace && sheet !== null && column !== null && !decimals && (
        <Button
          kind={group.repairable < 2 && repair === undefined ? 'suggested' : 'plain'} small
          onPress={() => {
            if (first.row !== null) typeInCell(sheet, { row: first.row, column: columnNumber(column) })
          }}
        >
          {texts.typeOver}
        </Button>
      )}
      {inPlace && group.count === 1 && <Button small onPress={() => show(first)}>{texts.show(place)}</Button>}
      {leavesOut && sheet !== null && (
        <Button small onPress={() => void choose(steps.leaveOut(new Set(rows).size), (choices) => withRows(choices, sheet, rows, 'skip'))}>{texts.leaveOut(new Set(rows).size)}</Button>
      )}
    </div>
  )
}

/** Is a repair the leaving out of a row? */
const isLeavingOut = (repair: Repair | undefined): boolean => Object.values(repair?.choices.rows ?? {}).includes('skip')

function Repairs({ group, filter, first }: Pick<IssueActionsProps, 'group' | 'filter' | 'first'>) {
  const { code, columns, count, repairable, severity } = group
  const { repair } = first
  const title = texts.titleOf(code)
  if (count === 1) return repair === undefined ? null : <Button kind="suggested" small onPress={() => applyRepair(repair)}>{inWords(repair.label)}</Button>
  // The one that has a fix says so itself in the list of places.
  if (repairable < 2) return null
  const fixable = columns.filter((column) => column.repairable > 0)
  return (
    <>
      <Button kind="suggested" small onPress={() => void applyAll({ ...filter, code, severities: [severity] }, title)}>{isLeavingOut(repair) ? texts.leaveOut(repairable) : fixes.all(repairable)}</Button>
      {fixable.length > 1 && fixable.length <= fewColumns && fixable.map(({ sheet, letter, repairable: of }) => (
        <Button key={`${sheet}!${letter}`} small onPress={() => void applyAll({ ...filter, code, severities: [severity], column: `${sheet}!${letter}` }, title)}>{fixes.inColumn(letter, of)}</Button>
      ))}
    </>
  )
}

function DecimalChoice({ issue: { sheet, column }, many }: { issue: ImportIssue; many: boolean }) {
  if (sheet === null || column === null) return null
  return (['.', ','] as const).map((decimal) => (
    <Button small key={decimal} onPress={() => void choose(steps.decimals([column]), (choices) => withDecimal(choices, sheet, [column], decimal))}>
      {many ? `${column}: ` : ''}{decimal === '.' ? importText.decimals.point : importText.decimals.comma}
    </Button>
  ))
}

function HiddenRows({ sheet }: { sheet: string }) {
  const leaveOut = async () => {
    const rows = await importClient().run((work) => work.hiddenLines(sheet))
    await choose(steps.leaveOut(rows.length), (choices) => withRows(choices, sheet, rows, 'skip'))
  }
  return <Button small onPress={() => void leaveOut()}>{texts.leaveHidden}</Button>
}
