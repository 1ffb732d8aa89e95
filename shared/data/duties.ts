/** An HS or CN code without dots and spaces. */
export const digitsOf = (hsCode: string): string => hsCode.replaceAll(/[^0-9]/g, '')

/** The key of the duty of an HS or CN code's chapter, shipped or not. */
export const chapterDutyKey = (hsCode: string): string => `duty.chapter.${digitsOf(hsCode).slice(0, 2)}`

/** The key of the known duty for an HS or CN code: of its heading where that has its own, else of its chapter; null where neither is known. */
export function dutyKeyOf(hsCode: string, known: { has(key: string): boolean }): string | null {
  const digits = digitsOf(hsCode)
  const keys = digits.length < 4 ? [chapterDutyKey(hsCode)] : [`duty.heading.${digits.slice(0, 4)}`, chapterDutyKey(hsCode)]
  return keys.find((key) => known.has(key)) ?? null
}
