import { z } from 'zod'
import { Amount } from './identity.ts'

/** A way in which a works makes more than usual for a while, and what that costs. */
export const FlexibleCapacity = z.object({
  way: z.enum(['overtime', 'second-shift']),
  /** Added to the usual rate, as a share of it: 0.2 is a fifth more. */
  addedShare: z.number().positive().max(10),
  /** Days from the decision until it runs. */
  daysToStart: Amount,
  /** Cost of each day on which it runs, in the project's currency. */
  costPerDay: Amount,
  /** Cost of having it at all (people trained, machine set up), once, in the project's currency. */
  oneOffCost: Amount,
})
export type FlexibleCapacity = z.infer<typeof FlexibleCapacity>
