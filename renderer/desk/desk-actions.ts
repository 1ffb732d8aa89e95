import { call, messageOf } from '../host.ts'
import { newScenario, nextLetter } from '../plans/scenario-changes.ts'
import type { Action } from '../state/actions.ts'
import { useAbout } from '../state/about.ts'
import { removeProject } from '../state/desk-steps.ts'
import { saveBom, saveEvaluation, saveTemplate } from '../state/export-files.ts'
import { showDiagnostics } from '../state/diagnostics.ts'
import { chooseLanguage } from '../state/language.ts'
import { showHintsAgain } from '../state/hints.ts'
import { sayDone, sayFailed } from '../state/notices.ts'
import { closeProject, showScenario, useProject } from '../state/project.ts'
import { change } from '../state/steps.ts'
import { backUp, chooseAndOpen, saveProjectFile, showInFolder } from '../state/project-files.ts'
import { showSettingsSection, type SettingsSection } from '../state/settings-section.ts'
import { nextSteps, redoAnything, undoAnything } from '../state/undo-anything.ts'
import { closeInspector, pageNames, setTheme, showHelp, showPage, steps, useView } from '../state/view.ts'
import { deskActionText as words } from '../text/desk.ts'
import { diagnosticsText } from '../text/diagnostics.ts'
import { text } from '../text/frame.ts'
import { languageNames, languages } from '../text/language.ts'
import { scenariosText } from '../text/scenarios.ts'
import { settingsText } from '../text/settings.ts'
import { focusNextPane } from './next-pane.ts'
import { openSampleProject } from './open-sample.ts'

const isDesktop = (): boolean => window.remweg !== undefined

