import { useEffect } from 'react'
import { areActionsRead, readActions } from './desk/read-actions.ts'
import { runKeys } from './desk/run-keys.ts'
import { keysOf } from './state/keys.ts'

function onKey(event: KeyboardEvent): void {
  // A page that handled the key itself, such as a table its F6, says so.
  if (event.defaultPrevented) return
  const keys = keysOf(event)
  if (runKeys(keys, event.target)) event.preventDefault()
  // Pressed in the moment after the first screen: it is run as soon as it can be.
  else if (!areActionsRead()) readActions().then(() => runKeys(keys, event.target), () => undefined)
}

/** Keys that work everywhere: those of the actions in the registry. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
