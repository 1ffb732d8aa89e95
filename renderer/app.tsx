import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { DropAnywhere } from './desk/drop-anywhere.tsx'
import { Palette } from './desk/palette.tsx'
import { ProjectBar } from './desk/project-bar.tsx'
import { messageOf } from './host.ts'
import { PageGuard } from './page-guard.tsx'
import { ComparePage } from './pages/compare/compare-page.tsx'
import { HelpPage } from './pages/help/help-page.tsx'
import { ImportPage } from './pages/import/import-page.tsx'
import { PartsPage } from './pages/parts/parts-page.tsx'
import { ReportPage } from './pages/report/report-page.tsx'
import { RiskPage } from './pages/risk/risk-page.tsx'
import { ScenariosPage } from './pages/scenarios/scenarios-page.tsx'
import { SettingsPage } from './pages/settings/settings-page.tsx'
import { StartPage } from './pages/start/start-page.tsx'
import { startUp } from './start-up.ts'
import { type PageName, useView } from './state/view.ts'
import { text } from './text/frame.ts'
import { currentLocale } from './text/language.ts'
import { useLanguage } from './text/use-memo.ts'
import { TitleBar } from './title-bar.tsx'
import { Button } from './ui/button.tsx'
import { ProblemPanel } from './ui/problem-panel.tsx'
import { Toasts } from './ui/toasts.tsx'
import { useKeyboard } from './use-keyboard.ts'

const pages: Readonly<Record<PageName, () => React.ReactNode>> = {
  start: StartPage, import: ImportPage, parts: PartsPage, risk: RiskPage, scenarios: ScenariosPage, compare: ComparePage, report: ReportPage,
  settings: SettingsPage, help: HelpPage,
}

/** The window: title bar, the page looked at, messages. */
export function App() {
  const [started, setStarted] = useState<'starting' | 'ready' | { readonly problem: string }>('starting')
  const [attempt, setAttempt] = useState(0)
  const page = useView((state) => state.page)
  // Drawn anew from here down when another language is spoken; nothing is taken down, so what stands on the page stays.
  useLanguage()
  useKeyboard()
  useEffect(() => {
    startUp().then(() => setStarted('ready'), (error: unknown) => setStarted({ problem: messageOf(error) }))
  }, [attempt])
  if (started === 'starting') return <p className="said-only" role="status">{text.shell.starting}</p>
  if (started !== 'ready') {
    return (
      <main className="empty" data-ready>
        <ProblemPanel title={text.shell.cannotStart} words={started.problem}>
          <Button kind="suggested" onPress={() => setAttempt(attempt + 1)}>{text.shell.tryAgain}</Button>
        </ProblemPanel>
      </main>
    )
  }
  const Page = pages[page]
  return (
    <I18nProvider locale={currentLocale()}><div className="app">
      <TitleBar />
      <ProjectBar />
      <PageGuard key={page} page={page}><Page /></PageGuard>
      <Palette />
      <Toasts />
      <DropAnywhere />
    </div></I18nProvider>
  )
}
