import { useMemo } from 'react'
import { isTaken } from '../../../shared/import/difference.ts'
import { updateText } from '../../text/en/import-update.ts'
import { formatMoney, formatShortMoney, signed } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { goToStep, useImport } from './import-store.ts'
import { countTaken, leave, takeOver, useUpdate } from './update-store.ts'
import { moneyTaken } from './update-words.ts'

/** Actions of the last step of an update: back, or take over what is ticked. */
export function UpdateActions() {
  const { target, difference, decisions, offered, applying } = useUpdate()
  const refused = useImport((state) => state.view?.refused !== null)
  const count = countTaken({ difference, decisions })
  return (
    <>
      {offered === null ? <Button onPress={() => goToStep(refused ? 'file' : 'columns')}>{updateText.back}</Button> : <Button onPress={() => leave('risk')}>{updateText.notNow}</Button>}
      <Button kind="primary" isDisabled={count === 0 || applying} onPress={() => void takeOver()}>{target.mode === 'join' ? updateText.add(count) : updateText.take(count)}</Button>
    </>
  )
}

/** Counts of an update at the foot of the page: how much is taken, and what that is worth. */
export function UpdateStatus() {
  const { difference, decisions, money } = useUpdate()
  const amount = useMemo(() => (difference === null || money === null ? null : moneyTaken(difference.rows, decisions, (row, to) => money.of(row, to))), [difference, decisions, money])
  if (difference === null || money === null) return <span>{updateText.status.nothing}</span>
  const { currency } = difference.current.project
  return (
    <>
      <span>{updateText.status.taken(difference.rows.filter((row) => isTaken(row, decisions)).length, difference.rows.length)}</span>
      {amount !== null && (
        <span aria-live="polite">{updateText.status.money(signed(amount, (size) => (money.isPerYear ? formatShortMoney(size, currency) : formatMoney(size, currency))), money.isPerYear)}</span>
      )}
      <span>{updateText.status.nothing}</span>
    </>
  )
}
