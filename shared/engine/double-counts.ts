import type { Figures } from '../data/figure.ts'
import type { ProjectContents } from '../model/contents.ts'
import { allOf, listed, say, type Listing, type Sentence } from '../text/say.ts'
import { openFigures } from './figure-book.ts'

/** Two figures or facts that may count the same money. */
export type DoubleCountId = 'capital' | 'obsolescence' | 'tooling' | 'risk-premium'

/** What became of a pair: it counts twice, someone should look, or it is kept apart. */
export type DoubleCountState = 'twice' | 'look' | 'apart'

/** A pair that could overlap, with what was found and what to do. */
export interface DoubleCount {
  readonly id: DoubleCountId
  readonly state: DoubleCountState
  /** The two by name. */
  readonly pair: readonly [Sentence, Sentence]
  readonly says: Sentence
  /** What to do; empty where nothing is to be done. */
  readonly advice: Sentence | null
  /** Keys of the figures concerned, to open them in Settings. */
  readonly keys: readonly string[]
}

/** The pairs that could count the same money twice, in the world of a scenario (null: today). */
export function doubleCounts(contents: Pick<ProjectContents, 'parameters' | 'offers' | 'choices' | 'parts'>, figures: Figures, scenarioId: string | null): DoubleCount[] {
  const book = openFigures(figures, contents.parameters, scenarioId, undefined)
  const valueOf = (key: string): number => book.ref(key).value
  const isAboveRange = (key: string): boolean => {
    const { value, figure } = book.ref(key)
    return figure !== null && figure.high !== null && value > figure.high
  }
  return [capital(), obsolescence(), tooling(), riskPremium()]

  function capital(): DoubleCount {
    const keys = ['general.cost-of-capital', 'general.storage-rate', 'general.risk-rate']
    const pair = [say`interest in the carrying rate of stock`, say`cost of capital that discounts the cash flows`] as const
    const swollen = keys.slice(1).filter(isAboveRange)
    if (swollen.length > 0) {
      return {
        id: 'capital', state: 'look', pair, keys, says: say`Storage or risk of stock is higher than the trade knows it. An all-in carrying rate may have been typed there, which holds interest already.`,
        advice: say`Type storage and risk without interest: interest comes from the cost of capital.`,
      }
    }
    return { id: 'capital', state: 'apart', pair, keys, says: say`Interest on stock is in the cost a year, and is taken out of the cash flows before they are discounted.`, advice: null }
  }

  function obsolescence(): DoubleCount {
    const keys = ['general.risk-rate', 'general.write-off-rate']
    const pair = [say`obsolescence in the carrying rate of stock`, say`obsolescence as a line of its own`] as const
    const [inRate, asLine] = [valueOf('general.risk-rate'), valueOf('general.write-off-rate')]
    return inRate > 0 && asLine > 0
      ? { id: 'obsolescence', state: 'twice', pair, keys, says: say`Stock written off is counted in the carrying rate and once more as a line.`, advice: say`Set one of the two to 0.` }
      : { id: 'obsolescence', state: 'apart', pair, keys, says: asLine > 0 ? say`It is a line of its own, and the carrying rate holds none.` : say`It is in the carrying rate, and the line of its own is none.`, advice: null }
  }

  function tooling(): DoubleCount {
    const keys = ['general.tooling-life-years']
    const pair = [say`tooling in the price`, say`tooling written off beside it`] as const
    const stated = new Set(contents.offers.filter((offer) => (offer.toolingCost ?? 0) > 0 && offer.share > 0).map((offer) => offer.partId))
    const twice = contents.choices.filter((choice) =>
      choice.scenarioId === scenarioId && choice.kind !== 'buffer' && choice.kind !== 'stand-by' && choice.production !== null && choice.production.toolingCost > 0 && choice.oneOffCost === choice.production.toolingCost)
    const named = (ids: Iterable<string>): Listing => {
      const names = [...ids].map((id) => contents.parts.find((part) => part.id === id)?.partNumber ?? id)
      return names.length > 4 ? allOf([...names.slice(0, 4), say`${names.length - 4} more`]) : listed(names)
    }
    if (twice.length > 0) {
      return {
        id: 'tooling', state: 'twice', pair: [say`tooling of own production`, say`one-off money of the move`], keys, says: say`The same sum stands as tooling and as one-off money: ${named(twice.map((choice) => choice.partId))}.`,
        advice: say`Leave the tooling where it is, and take it out of the one-off money.`,
      }
    }
    return stated.size > 0
      ? { id: 'tooling', state: 'look', pair, keys, says: say`Tooling is written off beside the price: ${named(stated)}.`, advice: say`Ask the supplier that the price holds none of it.` }
      : { id: 'tooling', state: 'apart', pair, keys, says: say`No offer states tooling beside its price.`, advice: null }
  }

  function riskPremium(): DoubleCount {
    const keys = ['general.cost-of-capital', 'general.stop-rate-at-100']
    const pair = [say`a premium for risk in the cost of capital`, say`expected disruption loss`] as const
    return isAboveRange('general.cost-of-capital')
      ? {
          id: 'risk-premium', state: 'look', pair, keys, says: say`The cost of capital is higher than the trade knows it. A premium for supply risk may be in it, which the expected loss counts already.`,
          advice: say`Take the premium for supply risk out of the cost of capital.`,
        }
      : { id: 'risk-premium', state: 'apart', pair, keys, says: say`The cost of capital is within the usual range; what a stop costs is counted as expected loss only.`, advice: null }
  }
}
