/** The panes of the import page in the order of F6. */
const panes = ['.toolbar', '.import-settings', '.import-find', '.import-cell-bar', '.import-grid', '.update', '.import-pane', '.import-done', '.import-drop']
const focusable = 'table[tabindex], button:not(:disabled), select:not(:disabled), input:not(:disabled, [tabindex="-1"]), summary'

/** Takes the keyboard to the next pane that has something to focus, or back with `backwards`. */
export function focusNextPane(backwards: boolean): void {
  const there = panes.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? [])
  const now = there.findIndex((pane) => pane.contains(document.activeElement))
  for (let step = 1; step <= there.length; step += 1) {
    const place = backwards ? (now === -1 ? there.length : now) - step : now + step
    const target = there.at(place % there.length)?.querySelector<HTMLElement>(focusable)
    if (target === null || target === undefined) continue
    target.focus()
    return
  }
}
