/** Where a part would go: country, city, supplier, quote in euros ex works (null: estimate it), one-off euros, recovery days. */
type Destination = readonly [country: string, city: string, supplier: string, quote: number | null, oneOff: number, recoveryDays: number]

export type SampleChoice =
  | readonly [partNumber: string, kind: 'buffer', days: number]
  | readonly [partNumber: string, kind: 'second-source', share: number, destination: Destination]
  | readonly [partNumber: string, kind: 'move', share: number, destination: Destination]

const idrija = (quote: number | null, oneOff: number): Destination => ['SI', 'Idrija', 'Idrija Motorji', quote, oneOff, 40]
const timisoara = (quote: number | null, oneOff: number): Destination => ['RO', 'Timișoara', 'Timiș EMS', quote, oneOff, 34]
const maribor = (quote: number | null, oneOff: number): Destination => ['SI', 'Maribor', 'Maribor Zobniki', quote, oneOff, 36]
const maia = (quote: number | null, oneOff: number): Destination => ['PT', 'Maia', 'Maia Fundição', quote, oneOff, 42]
const vicenza = (quote: number | null, oneOff: number): Destination => ['IT', 'Vicenza', 'Vicenza Alberi', quote, oneOff, 38]
const narva = (quote: number | null, oneOff: number): Destination => ['EE', 'Narva', 'Narva Magneetika', quote, oneOff, 56]

/** Three plans to look at: letter, name, what it is for, choices. */
export const sampleScenarios: readonly (readonly [letter: string, name: string, description: string, choices: readonly SampleChoice[]])[] = [
  ['A', 'Buffer stock', 'A month more of what would stop us first.', [
    ['MT-2001', 'buffer', 30], ['MT-2004', 'buffer', 30], ['MT-2007', 'buffer', 25], ['MT-2011', 'buffer', 30], ['MT-2020', 'buffer', 30],
    ['EL-4004', 'buffer', 30], ['SN-5002', 'buffer', 30], ['HS-6001', 'buffer', 30], ['HS-6004', 'buffer', 30], ['GB-3002', 'buffer', 30],
    ['GB-3005', 'buffer', 30], ['MT-2101', 'buffer', 30], ['MT-2104', 'buffer', 30],
  ]],
  ['B', 'Three parts to Europe', 'The winding parts that stop the line first, made in Idrija.', [
    ['MT-2001', 'move', 1, idrija(9.85, 38_000)], ['MT-2004', 'move', 1, idrija(15.7, 52_000)], ['MT-2007', 'move', 1, idrija(7.4, 20_000)],
  ]],
  ['C', 'Europe first', 'Everything heavy or hard to replace near the plant, by quote where there is one.', [
    ['MT-2001', 'move', 1, idrija(9.85, 38_000)], ['MT-2004', 'move', 1, idrija(15.7, 52_000)], ['MT-2007', 'move', 1, idrija(7.4, 20_000)],
    ['MT-2101', 'move', 1, idrija(12.9, 24_000)], ['MT-2104', 'move', 1, idrija(20.4, 31_000)],
    ['MT-2011', 'second-source', 0.3, narva(null, 22_000)], ['MT-2111', 'second-source', 0.3, narva(null, 12_000)],
    ['MT-2020', 'move', 1, timisoara(4.2, 14_000)], ['EL-4001', 'move', 1, timisoara(null, 32_000)], ['EL-4004', 'move', 1, timisoara(14.9, 11_000)],
    ['GB-3002', 'move', 1, maribor(null, 22_000)], ['GB-3005', 'move', 1, maribor(null, 34_000)], ['GB-3102', 'move', 1, maribor(null, 12_000)],
    ['HS-6001', 'move', 1, maia(11.2, 52_000)], ['HS-6004', 'move', 1, maia(5, 26_000)], ['HS-6101', 'move', 1, maia(15.1, 40_000)],
    ['CR-7001', 'move', 1, vicenza(8.9, 30_000)], ['CR-7101', 'move', 1, vicenza(11.4, 18_000)], ['SN-5002', 'buffer', 30],
  ]],
]
