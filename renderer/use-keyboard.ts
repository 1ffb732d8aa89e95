import { useEffect } from 'react'
import { redo, undo, useProject } from './state/project.ts'
import { closeInspector, type PageName, showPage, useView } from './state/view.ts'

/** The steps in the order of Ctrl+1 to Ctrl+6. */
export const steps: readonly PageName[] = ['import', 'parts', 'risk', 'scenarios', 'compare', 'report']

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ? !['radio', 'checkbox', 'range'].includes(target.type)
    : target instanceof HTMLElement && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName))

function onKey(event: KeyboardEvent): void {
  const command = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  const open = useProject.getState().contents !== null
  if (command && key === 'k') {
    event.preventDefault()
    useView.setState((state) => ({ paletteOpen: !state.paletteOpen }))
  } else if (command && /^[1-6]$/.test(key)) {
    const page = steps[Number(key) - 1]
    if (page === undefined || (!open && page !== 'import')) return
    event.preventDefault()
    showPage(page)
  } else if (command && key === 'p' && open) {
    event.preventDefault()
    showPage('report')
  } else if (command && key === 'z' && open && !isTyping(event.target)) {
    event.preventDefault()
    void (event.shiftKey ? redo() : undo())
  } else if (command && key === 'y' && open && !isTyping(event.target)) {
    event.preventDefault()
    void redo()
  } else if (key === '/' && !command && !isTyping(event.target)) {
    const filter = document.querySelector<HTMLInputElement>('input[data-page-filter]')
    if (filter === null) return
    event.preventDefault()
    filter.focus()
  } else if (key === 'escape' && !event.defaultPrevented && useView.getState().inspector !== null && !isTyping(event.target)) {
    closeInspector()
  }
}

/** The keys that work everywhere: palette, steps, undo and redo, filter, print, Esc. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
