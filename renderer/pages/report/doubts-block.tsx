import type { PrintBlock } from '../../print/paper.tsx'
import { movingText } from '../../text/moving.ts'
import { reportBodyText } from '../../text/report-body.ts'
import { reportFrontText } from '../../text/report-front.ts'
import { formatShortMoney, signed } from '../../text/format.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import type { ReportFacts } from './report-facts.ts'
import { shownChange } from './wrong.ts'

const text = () => reportBodyText.doubts
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What the numbers hang on: the plan, or today, computed again with one thing changed at a time; null where nothing is known. */
export function doubtsBlock({ doubts: { central, doubts }, doubled, proposed, currency }: ReportFacts): PrintBlock | null {
  const isKnown = { npv: central.npv !== null, loss: central.expectedLossPerYear !== null, landed: central.landedCostPerYear !== null }
  if (!isKnown.npv && !isKnown.loss && !isKnown.landed) return null
  const short = (value: number | null): string => (value === null ? '' : formatShortMoney(value, currency))
  const changes = doubts.map((doubt) => ({ doubt, change: shownChange(doubt, central, 'npv') }))
  // "Nothing ever stops" is the end of the scale, not a thing that may happen; what may happen names the table.
  const most = changes.filter(({ doubt }) => doubt.id !== 'stops-none').toSorted((one, other) => Math.abs(other.change ?? 0) - Math.abs(one.change ?? 0))[0]
  const title = isKnown.npv && most !== undefined ? text().title(reportFrontText.wrong.names[most.doubt.id]) : proposed === null ? text().titleToday : text().titlePlan(proposed.plan.letter)
  return {
    kind: 'whole', key: 'doubts',
    node: (
      <section>
        <h2>{title}</h2>
        <p className="print-note">{proposed === null ? text().noteToday : text().note(proposed.plan.letter)}</p>
        <table className="print-table doubts" aria-label={text().label}>
          <thead>
            <tr>
              <th scope="col">{text().head.if}</th>
              {isKnown.npv ? <><th scope="col" className="number">{text().head.value}</th><th scope="col" className="number">{text().head.change}</th></> : null}
              {isKnown.loss ? <th scope="col" className="number">{text().head.loss}</th> : null}
              {isKnown.landed ? <th scope="col" className="number">{text().head.landed}</th> : null}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row"><b>{text().central}</b></th>
              {isKnown.npv ? <><td className="number"><b>{short(central.npv)}</b></td><td /></> : null}
              {isKnown.loss ? <td className="number"><b>{short(central.expectedLossPerYear)}</b></td> : null}
              {isKnown.landed ? <td className="number"><b>{short(central.landedCostPerYear)}</b></td> : null}
            </tr>
            {changes.map(({ doubt, change }) => (
              <tr key={doubt.id}>
                <th scope="row">{capital(reportFrontText.wrong.names[doubt.id])}</th>
                {isKnown.npv ? (
                  <>
                    <td className="number">{short(doubt.npv)}</td>
                    <td className={`number${change === null || change === 0 ? '' : change > 0 ? ' good' : ' bad'}`}>{change === null ? '' : signed(change, (size) => short(size))}</td>
                  </>
                ) : null}
                {isKnown.loss ? <td className="number">{short(doubt.expectedLossPerYear)}</td> : null}
                {isKnown.landed ? <td className="number">{short(doubt.landedCostPerYear)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="print-note">
          {doubled.length === 0 ? text().notDoubled : doubled.map((found) => `${capital(movingText.twice.states[found.state])}: ${movingText.twice.pair(inWords(found.pair[0]), inWords(found.pair[1]))}. ${inWords(found.says)}${found.advice === null ? '' : ` ${inWords(found.advice)}`}`).join(' ')}
        </p>
      </section>
    ),
  }
}
