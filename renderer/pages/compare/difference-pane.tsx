import { useState, type ReactNode } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { planDifference, type DifferingPart } from '../../../shared/engine/plan-difference.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Choice, Scenario } from '../../../shared/model/scenario.ts'
import { partsById } from '../../facts/fact-book.ts'
import { choiceInWords } from '../../plans/choice-words.ts'
import { digitsOf, formatMoney, formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { planDifferenceText as text } from '../../text/plan-difference.ts'
import { figureUnitInWords, wordsOf } from '../../text/sentences/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { ScenarioBadge } from '../../ui/scenario-badge.tsx'
import { useMemo } from '../../text/use-memo.ts'

/** Rows shown of each list before somebody asks for the rest. */
const firstRows = 12

interface DifferencePaneProps {
  readonly contents: ProjectContents
  readonly one: { readonly plan: Scenario | null; readonly evaluation: Evaluation }
  readonly other: { readonly plan: Scenario | null; readonly evaluation: Evaluation }
}

interface Head {
  readonly key: string
  readonly words: ReactNode
}

interface Row {
  readonly key: string
  readonly name: ReactNode
  readonly cells: readonly ReactNode[]
}

interface ListProps<Item> {
  readonly title: string
  readonly head: readonly Head[]
  readonly items: readonly Item[]
  /** Writes an item out; only those shown are. */
  readonly row: (item: Item) => Row
}

function List<Item>({ title, head, items, row: rowOf }: ListProps<Item>) {
  const [isAll, setAll] = useState(false)
  if (items.length === 0) return null
  const shown = (isAll ? items : items.slice(0, firstRows)).map(rowOf)
  return (
    <table className="table difference-table" aria-label={title}>
      <caption>{title}</caption>
      <thead><tr>{head.map((cell) => <th key={cell.key} scope="col">{cell.words}</th>)}</tr></thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {row.cells.map((cell, index) => <td key={head[index + 1]?.key}>{cell}</td>)}
          </tr>
        ))}
      </tbody>
      {items.length > shown.length ? (
        <tfoot><tr><td colSpan={head.length}><Button kind="link" small onPress={() => setAll(true)}>{text.more(formatNumber(items.length - shown.length))}</Button></td></tr></tfoot>
      ) : null}
    </table>
  )
}

/** A figure of a plan as it is written beside its name. */
function figureValue(key: string, value: number): string {
  const unit = shippedFigures.get(key)?.unit ?? ''
  return unit.startsWith('of ') ? formatPercent(value, Math.min(2, digitsOf(Math.round(value * 1e4) / 100))) : `${formatNumber(value, digitsOf(value))}${unit === '' || unit === '1' ? '' : ` ${figureUnitInWords(unit)}`}`
}

const days = (gap: number | null): string => (gap === null ? text.unknown : gap <= 0 ? text.covered : formatNumber(Math.round(gap)))

/** What differs between two plans: choices, assumptions and results of parts, each beside the other. */
export function DifferencePane({ contents, one, other }: DifferencePaneProps) {
  const { currency, plantCountry } = contents.project
  const found = useMemo(
    () => planDifference(contents, { scenarioId: one.plan?.id ?? null, evaluation: one.evaluation }, { scenarioId: other.plan?.id ?? null, evaluation: other.evaluation }),
    [contents, one.plan, one.evaluation, other.plan, other.evaluation],
  )
  const parts = partsById(contents)
  const badges: Head[] = [{ key: 'one', words: <ScenarioBadge scenario={one.plan} /> }, { key: 'other', words: <ScenarioBadge scenario={other.plan} /> }]
  const named = (partId: string): ReactNode => {
    const part = parts.get(partId)
    return <><b className="part-number">{part?.partNumber}</b> <span className="quiet">{part?.description}</span></>
  }
  const chosen = (choices: readonly Choice[] | null): ReactNode => choices === null ? <span className="faint">{text.keep}</span> : choices.map((choice) => choiceInWords(choice, plantCountry)).join('; ')
  const figureOf = (key: string, value: number | undefined): ReactNode => {
    const shipped = contents.parameters.find((parameter) => parameter.scenarioId === null && parameter.key === key)?.value ?? shippedFigures.get(key)?.value
    return value === undefined ? <span className="faint">{shipped === undefined ? text.shipped : `${text.shipped}: ${figureValue(key, shipped)}`}</span> : figureValue(key, value)
  }
  const assumptions: Row[] = [
    ...found.figures.map((row) => ({ key: row.key, name: wordsOf(shippedFigures.get(row.key)?.label ?? row.key), cells: [figureOf(row.key, row.one?.value), figureOf(row.key, row.other?.value)] })),
    ...found.shocks.map((row) => ({
      key: row.key, name: (row.one ?? row.other)?.name ?? '',
      cells: [row.one, row.other].map((shock) => (shock === null ? <span key="none" className="faint">{text.noWhatIf}</span> : shock.isOn ? '✓' : text.off)),
    })),
  ]
  const results = useMemo(
    () => found.parts.toSorted((left, right) => Math.abs((right.one.gapDays ?? 0) - (right.other.gapDays ?? 0)) - Math.abs((left.one.gapDays ?? 0) - (left.other.gapDays ?? 0))), [found],
  )
  const resultRow = ({ partId, one: here, other: there }: DifferingPart): Row => ({
    key: partId, name: named(partId),
    cells: [
      text.change(formatMoney(there.landedPerUnit, currency), formatMoney(here.landedPerUnit, currency)),
      text.change(days(there.gapDays), days(here.gapDays)),
      text.change(formatShortMoney(there.lossPerEvent, currency), formatShortMoney(here.lossPerEvent, currency)),
    ],
  })
  const isSame = found.choices.length + assumptions.length + results.length === 0
  const letters = [one.plan?.letter ?? '0', other.plan?.letter ?? '0'] as const
  return (
    <section className="pane what-differs" aria-label={text.title}>
      <div className="pane-head"><h2>{text.title}</h2><span className="caption cut">{text.note(...letters)}</span></div>
      {isSame ? <p className="quiet padded">{text.none}</p> : null}
      <List
        title={text.choices(formatNumber(found.choices.length))} head={[{ key: 'part', words: text.part }, ...badges]}
        items={found.choices} row={(row) => ({ key: row.key, name: named(row.key), cells: [chosen(row.one), chosen(row.other)] })}
      />
      <List title={text.assumptions(formatNumber(assumptions.length))} head={[{ key: 'assumption', words: text.assumption }, ...badges]} items={assumptions} row={(row) => row} />
      <List title={text.results(formatNumber(results.length))} items={results} row={resultRow}
        head={[{ key: 'part', words: <>{text.part} <span className="faint">{text.change(letters[1], letters[0])}</span></> }, { key: 'landed', words: text.landed }, { key: 'short', words: text.short }, { key: 'loss', words: text.loss }]} />
    </section>
  )
}
