import { basename, dirname } from 'node:path'
import { z } from 'zod'
import type { RecentFile } from '../../shared/contract.ts'
import type { Store } from './open.ts'
import { readSettings, writeSetting } from './settings.ts'

const key = 'recent-files'
/** Files remembered. */
const most = 8
const Kept = z.array(z.object({ path: z.string(), at: z.string() }))

function kept(store: Store): z.infer<typeof Kept> {
  const text = readSettings(store).find((setting) => setting.key === key)?.value
  if (text === undefined) return []
  try {
    return Kept.parse(JSON.parse(text))
  } catch {
    // Somebody edited the setting: a list of files is soon remembered anew.
    return []
  }
}

/** Files that were opened or saved lately, the last first. */
export const recentFiles = (store: Store): RecentFile[] =>
  kept(store).map(({ path, at }) => ({ path, at, name: basename(path), folder: dirname(path) }))

/** Was this very path opened or saved here lately? */
export const isRecentFile = (store: Store, path: string): boolean => kept(store).some((file) => file.path === path)

/** Remembers a file that a person opened or saved. */
export const rememberFile = (store: Store, path: string, at: string): void =>
  writeSetting(store, { key, value: JSON.stringify([{ path, at }, ...kept(store).filter((file) => file.path !== path)].slice(0, most)) })
