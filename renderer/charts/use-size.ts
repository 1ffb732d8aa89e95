import { type RefObject, useEffect, useRef, useState } from 'react'

/** The width and height of an element, in pixels; charts are redrawn for each size so that labels keep theirs. */
export function useSize(): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number; readonly height: number } {
  const ref = useRef<HTMLDivElement | null>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, ...size }
}
