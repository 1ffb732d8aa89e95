import { useSyncExternalStore } from 'react'

/** Whether the window is at least, or at most, so wide; follows the window. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}

/** Height of a table row in px: taller on a wide window. */
export const useRowHeight = (): number => (useMedia('(min-width: 1700px)') ? 30 : 26)
