import { useState } from 'react'
import { Dialog, Heading, ListBox, ListBoxItem, Modal, ModalOverlay } from 'react-aria-components'
import type { Evaluation } from '../shared/engine/evaluation.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { call, messageOf } from './host.ts'
import { useShownEvaluation } from './state/evaluation.ts'
import { saveBom, saveEvaluation, saveTemplate } from './state/export-files.ts'
import { sayFailed } from './state/notices.ts'
import { openProject, redo, showScenario, undo, useProject } from './state/project.ts'
import { showSettingsSection } from './state/settings-section.ts'
import { pageNames, selectPart, selectSite, setTheme, showPage, useView } from './state/view.ts'
import { text } from './text/frame.ts'
import { exportText } from './text/export.ts'
import { updateText } from './text/import-update.ts'
import { plainWords } from './text/plain-words.ts'
import { formatDays } from './text/format.ts'
import { SearchBox } from './ui/search-box.tsx'
import { useMemo } from './text/use-memo.ts'

interface Entry {
  readonly key: string
  readonly group: 'goTo' | 'act'
  readonly label: string
  readonly note: string
  readonly run: () => void
}

function places(contents: ProjectContents, evaluation: Evaluation | null): Entry[] {
  const results = new Map(evaluation?.parts.map((part) => [part.partId, part]))
  return [
    ...contents.parts.map((part): Entry => {
      const gap = results.get(part.id)?.gapDays ?? null
      return {
        key: `part ${part.id}`, group: 'goTo', label: `${part.partNumber} ${part.description}`.trim(),
        note: gap !== null && gap > 0 ? text.palette.partNote(formatDays(gap)) : '',
        run: () => { selectPart(part.id); showPage('parts') },
      }
    }),
    ...(evaluation?.sites ?? []).map((site): Entry => ({
      key: `site ${site.key}`, group: 'goTo', label: [site.supplierName, site.city].filter((word) => word !== '').join(', '),
      note: site.gapDays !== null && site.gapDays > 0 ? text.palette.partNote(formatDays(site.gapDays)) : '',
      run: () => { selectSite(site.key); showPage('risk') },
    })),
    ...contents.scenarios.map((scenario): Entry => ({
      key: `scenario ${scenario.id}`, group: 'goTo', label: `${scenario.letter} ${scenario.name}`, note: '',
      run: () => { showScenario(scenario.id); showPage('scenarios') },
    })),
  ]
}

const act = (key: string, label: string, run: () => void, note = ''): Entry => ({ key, group: 'act', label, note, run })

function actions(open: boolean): Entry[] {
  const names = useProject.getState().undo
  const project = useProject.getState().contents?.project.name
  return [
    ...pageNames.filter((page) => open || ['start', 'import', 'settings'].includes(page)).map((page): Entry => ({
      key: `page ${page}`, group: 'goTo', label: text.pages[page], note: '', run: () => showPage(page),
    })),
    act('import', text.palette.newProject, () => showPage('import')),
    act('sample', text.palette.openSample, () => {
      call('project.openSample', {}).then(({ id }) => openProject(id)).then(() => showPage('risk'), (error: unknown) => sayFailed(messageOf(error)))
    }),
    act('theme', text.palette.switchTheme, () => setTheme(document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark')),
    act('verify', text.palette.verify, () => { showSettingsSection('verify'); showPage('settings') }),
    ...(open ? [act('print', text.palette.print, () => showPage('report'), 'Ctrl P'), act('compare', text.palette.compare, () => showPage('compare'))] : []),
    act('template', exportText.template, () => void saveTemplate()),
    ...(project === undefined ? [] : [act('update', updateText.palette(project), () => showPage('import'))]),
    ...(open ? [act('bom', exportText.bom, () => void saveBom()), act('excel', exportText.evaluation, () => void saveEvaluation())] : []),
    ...(open && names.undoName !== null ? [act('undo', text.shell.undo(names.undoName), () => void undo(), 'Ctrl Z')] : []),
    ...(open && names.redoName !== null ? [act('redo', text.shell.redo(names.redoName), () => void redo(), 'Ctrl Shift Z')] : []),
  ]
}

const shownAtMost = 12

/** Entries in which every typed word occurs; those that start with the first word come first. */
function matching(entries: readonly Entry[], typed: string): Entry[] {
  const words = plainWords(typed).split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return entries.filter((entry) => entry.key.startsWith('page') || entry.group === 'act').slice(0, shownAtMost + 4)
  const found = entries.filter((entry) => words.every((word) => plainWords(entry.label).includes(word)))
  return found.toSorted((one, other) => Number(plainWords(other.label).startsWith(words[0] ?? '')) - Number(plainWords(one.label).startsWith(words[0] ?? ''))).slice(0, shownAtMost)
}

function PaletteBox({ onClose }: { readonly onClose: () => void }) {
  const contents = useProject((state) => state.contents)
  const evaluation = useShownEvaluation()
  const [typed, setTyped] = useState('')
  const entries = useMemo(() => [...actions(contents !== null), ...(contents === null ? [] : places(contents, evaluation))], [contents, evaluation])
  const found = matching(entries, typed)
  const run = (entry: Entry | undefined): void => {
    if (entry === undefined) return
    onClose()
    entry.run()
  }
  const grouped = (['goTo', 'act'] as const).flatMap((group) => found.filter((entry) => entry.group === group))
  return (
    <Dialog className="palette-box" aria-label={text.palette.title}>
      <Heading slot="title" className="said-only">{text.palette.title}</Heading>
      <div
        role="presentation"
        onKeyDownCapture={(event) => {
          // The field would keep the first Esc to empty itself; here Esc always leaves.
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') run(grouped[0])
          if (event.key === 'ArrowDown') {
            const list = event.currentTarget.parentElement?.querySelector<HTMLElement>('[role=option]')
            list?.focus()
          }
        }}
      >
        <SearchBox label={text.palette.placeholder} value={typed} onChange={setTyped} takesFocus />
      </div>
      {grouped.length === 0 ? <p className="menu-head">{text.palette.none(typed)}</p> : (
        <ListBox className="menu" aria-label={text.palette.title} items={grouped} selectionMode="none" onAction={(key) => run(grouped.find((entry) => entry.key === key))}>
          {(entry) => (
            <ListBoxItem id={entry.key} textValue={entry.label} className="menu-item">
              <span className="cut">{entry.label}</span><span className="faint small">{entry.note === '' ? text.palette[entry.group] : entry.note}</span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </Dialog>
  )
}

const close = (): void => useView.setState({ paletteOpen: false })

/** Ctrl+K: go to any part, site, plan or page, or do anything, by typing. */
export function Palette() {
  const isOpen = useView((state) => state.paletteOpen)
  return (
    <ModalOverlay className="overlay-back palette" isOpen={isOpen} isDismissable onOpenChange={(open) => { if (!open) close() }}>
      <Modal><PaletteBox onClose={close} /></Modal>
    </ModalOverlay>
  )
}
