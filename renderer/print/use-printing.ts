import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { nameAlone, nameInFull, nameWindow } from '../state/window-title.ts'

/** The time of printing: when the page was opened, and again just before it is printed. */
export function usePrintedAt(): string {
  const [printedAt, setPrintedAt] = useState(() => new Date().toISOString())
  useEffect(() => {
    const beforePrint = (): void => flushSync(() => setPrintedAt(new Date().toISOString()))
    window.addEventListener('beforeprint', beforePrint)
    return () => window.removeEventListener('beforeprint', beforePrint)
  }, [])
  return printedAt
}

/** Ctrl+P on the page that shows the paper prints it, and goes nowhere else. */
export function usePrintKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p') {
        event.preventDefault()
        event.stopImmediatePropagation()
        window.print()
      }
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}

/** The window is called as the paper is while it shows, so that the PDF is too. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    nameWindow(title)
    window.addEventListener('beforeprint', nameAlone)
    window.addEventListener('afterprint', nameInFull)
    return () => {
      window.removeEventListener('beforeprint', nameAlone)
      window.removeEventListener('afterprint', nameInFull)
      nameWindow(null)
    }
  }, [title])
}
