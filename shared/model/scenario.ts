import { z } from 'zod'
import { Amount, CountryCode, CurrencyCode, Id, Share } from './identity.ts'

/** A plan: what differs from the baseline. Holds choices, never results. */
export const Scenario = z.object({
  id: Id,
  /** A, B, C, … in order of making; shown in the badge. */
  letter: z.string().min(1).max(2),
  name: z.string().min(1).max(200),
  description: z.string().max(4000),
  /** The scenario this one was branched from; null for the baseline. */
  parentId: Id.nullable(),
  createdAt: z.string(),
  /** When it was locked against changes; null: open. */
  lockedAt: z.string().nullable().default(null),
})
export type Scenario = z.infer<typeof Scenario>

/** Where a second source or the new home of a part is, and what it asks. Null means: estimate it. */
const destination = {
  country: CountryCode,
  city: z.string().max(200),
  supplierName: z.string().max(300),
  /** Share of the part's need that goes there. */
  share: Share,
  /** Quoted unit price, ex works; null re-bases today's price (should-cost). */
  quote: Amount.nullable(),
  quoteCurrency: CurrencyCode,
  /** Tooling, qualification and the like, once, in the project's currency; null takes the default qualification cost. */
  oneOffCost: Amount.nullable(),
  /** Recovery time of the new site in days; null takes the category's. */
  recoveryDays: Amount.nullable(),
}
/** What it takes to make a part in one's own works, per unit unless said otherwise; null takes the country's or the general figure. */
export const Production = z.object({
  /** Material per unit before scrap, in the project's currency. */
  materialPerUnit: Amount,
  /** Share of the material lost. */
  scrapShare: z.number().min(0).max(0.99),
  labourHoursPerUnit: Amount,
  /** Burdened wage per hour in the project's currency. */
  wagePerHour: Amount.nullable(),
  /** Share of the labour hours that automation takes away. */
  automatedShare: Share,
  machineHoursPerUnit: Amount,
  /** Machines and building, once, in the project's currency. */
  capex: Amount,
  machineLifeYears: z.number().positive().nullable(),
  /** Productive hours a year of what the capex buys, before OEE. */
  machineHoursPerYear: z.number().positive().nullable(),
  /** Overall equipment effectiveness, above 0 to 1. */
  equipmentEffectiveness: z.number().positive().max(1).nullable(),
  energyPerUnitKwh: Amount,
  /** Overhead as a share of labour. */
  overheadShare: Amount.nullable(),
  /** Tooling, once, in the project's currency. */
  toolingCost: Amount,
  /** Which curve the learning rate is of; null: no learning. */
  learning: z.enum(['Wright', 'Crawford']).nullable(),
  /** What remains of the hours each time the output doubles, such as 0.85. */
  learningRate: z.number().min(0.5).max(1).nullable(),
  /** Units after which the hours fall no more. */
  plateauUnits: z.number().positive().nullable(),
  /** People to be trained. */
  trainedHeads: Amount,
  /** Hours of training a head. */
  trainingHours: Amount.nullable(),
  /** Course cost a head in the project's currency. */
  coursePerHead: Amount.nullable(),
  /** Months until the new line runs at full rate. */
  rampMonths: Amount.nullable(),
})
export type Production = z.infer<typeof Production>

/** When a new source starts, and what leaving the old one costs. */
const transition = {
  /** Months from the decision until the first delivery; null takes the weeks of requalification. */
  startMonth: Amount.nullable().default(null),
  /** Months in which both sources run side by side; null takes the general figure. */
  dualRunningMonths: Amount.nullable().default(null),
  /** Leaving the old source (contract, tools, stock), once, in the project's currency. */
  exitCost: Amount.nullable().default(null),
  /** Own production instead of buying; null: bought. */
  production: Production.nullable().default(null),
  /** Works of one's own that it is made in, whose country, city and name the destination has; null: none of those of the project. */
  worksId: Id.nullable().default(null),
  /** Hours of work a piece takes there, where own production does not state it; null re-bases them. */
  hoursPerUnit: Amount.nullable().default(null),
}
const common = { id: Id, scenarioId: Id, partId: Id, note: z.string().max(2000) }

/** What a scenario does with one part. A part without a choice keeps today's sourcing. */
export const Choice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('buffer'), ...common, /** Extra stock in days of use. */ days: Amount }),
  z.object({ kind: z.literal('second-source'), ...common, ...destination, ...transition }),
  z.object({ kind: z.literal('move'), ...common, ...destination, ...transition }),
  /** The emergency plan: a works that stands ready, paid for each year and called when the usual one stops. */
  z.object({
    kind: z.literal('stand-by'), ...common,
    supplierName: z.string().max(300),
    country: CountryCode,
    city: z.string().max(200),
    /** Share of the part's need that it can make. */
    share: Share,
    /** Days from the stop until it delivers. */
    switchDays: Amount,
    /** Cost of having it, a year, in the project's currency; null takes the general figure. */
    costPerYear: Amount.nullable(),
    /** Cost of each day on which it is used, beyond what the part usually costs, in the project's currency; null takes the general figure. */
    costPerDay: Amount.nullable(),
    /** Qualification and tooling, once, in the project's currency; null takes the default qualification cost. */
    oneOffCost: Amount.nullable(),
  }),
])
export type Choice = z.infer<typeof Choice>

/** A new source of which nobody said when it starts: what a choice begins with. */
export const openTransition = { startMonth: null, dualRunningMonths: null, exitCost: null, production: null, worksId: null, hoursPerUnit: null } as const

/** A choice that buys or makes the part at another place from now on. */
export type NewSource = Extract<Choice, { kind: 'second-source' | 'move' }>
/** True for a choice that buys or makes the part at another place from now on. */
export const isNewSource = (choice: Choice): choice is NewSource => choice.kind === 'second-source' || choice.kind === 'move'
