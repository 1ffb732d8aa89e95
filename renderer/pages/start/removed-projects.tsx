import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { ProjectSummary } from '../../../shared/contract.ts'
import { startText } from '../../text/en/start.ts'
import { formatRecent } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { restore } from './start-actions.ts'

const words = startText.projects

/** Projects that were removed and can be taken back; closed until asked for. */
export function RemovedProjects({ projects }: { readonly projects: readonly ProjectSummary[] }) {
  if (projects.length === 0) return null
  return (
    <Disclosure className="removed">
      <Heading level={3}><AriaButton slot="trigger" className="button link small"><Icon name="right" size={10} />{words.removedList(projects.length)}</AriaButton></Heading>
      <DisclosurePanel>
        <ul>
          {projects.map((project) => (
            <li key={project.id} className="row">
              <span className="cut">{project.name}</span>
              <span className="grow faint small">{words.removedOn(formatRecent(project.removedAt ?? '', new Date()))}</span>
              <Button small onPress={() => restore(project)}>{words.restore}</Button>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  )
}
