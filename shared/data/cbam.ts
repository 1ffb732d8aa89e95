/** Kinds of goods that the carbon border adjustment mechanism of the EU covers and that are bought as parts; electricity is none. */
export const cbamGroups = ['iron-and-steel', 'aluminium', 'cement', 'fertilisers', 'hydrogen'] as const
/** One of them. */
export type CbamGroup = (typeof cbamGroups)[number]

// CN codes of Annex I to Regulation (EU) 2023/956, by their first digits; a longer code takes out what a shorter one takes in.
const covered: readonly (readonly [prefix: string, group: CbamGroup | null])[] = [
  ['25070080', 'cement'], ['252310', 'cement'], ['252321', 'cement'], ['252329', 'cement'], ['252330', 'cement'], ['252390', 'cement'],
  ['2808', 'fertilisers'], ['2814', 'fertilisers'], ['283421', 'fertilisers'], ['3102', 'fertilisers'], ['3105', 'fertilisers'], ['310560', null],
  ['280410', 'hydrogen'],
  ['260112', 'iron-and-steel'], ['72', 'iron-and-steel'], ['72022', null], ['720230', null], ['720250', null], ['720270', null], ['720280', null],
  ['720291', null], ['720292', null], ['720293', null], ['720299', null], ['7204', null],
  ...['7301', '7302', '7303', '7304', '7305', '7306', '7307', '7308', '7309', '7310', '7311', '7318', '7326'].map((code) => [code, 'iron-and-steel'] as const),
  ...['7601', '7603', '7604', '7605', '7606', '7607', '7608', '7609', '7610', '7611', '7612', '7613', '7614', '7616'].map((code) => [code, 'aluminium'] as const),
]
const longestFirst = covered.toSorted(([left], [right]) => right.length - left.length)

/** Which goods of Annex I an HS or CN code is of; null for any other. */
export function cbamGroupOf(hsCode: string): CbamGroup | null {
  const digits = hsCode.replaceAll(/[^0-9]/g, '')
  return longestFirst.find(([prefix]) => digits.startsWith(prefix))?.[1] ?? null
}

// Annex III: goods of these origins are outside the mechanism, as those of the EU are.
const exempt = new Set(['CH', 'IS', 'LI', 'NO'])

/** True where goods of an origin outside the EU are exempt all the same. */
export const isCbamExempt = (country: string): boolean => exempt.has(country)
