import { create } from 'zustand'
import { diagnosticsText, type HostDiagnostics } from '../../shared/diagnostics/diagnostics.ts'
import { call, HostError } from '../host.ts'
import { currentLanguage } from '../text/language.ts'
import { faultsOfWindow } from './faults.ts'
import { useView } from './view.ts'

/** The diagnostics that are shown, letter for letter what is copied; null while none are. */
export const useDiagnostics = create<{ readonly shown: string | null }>()(() => ({ shown: null }))

/** Asks the host what it says of itself, and adds what this window knows; a host that does not answer is said to be silent. Holds no names and no amounts. */
export async function gatherDiagnostics(): Promise<string> {
  let host: HostDiagnostics | null = null
  let hostSilent: string | null = null
  try {
    host = await call('app.diagnostics', {})
  } catch (error) {
    hostSilent = error instanceof HostError ? error.code : 'no answer'
  }
  return diagnosticsText(host, {
    at: new Date().toISOString(), page: useView.getState().page, language: currentLanguage(), theme: useView.getState().theme,
    width: window.innerWidth, height: window.innerHeight, scale: window.devicePixelRatio, browser: navigator.userAgent, faults: faultsOfWindow(), hostSilent,
  })
}

/** Shows the diagnostics in a window of their own, to be read before they are copied or saved. */
export async function showDiagnostics(): Promise<void> {
  useDiagnostics.setState({ shown: await gatherDiagnostics() })
}

/** Takes that window away. */
export const closeDiagnostics = (): void => useDiagnostics.setState({ shown: null })
