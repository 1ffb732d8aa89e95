/** What stands before a formula without hiding it from every spreadsheet: white space, marks that are not seen, and quotation marks. */
// oxlint-disable-next-line no-control-regex -- they are among what is not seen
const lead = /^[\s\u0000-\u001F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF"'`´‘’“”„«»]*/u
/** The signs that begin one, in full width too, as East Asian keyboards write them; a tab or a line end at the very front begins one as well. */
const sign = /^[=+\-@＝＋－﹢﹣＠﹦]/u

/** Would some spreadsheet take this text for a formula: when it is opened or pasted, or when a person edits it? */
export const looksLikeFormula = (text: string): boolean => /^[\t\r\n]/u.test(text) || sign.test(text.replace(lead, ''))

/** A number as a person or a program writes it, with its sign, its currency or its unit: it computes nothing, and stays a number. */
const isNumber = (text: string): boolean => /^[+\-−]?[\p{Sc} \u00A0]*\d[\d.,’ \u00A0\u202F]*(?:[eE][+-]?\d{1,3})?[ \u00A0\u202F]?(?:%|\p{Sc}|[A-Za-z]{1,8})?$/u.test(text)

// One that begins with an apostrophe is guarded where the rest would be, so that taking a guard away gives back every text.
const needsGuard = (text: string): boolean => (looksLikeFormula(text) && !isNumber(text)) || (text.startsWith("'") && looksLikeFormula(text.replace(/^'+/u, '')))

/** A text for a cell of a copied table: with an apostrophe before it where a spreadsheet would run it. */
export const guarded = (text: string): string => (needsGuard(text) ? `'${text}` : text)

/** The text as it was before it was guarded. */
export const unguarded = (text: string): string => (text.startsWith("'") && needsGuard(text.slice(1)) ? text.slice(1) : text)

/** A text as a cell between tabs: guarded, and in quotation marks where it would end the cell. */
export function tabCell(text: string): string {
  const safe = guarded(text)
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
