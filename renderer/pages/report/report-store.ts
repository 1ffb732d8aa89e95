import { z } from 'zod'
import { create } from 'zustand'
import type { Project } from '../../../shared/model/project.ts'
import type { Report } from '../../../shared/model/report.ts'
import { call, messageOf } from '../../host.ts'
import { usualPaper } from '../../print/paper-size.ts'
import { showDifference, showPlans, useComparison } from '../../state/comparison.ts'
import { sayFailed } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { change } from '../../state/steps.ts'
import { reportPaneText } from '../../text/report-pane.ts'

/** What is remembered of a project's report on this computer: the plans shown. Title, For and By were kept here before they were part of the project. */
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

/** Which plans each project's report shows. Lives as long as the page does; remembered by the host. */
export const useReport = create<ReportState>()(() => ({ kept: {} }))

/** What is kept of a project's report on this computer. */
export const keptOf = (state: ReportState, projectId: string): Kept => state.kept[projectId] ?? nothing

/** What is settled about a project's report, with what is usual where nothing is. */
export function reportOf(project: Project, kept: Kept): Report {
  return project.report ?? {
    title: kept.title, preparedFor: kept.for.slice(0, 200), preparedBy: kept.by.slice(0, 200), paper: usualPaper(project.plantCountry), length: 'full', todayAlone: false, leftOut: [], verdicts: [],
  }
}

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

/** Changes which plans are shown and remembers it. */
export function keepPlans(projectId: string, changes: Pick<Partial<Kept>, 'plans' | 'proposed'>): void {
  const kept = { ...keptOf(useReport.getState(), projectId), ...changes }
  useReport.setState((state) => ({ kept: { ...state.kept, [projectId]: kept } }))
  call('app.setSetting', { key: keyOf(projectId), value: JSON.stringify(kept) }).catch((error: unknown) => sayFailed(messageOf(error)))
}

/** Settles something about the report of the open project, as a step that can be undone; the step has a name of its own or that of the first field. */
export function settleReport(changes: Partial<Report>, name?: string): void {
  const project = useProject.getState().contents?.project
  if (project === undefined) return
  const report = { ...reportOf(project, keptOf(useReport.getState(), project.id)), ...changes }
  const steps: Readonly<Record<string, string>> = reportPaneText.steps
  void change(name ?? steps[Object.keys(changes)[0] ?? ''] ?? reportPaneText.steps.title, [{ noun: 'project', id: project.id, value: { ...project, report } }])
}
