import { importText } from '../../text/import.ts'
import type { ImportView } from '../../work/import-view.ts'

/** Why the file cannot be imported as it is read now, null when it can. */
export function blockedBecause(view: ImportView, pending: boolean): string | null {
  const texts = importText.blocked
  if (view.partial) return texts.reading
  if (pending) return texts.working
  if (view.refused !== null || (view.totals?.lines ?? 0) === 0) return texts.noParts
  const musts = view.issues.filter((group) => group.severity === 'error').length
  return musts > 0 ? texts.must(musts) : null
}
