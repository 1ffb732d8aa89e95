/** Names of the months in seven languages, January first, without accents. */
const names: readonly string[] = [
  'january januari januar janvier styczen stycznia enero gennaio', 'february februari februar fevrier luty lutego febrero febbraio', 'march maart marz maerz mars marzec marca marzo mrt mrz', 'april avril kwiecien kwietnia abril aprile',
  'may mei mai maj maja mayo maggio', 'june juni juin czerwiec czerwca junio giugno', 'july juli juillet lipiec lipca julio luglio', 'august augustus aout sierpien sierpnia agosto', 'september septembre wrzesien wrzesnia septiembre settembre wrz',
  'october oktober octobre pazdziernik pazdziernika octubre ottobre', 'november novembre listopad listopada noviembre', 'december dezember decembre grudzien grudnia diciembre dicembre',
]
const monthByWord = new Map(names.flatMap((list, index) => list.split(' ').map((word) => [word, index + 1] as const)))

/** Number of the month (1 to 12) that a word or its first three or four letters name; null where it names none. */
function monthOf(word: string): number | null {
  const plain = word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replace(/\.$/u, '').replaceAll('ł', 'l')
  const whole = monthByWord.get(plain)
  if (whole !== undefined || plain.length < 3 || plain.length > 4) return whole ?? null
  for (const [name, month] of monthByWord) if (name.startsWith(plain)) return month
  return null
}

/** A day of the calendar as a cell shows it; the year and the day are null where it shows none. */
export interface ShownDate { readonly day: number | null; readonly month: number; readonly year: number | null }

const words = /^(?:(\d{1,2})[-. /]\s?(\p{L}{3,10})\.?(?:[-. /]\s?(\d{4}|\d{2}))?|(\p{L}{3,10})\.?[-. /]\s?(\d{4}|\d{1,2}))$/u

/** The date that a text shows, in numbers or with the name of a month; `dayFirst` settles 5/6/2026. Null where it shows none. */
export function dateIn(text: string, dayFirst: boolean): ShownDate | null {
  const plain = text.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/u, '')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(plain)
  if (iso !== null) return checked({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) })
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/u.exec(plain)
  if (numbers !== null) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])]
    const swap = first > 12 || (dayFirst && second <= 12)
    return checked(swap ? { day: first, month: second, year } : { day: second, month: first, year })
  }
  // "1 set" is a set, not the first of September.
  const match = /\p{L}/u.test(plain) && !/^\d+ ?sets?\.?$/iu.test(plain) ? words.exec(plain) : null
  if (match === null) return null
  const month = monthOf(match[2] ?? match[4] ?? '')
  if (month === null) return null
  if (match[2] !== undefined) return checked({ day: Number(match[1]), month, year: match[3] === undefined ? null : Number(match[3]) })
  const last = match[5] ?? ''
  // "Mar-05" is a month and a year as a spreadsheet shows it.
  return checked(last.length >= 2 ? { day: null, month, year: Number(last) } : { day: Number(last), month, year: null })
}

const checked = (date: ShownDate): ShownDate | null => (date.month >= 1 && date.month <= 12 && (date.day === null || (date.day >= 1 && date.day <= 31)) ? date : null)
