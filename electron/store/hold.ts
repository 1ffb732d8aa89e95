import type { OpeningStage, SalvageReport } from '../../shared/contract.ts'
import type { StoreFailure } from './store-failure.ts'

/** A project to begin anew with: from the damaged file, or from the backup of a name. */
export interface Taken {
  readonly id: string
  readonly backup: string | null
}

/** How a host holds a store: it may still be on its way, or be what was saved of a damaged file. */
export interface Hold {
  /** Whether it is the person's own file, open to be read and written. */
  isOpen(): boolean
  /** What has to be done before it is open; null: nothing. */
  stage(): OpeningStage | null
  /** When calls can be answered; fails where it cannot be opened. */
  ready(): Promise<void>
  /** What was saved of a damaged file, which is all that is shown; null where the file is sound. */
  salvaged(): SalvageReport | null
  /** Where this start kept the file as it was, whose form it changed; null where it did not. */
  keptOlder(): string | null
  /** Opens the file itself where it was only looked at, once that is possible: null then, otherwise why not. One of an earlier version is migrated in a thread of its own. */
  tryWriting(): Promise<StoreFailure | null>
  /** Closes a file that turned out to be damaged, and shows what can be saved of it. */
  salvage(): Promise<void>
  /** Puts a new file with these projects in the place of the damaged one; answers where that is kept. */
  beginAnew(projects: readonly Taken[], now: string): string
}
