import { create } from 'zustand'

/** Whether a call failed because the file with the projects is damaged. */
export const useDamage = create<{ readonly isSuspect: boolean }>()(() => ({ isSuspect: false }))

/** Notes that a call found the file damaged. */
export const noteDamage = (): void => useDamage.setState({ isSuspect: true })
