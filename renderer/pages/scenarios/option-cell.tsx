import { optionKinds, type OptionCell as Cell, type OptionKind } from '../../../shared/engine/option.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { formatNumber, signed } from '../../text/format.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { cellInWords, inThousands, shownDays } from './option-words.ts'

const text = scenariosText.grid

interface OptionCellProps {
  readonly kind: OptionKind
  readonly cell: Cell
  readonly row: number
  readonly partName: string
  readonly currency: string
  readonly isChosen: boolean
  readonly isFocusable: boolean
}

/** The numbers of a cell: money per unit, money once in thousands, days short. */
function CellNumbers({ kind, cell }: Pick<OptionCellProps, 'kind' | 'cell'>) {
  if (cell.isAwaited) return <span className="cost faint">{text.awaited}</span>
  const days = cell.daysShort === null ? null : shownDays(cell.daysShort)
  return (
    <>
      <span className="cost">
        {cell.cost === null
          ? <span className="stated-unknown">{text.unknown}</span>
          : <>{cell.certainty === 'estimate' ? <span className="faint">~</span> : null}{kind === 'keep' ? formatNumber(cell.cost, 2) : signed(cell.cost, (size) => formatNumber(size, 2))}</>}
      </span>
      <span className="once">{kind === 'keep' || cell.once === null ? '' : inThousands(cell.once)}</span>
      <span className={days === 0 ? 'days good' : 'days'}>{days === null ? '?' : formatNumber(days)}</span>
    </>
  )
}

/** One option of one part: a radio that shows what the option would do. */
export function OptionCell({ kind, cell, row, partName, currency, isChosen, isFocusable }: OptionCellProps) {
  const column = optionKinds.indexOf(kind)
  const changed = isChosen && kind !== 'keep'
  const words = cellInWords(kind, cell, partName, currency)
  return (
    <td className={`option${changed ? ' changed' : ''}${isChosen ? ' chosen' : ''}${cell.absent === null ? '' : ' absent'}`}>
      <div className="radio" data-cell={`${row}:${column}`} title={cell.absent === null ? (cell.unknown === null ? (changed ? text.openAgain : undefined) : inWords(cell.unknown)) : text.absentWhy[cell.absent]}>
        <input type="radio" aria-label={words} aria-disabled={cell.absent !== null || undefined} checked={isChosen} readOnly tabIndex={isFocusable ? 0 : -1} />
        {cell.absent === null ? <CellNumbers kind={kind} cell={cell} /> : <span className="reason" aria-hidden="true">{text.absent[cell.absent]}</span>}
      </div>
    </td>
  )
}
