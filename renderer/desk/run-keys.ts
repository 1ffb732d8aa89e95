import { allActions } from '../state/actions.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ? !['radio', 'checkbox', 'range'].includes(target.type)
    : target instanceof HTMLElement && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName))

/** Keys that mean the same as another. */
const alike: Readonly<Record<string, string>> = { 'Ctrl+Y': 'Ctrl+Shift+Z', '?': 'Ctrl+/' }

/** Runs the action of a pressed key; false where there is none, or it is not possible now. */
export function runKeys(keys: string, target: EventTarget | null): boolean {
  if (keys === '?' && isTyping(target)) return false
  const wanted = alike[keys] ?? keys
  const action = allActions().findLast((one) => one.keys === wanted && one.isImpossible !== true)
  if (action === undefined || (action.whileTyping !== true && isTyping(target))) return false
  action.run()
  return true
}
