import type { ReactNode } from 'react'
import { ratesFrom } from '../../shared/data/edition.ts'
import { useHeld } from '../state/held-steps.ts'
import { useProject } from '../state/project.ts'
import { useShown } from '../state/shown.ts'
import { deskText } from '../text/desk.ts'
import { text } from '../text/frame.ts'
import { heldText } from '../text/held.ts'
import { formatDate, formatTime } from '../text/format.ts'

const monthsSince = (iso: string): number => Math.floor((Date.now() - new Date(iso).getTime()) / (30.4 * 86_400_000))

/** The foot of every page: counts of the page, age of the rates, offline, when the last step was stored. */
export function StatusBar({ children }: { readonly children?: ReactNode }) {
  const savedAt = useProject((state) => state.savedAt)
  const saving = useProject((state) => state.saving > 0)
  const isBehind = useShown((state) => state.isBehind)
  const isHeld = useHeld(({ steps }) => steps.length > 0)
  return (
    <footer className="status">
      {children}
      {isBehind ? <span role="status">{deskText.opening.working}</span> : null}
      <span className="grow" />
      {ratesFrom === '' ? null : <span>{text.shell.ratesFrom(formatDate(ratesFrom), monthsSince(ratesFrom))}</span>}
      <span>{text.shell.offline}</span>
      {isHeld ? <span className="bad">{heldText.status}</span> : saving ? <span>{text.shell.saving}</span> : savedAt === null ? null : <span data-saved>{text.shell.saved(formatTime(savedAt))}</span>}
    </footer>
  )
}
