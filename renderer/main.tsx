import { askedFirst } from './asked-first.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
// The styles of every page are here in one order, before those of the frame: what wins on a page must not hang on which pages were looked at before it.
import './pages/compare/compare.css'
import './pages/help/help.css'
import './pages/import/update.css'
import './pages/import/import.css'
import './pages/import/import-grid.css'
import './pages/import/import-pane.css'
import './facts/facts.css'
import './pages/parts/parts.css'
import './style/print.css'
import './pages/report/report.css'
import './pages/risk/missing-facts.css'
import './pages/risk/risk.css'
import './pages/risk/risk-map.css'
import './pages/risk/site-panel.css'
import './pages/salvage/salvage.css'
import './pages/scenarios/scenarios.css'
import './pages/scenarios/best-plan.css'
import './pages/scenarios/best-plan-futures.css'
import './pages/scenarios/stages.css'
import './pages/scenarios/works.css'
import './pages/settings/settings.css'
import './pages/start/start.css'
import './style/fonts.css'
import './style/tokens.css'
import './style/base.css'
import './style/frame.css'
import './style/controls.css'
import './style/overlays.css'
import './style/desk.css'
import './style/held.css'
import './style/forced-colors.css'
import { App } from './app.tsx'
import { startUp } from './start-up.ts'
import { speakSystemLanguage } from './state/language.ts'
import { watchBackups } from './state/watch-backups.ts'
import { watchFaults } from './state/watch-faults.ts'
import { FaultGuard } from './ui/fault-guard.tsx'

// The page's policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true })
speakSystemLanguage()
watchFaults()
watchBackups()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')
createRoot(root).render(
  <StrictMode>
    <FaultGuard as="page" of="Remweg"><App start={startUp(askedFirst)} /></FaultGuard>
  </StrictMode>,
)
