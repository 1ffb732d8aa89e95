import type { SavedKind } from '../shared/contract.ts'
import type { Sentence } from '../shared/text/say.ts'
import type { EventLog } from './log/event-log.ts'

/** What a host with windows and files of its own can do: the desktop. */
export interface DeskPorts {
  /** Asks where a project or a backup goes and has it written there; null: cancelled. */
  save(kind: 'project' | 'backup', suggestedName: string, write: (path: string) => Promise<void>): Promise<{ path: string } | null>
  /** Asks which file to open and reads it; null: cancelled. */
  choose(): Promise<{ name: string; base64: string } | null>
  /** Shows a file in its folder. */
  showInFolder(path: string): void
  /** Opens a further window, on a project or on the start page. */
  newWindow(projectId: string | null): void
}

/** What only a particular host can do or know. */
export interface Ports {
  readonly host: 'desktop' | 'web'
  readonly appVersion: string
  /** Now, as ISO 8601 in UTC. */
  now(): string
  /** The file named on the command line, once. */
  takeOpenedFile(): Promise<{ name: string; base64: string } | null>
  /** Why the last automatic backup could not be made; null while all is well. */
  backupTrouble(): Sentence | null
  /** Asks where and writes the page as PDF there; null: cancelled. Absent where the host cannot. */
  readonly savePdf: ((suggestedName: string) => Promise<{ path: string } | null>) | null
  /** Asks where and writes an Excel workbook or a web page there; null: cancelled. Absent where the browser saves it. */
  readonly saveWorkbook: ((suggestedName: string, bytes: Uint8Array, kind: SavedKind) => Promise<{ path: string } | null>) | null
  /** Where faults are written down; absent where nothing is. */
  readonly log?: EventLog
  /** Where Chromium keeps its own files; absent where the page is in a browser. */
  readonly profile?: string
  /** Windows and files; absent where the browser has them. */
  readonly desk: DeskPorts | null
}
