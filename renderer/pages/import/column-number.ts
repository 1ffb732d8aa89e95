/** Column number from 0 of the letters that Excel shows. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + (letter.codePointAt(0) ?? 64) - 64
  return number - 1
}
