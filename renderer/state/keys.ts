import { text } from '../text/frame.ts'

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform)

/** A key as actions name it: "Ctrl+Shift+Z", "F6", "/", "?"; Cmd on a Mac counts as Ctrl. */
export function keysOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  // A sign such as ? needs Shift on some keyboards and not on others; only letters, digits and named keys count it.
  const countsShift = event.shiftKey && (key.length > 1 || /[\p{L}\d]/u.test(key))
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', countsShift ? 'Shift' : '', key].filter((part) => part !== '').join('+')
}

const macKeys: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' }

/** Keys as they stand on this computer's keyboard: "Ctrl K", in German "Strg K", "⇧⌘Z" on a Mac. */
export function shownKeys(keys: string, mac = isMac()): string {
  // A + at the end is the key itself.
  const parts = keys.split(/\+(?=.)/u)
  return mac ? parts.map((key) => macKeys[key] ?? text.keyName(key)).join('') : parts.map((key) => text.keyName(key)).join(' ')
}
