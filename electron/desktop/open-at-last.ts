import { join } from 'node:path'
import { dialog } from 'electron'
import { openLog } from '../log/event-log.ts'
import { whenReady } from '../store/host-store.ts'
import { databaseName, type Store } from '../store/open.ts'
import { asStoreFailure, type StoreFailure } from '../store/store-failure.ts'
import { deskFolder } from './desk-folder.ts'
import { dialogWords } from './dialog-words.ts'
import { inWords } from './in-words.ts'
import { spokenLanguage } from './spoken-language.ts'

/** Milliseconds from one try to the next while the person is asked. */
const triesEvery = 2000

/** Says why there is no database, to the terminal and in a box that tries again; the box goes by itself once the database opens. Null: the person gave up. */
export async function openAtLast(error: unknown, open: () => Store): Promise<Store | null> {
  let why = asStoreFailure(error, join(deskFolder, databaseName))
  process.stderr.write(`Remweg cannot open its database. ${why.message}\n`)
  openLog(deskFolder, () => new Date().toISOString()).write({ event: 'refused', host: 'desktop', code: why.code })
  for (;;) {
    const found = await ask(why, open)
    if (found === null || 'database' in found) return found
    why = found
  }
}

/** Opens it and waits until it answers; why not, where it does not. */
async function tryOnce(open: () => Store): Promise<Store | StoreFailure> {
  try {
    return await whenReady(open())
  } catch (error) {
    return asStoreFailure(error, join(deskFolder, databaseName))
  }
}

/** Asks once: the database where it opened meanwhile or now, why it still does not, or null where the person gave up. */
async function ask(why: StoreFailure, open: () => Store): Promise<Store | StoreFailure | null> {
  const opened = new AbortController()
  let found: Store | StoreFailure = why
  let trying: Promise<void> | null = null
  // One at a time: what is migrated or saved takes longer than from one try to the next.
  const tryAgain = (): Promise<void> => {
    trying ??= tryOnce(open).then((answer) => {
      found = answer
      trying = null
      if ('database' in answer) opened.abort()
    })
    return trying
  }
  const timer = setInterval(() => { if (!opened.signal.aborted) void tryAgain() }, triesEvery)
  // The database that knows the language cannot be asked for it.
  const language = spokenLanguage()
  const words = dialogWords(language)
  const { response } = await dialog.showMessageBox({
    type: 'error', title: 'Remweg', message: words.cannotStart, detail: inWords(why.says, language), buttons: [words.tryAgain, words.quit], defaultId: 0, cancelId: 1, noLink: true, signal: opened.signal,
  })
  clearInterval(timer)
  if (opened.signal.aborted) return found
  if (response !== 0) return null
  await tryAgain()
  return found
}
