import { Button as AriaButton } from 'react-aria-components'
import type { ProjectSummary } from '../../../shared/contract.ts'
import { BrakingBar, brakingScaleDays } from '../../charts/braking-bar.tsx'
import { startText } from '../../text/en/start.ts'
import { text } from '../../text/en.ts'
import { formatDays, formatNumber, formatPercent, formatRecent } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { ProjectResult } from './project-results.ts'
import { openAndLook, remove } from './start-actions.ts'

const words = startText.projects

interface RowProps {
  readonly project: ProjectSummary
  readonly result: ProjectResult | undefined
  readonly scaleDays: number
}

function Shortage({ result }: { readonly result: ProjectResult }) {
  const weakest = result.weakest
  if (weakest === null || weakest.surviveDays === null || weakest.recoverDays === null) return <span className="faint">{text.unknown}</span>
  const short = Math.round(weakest.recoverDays) - Math.round(weakest.surviveDays)
  return short > 0 ? <span className="bad strong">{words.short(formatDays(short))}</span> : <span className="good strong">{words.covered}</span>
}

function ProjectRow({ project, result, scaleDays }: RowProps) {
  const readable = result !== undefined && result.problem === null ? result : null
  return (
    <tr onDoubleClick={() => openAndLook(project.id)}>
      <th scope="row">
        <AriaButton className="project-name cut" aria-label={words.open(project.name)} onPress={() => openAndLook(project.id)}>{project.name}</AriaButton>
      </th>
      <td className="quiet cut hide-narrow">{project.isSample ? words.sample : (project.sourceFileName ?? words.typed)}</td>
      <td className="number">{formatNumber(project.partCount)}</td>
      <td className="number">{formatNumber(project.scenarioCount)}</td>
      <td>
        {readable === null ? <span className="faint small" title={result?.problem ?? undefined}>{result === undefined ? words.computing : words.failed}</span> : (
          <BrakingBar of={project.name} surviveDays={readable.weakest?.surviveDays ?? null} recoverDays={readable.weakest?.recoverDays ?? null} scaleDays={scaleDays} height={11} />
        )}
      </td>
      <td className="number">{readable === null ? null : <Shortage result={readable} />}</td>
      <td className="number">{readable === null ? null : formatPercent(readable.priced)}</td>
      <td className="number quiet">{project.openedAt === null ? words.never : formatRecent(project.openedAt, new Date())}</td>
      <td><Button kind="ghost" small square aria-label={words.remove(project.name)} onPress={() => remove(project)}><Icon name="close" size={11} /></Button></td>
    </tr>
  )
}

/** The projects of this computer, each with its weakest link on one scale. */
export function ProjectTable({ projects, results }: { readonly projects: readonly ProjectSummary[]; readonly results: ReadonlyMap<string, ProjectResult> }) {
  if (projects.length === 0) return <p className="quiet">{words.none}</p>
  const most = Math.max(0, ...projects.map(({ id }) => results.get(id)?.weakest?.recoverDays ?? 0))
  const scaleDays = Math.max(brakingScaleDays, Math.ceil(most / 20) * 20)
  return (
    <table className="project-table">
      <colgroup>
        <col /><col className="hide-narrow" style={{ width: '21%' }} /><col style={{ width: 56 }} /><col style={{ width: 56 }} /><col style={{ width: '22%' }} /><col style={{ width: 92 }} />
        <col style={{ width: 64 }} /><col style={{ width: 112 }} /><col style={{ width: 44 }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{words.name}</th><th scope="col" className="hide-narrow">{words.file}</th><th scope="col" className="number">{words.parts}</th>
          <th scope="col" className="number">{words.plans}</th><th scope="col">{words.weakest}</th><th scope="col" className="number"><span className="said-only">{words.days}</span></th>
          <th scope="col" className="number">{words.priced}</th><th scope="col" className="number">{words.opened}</th><th scope="col"><span className="said-only">{words.actions}</span></th>
        </tr>
      </thead>
      <tbody>{projects.map((project) => <ProjectRow key={project.id} project={project} result={results.get(project.id)} scaleDays={scaleDays} />)}</tbody>
    </table>
  )
}
