const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform)

/** A key as actions name it: "Ctrl+Shift+Z", "F6", "/", "?"; Cmd on a Mac counts as Ctrl. */
export function keysOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  // A sign such as ? needs Shift on some keyboards and not on others; only letters, digits and named keys count it.
  const countsShift = event.shiftKey && (key.length > 1 || /[\p{L}\d]/u.test(key))
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', countsShift ? 'Shift' : '', key].filter((part) => part !== '').join('+')
}

/** Keys as they stand on this computer's keyboard: "Ctrl K", "⇧⌘Z" on a Mac. */
export function shownKeys(keys: string, mac = isMac()): string {
  if (!mac) return keys.replaceAll('+', ' ')
  return keys.replaceAll('Ctrl+', '⌘').replaceAll('Shift+', '⇧').replaceAll('Alt+', '⌥')
}
