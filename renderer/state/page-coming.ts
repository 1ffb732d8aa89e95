import { useEffect, useState } from 'react'
import { isLong } from './is-long.ts'
import { useProject } from './project.ts'
import type { PageName } from './view.ts'

/** Waits for the numbers that a page of a long project shows; where they cannot be worked out the page says so itself. */
async function numbersOf(page: PageName): Promise<void> {
  if (page === 'start' || page === 'help') return
  try {
    await (await import('./worked-out.ts')).workedOut()
  } catch {
    // The page meets the same fault where it is drawn.
  }
}

/** Whether a page of a long project still has to be laid out: true until the window has shown that it comes. */
export function usePageComing(page: PageName): boolean {
  const isOfLong = useProject(({ contents }) => contents !== null && isLong(contents))
  const [stands, setStands] = useState(page)
  useEffect(() => {
    if (stands === page) return undefined
    let timer = 0
    let isOver = false
    // What is drawn in this frame is seen once the frame is over.
    const frame = requestAnimationFrame(() => { timer = window.setTimeout(() => void numbersOf(page).then(() => { if (!isOver) setStands(page) }), 0) })
    return () => {
      isOver = true
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }, [page, stands])
  return isOfLong && stands !== page && page !== 'start' && page !== 'help'
}
