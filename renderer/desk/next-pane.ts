/** The panes of every page in the order of F6. */
const panes = ['.title-bar', '.project-bar', '.toolbar', '.content > .body', '.content > .body ~ *', '.start-body', '.toasts']
const focusable = '[tabindex="0"], button:not(:disabled, [tabindex="-1"]), select:not(:disabled), input:not(:disabled, [tabindex="-1"]), summary, a[href]'

/** Takes the keyboard to the next pane that has something to focus, or back with `backwards`. */
export function focusNextPane(backwards: boolean): void {
  const there = panes.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)])
  const now = there.findIndex((pane) => pane.contains(document.activeElement))
  for (let step = 1; step <= there.length; step += 1) {
    const place = backwards ? (now === -1 ? there.length : now) - step : now + step
    const pane = there.at(place % there.length)
    const target = pane?.matches(focusable) === true ? pane : pane?.querySelector<HTMLElement>(focusable)
    if (target === null || target === undefined) continue
    target.focus()
    return
  }
}
