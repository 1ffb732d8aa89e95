/** Why a number cannot have a range, in Dutch, by their English. */
export const rangeWords: Readonly<Record<string, string>> = {
  'A lognormal range lies above zero: raise the low end, or choose another shape.': 'Een lognormale bandbreedte ligt boven nul: verhoog de ondergrens, of kies een andere spreiding.',
  'Both ends are the same: widen the range, or take it away.': 'Beide grenzen zijn gelijk: maak de bandbreedte ruimer, of haal haar weg.',
  'The low end is above the high end: swap them.': 'De ondergrens ligt boven de bovengrens: wissel ze om.',
  'The value is above the high end: raise that end.': 'De waarde ligt boven de bovengrens: verhoog die grens.',
  'The value is below the low end: lower that end.': 'De waarde ligt onder de ondergrens: verlaag die grens.',
}
