import { create } from 'zustand'
import { call, messageOf } from '../host.ts'
import { sayFailed } from './notices.ts'

/** The five hints of the first run, one a step. */
export const hintNames = ['start', 'import', 'risk', 'scenarios', 'compare'] as const
export type HintName = (typeof hintNames)[number]

const setting = 'hints-seen'

interface Hints {
  /** Null until the settings are read: then nothing is shown, so that no hint flashes up. */
  readonly seen: ReadonlySet<HintName> | null
}

/** Hints that were closed or followed; each is shown until then, once in the life of an installation. */
export const useHints = create<Hints>()(() => ({ seen: null }))

/** Takes over which hints were seen before. */
export function restoreHints(settings: ReadonlyMap<string, string>): void {
  const words = (settings.get(setting) ?? '').split(' ')
  useHints.setState({ seen: new Set(hintNames.filter((name) => words.includes(name))) })
}

function keep(seen: ReadonlySet<HintName>): void {
  useHints.setState({ seen })
  void call('app.setSetting', { key: setting, value: [...seen].join(' ') }).catch((error: unknown) => sayFailed(messageOf(error)))
}

/** A hint was closed, or what it says was done: it does not come back by itself. */
export function seenHint(name: HintName): void {
  const { seen } = useHints.getState()
  if (seen !== null && !seen.has(name)) keep(new Set([...seen, name]))
}

/** Shows all hints again, each on its step. */
export const showHintsAgain = (): void => keep(new Set())
