import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { ProjectSummary } from '../shared/contract.ts'
import { HistoryMenu } from './desk/history-menu.tsx'
import { openListed } from './desk/open-sample.ts'
import { call, messageOf } from './host.ts'
import { shownKeys } from './state/keys.ts'
import { LanguageMenu } from './language-menu.tsx'
import { sayFailed } from './state/notices.ts'
import { useProject } from './state/project.ts'
import { redoAnything, undoAnything, useNextSteps } from './state/undo-anything.ts'
import { setTheme, showHelp, showPage, steps, useView } from './state/view.ts'
import { text } from './text/frame.ts'
import { Icon } from './ui/icon.tsx'
import { MenuButton } from './ui/menu-button.tsx'
import { Tip } from './ui/tip.tsx'

function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="3" fill="#FFD200" />
      <rect x="3" y="8" width="5" height="5" fill="#171C1E" />
      <path d="M9 13l2-5M11.5 13l2-5M14 13l1-2.5" stroke="#171C1E" strokeWidth="1.3" />
      <rect x="15.6" y="5.5" width="1.6" height="9" fill="#171C1E" />
    </svg>
  )
}

function Switcher() {
  const project = useProject((state) => state.contents?.project ?? null)
  const [others, setOthers] = useState<readonly ProjectSummary[]>([])
  const id = project?.id
  useEffect(() => {
    call('project.list', {}).then((list) => setOthers(list.filter((one) => one.removedAt === null)), () => setOthers([]))
  }, [id])
  if (project === null) return null
  return (
    <MenuButton
      className="switcher" label={text.shell.switchProject}
      entries={[
        ...others.map((other) => ({
          key: other.id, label: other.name, note: other.company,
          onAction: () => void openListed(other).catch((error: unknown) => sayFailed(messageOf(error))),
        })),
        { key: 'all', label: text.shell.allProjects, onAction: () => showPage('start') },
      ]}
    >
      <span className="cut">{project.company === '' ? null : `${project.company} / `}<b>{project.name}</b></span>
      <Icon name="down" size={10} />
    </MenuButton>
  )
}

/** The bar on top: project, steps, find, undo and redo, look, settings. */
export function TitleBar() {
  const page = useView((state) => state.page)
  const theme = useView((state) => state.theme)
  const open = useProject((state) => state.contents !== null)
  const names = useNextSteps()
  const dark = theme === 'dark' || (theme === 'system' && document.documentElement.dataset['theme'] === 'dark')
  return (
    <header className="title-bar">
      <Button className="brand" aria-label={text.shell.home} onPress={() => showPage('start')}><Mark />{text.appName}</Button>
      {open ? <Switcher /> : null}
      <nav aria-label={text.shell.steps}>
        {steps.map((step) => (
          <Button key={step} isDisabled={!open && step !== 'import'} onPress={() => showPage(step)} {...(page === step ? { 'aria-current': 'page' as const } : {})}>
            {text.pages[step]}
          </Button>
        ))}
      </nav>
      <span className="grow" />
      <Button className="find" onPress={() => useView.setState({ paletteOpen: true })}>
        <Icon name="search" /><span className="grow cut" style={{ textAlign: 'left' }}>{text.shell.find}</span><kbd className="key">{shownKeys('Ctrl+K')}</kbd>
      </Button>
      <Tip words={text.shell.undo(names.undoName)}>
        <Button className="tool" isDisabled={names.undoName === null} aria-label={text.shell.undo(names.undoName)} onPress={() => void undoAnything()}><Icon name="undo" /></Button>
      </Tip>
      <Tip words={text.shell.redo(names.redoName)}>
        <Button className="tool" isDisabled={names.redoName === null} aria-label={text.shell.redo(names.redoName)} onPress={() => void redoAnything()}><Icon name="redo" /></Button>
      </Tip>
      <HistoryMenu />
      <LanguageMenu />
      <Tip words={text.shell.theme(dark ? text.shell.light : text.shell.dark)}>
        <Button className="tool" aria-label={text.shell.theme(dark ? text.shell.light : text.shell.dark)} onPress={() => setTheme(dark ? 'light' : 'dark')}><Icon name="theme" /></Button>
      </Tip>
      <Tip words={text.pages.help}>
        <Button className="tool" aria-label={text.pages.help} onPress={() => showHelp('concepts')} {...(page === 'help' ? { 'aria-current': 'page' as const } : {})}><Icon name="help" /></Button>
      </Tip>
      <Tip words={text.shell.settings}>
        <Button className="tool" aria-label={text.shell.settings} onPress={() => showPage('settings')} {...(page === 'settings' ? { 'aria-current': 'page' as const } : {})}><Icon name="settings" /></Button>
      </Tip>
    </header>
  )
}
