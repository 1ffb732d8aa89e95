import { z } from 'zod'
import type { Store } from './open.ts'

const SettingRow = z.object({ key: z.string(), value: z.string() })
type SettingRow = z.infer<typeof SettingRow>

/** Every view setting of this installation. */
export const readSettings = (store: Store): SettingRow[] =>
  z.array(SettingRow).parse(store.database.prepare('select key, value from settings order by key').all())

/** A setting as the database holds it; none where another program keeps it from being read just now. */
export function settingOf(store: Store, wanted: string): string | undefined {
  try {
    return readSettings(store).find(({ key }) => key === wanted)?.value
  } catch {
    return undefined
  }
}

/** Stores one view setting. */
export const writeSetting = (store: Store, setting: SettingRow): void =>
  void store.database
    .prepare('insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value')
    .run(setting.key, setting.value)
