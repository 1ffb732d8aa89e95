import { useEffect } from 'react'
import { runKeys } from './desk/desk-actions.ts'
import { keysOf } from './state/keys.ts'

function onKey(event: KeyboardEvent): void {
  // A page that handled the key itself, such as a table its F6, says so.
  if (event.defaultPrevented) return
  if (runKeys(keysOf(event), event.target)) event.preventDefault()
}

/** Keys that work everywhere: those of the actions in the registry. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
