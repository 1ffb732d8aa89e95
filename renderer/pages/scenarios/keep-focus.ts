/** Keeps the keyboard in a drawer once what had it is gone: on what is wanted there, else on its first button. Where something else has the keyboard it stays. */
export function keepFocus(within: HTMLElement | null, wanted: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return
    const next = within?.querySelector<HTMLElement>(`${wanted} button:not(:disabled)`) ?? within?.querySelector<HTMLElement>('button:not(:disabled)')
    next?.focus()
  })
}