/** Opens a further window on the open project; in a browser a further tab. */
export function openNewWindow(): void {
  const projectId = useProject.getState().contents?.project.id ?? null
  if (isDesktop()) void call('app.newWindow', { projectId }).catch((error: unknown) => sayFailed(messageOf(error)))
  // Everything of the web host lies in a folder of its address.
  else window.open(`${window.location.pathname}${projectId === null ? '' : `#project=${encodeURIComponent(projectId)}`}`, '_blank', 'noopener')
}

/** Shows where the data are: their folder on the desktop, the page that names it in a browser. */
function showData(): void {
  if (isDesktop()) return showInFolder(null)
  showSettingsSection('about')
  showPage('settings')
}

async function copyPlan(copyOf: string | null): Promise<void> {
  const { contents } = useProject.getState()
  if (contents === null) return
  const original = contents.scenarios.find((one) => one.id === copyOf)
  const letter = nextLetter(contents.scenarios)
  const { change: step, id } = newScenario(contents, {
    name: original === undefined ? scenariosText.tabs.defaultName(letter) : scenariosText.tabs.copyName(original.name),
    stepName: original === undefined ? scenariosText.steps.new(letter) : scenariosText.steps.branch(letter, original.letter),
    copyOf, at: new Date().toISOString(),
  }, () => crypto.randomUUID())
  if (!(await change(step.name, step.patches))) return
  showScenario(id)
  showPage('scenarios')
}

const pageActions = (open: boolean): Action[] =>
  pageNames.map((page): Action => {
    const step = steps.indexOf(page)
    return {
      id: `page ${page}`, group: 'goTo', label: () => text.pages[page], more: () => words.page(text.pages[page]), isOffered: true, whileTyping: true,
      keys: page === 'help' ? 'F1' : page === 'settings' ? 'Ctrl+,' : step >= 0 ? `Ctrl+${step + 1}` : undefined,
      isImpossible: !open && !['start', 'import', 'settings', 'help'].includes(page), run: () => showPage(page),
    }
  })

function projectActions(open: boolean): Action[] {
  const { contents, scenarioId } = useProject.getState()
  const plan = contents?.scenarios.find((one) => one.id === scenarioId)
  const project = contents?.project
  return [
    { id: 'save-project', group: 'do', label: () => words.saveProject, more: () => words.saveProjectMore, keys: 'Ctrl+Shift+S', whileTyping: true, isOffered: true, isImpossible: !open, run: () => void saveProjectFile() },
    { id: 'print', group: 'do', label: () => words.print, more: () => words.printMore, keys: 'Ctrl+P', whileTyping: true, isOffered: true, isImpossible: !open, run: () => showPage('report') },
    { id: 'new-plan', group: 'do', label: () => words.newPlan(contents === null ? '' : nextLetter(contents.scenarios)), isOffered: true, isImpossible: !open, run: () => void copyPlan(null) },
    { id: 'duplicate-plan', group: 'do', label: () => words.duplicatePlan(plan?.letter ?? ''), isImpossible: plan === undefined, run: () => void copyPlan(scenarioId) },
    { id: 'look-today', group: 'goTo', label: () => words.today, isImpossible: scenarioId === null, run: () => showScenario(null) },
    { id: 'export-bom', group: 'do', label: () => words.bom, isImpossible: !open, run: () => void saveBom() },
    { id: 'export-costs', group: 'do', label: () => words.evaluation, isImpossible: !open, run: () => void saveEvaluation() },
    { id: 'close-project', group: 'do', label: () => words.closeProject, isImpossible: !open, run: () => { closeProject(); showPage('start') } },
    { id: 'remove-project', group: 'do', label: () => words.removeProject(project?.name ?? ''), isImpossible: !open, run: () => { if (project !== undefined) void removeProject(project.id, project.name) } },
  ]
}

const fileActions = (): Action[] => [
  { id: 'import', group: 'do', label: () => words.newProject, more: () => words.newProjectMore, isOffered: true, run: () => showPage('import') },
  { id: 'open-file', group: 'do', label: () => words.openFile, more: () => words.openFileMore, keys: 'Ctrl+O', whileTyping: true, isOffered: true, run: chooseAndOpen },
  { id: 'template', group: 'do', label: () => words.template, run: () => void saveTemplate() },
  { id: 'sample', group: 'do', label: () => words.openSample, isOffered: true, run: () => void openSampleProject() },
  { id: 'new-window', group: 'do', label: () => (isDesktop() ? words.newWindow : words.newTab), keys: isDesktop() ? 'Ctrl+Shift+N' : undefined, run: openNewWindow },
  { id: 'back-up', group: 'do', label: () => words.backUp, more: () => words.backUpMore, run: () => void backUp() },
  { id: 'restore', group: 'do', label: () => words.restore, more: () => words.restoreMore, run: chooseAndOpen },
  { id: 'show-data', group: 'do', label: () => words.showData, more: () => words.showDataMore, isImpossible: useAbout.getState().about === null, run: showData },
]

function undoActions(): Action[] {
  const { undoName, redoName } = nextSteps()
  return [
    { id: 'undo', group: 'do', label: () => (undoName === null ? words.undo : words.undoName(undoName)), more: () => words.undo, keys: 'Ctrl+Z', isOffered: undoName !== null, isImpossible: undoName === null, run: () => void undoAnything() },
    { id: 'redo', group: 'do', label: () => (redoName === null ? words.redo : words.redoName(redoName)), more: () => words.redo, keys: 'Ctrl+Shift+Z', isOffered: redoName !== null, isImpossible: redoName === null, run: () => void redoAnything() },
    { id: 'history', group: 'do', label: () => words.history, keys: 'Ctrl+Shift+H', isImpossible: useProject.getState().contents === null, run: () => useView.setState({ historyOpen: true }) },
  ]
}

const sections: readonly SettingsSection[] = ['project', 'data', 'general', 'what-if', 'category', 'lane', 'country', 'duty', 'exchange-rate', 'emission', 'distance', 'changed', 'verify', 'about']

const viewActions = (): Action[] => [
  { id: 'palette', group: 'do', label: () => words.palette, keys: 'Ctrl+K', whileTyping: true, run: () => useView.setState((state) => ({ paletteOpen: !state.paletteOpen })) },
  {
    id: 'filter', group: 'do', label: () => words.filter, keys: '/', isImpossible: document.querySelector('input[data-page-filter]') === null,
    run: () => document.querySelector<HTMLInputElement>('input[data-page-filter]')?.focus(),
  },
  { id: 'next-pane', group: 'do', label: () => words.nextPane, keys: 'F6', whileTyping: true, run: () => focusNextPane(false) },
  { id: 'previous-pane', group: 'do', label: () => words.previousPane, keys: 'Shift+F6', whileTyping: true, run: () => focusNextPane(true) },
  { id: 'close-top', group: 'do', label: () => words.closeTop, keys: 'Escape', isImpossible: useView.getState().inspector === null, run: closeInspector },
  { id: 'look-light', group: 'do', label: () => words.lightLook, more: () => words.lookMore, run: () => setTheme('light') },
  { id: 'look-dark', group: 'do', label: () => words.darkLook, more: () => words.lookMore, run: () => setTheme('dark') },
  { id: 'look-system', group: 'do', label: () => words.systemLook, more: () => words.lookMore, run: () => setTheme('system') },
  ...languages.map((language): Action => ({
    id: `language ${language}`, group: 'do', label: () => words.language(languageNames[language]), more: () => languages.map((one) => languageNames[one]).join(' '),
    run: () => void chooseLanguage(language).then((isDone) => { if (isDone) sayDone(words.language(languageNames[language])) }),
  })),
  { id: 'help', group: 'explain', label: () => words.help, isOffered: true, run: () => showHelp('concepts') },
  { id: 'keys', group: 'explain', label: () => words.keys, more: () => words.keysMore, keys: 'Ctrl+/', whileTyping: true, isOffered: true, run: () => showHelp('keys') },
  { id: 'hints', group: 'explain', label: () => words.hints, run: showHintsAgain },
  { id: 'about', group: 'explain', label: () => words.about, more: () => words.aboutMore, run: () => { showSettingsSection('about'); showPage('settings') } },
  { id: 'diagnostics', group: 'explain', label: () => diagnosticsText.show, more: () => diagnosticsText.showMore, run: () => void showDiagnostics() },
  { id: 'verify', group: 'explain', label: () => words.verify, more: () => words.verifyMore, run: () => { showSettingsSection('verify'); showPage('settings') } },
  ...sections.map((section): Action => ({
    id: `settings ${section}`, group: 'goTo', label: () => words.settings(settingsText.groups[section]), run: () => { showSettingsSection(section); showPage('settings') },
  })),
]

/** What the frame can do, wherever the person is. */
export function deskActions(): Action[] {
  const open = useProject.getState().contents !== null
  return [...pageActions(open), ...undoActions(), ...fileActions(), ...projectActions(open), ...viewActions()]
}
