import { useEffect } from 'react'
import type { Room } from './pack.ts'

/** The sizes of paper that a report is made for. */
export type PaperSize = 'A4' | 'Letter'

/** Countries where paper of 8½ by 11 inches is usual. */
const letterCountries: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'PH', 'CO', 'CL', 'VE', 'CR', 'GT', 'PR', 'DO'])

/** The paper that is usual in a country. */
export const usualPaper = (country: string): PaperSize => (letterCountries.has(country) ? 'Letter' : 'A4')

/** Pixels of a sheet less margins, foot and, from the second sheet on, running head; the style sheet has the same sizes. */
export const roomOf = (size: PaperSize): Room => (size === 'A4' ? { first: 980, other: 940, gap: 16 } : { first: 913, other: 873, gap: 16 })

/** Tells the printer which paper the sheets are for, as long as they are shown. */
export function usePageSize(size: PaperSize): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { size: ${size === 'A4' ? 'A4' : 'letter'}; margin: 0 }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [size])
}
