import type { Figures } from './figure.ts'

/** The key of the shipped duty for an HS or CN code: of its heading where that has its own, else of its chapter; null where neither is shipped. */
export function dutyKeyOf(hsCode: string, figures: Figures): string | null {
  const digits = hsCode.replaceAll(/[^0-9]/g, '')
  if (digits.length < 2) return null
  return [`duty.heading.${digits.slice(0, 4)}`, `duty.chapter.${digits.slice(0, 2)}`].find((key) => figures.has(key)) ?? null
}
