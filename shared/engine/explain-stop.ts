import * as q from '../formulas/inputs.ts'
import { recover, survive } from '../formulas/braking.ts'
import type { Quantity } from '../formulas/formula.ts'
import { expectedLoss } from '../formulas/likelihood.ts'
import { simchiLevi } from '../formulas/sources.ts'
import { say, sentenceOf, type Sentence, type SentenceValue } from '../text/say.ts'
import { expectedOver, type StopCause } from './disrupt/joint-loss.ts'
import type { StopAnswer } from './disrupt/stop-answer.ts'
import { countryName } from '../data/countries.ts'
import type { WorkedOut } from './evaluate.ts'
import type { Explanation, ExplainTarget } from './explanation.ts'
import type { Piece } from './sheet.ts'

const computed = { kind: 'computed' } as const
const lostUnits: Quantity = { id: 'units-lost', label: say`Units that cannot be sold`, unit: 'unit' }
const lostMargin: Quantity = { id: 'contribution-lost', label: say`Contribution lost`, unit: 'EUR' }

/** What stops, by its name in each language. */
const nameOf = ({ kind, key, name }: StopAnswer): SentenceValue => (kind === 'country' ? { country: key, name } : kind === 'chokepoint' ? sentenceOf(name) : name)

/** An exact answer taken apart: for the loss, the units of each product and what each would have brought; for days, the sites that stop. */
export function explainStop({ plan }: WorkedOut, { answer, quantity }: Extract<ExplainTarget, { on: 'stop' }>, cell: (piece: Piece) => Explanation): Explanation {
  const about = (of: Quantity, value: number | null, says: Sentence, inputs: readonly Explanation[]): Explanation => (
    { quantity: of, value, says, source: simchiLevi, provenance: computed, of: nameOf(answer), inputs }
  )
  if (quantity === 'survive') return about(survive, answer.surviveDays, say`the longest time in which every demand is met with what is in stock and what still comes, by linear programming`, places(plan, answer))
  if (quantity === 'recover') return about(recover, answer.recoverDays, say`the longest recovery of what stops`, places(plan, answer))
  const products = answer.lost.map(({ partId, units }): Explanation => {
    const row = plan.structure.products.findIndex(({ part }) => plan.contents.parts[part]?.id === partId)
    const margin = cell({ sheet: plan.sheets.products, quantity: q.margin, row })
    const name = plan.contents.parts.find((part) => part.id === partId)
    return {
      quantity: lostMargin, value: margin.value === null ? null : margin.value * units, says: say`units × contribution per unit`, source: null, provenance: computed,
      of: name?.partNumber || (name?.description ?? ''),
      inputs: [{ quantity: lostUnits, value: units, says: null, source: null, provenance: { kind: 'estimate', method: say`least loss of contribution, by linear programming over all stocks, sources and products at once` }, of: '', inputs: [] }, margin],
    }
  })
  return about(q.lossPerEvent, answer.loss, say`the least contribution that can be lost until everything runs as before, by linear programming`, products)
}

const causeChance: Quantity = { id: 'cause-chance', label: say`Chance of a stop in a year`, unit: '1' }

const given = (quantity: Quantity, value: number, method: Sentence): Explanation => ({ quantity, value, says: null, source: null, provenance: { kind: 'estimate', method }, of: '', inputs: [] })

/** The loss to expect taken apart by its causes, the dearest first: each site by itself, each country with all its sites once. */
export function explainCauses(causes: readonly StopCause[]): Explanation {
  const inputs = causes.map(({ kind, name, chance, loss }): Explanation => ({
    quantity: expectedLoss, value: chance * loss, says: say`chance of a stop in a year × loss per stop`, source: null, provenance: computed, of: kind === 'country' ? { country: name, name: countryName(name) } : name,
    inputs: [
      given(causeChance, chance, kind === 'country' ? say`chance of a shock of the whole country` : say`chance of the site’s own stop, without a shock of its country`),
      given(q.lossPerEvent, loss, say`the least contribution that can be lost until everything runs as before, by linear programming`),
    ],
  }))
  return { quantity: expectedLoss, value: expectedOver(causes), says: say`sum over each site by itself and each country with all its sites at once, of chance × exact loss`, source: simchiLevi, provenance: computed, of: '', inputs }
}

function places({ legs, places: all }: WorkedOut['plan'], { placeKeys }: StopAnswer): Explanation[] {
  return placeKeys.flatMap((key) => {
    const place = all.find((one) => one.key === key)
    const leg = legs[place?.legs[0] ?? -1]
    return leg === undefined ? [] : [{
      quantity: { id: 'parts-from-site', label: say`Parts that come from`, unit: '1' }, value: new Set(place?.legs.map((row) => legs[row]?.partRow)).size, says: null, source: null, provenance: computed,
      of: [leg.supplierName, leg.city].filter((word) => word !== '').join(', '), inputs: [],
    }]
  })
}
