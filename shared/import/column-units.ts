/** How many units the heading of a price column says it counts for: 100 in "Price/100". */
export const pricedPer = (price: { readonly unit: string | null }): number => (/^10+$/u.test(price.unit ?? '') ? Number(price.unit) : 1)

/** Kilograms in one of a unit of mass; 1 where no unit is named. */
export function kilogramsIn(unit: string | null): number {
  switch (unit) {
    case 'mg': return 0.000001
    case 'g': case 'gr': case 'gram': case 'grams': case 'gramm': return 0.001
    case 't': case 'ton': case 'tonne': return 1000
    case 'lb': case 'lbs': return 0.45359237
    case 'oz': return 0.028349523125
    default: return 1
  }
}

/** Days in one of a unit of time; 1 where no unit is named. */
export function daysIn(unit: string | null): number {
  if (unit === null) return 1
  if (/^(?:w|wk|wks|wkn|wo|wee?ke?n?s?|wochen?|sem|semaines?|semanas?|sett|settimane|settimana|tyg|tydzien|tygodni[ea]?)$/iu.test(unit)) return 7
  if (/^(?:mo|mths?|months?|mnd|mon|maand(?:en)?|monate?|mois|mies|miesiac|miesiace|miesiecy|mes|meses|mese|mesi)$/iu.test(unit)) return 30
  return 1
}

const days = /^(?:days?|dagen|dgn|tage?|tg|jours?|dni|dn|dias?|giorni|gg)$/iu

/** How often one of a unit of time fits in a year: 12 for months; 1 where no unit is named. */
export function timesAYear(unit: string | null): number {
  if (unit === null) return 1
  const inUnit = daysIn(unit)
  return inUnit === 30 ? 12 : inUnit === 7 || days.test(unit) ? 365 / inUnit : 1
}

/** Weeks in one of a unit of time; 1 where no unit is named. */
export const weeksIn = (unit: string | null): number => (unit !== null && (daysIn(unit) === 30 || days.test(unit)) ? daysIn(unit) / 7 : 1)

/** Days in one of the unit that the heading of a column of times states; working days are counted as 7/5 of a calendar day. */
export const daysPerUnit = (column: { readonly header: string; readonly unit: string | null }): number =>
  (/working|business|werkdag|werktag|arbeitstag|ouvr|robocz|h[aá]bil|laborab|lavorativ|\bAT\b/u.test(column.header) ? 7 / 5 : daysIn(column.unit))

/** Cubic metres in one of the unit of volume that a heading or a cell names; null where it names none. */
export function cubicMetresIn(text: string): number | null {
  if (/cm(?:3|³|\^3)|(?<!\p{L})(?:ml|ccm|cc)(?!\p{L})|cubic cent/iu.test(text)) return 0.000001
  if (/dm(?:3|³|\^3)|(?<!\p{L})(?:l|ltr|lit(?:er|re|res|ers|ry?|ri|ros)?)(?!\p{L})/iu.test(text)) return 0.001
  if (/mm(?:3|³|\^3)/iu.test(text)) return 0.000000001
  if (/m(?:3|³|\^3)|(?<!\p{L})cbm(?!\p{L})|cubic met|kubi/iu.test(text)) return 1
  return null
}
