import { useState } from 'react'
import type { Meeting } from '../../../shared/engine/break-even-tariffs.ts'
import type { OptionSettings } from '../../../shared/engine/option.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { factBook } from '../../facts/fact-book.ts'
import { useBreakEvenTariffs } from '../../plans/use-shock-effects.ts'
import { formatNumber } from '../../text/format.ts'
import { whatIfsText } from '../../text/what-ifs.ts'
import { Button } from '../../ui/button.tsx'
import { optionName } from './option-words.ts'

const text = whatIfsText.breakEven
/** Rows shown at first. */
const few = 6

interface TariffTableProps {
  readonly contents: ProjectContents
  readonly scenarioId: string | null
  readonly settings: OptionSettings
  readonly horizonYears: number
}

const inPoints = (meeting: Meeting): string => (meeting === null ? text.unknown : meeting === 'already' ? text.already : formatNumber(meeting * 100, meeting < 0.1 ? 1 : 0))
const orderOf = (meeting: Meeting): number => (meeting === null ? Number.POSITIVE_INFINITY : meeting === 'already' ? 0 : meeting)

/** The tariff from which each part pays to move, lowest first; asked for when it is opened. */
export function TariffTable({ contents, scenarioId, settings, horizonYears }: TariffTableProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [showsAll, setShowsAll] = useState(false)
  const found = useBreakEvenTariffs(contents, scenarioId, settings, horizonYears, isOpen)
  const rows = (found ?? []).toSorted((one, other) => orderOf(one.withOneOff) - orderOf(other.withOneOff))
  const { parts } = factBook(contents)
  return (
    <section className="rail-section">
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary><b>{text.title}</b></summary>
        <p className="caption plain">{text.note}</p>
        {found === null ? <p className="caption plain" role="status">{text.awaited}</p> : rows.length === 0 ? <p className="caption plain">{text.none}</p> : (
          <>
            <table className="plain-table tariffs">
              <thead><tr><th scope="col">{text.part}</th><th scope="col">{text.option}</th><th scope="col" className="number">{text.points}</th></tr></thead>
              <tbody>
                {(showsAll ? rows : rows.slice(0, few)).map(({ partId, kind, isChosen, withOneOff }) => (
                  <tr key={partId}>
                    <th scope="row">{parts.get(partId)?.partNumber ?? partId}</th>
                    <td>{optionName(kind)}{isChosen ? <span className="faint">, {text.chosen}</span> : null}</td>
                    <td className="number">{inPoints(withOneOff)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {rows.length <= few ? null : <Button kind="link" small onPress={() => setShowsAll(!showsAll)}>{showsAll ? text.fewer : text.more(formatNumber(rows.length))}</Button>}
          </>
        )}
      </details>
    </section>
  )
}
