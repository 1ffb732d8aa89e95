import { z } from 'zod'

/** Key of a noun within its project. Made where the noun is made, never reused. */
export const Id = z.string().min(1).max(80)
export type Id = z.infer<typeof Id>

/** ISO 3166-1 alpha-2 code of a country of origin or of a plant. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/)
export type CountryCode = z.infer<typeof CountryCode>

/** ISO 4217 code. */
export const CurrencyCode = z.string().regex(/^[A-Z]{3}$/)
export type CurrencyCode = z.infer<typeof CurrencyCode>

/** A finite number of zero or more. */
export const Amount = z.number().nonnegative()
/** A share between 0 and 1. */
export const Share = z.number().min(0).max(1)
