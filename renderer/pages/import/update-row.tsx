import { isTaken, type DifferenceRow } from '../../../shared/import/difference.ts'
import type { MoneyBook } from '../../../shared/import/difference-money.ts'
import { updateText } from '../../text/import-update.ts'
import { formatMoney, formatShortMoney, signed } from '../../text/format.ts'
import { chooseOption, decide, useUpdate } from './update-store.ts'
import { factName, factsInWords, factsTaken, markOf, withinInWords } from './update-words.ts'
import { memo } from '../../text/use-memo.ts'

const texts = updateText.table

interface UpdateRowProps {
  readonly row: DifferenceRow
  /** Place among the rows shown, from 0. */
  readonly index: number
  readonly money: MoneyBook
  readonly currency: string
  /** Is there any row with an amount? */
  readonly withMoney: boolean
}

/** One difference: a tick, what it is about, both sides, and what it is worth. */
export const UpdateRow = memo(function UpdateRow({ row, index, money, currency, withMoney }: UpdateRowProps) {
  const taken = useUpdate((state) => isTaken(row, state.decisions))
  const option = useUpdate((state) => state.decisions.options?.[row.key] ?? 0)
  const to = factsTaken(row, { options: { [row.key]: option } })
  const amount = money.of(row, to)
  const fact = factName(row)
  const mark = markOf(row)
  const within = withinInWords(row)
  const after = row.kind === 'missing' ? updateText.notSaid : factsInWords(row, to)
  return (
    <tr data-index={index} aria-rowindex={index + 2} className={`${taken ? 'is-taken' : ''} is-${row.kind}`}>
      <td className="update-tick">
        <input type="checkbox" checked={taken} aria-label={texts.takeRow(fact, row.name)} onChange={({ target }) => decide([row.key], target.checked)} />
      </td>
      <th scope="row" className="update-subject" title={[row.name, row.description].filter((word) => word !== '').join(' ')}>
        <b className="code">{row.name}</b>
        {row.kind === 'unsure' ? <small className="update-mark">{mark}</small> : <small>{row.description}</small>}
      </th>
      <td className="update-fact" title={[fact, within].join(' ').trim()}>
        {fact}
        {within !== '' && <small>{within}</small>}
      </td>
      <td title={factsInWords(row, row.from)}>
        <span className="update-from">{factsInWords(row, row.from)}</span>
        {mark !== '' && row.kind !== 'unsure' && <small className="update-mark">{mark}</small>}
      </td>
      <td title={after}>
        {row.options.length === 0 ? <span className={taken && row.to !== null ? 'changed-value' : ''}>{after}</span> : (
          <select className="import-inline update-option" aria-label={texts.option(fact, row.name)} value={option} onChange={({ target }) => chooseOption(row.key, Number(target.value))}>
            {row.options.map((one, place) => (
              // Options keep the order in which the file names them.
              // oxlint-disable-next-line react/no-array-index-key
              <option key={place} value={place}>{(one.how === 'sum' ? texts.sum : texts.row)(factsInWords(row, one.to), one.rows)}</option>
            ))}
          </select>
        )}
      </td>
      {withMoney && <td className={`number update-money ${amount === null || !taken ? '' : amount > 0 ? 'bad' : amount < 0 ? 'good' : ''}`}>
        {amount === null ? '' : signed(amount, (size) => (money.isPerYear ? formatShortMoney(size, currency) : formatMoney(size, currency)))}
      </td>}
      <td className={`update-cell${withMoney ? ' hide-narrow' : ''}`} title={row.cell}>{row.cell}</td>
    </tr>
  )
})
