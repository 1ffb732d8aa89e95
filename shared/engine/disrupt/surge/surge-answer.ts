import type { FlexibleCapacity } from '../../../model/capacity.ts'
import type { DemandStep } from '../../../model/shock.ts'
import type { Limit } from './needed.ts'

/** What is asked: of a product, or of all (null), so much more from so many days on. */
export interface SurgeQuestion {
  readonly productId: string | null
  readonly steps: readonly DemandStep[]
}

/** A works or a lead time that holds a surge up, from a day on. */
export interface SurgeLimit {
  readonly kind: Limit['kind']
  /** Key of the place, or "works " + the id of the product’s part. */
  readonly makerKey: string
  readonly siteId: string | null
  readonly productId: string | null
  /** Part that comes too late; null for a works that makes too little of all it makes. */
  readonly partId: string | null
  /** Days from the surge until something is asked that is not there. */
  readonly day: number
}

/** Units and money that a surge leaves undelivered. */
export interface SurgeShort {
  /** Day from which all that is asked is delivered; 0 where it always is, null where it is not within the days looked at. */
  readonly fullFromDay: number | null
  /** Units not delivered, over all products, and their margin; null while a margin is unknown. */
  readonly units: number
  readonly money: number | null
}

/** A way to make more for a while, and what it brings. */
export interface SurgeHelp {
  readonly makerKey: string | null
  readonly siteId: string | null
  readonly productId: string | null
  /** Part that a works that stands ready brings; null for own capacity of a works. */
  readonly partId: string | null
  readonly way: FlexibleCapacity['way'] | 'stand-by'
  readonly addedShare: number
  readonly daysToStart: number
  readonly after: SurgeShort
  /** Days by which the chain delivers in full sooner; null where it does not without it, or not even with it. */
  readonly daysSooner: number | null
  readonly unitsSaved: number
  /** Days on which it runs, and what they and having it cost; null while a cost is unknown. */
  readonly daysUsed: number
  readonly cost: number | null
}

/** What a surge does to a chain. */
export interface SurgeAnswer {
  /** Days looked at. */
  readonly days: number
  /** Null while a demand is unknown. */
  readonly isKnown: boolean
  readonly limits: readonly SurgeLimit[]
  /** Where customers buy elsewhere what is not there. */
  readonly lost: SurgeShort
  /** Where customers wait: most units that wait at a time, and the day from which none does. */
  readonly late: { readonly most: number; readonly clearedDay: number | null }
  readonly weeks: readonly { readonly from: number; readonly to: number; readonly asked: number; readonly delivered: number; readonly waiting: number }[]
  readonly help: readonly SurgeHelp[]
  /** Works of which nobody said what they can make, with the margin a day that hangs on each, largest first. */
  readonly unknown: readonly { readonly makerKey: string; readonly siteId: string | null; readonly productId: string | null; readonly marginPerDay: number }[]
  /** Parts whose stock, quantity or lead time is unknown, so that they limit nothing here. */
  readonly unknownParts: number
}
