import type { Choice } from '../../model/scenario.ts'
import type { Works } from '../../model/works.ts'
import type { Sentence } from '../../text/say.ts'
import type { OptionKind } from '../option.ts'

/** Money that one product loses through one part when one place stops once. */
export interface LossAt {
  /** Key of a place of today's sourcing. */
  readonly place: string
  /** Row of the product; −1 for what using stand-bys costs, which adds up over the parts of the place. */
  readonly product: number
  readonly loss: number
}

/** A shipment that a source travels in, shared by all parts of its place: what it would cost alone, money a year and in stock. */
export interface ShipmentOf {
  readonly shipment: string
  /** Cash a year. */
  readonly cash: number
  /** Money in stock. */
  readonly stock: number
}

/** A way in which a part can be had: as it is today, or as an option has it. Money in the project's currency, against today, shipments left out. */
export interface Way {
  /** Cash saved a year once it runs. */
  readonly saving: number
  /** Money in stock set free. */
  readonly freed: number
  /** Present value of a euro that it saves a year; null where that begins with the plan as a whole. */
  readonly annuity: number | null
  readonly shipments: readonly ShipmentOf[]
  /** What a stop of a place of today costs through the part. */
  readonly losses: readonly LossAt[]
  /** Days short, 0 when covered; null unknown. */
  readonly daysShort: number | null
}

/** One thing that can be done about a part, taken alone. */
export interface PlanOption extends Way {
  /** Unique within its part. */
  readonly id: string
  readonly kind: Exclude<OptionKind, 'keep'>
  /** ISO2 code of the new place; null for extra stock. */
  readonly country: string | null
  /** The plan of the buyer that it is taken from as it stands; null where it is an estimate of ours. */
  readonly ofPlan: string | null
  /** What a plan that takes it holds, of no scenario yet. */
  readonly choices: readonly Choice[]
  readonly oneOff: number
  readonly extraStock: number
  /** Spend of the part today where it counts as changed; it says how much the rest of the plan waits for it. */
  readonly changedSpend: number
  /** Loss to expect a year where its new place stops. */
  readonly ownLoss: number
  /** Months until it saves, 0 where it does at once. */
  readonly months: number
  /** People to train. */
  readonly heads: number
  /** The works of one's own that it is made in, which has to be opened for it; null for none. */
  readonly worksId: string | null
  /** Hours a year that it takes there; 0 in none. */
  readonly hours: number
  /** Who has to be qualified: the supplier named, else one supplier a country and kind of part; null where nobody is. */
  readonly supplier: string | null
}

/** An option that a part cannot be given, and why. */
export interface RefusedOption {
  readonly kind: Exclude<OptionKind, 'keep'>
  readonly country: string | null
  readonly why: Sentence
}

/** A part with what can be done about it. */
export interface PartOptions {
  readonly partId: string
  readonly keep: Way
  readonly options: readonly PlanOption[]
  readonly refused: readonly RefusedOption[]
}

/** All that can be done about a project, with what it takes to add it up: the same numbers as an evaluation gives for the plan. */
export interface PlanOptions {
  readonly parts: readonly PartOptions[]
  /** Works of one's own that some option is made in. */
  readonly works: readonly Works[]
  /** Chance of a stop in a year of each place of today. */
  readonly chances: ReadonlyMap<string, number>
  /** Present value of a euro a year over the horizon. */
  readonly annuity: number
  /** What a euro that goes into stock at the start and comes back at the end costs. */
  readonly stockCost: number
  /** Cost of capital, a share a year. */
  readonly rate: number
  /** Horizon in years. */
  readonly years: number
  /** Loss to expect a year today; null unknown, and then no plan has a net value. */
  readonly lossToday: number | null
}
