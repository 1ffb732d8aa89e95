import { BrakingBar } from '../../charts/braking-bar.tsx'
import { removeProject } from '../../state/desk-steps.ts'
import { saveProjectFile } from '../../state/project-files.ts'
import { deskActionText } from '../../text/desk.ts'
import { startText } from '../../text/start.ts'
import { formatNumber, formatPercent, formatRecent } from '../../text/format.ts'
import { memo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { goInto } from './hero.tsx'
import { partsOf, type ListedProject } from './use-projects.ts'

function WeakestLink({ today }: Pick<ListedProject, 'today'>) {
  if (today === 'computing') return <span className="faint small">{startText.computing}</span>
  if (today === 'unreadable') return <span className="bad small">{startText.unreadable}</span>
  return <BrakingBar surviveDays={today.weakest?.surviveDays ?? null} recoverDays={today.weakest?.recoverDays ?? null} />
}

function Short({ today }: Pick<ListedProject, 'today'>) {
  if (today === 'computing' || today === 'unreadable') return null
  const gap = today.longestGapDays
  if (gap === null) return null
  return gap > 0.5 ? <span className="bad strong">{startText.short(formatNumber(Math.round(gap)))}</span> : <span className="good strong">{startText.covered}</span>
}

/** Drawn again only for what has changed in it: of two hundred rows, one is worked out at a time. */
const ProjectRow = memo(function ProjectRow({ summary, today }: ListedProject) {
  return (
    <tr>
      <th scope="row" className="cut"><Button kind="link" onPress={() => goInto(summary)}>{summary.name}</Button></th>
      <td className="quiet cut">{summary.sourceFileName ?? (summary.isSample ? startText.sample : '')}</td>
      <td className="number">{formatNumber(partsOf({ summary, today }))}</td>
      <td className="number">{formatNumber(summary.scenarioCount)}</td>
      <td><WeakestLink today={today} /></td>
      <td className="number"><Short today={today} /></td>
      <td className="number">{today === 'computing' || today === 'unreadable' ? '' : formatPercent(today.priced)}</td>
      <td className="number quiet">{summary.openedAt === null ? startText.never : formatRecent(summary.openedAt)}</td>
      <td className="number">
        <MenuButton
          className="button ghost small square" label={startText.actionsOf(summary.name)}
          entries={[
            { key: 'open', label: startText.openProject, onAction: () => goInto(summary) },
            { key: 'save', label: deskActionText.saveProject, onAction: () => void saveProjectFile(summary.id) },
            { key: 'remove', label: startText.remove, onAction: () => void removeProject(summary.id, summary.name) },
          ]}
        >
          <Icon name="more" />
        </MenuButton>
      </td>
    </tr>
  )
})

/** The projects of this computer, each with its weakest link. */
export function ProjectTable({ projects }: { readonly projects: readonly ListedProject[] }) {
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
      <tbody>{projects.map((project) => <ProjectRow key={project.summary.id} {...project} />)}</tbody>
    </table>
  )
}
