import { useDeferredValue } from 'react'
import type { Totals } from '../../../shared/engine/evaluation.ts'
import { changeOf } from '../../../shared/import/difference-change.ts'
import { isTaken, type Decisions, type Difference } from '../../../shared/import/difference.ts'
import { applyPatches } from '../../../shared/model/change.ts'
import { evaluationOf } from '../../state/evaluation.ts'
import { updateText } from '../../text/import-update.ts'
import { formatDays, formatMoney, formatShortMoney, signed } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { goToStep, useImport } from './import-store.ts'
import { countTaken, leave, takeOver, useUpdate } from './update-store.ts'
import { moneyTaken } from './update-words.ts'
import { useMemo } from '../../text/use-memo.ts'

/** Actions of the last step of an update: back, or take over what is ticked. */
export function UpdateActions() {
  const { target, difference, decisions, offered, applying } = useUpdate()
  const refused = useImport((state) => state.view?.refused !== null)
  const count = countTaken({ difference, decisions })
  return (
    <>
      {offered === null ? <Button onPress={() => goToStep(refused ? 'file' : 'columns')}>{updateText.back}</Button> : <Button onPress={() => leave('risk')}>{updateText.notNow}</Button>}
      <Button kind="primary" isDisabled={count === 0 || applying} onPress={() => void takeOver()}>{applying ? updateText.applying : target.mode === 'join' ? updateText.add(count) : updateText.take(count)}</Button>
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
      {difference.rows.length <= mostWeighed && <Effect difference={difference} decisions={decisions} />}
      <span>{updateText.status.nothing}</span>
    </>
  )
}

/** Above this many differences a tick must not wait for the whole project to be reckoned anew. */
const mostWeighed = 1000

/** Totals of today's plan before and after what is ticked; null where nothing is. */
function totalsOf(difference: Difference, decisions: Decisions): readonly [Totals, Totals | null] {
  const change = changeOf(difference, decisions, 'What if')
  return [evaluationOf(difference.current, null).totals, change === null ? null : evaluationOf(applyPatches(difference.current, change.patches), null).totals]
}

/** What the project would show with all that is ticked, beside what it shows today. */
function Effect({ difference, decisions }: { readonly difference: Difference; readonly decisions: Decisions }) {
  const rested = useDeferredValue(decisions)
  const [before, after] = useMemo(() => totalsOf(difference, rested), [difference, rested])
  if (after === null) return null
  const { currency } = difference.current.project
  const money = [before.landedCostPerYear, after.landedCostPerYear].map((amount) => formatShortMoney(amount, currency))
  const days = [before.shortestSurviveDays, after.shortestSurviveDays].map((count) => formatDays(count))
  return (
    <>
      {before.landedCostPerYear !== null && after.landedCostPerYear !== null && money[0] !== money[1] && <span>{updateText.status.landed(money[0] ?? '', money[1] ?? '')}</span>}
      {before.shortestSurviveDays !== null && after.shortestSurviveDays !== null && days[0] !== days[1] && <span>{updateText.status.shortest(days[0] ?? '', days[1] ?? '')}</span>}
    </>
  )
}
