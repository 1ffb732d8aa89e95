import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { DropAnywhere } from './desk/drop-anywhere.tsx'
import { readActions } from './desk/read-actions.ts'
import { askFirst } from './first-calls.ts'
import { HeldBar } from './held-bar.tsx'
import { messageOf } from './host.ts'
import { PageComing } from './page-coming.tsx'
import { PartGuard } from './part-guard.tsx'
import { StartPage } from './pages/start/start-page.tsx'
import { startUp } from './start-up.ts'
import { useDiagnostics } from './state/diagnostics.ts'
import { usePageComing } from './state/page-coming.ts'
import { useOpening } from './state/opening.ts'
import { useAbout } from './state/about.ts'
import { useDamage } from './state/damage.ts'
import { useProject } from './state/project.ts'
import { type PageName, useView } from './state/view.ts'
import { text } from './text/frame.ts'
import { currentLocale } from './text/language.ts'
import { readCatalogues } from './text/sentences/catalogue.ts'
import { useLanguage } from './text/use-memo.ts'
import { TitleBar } from './title-bar.tsx'
import { Button } from './ui/button.tsx'
import { FaultGuard } from './ui/fault-guard.tsx'
import { later, readAhead } from './ui/later.tsx'
import { ProblemPanel } from './ui/problem-panel.tsx'
import { Toasts } from './ui/toasts.tsx'
import { useLasting } from './ui/use-lasting.ts'
import { useKeyboard } from './use-keyboard.ts'

/** The start page is there at once; the others are files of their own, read when they are asked for or nothing else is to be done. */
const pages: Readonly<Record<PageName, () => React.ReactNode>> = {
  start: StartPage,
  risk: later(async () => (await import('./pages/risk/risk-page.tsx')).RiskPage),
  import: later(async () => (await import('./pages/import/import-page.tsx')).ImportPage),
  parts: later(async () => (await import('./pages/parts/parts-page.tsx')).PartsPage),
  scenarios: later(async () => (await import('./pages/scenarios/scenarios-page.tsx')).ScenariosPage),
  compare: later(async () => (await import('./pages/compare/compare-page.tsx')).ComparePage),
  report: later(async () => (await import('./pages/report/report-page.tsx')).ReportPage),
  settings: later(async () => (await import('./pages/settings/settings-page.tsx')).SettingsPage),
  help: later(async () => (await import('./pages/help/help-page.tsx')).HelpPage),
}
const OpeningPanel = later(async () => (await import('./desk/opening-panel.tsx')).OpeningPanel)
const ProjectBar = later(async () => (await import('./desk/project-bar.tsx')).ProjectBar)
const Palette = later(async () => {
  // What it finds, it finds by its name in every language.
  await Promise.all([readCatalogues(), readActions()])
  return (await import('./desk/palette.tsx')).Palette
})

const DiagnosticsWindow = later(async () => (await import('./desk/diagnostics-window.tsx')).DiagnosticsWindow)

const SalvageBar = later(async () => (await import('./salvage-bar.tsx')).SalvageBar)
const SalvagePage = later(async () => (await import('./pages/salvage/salvage-page.tsx')).SalvagePage)
const StoreComing = later(async () => (await import('./store-coming.tsx')).StoreComing)

const closePalette = (): void => useView.setState({ paletteOpen: false })

/** Before the first screen: nothing to see, until it takes long. */
function Starting() {
  const isLong = useLasting()
  return isLong ? <StoreComing /> : <p className="said-only" role="status">{text.shell.starting}</p>
}

/** The window once it has started: title bar, the page looked at, messages. */
export function App({ start }: { readonly start: Promise<void> }) {
  const [started, setStarted] = useState<'starting' | 'ready' | { readonly problem: string }>('starting')
  const [attempt, setAttempt] = useState(start)
  const page = useView((state) => state.page)
  const projectId = useProject((state) => state.contents?.project.id ?? null)
  const isSalvaged = useAbout((state) => state.about?.salvaged === true)
  const isDamaged = useDamage((state) => state.isSuspect) || isSalvaged
  const isComing = usePageComing(page)
  const isOpening = useOpening((state) => state.opening !== null)
  const isAsked = useView((state) => state.paletteOpen)
  const hasDiagnostics = useDiagnostics((state) => state.shown !== null)
  const [isAhead, setAhead] = useState(false)
  // Drawn anew from here down when another language is spoken; nothing is taken down, so what stands on the page stays.
  useLanguage()
  useKeyboard()
  useEffect(() => {
    attempt.then(() => setStarted('ready'), (error: unknown) => setStarted({ problem: messageOf(error) }))
  }, [attempt])
  useEffect(() => {
    if (started === 'ready') void readAhead([readActions, () => import('./style/further-fonts.css')]).then(() => setAhead(true))
  }, [started])
  const tryAgain = (): void => {
    // The button is gone at once: two starts would open the file twice and take every step of the menu twice.
    setStarted('starting')
    setAttempt(startUp(askFirst()))
  }
  if (started === 'starting') return isOpening ? <OpeningPanel /> : <Starting />
  if (started !== 'ready') {
    return (
      <main className="empty" data-ready>
        <ProblemPanel title={text.shell.cannotStart} words={started.problem}>
          <Button kind="suggested" onPress={tryAgain}>{text.shell.tryAgain}</Button>
        </ProblemPanel>
      </main>
    )
  }
  const Page = isSalvaged && page === 'start' ? SalvagePage : pages[page]
  // A form open on one project may not be kept in another that is opened under it; Start and Import choose the project themselves.
  const pageKey = page === 'start' || page === 'import' ? page : `${page} ${projectId ?? ''}`
  return (
    <I18nProvider locale={currentLocale()}><div className="app">
      <TitleBar />
      <div className="held-bars">
        <HeldBar />
        {isDamaged ? <PartGuard><SalvageBar /></PartGuard> : null}
      </div>
      {projectId !== null ? <PartGuard><ProjectBar /></PartGuard> : null}
      {isOpening ? <OpeningPanel /> : isComing ? <PageComing page={page} /> : <FaultGuard key={pageKey} as="page" of={text.pages[page]}><Page /></FaultGuard>}
      {isAhead || isAsked ? <PartGuard isAsked={isAsked} onFault={closePalette}><Palette /></PartGuard> : null}
      {hasDiagnostics ? <PartGuard><DiagnosticsWindow /></PartGuard> : null}
      <Toasts />
      <DropAnywhere />
    </div></I18nProvider>
  )
}
