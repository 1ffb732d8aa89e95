import type { Scenario } from './scenario.ts'

/** Place of a letter in the row A, B, … Z, AA, AB, …; A is 1. */
export const placeOfLetter = (letter: string): number => [...letter].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)
const letterAt = (place: number): string => (place > 26 ? letterAt(Math.floor((place - 1) / 26)) : '') + String.fromCharCode(65 + ((place - 1) % 26))

/** The letter after the last one in use, so that a letter never means two plans in one history. */
export function nextLetter(scenarios: readonly Scenario[]): string {
  return letterAt(Math.max(0, ...scenarios.filter((one) => /^[A-Z]+$/.test(one.letter)).map((one) => placeOfLetter(one.letter))) + 1)
}
