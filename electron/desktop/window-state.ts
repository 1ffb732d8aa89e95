import { readFileSync, writeFileSync } from 'node:fs'
import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { z } from 'zod'

const WindowState = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximized: z.boolean() })
type WindowState = z.infer<typeof WindowState>

const onSomeScreen = (state: WindowState): boolean =>
  screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(state.x + state.width, workArea.x + workArea.width)
    const bottom = Math.min(state.y + state.height, workArea.y + workArea.height)
    return right - Math.max(state.x, workArea.x) > 200 && bottom - Math.max(state.y, workArea.y) > 100
  })

/** Where the window was last time, unless that screen is gone. */
export function readWindowState(file: string): WindowState | null {
  try {
    const state = WindowState.parse(JSON.parse(readFileSync(file, 'utf8')))
    return onSomeScreen(state) ? state : null
  } catch {
    // The first start, or a file that someone edited: the window opens in its usual place.
    return null
  }
}

/** Remembers where the window is when it closes. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const bounds: Rectangle = window.getNormalBounds()
    try {
      writeFileSync(file, JSON.stringify({ ...bounds, maximized: window.isMaximized() }))
    } catch {
      // A place that cannot be written costs only the memory of where the window was.
    }
  })
}
