import { z } from 'zod'
import { create } from 'zustand'
import { call, messageOf } from '../../host.ts'
import { showDifference, showPlans, useComparison } from '../../state/comparison.ts'
import { sayFailed } from '../../state/notices.ts'

/** What is remembered of a project's report on this computer. */
const Kept = z.object({
  /** Null: the title that Remweg gives. */
  title: z.string().nullable().catch(null),
  for: z.string().catch(''),
  by: z.string().catch(''),
  plans: z.array(z.string()).nullable().catch(null),
  proposed: z.string().nullable().catch(null),
})
type Kept = z.infer<typeof Kept>

const nothing: Kept = { title: null, for: '', by: '', plans: null, proposed: null }
const keyOf = (projectId: string): string => `report.${projectId}`

interface ReportState {
  /** By project; a project that was not looked at yet has none. */
  readonly kept: Readonly<Record<string, Kept>>
}

/** Title, For and By of each project's report. Lives as long as the page does; remembered by the host. */
export const useReport = create<ReportState>()(() => ({ kept: {} }))

/** What is kept of a project's report. */
export const keptOf = (state: ReportState, projectId: string): Kept => state.kept[projectId] ?? nothing

function readKept(value: string | undefined): Kept {
  if (value === undefined) return nothing
  try {
    return Kept.parse(JSON.parse(value))
  } catch {
    // A setting that cannot be read is one that was never made.
    return nothing
  }
}

/** Reads what was kept of a project's report, once; plans that Compare shows already stay as they are. */
export async function restoreReport(projectId: string): Promise<void> {
  if (useReport.getState().kept[projectId] !== undefined) return
  try {
    const key = keyOf(projectId)
    const kept = readKept((await call('app.settings', {})).find((setting) => setting.key === key)?.value)
    if (useReport.getState().kept[projectId] !== undefined) return
    useReport.setState((state) => ({ kept: { ...state.kept, [projectId]: kept } }))
    const comparison = useComparison.getState()
    if (kept.plans !== null && comparison.shown[projectId] === undefined) showPlans(projectId, kept.plans)
    if (kept.proposed !== null && comparison.difference[projectId] === undefined) showDifference(projectId, kept.proposed, null)
  } catch (error) {
    sayFailed(messageOf(error))
  }
}

/** Changes what is kept of a project's report and remembers it. */
export function keepReport(projectId: string, changes: Partial<Kept>): void {
  const kept = { ...keptOf(useReport.getState(), projectId), ...changes }
  useReport.setState((state) => ({ kept: { ...state.kept, [projectId]: kept } }))
  call('app.setSetting', { key: keyOf(projectId), value: JSON.stringify(kept) }).catch((error: unknown) => sayFailed(messageOf(error)))
}
