import { create } from 'zustand'
import type { CallOutput } from '../../shared/contract.ts'
import { call } from '../host.ts'

interface AboutState {
  readonly about: CallOutput<'app.about'> | null
}

/** What the host says of itself: version, kind, where the database is. Read once. */
export const useAbout = create<AboutState>()(() => ({ about: null }))

/** Asks the host what it is; throws a HostError where it does not answer. */
export async function readAbout(): Promise<void> {
  useAbout.setState({ about: await call('app.about', {}) })
}
