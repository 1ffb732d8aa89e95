import { z } from 'zod'

const shown = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? `"${value}"` : value === undefined ? 'missing' : (JSON.stringify(value) ?? typeof value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
const number = (such: string) => z.number({ error: ({ input }) => `is ${shown(input)}, but has to be a number, such as ${such}` })
const atLeastNone = (such: string) => number(such).min(0, { error: ({ input }) => `is ${shown(input)}, but cannot be less than 0` })
// Ids of other programs are often numbers.
const name = z.union([z.string(), z.number().transform(String)], { error: ({ input }) => `is ${shown(input)}, but has to be a text` }).pipe(z.string().min(1, { error: 'is empty, but has to name something' }))
const list = <Item extends z.ZodType>(item: Item) => z.array(item, { error: ({ input }) => `is ${shown(input)}, but has to be a list` })
const count = (such: string) => number(such).int({ error: ({ input }) => `is ${shown(input)}, but has to be a whole number` }).min(0, { error: ({ input }) => `is ${shown(input)}, but cannot be less than 0` })
const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape, { error: ({ input }) => `is ${shown(input)}, but has to be an object in braces` })

/** What may stand in each list or object of a choices file. */
export const choicesWithin = {
  choices: { part: name, option: name, cost: number('12000'), benefit: number('3500'), site: name.nullish(), hours: atLeastNone('120').nullish(), heads: atLeastNone('2').nullish(), supplier: name.nullish(), period: count('0').nullish() },
  sites: { id: name, openingCost: atLeastNone('60000').nullish(), costPerYear: atLeastNone('0').nullish(), hours: atLeastNone('2000').nullish() },
  stops: { id: name, perYear: atLeastNone('0.05'), leastLoss: atLeastNone('0').nullish(), losses: list(record({ part: name, option: name.nullish(), loss: atLeastNone('90000') })) },
  futures: { chance: atLeastNone('0.01'), events: list(record({ stop: name, times: atLeastNone('1').nullish() })) },
  periods: { id: name, budget: number('100000').nullish(), heads: atLeastNone('5').nullish(), requalifications: count('3').nullish() },
  locks: { part: name, kind: z.enum(['stays', 'moves', 'takes', 'never'], { error: ({ input }) => `is ${shown(input)}, but has to be stays, moves, takes or never` }), option: name.nullish() },
  limits: { heads: atLeastNone('20').nullish(), requalifications: count('6').nullish(), expectedLoss: atLeastNone('50000').nullish(), tailLoss: atLeastNone('250000').nullish(), benefit: number('100000').nullish() },
  objective: {
    benefit: atLeastNone('1').nullish(), cost: atLeastNone('0').nullish(), expectedLoss: atLeastNone('1').nullish(), tailLoss: atLeastNone('0').nullish(),
    tailFrom: atLeastNone('0.9').lt(1, { error: ({ input }) => `is ${shown(input)}, but has to be below 1` }).nullish(),
  },
}

/** A choice problem as `optimise --choices` reads it: a knapsack of options with sites, and as far as wanted stops, years, periods, locks and limits. Money in one currency. */
export const ChoicesFile = record({
  currency: name.nullish(), budget: number('400000').nullish(), choices: list(record(choicesWithin.choices)), sites: list(record(choicesWithin.sites)).nullish(), stops: list(record(choicesWithin.stops)).nullish(),
  futures: list(record(choicesWithin.futures)).nullish(), periods: list(record(choicesWithin.periods)).nullish(), locks: list(record(choicesWithin.locks)).nullish(), limits: record(choicesWithin.limits).nullish(), objective: record(choicesWithin.objective).nullish(),
})
export type ChoicesFile = z.infer<typeof ChoicesFile>
