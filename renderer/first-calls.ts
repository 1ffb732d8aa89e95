import type { CallOutput } from '../shared/contract.ts'
import { call } from './host.ts'

/** The answers that the first screen waits for, each on its way. */
export interface FirstCalls {
  readonly settings: Promise<CallOutput<'app.settings'>>
  readonly about: Promise<CallOutput<'app.about'>>
  readonly projects: Promise<CallOutput<'project.list'>>
  /** The file that was named on the command line or in the system's file manager, or null. */
  readonly file: Promise<CallOutput<'app.takeOpenedFile'>>
}

/** The host gives a file once: a start that is tried again goes on with what it gave. */
let file: FirstCalls['file'] | null = null

/** Asks all at once: each answer takes its way through a host that is busy with its window. */
export function askFirst(): FirstCalls {
  file ??= call('app.takeOpenedFile', {})
  const calls: FirstCalls = { settings: call('app.settings', {}), about: call('app.about', {}), projects: call('project.list', {}), file }
  file.catch(() => { file = null })
  // Each is waited for where its reason is said, which may be after another one failed.
  for (const answer of Object.values(calls)) answer.catch(() => undefined)
  return calls
}
