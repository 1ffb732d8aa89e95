import type { SentenceValue } from '../text/say.ts'
/** What is not known: the stock of a part, the recovery time, capacity or country of a site, the lead time or price of an offer, the weight or HS code of a part. */
export type MissingKind = 'stock' | 'recovery' | 'capacity' | 'lead-time' | 'price' | 'weight' | 'hs-code' | 'country'

/** A stored fact that nobody has stated. */
export interface MissingRef {
  readonly noun: 'part' | 'offer' | 'site'
  readonly id: string
  readonly field: 'stock' | 'recoveryDays' | 'capacityPerDay' | 'leadTimeDays' | 'unitPrice' | 'massKg' | 'hsCode' | 'country'
}

/** What is taken in the place of a fact, with its range, in units, units a day or days. */
export interface Assumed {
  readonly value: number
  readonly low: number
  readonly high: number
  /** Key of the figure that it rests on; '' where it counts as enough. */
  readonly key: string
  /** What the figure is of, such as a kind of part or a lane. */
  readonly of: SentenceValue
}

/** A fact that nobody has stated, and what it leaves open. */
export interface MissingFact {
  readonly kind: MissingKind
  readonly ref: MissingRef
  /** The part that it weighs most in, and how many parts lean on it. */
  readonly partId: string
  readonly parts: number
  /** The site that would know; null where only the buyer does. */
  readonly siteId: string | null
  /** Null where nothing is taken in its place: what leans on it stays unknown. */
  readonly assumed: Assumed | null
  /** Expected loss a year plus the largest loss of one stop, over the sites where they are known, with the fact as assumed, at its low and at its high; null where it leaves spend open instead. */
  readonly answer: { readonly assumed: number; readonly low: number; readonly high: number } | null
  /** Money that knowing it would settle, in the project's currency: how far the answer moves, or the spend a year that no landed cost covers. Null where not even that is known. */
  readonly opens: number | null
  /** True where the spend itself is a guess: that of an average part. */
  readonly isGuess: boolean
}
