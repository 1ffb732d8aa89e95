import { BrakingBar } from '../../charts/braking-bar.tsx'
import { call, messageOf } from '../../host.ts'
import { sayDone, sayFailed } from '../../state/notices.ts'
import { closeProject, useProject } from '../../state/project.ts'
import { startText } from '../../text/start.ts'
import { formatNumber, formatPercent, formatRecent } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { goInto } from './hero.tsx'
import type { ListedProject } from './use-projects.ts'

async function remove({ summary }: ListedProject, reload: () => void): Promise<void> {
  try {
    await call('project.remove', { id: summary.id })
    if (useProject.getState().contents?.project.id === summary.id) closeProject()
    reload()
    sayDone(startText.removed(summary.name), startText.undo, () => {
      call('project.restore', { id: summary.id }).then(reload, (error: unknown) => sayFailed(messageOf(error)))
    })
  } catch (error) {
    sayFailed(messageOf(error))
  }
}

function WeakestLink({ today }: Pick<ListedProject, 'today'>) {
  if (today === 'computing') return <span className="faint small">{startText.computing}</span>
  if (today === 'unreadable') return <span className="bad small">{startText.unreadable}</span>
  const site = today.sites.find((one) => one.key === today.totals.weakestSiteKey)
  return <BrakingBar surviveDays={site?.surviveDays ?? null} recoverDays={site?.recoverDays ?? null} />
}

function Short({ today }: Pick<ListedProject, 'today'>) {
  if (today === 'computing' || today === 'unreadable') return null
  const gap = today.totals.longestGapDays
  if (gap === null) return null
  return gap > 0.5 ? <span className="bad strong">{startText.short(formatNumber(Math.round(gap)))}</span> : <span className="good strong">{startText.covered}</span>
}

function ProjectRow({ project, reload }: { readonly project: ListedProject; readonly reload: () => void }) {
  const { summary, today } = project
  return (
    <tr>
      <th scope="row" className="cut"><Button kind="link" onPress={() => goInto(summary.id)}>{summary.name}</Button></th>
      <td className="quiet cut">{summary.sourceFileName ?? (summary.isSample ? startText.sample : '')}</td>
      <td className="number">{formatNumber(summary.partCount)}</td>
      <td className="number">{formatNumber(summary.scenarioCount)}</td>
      <td><WeakestLink today={today} /></td>
      <td className="number"><Short today={today} /></td>
      <td className="number">{today === 'computing' || today === 'unreadable' ? '' : formatPercent(today.coverage.priced)}</td>
      <td className="number quiet">{summary.openedAt === null ? startText.never : formatRecent(summary.openedAt)}</td>
      <td className="number">
        <MenuButton
          className="button ghost small square" label={startText.actionsOf(summary.name)}
          entries={[
            { key: 'open', label: startText.openProject, onAction: () => goInto(summary.id) },
            { key: 'remove', label: startText.remove, onAction: () => void remove(project, reload) },
          ]}
        >
          <Icon name="more" />
        </MenuButton>
      </td>
    </tr>
  )
}

/** The projects of this computer, each with its weakest link. */
export function ProjectTable({ projects, reload }: { readonly projects: readonly ListedProject[]; readonly reload: () => void }) {
  const { columns } = startText
  return (
    <table className="table project-table">
      <colgroup><col className="name" /><col className="sheet" /><col className="count" /><col className="count" /><col className="bar" /><col className="short" /><col className="count" /><col className="opened" /><col className="more" /></colgroup>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th><th scope="col">{columns.sheet}</th><th scope="col" className="number">{columns.parts}</th>
          <th scope="col" className="number">{columns.scenarios}</th><th scope="col" colSpan={2}>{columns.weakest}</th>
          <th scope="col" className="number">{columns.priced}</th><th scope="col" className="number">{columns.opened}</th>
          <th scope="col"><span className="said-only">{columns.more}</span></th>
        </tr>
      </thead>
      <tbody>{projects.map((project) => <ProjectRow key={project.summary.id} project={project} reload={reload} />)}</tbody>
    </table>
  )
}
