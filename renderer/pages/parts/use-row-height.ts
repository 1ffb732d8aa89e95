import { useSyncExternalStore } from 'react'

const wide = '(min-width: 1700px)'
const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(wide)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Height of a table row in px: taller on a wide window. */
export const useRowHeight = (): number => useSyncExternalStore(subscribe, () => (window.matchMedia(wide).matches ? 30 : 26))
