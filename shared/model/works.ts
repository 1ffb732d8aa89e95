import { z } from 'zod'
import { Amount, CountryCode, Id } from './identity.ts'

/** A works of one's own in which parts can be made: opened once, paid for each year, with hours that its parts share. Money in the project's currency. */
export const Works = z.object({
  id: Id,
  name: z.string().min(1).max(200),
  country: CountryCode,
  city: z.string().max(200),
  /** Opening it, once, whatever is made there. */
  openingCost: Amount,
  /** Having it, a year, whatever is made there. */
  costPerYear: Amount,
  /** Hours of work a year that its people can give; null where nobody stated them: then nothing is held against them. */
  hoursPerYear: z.number().positive().nullable(),
  note: z.string().max(2000),
})
export type Works = z.infer<typeof Works>
