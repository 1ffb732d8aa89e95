import { create } from 'zustand'
import type { CallOutput } from '../../shared/contract.ts'
import type { ExplainTarget } from '../../shared/engine/explanation.ts'
import type { Choice } from '../../shared/model/scenario.ts'
import { call } from '../host.ts'
import { restoreLanguage } from './language.ts'

export const pageNames = ['start', 'import', 'parts', 'risk', 'scenarios', 'compare', 'report', 'settings', 'help'] as const
export type PageName = (typeof pageNames)[number]
/** The steps in the order of Ctrl+1 to Ctrl+6. */
export const steps: readonly PageName[] = ['import', 'parts', 'risk', 'scenarios', 'compare', 'report']
/** A part of the Help page. */
export type HelpSection = 'concepts' | 'formulas' | 'keys' | 'hints' | 'stored'
export type Theme = 'light' | 'dark' | 'system'

/** A number that the inspector takes apart, under the plan it was shown for. */
export interface WhyTarget {
  readonly scenarioId: string | null
  readonly target: ExplainTarget
  /** A choice that is not made: the number as it would be with it in the place of the part's own. */
  readonly trial?: Choice
}

/** What is missing of a part that is asked for, by the column that it would fill. */
export type Asked = 'site' | 'share' | 'risk' | 'braking' | 'short' | 'loss'

interface ViewState {
  readonly page: PageName
  readonly theme: Theme
  readonly inspector: WhyTarget | null
  readonly paletteOpen: boolean
  readonly historyOpen: boolean
  /** The part of Help that is looked at, and the concept or formula that was asked for. */
  readonly help: { readonly section: HelpSection; readonly of: string | null }
  readonly selectedPartId: string | null
  /** Set with the part where the person came to fill something in. */
  readonly asked: Asked | null
  readonly selectedSiteKey: string | null
  /** True where the person came to fill in the fact that most numbers wait for. */
  readonly asksBlocking: boolean
  /** Text of the find field that the Parts and Settings pages filter by. */
  readonly filter: string
}

/** What the person looks at: page, theme, open inspector. Lives as long as the page does. */
export const useView = create<ViewState>()(() => ({
  page: 'start', theme: 'system', inspector: null, paletteOpen: false, historyOpen: false, help: { section: 'concepts', of: null }, selectedPartId: null, asked: null, selectedSiteKey: null, asksBlocking: false, filter: '',
}))

/** Where the tab stood, for a reload of this tab only. */
const pageKey = 'remweg-page'
export function showPage(page: PageName): void {
  useView.setState({ page, paletteOpen: false, historyOpen: false })
  sessionStorage.setItem(pageKey, page)
}
/** Opens Help at a part of it, or at one concept or formula. */
export function showHelp(section: HelpSection, of: string | null = null): void {
  useView.setState({ help: { section, of } })
  showPage('help')
}
/** The page this tab showed before it was loaded again, or null. */
export const pageBefore = (): PageName | null => pageNames.find((name) => name === sessionStorage.getItem(pageKey)) ?? null
export const openInspector = (inspector: WhyTarget): void => useView.setState({ inspector })
export const closeInspector = (): void => useView.setState({ inspector: null })
export const selectPart = (selectedPartId: string | null, asked: Asked | null = null): void => useView.setState({ selectedPartId, asked })
/** Opens the Parts page where the fact is filled in that most numbers wait for. */
export function askBlocking(): void {
  useView.setState({ asksBlocking: true })
  showPage('parts')
}
export const selectSite = (selectedSiteKey: string | null): void => useView.setState({ selectedSiteKey })

const darkQuery = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)')
const applyTheme = (theme: Theme): void => {
  const dark = theme === 'dark' || (theme === 'system' && darkQuery().matches)
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
}

/** Sets the theme and remembers it. */
export function setTheme(theme: Theme): void {
  useView.setState({ theme })
  applyTheme(theme)
  void call('app.setSetting', { key: 'theme', value: theme })
}

/** Takes over the remembered settings of the view; called once, before the first screen. Answers all settings, for what else is remembered. */
export async function restoreView(asked: Promise<CallOutput<'app.settings'>>): Promise<ReadonlyMap<string, string>> {
  const settings = new Map((await asked).map((setting) => [setting.key, setting.value]))
  await restoreLanguage(settings)
  const theme = settings.get('theme')
  const known: Theme = theme === 'light' || theme === 'dark' ? theme : 'system'
  useView.setState({ theme: known })
  applyTheme(known)
  darkQuery().addEventListener('change', () => applyTheme(useView.getState().theme))
  return settings
}
