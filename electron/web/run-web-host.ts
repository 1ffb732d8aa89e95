import { join } from 'node:path'
import { spokenOf } from '../../shared/text/languages.ts'
import { appVersion } from '../app-version.ts'
import { dataFolder } from '../data-folder.ts'
import { makeDispatch } from '../dispatch.ts'
import { type EventLog, openLog } from '../log/event-log.ts'
import { hearBackups, hearCalls, logStart, logUncaught } from '../log/logged.ts'
import { OpenedFile } from '../opened-file.ts'
import { keepBackups } from '../store/automatic-backups.ts'
import { openHostStore } from '../store/host-store.ts'
import { settleInThread } from '../store/settle-in-thread.ts'
import type { Store } from '../store/open.ts'
import { storeWorker } from '../store-worker-file.ts'
import { seedFirstProject } from '../store/sample-project.ts'
import { settingOf } from '../store/settings.ts'
import { asStoreFailure } from '../store/store-failure.ts'
import { schemaOf } from '../store/tally.ts'
import { serve, type WebHost } from './serve.ts'

/** What a web host is started with. */
export interface WebHostOptions {
  /** The project's folder, with the built page in dist/renderer. */
  readonly root: string
  /** 0: any free one. */
  readonly port: number
  /** Where the database lies; null: the usual place. */
  readonly data: string | null
  /** A spreadsheet to open on the import screen. */
  readonly file: string | null
}

const now = (): string => new Date().toISOString()

/** The language that was chosen; until somebody chooses one, that of the system, as no browser has said its own yet. */
const languageOf = (store: Store): string => settingOf(store, 'language') ?? Intl.DateTimeFormat().resolvedOptions().locale

function openOrLog(folder: string, log: EventLog): Store {
  try {
    return openHostStore({
      folder, workerFile: storeWorker(), isAskedAgain: true,
      opened: (mine) => { if (mine.looking === undefined) seedFirstProject(mine, now(), spokenOf([languageOf(mine)])) },
      // The page says the same; the terminal is where the host was started.
      settled: (failure) => {
        if (failure === null) return
        log.write({ event: 'refused', host: 'web', code: failure.code })
        process.stderr.write(`${failure.message}\n`)
      },
    })
  } catch (error) {
    log.write({ event: 'refused', host: 'web', code: asStoreFailure(error, folder).code })
    throw error
  }
}

/** Opens the database and serves the page with its calls on 127.0.0.1. */
export async function runWebHost(options: WebHostOptions): Promise<WebHost> {
  const folder = options.data ?? dataFolder()
  const log = openLog(folder, now)
  const store = openOrLog(folder, log)
  const opened = new OpenedFile(options.file)
  const keeper = keepBackups(store, now, hearBackups(log), (copy) => settleInThread(copy, storeWorker()))
  const dispatch = makeDispatch(store, { host: 'web', appVersion, now, backupTrouble: keeper.trouble, takeOpenedFile: () => opened.take(), log, savePdf: null, saveWorkbook: null, desk: null }, hearCalls(log))
  try {
    const host = await serve({ port: options.port, pageFolder: join(options.root, 'dist', 'renderer'), dispatch })
    logStart(log, 'web', appVersion, schemaOf(store))
    logUncaught(log)
    return {
      ...host,
      close: async () => {
        await host.close()
        log.write({ event: 'stop' })
        keeper.stop()
        store.close()
      },
    }
  } catch (error) {
    keeper.stop()
    store.close()
    throw error
  }
}
