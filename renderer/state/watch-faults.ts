import { HostError, messageOf } from '../host.ts'
import { diagnosticsText } from '../text/diagnostics.ts'
import { text } from '../text/frame.ts'
import { showDiagnostics } from './diagnostics.ts'
import { noteFault } from './faults.ts'
import { sayFailed } from './notices.ts'

/** Milliseconds in which one fault that nobody caught is enough to be told of. */
const oneIn = 10_000
let saidAt = -oneIn

/** Says what nobody caught: what the host said in its own words, of anything else that it was not finished. */
function sayFault(error: unknown): void {
  noteFault('unwatched', error)
  // Taken back by a person, or by a newer question.
  if (error instanceof DOMException && error.name === 'AbortError') return
  if (performance.now() - saidAt < oneIn) return
  saidAt = performance.now()
  sayFailed(error instanceof HostError ? messageOf(error) : text.shell.unfinished, diagnosticsText.show, () => void showDiagnostics())
}

/** Notes and says what nobody caught, for as long as the window is open. */
export function watchFaults(): void {
  // The browser's own remarks, such as of sizes that it will tell of in the next frame, come without anything thrown.
  window.addEventListener('error', ({ error }) => { if (error !== null && error !== undefined) sayFault(error) })
  window.addEventListener('unhandledrejection', ({ reason }) => sayFault(reason))
}
