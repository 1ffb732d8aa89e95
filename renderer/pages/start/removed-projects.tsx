import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { ProjectSummary } from '../../../shared/contract.ts'
import { call, messageOf } from '../../host.ts'
import { sayDone, sayFailed } from '../../state/notices.ts'
import { startText } from '../../text/start.ts'
import { formatRecent } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

async function restore({ id, name }: ProjectSummary, reload: () => void): Promise<void> {
  try {
    await call('project.restore', { ids: [id] })
    sayDone(startText.restored(name))
    reload()
  } catch (error) {
    sayFailed(messageOf(error))
  }
}

/** Projects that were removed and can be taken back; closed until asked for. */
export function RemovedProjects({ projects, reload }: { readonly projects: readonly ProjectSummary[]; readonly reload: () => void }) {
  if (projects.length === 0) return null
  return (
    <Disclosure className="removed">
      <Heading level={3}><AriaButton slot="trigger" className="button link small"><Icon name="right" size={10} />{startText.removedList(projects.length)}</AriaButton></Heading>
      <DisclosurePanel>
        <ul>
          {projects.map((project) => (
            <li key={project.id} className="row">
              <span className="cut">{project.name}</span>
              <span className="grow faint small">{project.removedAt === null ? null : startText.removedOn(formatRecent(project.removedAt))}</span>
              <Button small aria-label={`${startText.restore} ${project.name}`} onPress={() => void restore(project, reload)}>{startText.restore}</Button>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  )
}
