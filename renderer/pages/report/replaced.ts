import { rangedFacts } from '../../../shared/engine/uncertainty/ranged-facts.ts'
import type { TypedRange } from '../../../shared/model/source.ts'
import { rangeOf } from '../../../shared/model/typed-range.ts'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { eventName } from '../../plans/shock-words.ts'
import { figureUnitInWords, wordsOf } from '../../text/sentences/in-words.ts'
import { factsText } from '../../text/facts.ts'
import { rangesText } from '../../text/ranges.ts'
import { whatIfsText } from '../../text/what-ifs.ts'
import { reportAnnexText } from '../../text/report-annex.ts'
import { formatNumber } from '../../text/format.ts'
import type { ReportFacts } from './report-facts.ts'

const words = () => reportAnnexText.replaced

/** A shipped figure that this project or a plan uses another value for. */
export interface Replaced {
  readonly id: string
  readonly label: string
  readonly key: string
  readonly scope: string
  readonly used: string
  readonly shipped: string
}

/** A number with as many decimals as it has, at most six. */
const plain = (value: number): string => {
  const digits = [0, 1, 2, 3, 4, 5].find((count) => Math.abs(value - Math.round(value * 10 ** count) / 10 ** count) < 1e-9) ?? 6
  return formatNumber(value, digits)
}

/** A number with between what it lies, where whoever typed it said so. */
const withRange = (value: string, range: TypedRange | null): string => (range === null ? value : `${value}, ${rangesText.between(plain(range.low), plain(range.high))}`)

/** What happens in the world of the plans in the report, each what-if by its name, then the figures replaced for the whole project or for a plan, with the value shipped, and the facts
 *  of which somebody said between what they lie. */
export function replacedFigures({ contents, plans }: ReportFacts): Replaced[] {
  const happening = contents.shocks.flatMap((one): Replaced[] => {
    const plan = plans.find((candidate) => candidate.plan.id === one.scenarioId)
    if (!one.isOn || (one.scenarioId !== null && plan === undefined)) return []
    return [{ id: one.id, label: one.name, key: whatIfsText.kinds[one.event.kind], scope: plan === undefined ? words().everywhere : words().plan(plan.plan.letter), used: eventName(one.event, contents), shipped: '–' }]
  })
  const replaced = contents.parameters.flatMap((one) => {
    const plan = plans.find((candidate) => candidate.plan.id === one.scenarioId)
    if (one.scenarioId !== null && plan === undefined) return []
    const figure = shippedFigures.get(one.key)
    return [{
      id: one.id, label: wordsOf(figure?.label ?? one.key), key: one.key, scope: plan === undefined ? words().everywhere : words().plan(plan.plan.letter), used: withRange(plain(one.value), rangeOf(one.origin)),
      shipped: figure === undefined ? words().notShipped : `${plain(figure.value)} ${figure.unit === '1' ? '' : figureUnitInWords(figure.unit)}`.trim(),
    }]
  }).toSorted((one, other) => one.key.localeCompare(other.key, 'en') || one.scope.localeCompare(other.scope, 'en'))
  const ranged = rangedFacts(contents).map(({ key, noun, field, of, value, range }) => ({
    id: key, label: `${factsText.names[`${noun}.${field}`] ?? field}, ${of}`, key: '', scope: words().everywhere, used: withRange(plain(value), range), shipped: '–',
  }))
  return [...happening, ...replaced, ...ranged]
}
