import type { Issue } from '../../../shared/model/issue.ts'
import { importText } from '../../text/en/import.ts'
import type { IssueGroup } from '../../work/import-view.ts'
import { Button } from '../../ui/button.tsx'
import { withDecimal, withRows, withSheets } from './choice-edits.ts'
import { columnNumber } from './column-number.ts'
import { choose, importClient, typeInCell, useImport } from './import-store.ts'

const texts = importText.issues

interface IssueActionsProps {
  readonly group: IssueGroup
  readonly first: Issue
  readonly place: string
  readonly show: (issue: Issue) => void
}

/** The buttons under an issue: what settles it in one click, and the way to its first place. */
export function IssueActions({ group, first, place, show }: IssueActionsProps) {
  const sheets = useImport((state) => state.view?.sheets)
  const inPlace = first.sheet !== null && first.row !== null
  const rows = group.places.flatMap((issue) => (issue.row === null || issue.sheet !== first.sheet ? [] : [issue.row]))
  const { sheet, column } = first
  const decimals = group.code === 'decimal-mark-unclear'
  const leavesOut = group.severity !== 'info' && inPlace && !decimals && rows.length === group.count
  return (
    <div className="import-actions">
      {decimals && sheet !== null && column !== null && group.places.map((issue) => (
        <DecimalChoice key={`${issue.sheet} ${issue.column}`} issue={issue} many={group.count > 1} />
      ))}
      {group.code === 'second-part-list' && sheet !== null && sheets !== undefined && (
        <Button kind="suggested" small

         onPress={() => void choose((choices) => withSheets(choices, sheets.flatMap((each) => (each.used || each.name === sheet ? [each.name] : []))))}
        >
          {importText.sheet.readIt}
        </Button>
      )}
      {group.code === 'hidden-rows' && sheet !== null && <HiddenRows sheet={sheet} />}
      {inPlace && first.column !== null && !decimals && (
        <Button kind="suggested" small

         onPress={() => {
            if (sheet !== null && column !== null && first.row !== null) typeInCell(sheet, { row: first.row, column: columnNumber(column) })
          }}
        >
          {texts.typeOver}
        </Button>
      )}
      {inPlace && group.count === 1 && <Button small onPress={() => show(first)}>{texts.show(place)}</Button>}
      {leavesOut && sheet !== null && (
        <Button small onPress={() => void choose((choices) => withRows(choices, sheet, rows, 'skip'))}>{texts.leaveOut(rows.length)}</Button>
      )}
    </div>
  )
}

function DecimalChoice({ issue: { sheet, column }, many }: { issue: Issue; many: boolean }) {
  if (sheet === null || column === null) return null
  return (['.', ','] as const).map((decimal) => (
    <Button small key={decimal} onPress={() => void choose((choices) => withDecimal(choices, sheet, [column], decimal))}>
      {many ? `${column}: ` : ''}{decimal === '.' ? importText.decimals.point : importText.decimals.comma}
    </Button>
  ))
}

function HiddenRows({ sheet }: { sheet: string }) {
  const leaveOut = async () => {
    const rows = await importClient().run((work) => work.hiddenLines(sheet))
    await choose((choices) => withRows(choices, sheet, rows, 'skip'))
  }
  return <Button small onPress={() => void leaveOut()}>{texts.leaveHidden}</Button>
}
