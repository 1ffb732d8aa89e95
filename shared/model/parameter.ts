import { z } from 'zod'
import { Id } from './identity.ts'
import { Origin } from './source.ts'

/** A shipped figure replaced by the user, for the whole project or for one scenario. `key` is a figure's key. */
export const ParameterOverride = z.object({
  id: Id,
  /** Null: for the whole project. */
  scenarioId: Id.nullable(),
  key: z.string().min(1).max(120),
  value: z.number(),
  origin: Origin,
})
export type ParameterOverride = z.infer<typeof ParameterOverride>
