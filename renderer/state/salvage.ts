import { create } from 'zustand'
import type { CallInput, SalvageReport } from '../../shared/contract.ts'
import { call, messageOf } from '../host.ts'
import { salvageText } from '../text/salvage.ts'
import { saveBom } from './export-files.ts'
import { sayFailed } from './notices.ts'
import { openProject } from './project.ts'
import { showPage } from './view.ts'

interface SalvageState {
  readonly report: SalvageReport | null
}

/** What could be saved of a damaged file, once somebody asked. */
export const useSalvage = create<SalvageState>()(() => ({ report: null }))

/** Asks what could be saved. */
export async function readSalvage(): Promise<void> {
  useSalvage.setState({ report: await call('store.salvaged', {}) })
}

/** Closes a file that turned out to be damaged and starts the page again on what could be saved of it. */
export async function lookAtDamage(): Promise<void> {
  try {
    await call('store.salvage', {})
    startAgain()
  } catch (error) {
    sayFailed(messageOf(error))
  }
}

const olderKey = 'remweg-kept-older'
const keptKey = 'remweg-kept-damaged'

/** Begins a new store and starts the page again on it. */
export async function beginAnew(projects: CallInput<'store.beginAnew'>['projects']): Promise<void> {
  try {
    const { kept } = await call('store.beginAnew', { projects })
    sessionStorage.setItem(keptKey, kept)
    startAgain()
  } catch (error) {
    sayFailed(messageOf(error))
  }
}

/** The desktop starts all its windows again by itself. */
function startAgain(): void {
  showPage('start')
  if (window.remweg === undefined) location.reload()
}

/** Where the damaged file was kept before this page started again; said once. */
export function takeKept(): string | null {
  const kept = sessionStorage.getItem(keptKey)
  sessionStorage.removeItem(keptKey)
  return kept
}

/** Opens a saved project to look at it. */
export async function lookAtSaved(id: string): Promise<void> {
  try {
    if (await openProject(id)) showPage('risk')
  } catch (error) {
    sayFailed(messageOf(error))
  }
}

/** Saves the parts list of a saved project for Excel. */
export async function saveSavedBom(id: string): Promise<void> {
  try {
    if (await openProject(id)) await saveBom()
  } catch (error) {
    sayFailed(messageOf(error))
  }
}

/** What happened at this start, in words: where the file as it was is kept, whose form was changed, or the damaged one. */
export function saidAtStart(keptOlder: string | null): string | null {
  const kept = takeKept()
  if (kept !== null) return salvageText.kept(kept)
  if (keptOlder === null || sessionStorage.getItem(olderKey) === keptOlder) return null
  sessionStorage.setItem(olderKey, keptOlder)
  return salvageText.migrated(keptOlder)
}
