import { openTransition } from '../../model/scenario.ts'
import type { SamplePlan, SampleTexts } from './texts/sample-texts.ts'
import type { Choice, Scenario } from '../../model/scenario.ts'

type Destination = Pick<Extract<Choice, { kind: 'move' }>, 'country' | 'city' | 'supplierName'>

const places = {
  idrija: { country: 'SI', city: 'Idrija', supplierName: 'Idrija Motorji' },
  maribor: { country: 'SI', city: 'Maribor', supplierName: 'Maribor Zobniki' },
  narva: { country: 'EE', city: 'Narva', supplierName: 'Narva Magneetika' },
  timisoara: { country: 'RO', city: 'Timișoara', supplierName: 'Timiș EMS' },
  sibiu: { country: 'RO', city: 'Sibiu', supplierName: 'Sibiu Cablaje' },
  maia: { country: 'PT', city: 'Maia', supplierName: 'Maia Fundição' },
  vicenza: { country: 'IT', city: 'Vicenza', supplierName: 'Vicenza Alberi' },
  villingen: { country: 'DE', city: 'Villingen', supplierName: 'Villingen Sensorik' },
} as const satisfies Record<string, Destination>

const buffer = (scenario: string, number: string, days: number): Choice => ({
  kind: 'buffer', id: `choice-${scenario}-${number}`, scenarioId: `scenario-${scenario}`, partId: `part-${number}`, note: '', days,
})

const bring = (
  kind: 'move' | 'second-source', scenario: string, number: string, place: keyof typeof places, share: number,
  { quote = null, oneOffCost = null, recoveryDays = null, note = '' }: { quote?: number | null; oneOffCost?: number | null; recoveryDays?: number | null; note?: string },
): Choice => ({
  kind, id: `choice-${scenario}-${number}`, scenarioId: `scenario-${scenario}`, partId: `part-${number}`, note, ...places[place], share,
  quote, quoteCurrency: 'EUR', oneOffCost, recoveryDays, ...openTransition,
})

const threeParts = (scenario: string, { notes }: SampleTexts): Choice[] => [
  bring('move', scenario, 'MT-2001', 'idrija', 1, { quote: 9.95, oneOffCost: 38_000, recoveryDays: 40, note: notes.quoteWithDie }),
  bring('move', scenario, 'MT-2004', 'idrija', 1, { quote: 15.9, oneOffCost: 52_000, recoveryDays: 40, note: notes.quote }),
  bring('move', scenario, 'MT-2007', 'idrija', 1, { quote: 7.45, oneOffCost: 20_000, recoveryDays: 40, note: notes.quote }),
]

const buffered = [
  'MT-2001', 'MT-2004', 'MT-2007', 'MT-2011', 'MT-2020', 'MT-2104', 'MT-2111', 'GB-3002', 'GB-3005', 'GB-3102', 'GB-3105',
  'EL-4004', 'EL-4007', 'EL-4013', 'SN-5002', 'HS-6001', 'HS-6004', 'CR-7001', 'CR-7101',
]

const parentOf: Readonly<Record<SamplePlan, SamplePlan | null>> = { a: null, b: null, c: 'b' }

/** The three plans of the sample, from the cheapest to start to the most far-reaching, in the words of a language. */
export const sampleScenarios = (now: string, { plans }: SampleTexts): Scenario[] =>
  (['a', 'b', 'c'] as const).map((plan) => {
    const parent = parentOf[plan]
    return { id: `scenario-${plan}`, letter: plan.toUpperCase(), ...plans[plan], parentId: parent === null ? null : `scenario-${parent}`, createdAt: now, lockedAt: null }
  })

/** What the plans do with each part, noted in the words of a language. */
export const sampleChoices = (texts: SampleTexts): Choice[] => [
  ...buffered.map((number) => buffer('a', number, 30)),
  ...threeParts('b', texts),
  ...threeParts('c', texts),
  bring('move', 'c', 'MT-2104', 'idrija', 1, { quote: 19.3, oneOffCost: 41_000, recoveryDays: 40 }),
  bring('second-source', 'c', 'MT-2011', 'narva', 0.3, { oneOffCost: 22_000, recoveryDays: 56 }),
  bring('move', 'c', 'MT-2020', 'timisoara', 1, { oneOffCost: 14_000, recoveryDays: 34 }),
  bring('move', 'c', 'EL-4004', 'timisoara', 1, { oneOffCost: 32_000, recoveryDays: 34 }),
  bring('second-source', 'c', 'GB-3002', 'maribor', 0.3, { oneOffCost: 22_000, recoveryDays: 36 }),
  bring('second-source', 'c', 'GB-3005', 'maribor', 0.3, { oneOffCost: 34_000, recoveryDays: 36 }),
  bring('second-source', 'c', 'GB-3102', 'maribor', 0.3, { recoveryDays: 36 }),
  bring('second-source', 'c', 'GB-3105', 'maribor', 0.3, { recoveryDays: 36 }),
  bring('move', 'c', 'HS-6001', 'maia', 1, { quote: 10.9, oneOffCost: 52_000, recoveryDays: 42 }),
  bring('move', 'c', 'HS-6004', 'maia', 1, { quote: 4.95, oneOffCost: 26_000, recoveryDays: 42 }),
  bring('move', 'c', 'CR-7001', 'vicenza', 1, { quote: 8.8, oneOffCost: 30_000, recoveryDays: 38 }),
  bring('move', 'c', 'CR-7101', 'vicenza', 1, { quote: 11.35, recoveryDays: 38 }),
  bring('move', 'c', 'HN-8001', 'sibiu', 1, { oneOffCost: 9_000, recoveryDays: 25 }),
  bring('second-source', 'c', 'SN-5002', 'villingen', 0.3, { quote: 14.4, oneOffCost: 58_000, recoveryDays: 44 }),
  buffer('c', 'EL-4007', 30),
]
