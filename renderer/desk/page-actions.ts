import { partChips } from '../pages/parts/filter-rows.ts'
import { partViews } from '../pages/parts/part-row.ts'
import { clearFilters, setChips, setPartView } from '../pages/parts/parts-view.ts'
import { riskViews } from '../pages/risk/risk-rows.ts'
import { setRiskLayout, setRiskView } from '../pages/risk/risk-view.ts'
import type { Action } from '../state/actions.ts'
import { useProject } from '../state/project.ts'
import { showPage, useView } from '../state/view.ts'
import { text } from '../text/frame.ts'
import { partsText } from '../text/parts.ts'
import { riskText } from '../text/risk.ts'
import { riskMapText } from '../text/risk-map.ts'

/** Where the buttons of a page stand that are no numbers and no cells. */
const places = '.page > * > .toolbar, .page .pane-head, .page .grid-bar, .page .plan-tabs'

/** Pressed once the palette has given the keyboard back, so that a menu which opens keeps it. */
const press = (button: HTMLElement): void => void setTimeout(() => button.click(), 80)

const nameOf = (button: HTMLElement): string => (button.getAttribute('aria-label') ?? button.innerText).replaceAll(/\s+/g, ' ').trim()

/** The buttons of the page that is shown, as actions: whatever can be pressed in its bars can be found by typing. */
function buttonsOfPage(): Action[] {
  const found = new Map<string, HTMLElement>()
  for (const place of document.querySelectorAll(places)) {
    for (const button of place.querySelectorAll<HTMLElement>('button:not(:disabled, .why, .term), [role="radio"]:not([aria-checked="true"])')) {
      const name = nameOf(button)
      if (name.length > 2 && !found.has(name)) found.set(name, button)
    }
  }
  const { page } = useView.getState()
  return [...found].map(([name, button]) => ({ id: `button ${name}`, group: 'do', label: () => name, note: () => text.pages[page], run: () => press(button) }))
}

const onParts = (deed: () => void) => (): void => {
  deed()
  showPage('parts')
}
const onRisk = (deed: () => void) => (): void => {
  deed()
  showPage('risk')
}

/** What the pages can show, from wherever the person is, and the buttons of the page that is shown. */
export function pageActions(): Action[] {
  if (useProject.getState().contents === null) return buttonsOfPage()
  return [
    ...partViews.map((view): Action => ({ id: `parts ${view}`, group: 'goTo', label: () => `${text.pages.parts}: ${partsText.views[view]}`, run: onParts(() => setPartView(view)) })),
    ...partChips.map((chip): Action => ({
      id: `parts only ${chip}`, group: 'goTo', label: () => `${text.pages.parts}: ${partsText.chips[chip]}`, more: () => partsText.filter.chips,
      run: onParts(() => { clearFilters(); setChips(new Set([chip])) }),
    })),
    ...riskViews.map((view): Action => ({
      id: `risk ${view}`, group: 'goTo', label: () => `${text.pages.risk}: ${riskText.views[view]}`, run: onRisk(() => { setRiskLayout('table'); setRiskView(view) }),
    })),
    { id: 'risk map', group: 'goTo', label: () => `${text.pages.risk}: ${riskMapText.map.show.map}`, run: onRisk(() => setRiskLayout('map')) },
    ...buttonsOfPage(),
  ]
}
