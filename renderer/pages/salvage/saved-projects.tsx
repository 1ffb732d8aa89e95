import type { SalvagedProject } from '../../../shared/contract.ts'
import { saveProjectFile } from '../../state/project-files.ts'
import { lookAtSaved, saveSavedBom } from '../../state/salvage.ts'
import { formatList, formatMoment } from '../../text/format.ts'
import { salvageText } from '../../text/salvage.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'

/** What a project of the new store begins with. */
export type Beginning = 'file' | 'backup' | 'none'

const named = ['parts', 'lines', 'offers', 'suppliers', 'scenarios'] as const

/** Counts of lists in words, those that nobody asks for first as one. */
function inCounts(project: SalvagedProject, count: 'kept' | 'lost', steps: number): string {
  const of = (list: string): number => project.lists.find((one) => one.list === list)?.[count] ?? 0
  const others = project.lists.reduce((sum, one) => (named.some((name) => name === one.list) ? sum : sum + one[count]), 0)
  const words = [...named.map((list) => [of(list), salvageText.counts[list]] as const), [others, salvageText.counts.others] as const, [steps, salvageText.counts.steps] as const]
  return formatList(words.flatMap(([number, say]) => (number > 0 ? [say(number)] : [])))
}

function missingOf(project: SalvagedProject): string {
  if (project.state === 'lost') return salvageText.unknown
  const counted = inCounts(project, 'lost', project.lostSteps)
  return counted !== '' ? counted : project.state === 'whole' ? salvageText.nothing : salvageText.unknown
}

/** Steps that a backup up to this step is behind what was saved. */
export const stepsBehind = ({ steps, lostSteps }: SalvagedProject, lastStep: number): number => steps + lostSteps - 1 - lastStep

/** How the newest backup of a project compares with what was saved. */
function BackupCell({ project }: { readonly project: SalvagedProject }) {
  const { backup } = project
  if (backup === null) return <span className="quiet">{salvageText.noBackup}</span>
  const behind = stepsBehind(project, backup.lastStep)
  return <>{formatMoment(backup.at)}{project.state === 'lost' ? null : <span className="quiet small">{` · ${behind > 0 ? salvageText.behind(behind) : salvageText.level}`}</span>}</>
}

interface SavedProjectsProps {
  readonly projects: readonly SalvagedProject[]
  readonly beginnings: ReadonlyMap<string, Beginning>
  readonly onBegin: (id: string, beginning: Beginning) => void
}

/** Every project with what could be saved of it, the newest backup beside it, and what can be done with it. */
export function SavedProjects({ projects, beginnings, onBegin }: SavedProjectsProps) {
  const { heads } = salvageText
  return (
    <table className="grid saved-projects">
      <thead><tr><th scope="col">{heads.project}</th><th scope="col">{heads.saved}</th><th scope="col">{heads.missing}</th><th scope="col">{heads.backup}</th><th scope="col">{heads.begin}</th><th scope="col">{heads.actions}</th></tr></thead>
      <tbody>
        {projects.map((project) => {
          const { id, name, state, backup } = project
          const options = [
            ...(state === 'lost' ? [] : [{ key: 'file' as const, label: salvageText.choices.file }]),
            ...(backup === null ? [] : [{ key: 'backup' as const, label: salvageText.backupOf(formatMoment(backup.at)) }]),
            { key: 'none' as const, label: salvageText.choices.none },
          ]
          return (
            <tr key={id}>
              <th scope="row">
                {name}
                <p className="quiet small">{salvageText.states[state]}{project.isRemoved ? `, ${salvageText.removed}` : ''}</p>
                {project.isNameless ? <p className="small bad">{salvageText.nameless}</p> : null}
              </th>
              <td>{state === 'lost' ? salvageText.nothing : inCounts(project, 'kept', project.steps)}{project.fromHistory > 0 ? <p className="quiet small">{salvageText.fromHistory(project.fromHistory)}</p> : null}</td>
              <td>{missingOf(project)}</td>
              <td><BackupCell project={project} /></td>
              <td><SelectField isLabelHidden label={salvageText.beginWith(name)} value={beginnings.get(id) ?? 'none'} options={options} onChange={(key) => onBegin(id, key)} /></td>
              <td>
                {state === 'lost' || project.isRemoved ? null : (
                  <div className="row">
                    <Button small aria-label={salvageText.lookAt(name)} onPress={() => void lookAtSaved(id)}>{salvageText.look}</Button>
                    <Button small aria-label={salvageText.saveOf(name)} onPress={() => void saveProjectFile(id)}>{salvageText.save}</Button>
                    <Button small aria-label={salvageText.excelOf(name)} onPress={() => void saveSavedBom(id)}>{salvageText.excel}</Button>
                  </div>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
