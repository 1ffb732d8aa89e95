import { useState } from 'react'
import { Kraljic, type KraljicDot } from '../../charts/kraljic.tsx'
import { useSize } from '../../charts/use-size.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { FigureBook } from '../../../shared/engine/figure-book.ts'
import { quadrantOf } from '../../../shared/engine/kraljic.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { riskText as words } from '../../text/risk.ts'
import { formatNumber } from '../../text/format.ts'
import { partRows } from './risk-rows.ts'
import { spendShares } from './spend-shares.ts'
import { useMemo } from '../../text/use-memo.ts'
import { ChartMenu } from '../../ui/chart-menu.tsx'
import { Term } from '../../ui/term.tsx'

/** Parts drawn at most. */
const drawnAtMost = 250

interface WhereToActProps {
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
  readonly book: FigureBook
  readonly alarmDays: number
  readonly onSelect: (partId: string) => void
}

/** Supply risk against spend, and what each quarter of that picture asks for. */
export function WhereToAct({ contents, evaluation, book, alarmDays, onSelect }: WhereToActProps) {
  const { ref, width } = useSize()
  const [selected, setSelected] = useState<string | null>(null)
  const rows = useMemo(() => partRows(evaluation, contents), [evaluation, contents])
  const dots = useMemo(() => {
    const shares = spendShares(evaluation)
    return rows.flatMap((row): KraljicDot[] => {
      const share = shares.get(row.key)
      if (row.risk === null || share === undefined) return []
      const state = row.gap === null ? 'unknown' : row.gap <= 0 ? 'covered' : row.gap > alarmDays ? 'alarm' : 'short'
      return [{ key: row.key, label: shortened(row.name), risk: row.risk, share, state }]
    })
  }, [rows, evaluation, alarmDays])
  // A picture of thousands of dots shows nothing: those that weigh most are drawn, the counts below are of all.
  const drawn = useMemo(() => (dots.length <= drawnAtMost ? dots : dots.toSorted((one, other) => other.risk * other.share - one.risk * one.share).slice(0, drawnAtMost)), [dots])
  const riskBorder = book.ref('general.strategic-risk-score').value
  const shareBorder = book.ref('general.strategic-spend-share').value
  const quadrants = words.kraljic.quadrants
  const asks = (['strategic', 'bottleneck', 'leverage', 'non-critical'] as const).map((key) => [
    key, dots.filter((dot) => quadrantOf(dot.risk, dot.share, { risk: riskBorder, share: shareBorder }) === key).length,
  ] as const)
  return (
    <section className="where-to-act" aria-label={words.kraljic.title}>
      <div className="pane-head">
        {words.kraljic.title}<Term of="kraljic" /> <span className="caption">{dots.length === 0 ? '' : drawn.length < dots.length ? words.kraljic.captionOf(formatNumber(drawn.length), formatNumber(dots.length)) : words.kraljic.caption(formatNumber(dots.length))}</span>
        <span className="grow" />
        <span className="key-of-dots caption">
          <span><svg width="12" height="12" aria-hidden="true"><path d="M6 0l6 6l-6 6l-6 -6z" fill="var(--red)" /></svg>{words.kraljic.over(formatNumber(alarmDays))}</span>
          <span><svg width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4.5" fill="var(--survive)" /></svg>{words.kraljic.short}</span>
          <span><svg width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4" fill="none" stroke="var(--survive)" strokeWidth="1.5" /></svg>{words.kraljic.covered}</span>
          {dots.some((dot) => dot.state === 'unknown') ? (
            <span><svg width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4" fill="none" stroke="var(--survive)" strokeWidth="1.5" strokeDasharray="2 2" /></svg>{words.kraljic.unknown}</span>
          ) : null}
        </span>
        {dots.length === 0 ? null : <ChartMenu of={ref} title={words.kraljic.title} />}
      </div>
      <div ref={ref} className="plot">
        {dots.length === 0 ? <p className="quiet">{words.kraljic.none}</p> : width === 0 ? null : (
          <Kraljic
            title={words.kraljic.title} dots={drawn} riskBorder={riskBorder} shareBorder={shareBorder} width={width} height={Math.round(Math.min(420, Math.max(280, width * 0.62)))}
            names={{ strategic: quadrants.strategic.name, leverage: quadrants.leverage.name, bottleneck: quadrants.bottleneck.name, routine: quadrants['non-critical'].name }}
            axes={{ risk: words.kraljic.axisX, share: words.kraljic.axisY }} selectedKey={selected} onSelect={(key) => { setSelected(key); onSelect(key) }}
          />
        )}
      </div>
      {dots.length === 0 ? null : (
        <dl className="asks small">
          {asks.map(([key, parts]) => <div key={key}><dt>{quadrants[key].name} <span className="faint">{formatNumber(parts)}</span></dt><dd className="quiet">{quadrants[key].asks}</dd></div>)}
        </dl>
      )}
      {dots.length > 0 && dots.length < rows.length ? <p className="caption not-drawn">{words.kraljic.unplaced(formatNumber(rows.length - dots.length))}</p> : null}
    </section>
  )
}

/** A part's name short enough for a label: up to its first comma that is not within a number. */
const shortened = (name: string): string => {
  const head = name.split(/,(?!\d)/)[0] ?? name
  return head.length > 22 ? `${head.slice(0, 21)}…` : head
}
