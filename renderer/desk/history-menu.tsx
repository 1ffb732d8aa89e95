import { useEffect, useState } from 'react'
import { Button, Dialog, DialogTrigger, Heading, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { HistoryEntry } from '../../shared/contract.ts'
import { call, messageOf } from '../host.ts'
import { sayFailed } from '../state/notices.ts'
import { useProject } from '../state/project.ts'
import { goToStep } from '../state/steps.ts'
import { useView } from '../state/view.ts'
import { deskText } from '../text/desk.ts'
import { formatRecent } from '../text/format.ts'
import { Icon } from '../ui/icon.tsx'

/** Steps listed at once; older ones on demand. */
const pageOfSteps = 40

function Steps({ onGone }: { readonly onGone: () => void }) {
  const projectId = useProject((state) => state.contents?.project.id)
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  const [most, setMost] = useState(pageOfSteps)
  useEffect(() => {
    if (projectId !== undefined) call('project.history', { projectId }).then((list) => setEntries(list.toReversed()), (error: unknown) => sayFailed(messageOf(error)))
  }, [projectId])
  if (entries === null) return null
  const now = entries.find(({ undone }) => !undone)
  const older = entries.length - most
  return (
    <>
      <ListBox
        className="menu history-list" aria-label={deskText.history.title} selectionMode="none" autoFocus
        onAction={(key) => {
          onGone()
          void goToStep(Number(key))
        }}
      >
        {entries.slice(0, most).map((entry) => (
          <ListBoxItem key={entry.sequence} id={entry.sequence} textValue={deskText.history.goTo(entry.name, formatRecent(entry.at))} className={`menu-item${entry.undone ? ' undone' : ''}`}>
            <span className="history-mark" aria-hidden="true">{entry === now ? '●' : entry.undone ? '○' : ''}</span>
            <span className="grow cut">{entry.name}</span>
            <span className="faint small">{entry === now ? `${deskText.history.now}, ` : entry.undone ? `${deskText.history.undone}, ` : ''}{formatRecent(entry.at)}{entry.author === '' ? '' : `, ${entry.author}`}</span>
          </ListBoxItem>
        ))}
      </ListBox>
      {entries.length > 1 ? null : <p className="menu-head">{deskText.history.empty}</p>}
      {older > 0 ? <Button className="button link small" onPress={() => setMost(most + 200)}>{deskText.history.older(older)}</Button> : null}
    </>
  )
}

const setOpen = (historyOpen: boolean): void => useView.setState({ historyOpen })

/** The steps of the open project with their times; any of them can be gone back to. */
export function HistoryMenu() {
  const isOpen = useView((state) => state.historyOpen)
  const hasProject = useProject((state) => state.contents !== null)
  return (
    <DialogTrigger isOpen={isOpen && hasProject} onOpenChange={setOpen}>
      <Button className="tool narrow" isDisabled={!hasProject} aria-label={deskText.history.open}><Icon name="down" size={10} /></Button>
      <Popover className="popover history">
        <Dialog className="history-box" aria-label={deskText.history.title}>
          <Heading slot="title" className="menu-head">{deskText.history.title}</Heading>
          <Steps onGone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
