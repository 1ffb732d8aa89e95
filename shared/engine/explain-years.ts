import { countryName } from '../data/countries.ts'
import * as q from '../formulas/inputs.ts'
import type { Quantity } from '../formulas/formula.ts'
import { expectedLoss } from '../formulas/likelihood.ts'
import { rockafellar } from '../formulas/sources.ts'
import { say, sentenceOf, type Sentence, type SentenceValue } from '../text/say.ts'
import { figureProvenance } from './candidates.ts'
import type { Explanation } from './explanation.ts'
import type { WorkedOut } from './evaluate.ts'
import { roundedToError } from './uncertainty/spread.ts'
import type { CausedByStop, YearsOfPlan } from './year/year-answer.ts'

/** What the years drawn of a plan say of it, as far as it is taken apart. */
export interface ExplainedYears extends Pick<YearsOfPlan, 'loss' | 'atUsualLength' | 'stopsAlone' | 'stops'> {
  /** Years drawn in all, and the seed. */
  readonly drawn: number
  readonly seed: number
}

const worstYear: Quantity = { id: 'worst-year', label: say`Loss in the worst year in twenty, on average (CVaR at 95 %)`, unit: 'EUR/year' }
const passed: Quantity = { id: 'loss-passed', label: say`Loss that one year in twenty passes (value at risk at 95 %)`, unit: 'EUR/year' }
const meanOfYears: Quantity = { id: 'mean-of-years', label: say`Loss in an average year, over the years drawn`, unit: 'EUR/year' }
const byLength: Quantity = { id: 'by-length', label: say`As stops last shorter or longer than usual`, unit: 'EUR/year' }
const byMeeting: Quantity = { id: 'by-meeting', label: say`As stops of one year run into each other`, unit: 'EUR/year' }
const byStop: Quantity = { id: 'by-stop', label: say`Put down to`, unit: 'EUR/year' }
const causeChance: Quantity = { id: 'cause-chance', label: say`Chance of a stop in a year`, unit: '1' }
const drawnYears: Quantity = { id: 'years-drawn', label: say`Years drawn`, unit: '1' }

const nameOf = ({ kind, key, name }: CausedByStop): SentenceValue => (kind === 'country' ? { country: key, name: countryName(key) } : kind === 'chokepoint' ? sentenceOf(name) : name)
const estimate = (method: Sentence) => ({ kind: 'estimate', method }) as const

const about = (of: Quantity, value: number | null, method: Sentence, name: SentenceValue = '', inputs: readonly Explanation[] = []): Explanation => (
  { quantity: of, value, says: null, source: null, provenance: estimate(method), of: name, inputs }
)

/** The loss of an average or of the worst year taken apart: what it is put down to, what lengths and overlaps bring, and the figures that the draws hang on. */
export function explainYears({ plan: { world: { book } } }: WorkedOut, { loss, atUsualLength, stopsAlone, stops, drawn, seed }: ExplainedYears, quantity: 'expected-loss' | 'worst-year'): Explanation {
  const figure = (key: string): Explanation => {
    const ref = book.ref(key)
    const label = ref.figure?.label ?? key
    return { quantity: { id: key, label: typeof label === 'string' ? sentenceOf(label) : label, unit: '1' }, value: ref.value, says: null, source: null, provenance: figureProvenance(ref), of: '', inputs: [] }
  }
  // No digit that the years drawn do not bear; a share of them is known a digit better.
  const finer = (value: number): number => (loss === null ? value : roundedToError({ value, error: (quantity === 'worst-year' ? loss.conditionalValueAtRisk : loss.mean).error / 10 }))
  const shared = [
    ...['general.stop-length-stated', 'general.stop-length-usual', 'general.chokepoint-closure-rate', 'general.country-shock-rate'].map(figure),
    about(drawnYears, drawn, say`drawn on an even sequence with the seed ${seed}, the same years for every plan; a site, a country or a strait stops once in a year or not at all`),
  ]
  if (loss === null) return { quantity: quantity === 'worst-year' ? worstYear : meanOfYears, value: null, says: null, source: null, provenance: { kind: 'missing', fact: null }, of: '', inputs: shared }
  if (quantity === 'worst-year') {
    return {
      quantity: worstYear, value: roundedToError(loss.conditionalValueAtRisk), says: say`mean of the years drawn in which most is lost, one in twenty of them`, source: rockafellar, provenance: { kind: 'computed' }, of: '',
      inputs: [
        about(passed, roundedToError(loss.valueAtRisk), say`nineteen of twenty years drawn stay at or below it`),
        ...stops.map((stop) => about(byStop, finer(stop.worst), say`what is lost to it in those years, a year`, nameOf(stop))), ...shared,
      ],
    }
  }
  return {
    quantity: meanOfYears, value: roundedToError(loss.mean), says: say`chance × loss of a stop of usual length, over all that stops, and what lengths and overlaps change of it`, source: rockafellar, provenance: { kind: 'computed' }, of: '',
    inputs: [
      about(expectedLoss, atUsualLength, say`sum over each site by itself, each country with all its sites at once and each strait, of chance × exact loss`, '', stops.map((stop) => ({
        quantity: expectedLoss, value: stop.chance * stop.loss, says: say`chance of a stop in a year × loss per stop`, source: null, provenance: { kind: 'computed' }, of: nameOf(stop),
        inputs: [
          about(causeChance, stop.chance, say`of a site its own, without a shock of its country`),
          about(q.lossPerEvent, stop.loss, say`the least contribution that can be lost until everything runs as before, by linear programming`),
        ],
      }))),
      about(byLength, finer(stopsAlone - atUsualLength), say`stock covers the start of a stop, so a long one costs more than a short one spares`),
      about(byMeeting, finer(loss.mean.value - stopsAlone), say`a day on which two parts are missing counts once; a part whose two sources are out together is short for longer`),
      ...shared,
    ],
  }
}
