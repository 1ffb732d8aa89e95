import { useRef } from 'react'
import { PileUpChart } from '../../charts/pile-up.tsx'
import { textOf, type BehindCell } from '../../charts/table-behind.tsx'
import type { PileUpAnswer } from '../../../shared/engine/disrupt/stress.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { pileUpText as words } from '../../text/pile-up.ts'
import { ChartMenu } from '../../ui/chart-menu.tsx'
import { WeekTable } from './week-table.tsx'
import { formatDays, formatNumber, formatShortMoney } from '../../text/format.ts'
import { text } from '../../text/frame.ts'

interface PileUpPanelProps {
  readonly contents: ProjectContents
  readonly pileUp: PileUpAnswer
  readonly name: string
  /** Day on which the last source is back. */
  readonly backDay: number
  readonly width: number
}

const shortNames = (contents: ProjectContents): ReadonlyMap<string, string> => new Map(contents.parts.map(({ id, partNumber, description }) => [id, partNumber || description]))

/** How much piles up, most of what, and how low cash gets, in one sentence. */
export function pileUpSentence({ peak, peakDay, partCount, largest, weeks, deepest }: PileUpAnswer, contents: ProjectContents): string {
  const money = (value: number): string => formatShortMoney(value, contents.project.currency)
  const part = shortNames(contents).get(largest?.partId ?? '') ?? ''
  const most = largest === null ? '' : partCount === 1 ? words.onlyOf(part) : largest.money > peak / 2 ? words.mostOf(part, money(largest.money)) : words.largestOf(part, money(largest.money))
  const piles = largest === null ? words.nothingPiles : words.piles(money(peak), most, formatDays(peakDay))
  return words.cash(piles, money(-deepest.cash), formatNumber(deepest.week), money(-(weeks.at(-1)?.cash ?? 0)))
}

/** When all is as before, and what is not known of it. */
function tailWords({ peak, usedUp, refilled, unknown }: PileUpAnswer): string {
  return [
    ...(peak > 0 ? [words.usedUp(formatDays(usedUp))] : []),
    ...(refilled === null ? [words.refilledUnknown] : refilled === Infinity ? [words.neverRefilled] : refilled === 0 ? [] : [words.refilled(formatDays(refilled))]),
    ...(unknown > 0 ? [words.notCounted(text.counts.parts(unknown))] : []),
  ].join(' ')
}

/** What piles up behind a stop while products stand still, what cash does meanwhile, and when all is as before. */
export function PileUpPanel({ contents, pileUp, name, backDay, width }: PileUpPanelProps) {
  const plot = useRef<HTMLDivElement>(null)
  const { weeks, products, peak, peakDay, deepest } = pileUp
  const names = shortNames(contents)
  const money = (value: number): string => formatShortMoney(value, contents.project.currency)
  const piled = [{ day: peakDay, money: peak }, ...weeks.map((week) => ({ day: week.to, money: week.piled }))].toSorted((left, right) => left.day - right.day)
  const cell = (value: number): BehindCell => ({ text: money(value), value })
  const rows = weeks.map((week, index): BehindCell[] => [
    String(index + 1),
    ...products.map(({ units, loss }) => words.lostUnits(formatNumber(Math.round(units[index] ?? 0)), money(loss[index] ?? 0))),
    cell(week.loss), cell(week.piled), cell(week.cash),
  ])
  return (
    <>
      <div className="with-menu"><p className="says">{pileUpSentence(pileUp, contents)}</p><ChartMenu of={plot} title={words.title(name)} /></div>
      <div className="plot" ref={plot}>
        <PileUpChart
          title={words.title(name)} width={width} write={money} daysLabel={words.days} backDay={backDay} backLabel={words.back}
          piled={[{ day: 0, money: 0 }, ...piled]} cash={[{ day: 0, money: 0 }, ...weeks.map((week) => ({ day: week.to, money: week.cash }))]}
          peak={{ day: peakDay, money: peak, label: words.pileUp(money(peak)) }}
          deepest={{ day: weeks[deepest.week - 1]?.to ?? 0, money: deepest.cash, label: words.deepest(money(deepest.cash), formatNumber(deepest.week)) }}
          table={{ head: [words.heads.week, ...products.map(({ partId }) => words.heads.lost(names.get(partId) ?? '')), words.heads.loss, words.heads.piled, words.heads.cash], rows }}
        />
      </div>
      <p className="caption">{tailWords(pileUp)}</p>
      <WeekTable head={[words.heads.week, ...products.map(({ partId }) => words.heads.lost(names.get(partId) ?? '')), words.heads.loss, words.heads.piled, words.heads.cash]} rows={rows.map((row) => row.map(textOf))} label={`${words.weekByWeek}: ${name}`} />
      <p className="caption">{words.assumed}</p>
    </>
  )
}
