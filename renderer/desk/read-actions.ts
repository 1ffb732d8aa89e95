import { registerActions } from '../state/actions.ts'

let reading: Promise<void> | null = null
let isRead = false

/** Can the frame's actions be run yet? */
export const areActionsRead = (): boolean => isRead

/** Reads what the frame can do, which the first screen does not wait for, and registers it, once; anew where its code did not come. */
export const readActions = (): Promise<void> =>
  (reading ??= import('./desk-actions.ts').then(({ deskActions }) => {
    registerActions(deskActions)
    isRead = true
  }, (error: unknown) => {
    reading = null
    throw error
  }))
