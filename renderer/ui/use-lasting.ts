import { useEffect, useState } from 'react'

/** Milliseconds after which work is shown: what is there sooner needs no word. */
const patience = 300

/** Whether something has gone on for so long that a person wonders what it does. */
export function useLasting(isOn = true): boolean {
  const [isLasting, setLasting] = useState(false)
  useEffect(() => {
    if (!isOn) return undefined
    const timer = setTimeout(() => setLasting(true), patience)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [isOn])
  return isLasting
}
