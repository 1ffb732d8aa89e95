/** What only a particular host can do or know. */
export interface Ports {
  readonly host: 'desktop' | 'web'
  readonly appVersion: string
  /** Now, as ISO 8601 in UTC. */
  now(): string
  /** The file named on the command line, once. */
  takeOpenedFile(): Promise<{ name: string; base64: string } | null>
  /** Asks where and writes the page as PDF there; null: cancelled. Absent where the host cannot. */
  readonly savePdf: ((suggestedName: string) => Promise<{ path: string } | null>) | null
  /** Asks where and writes an Excel workbook there; null: cancelled. Absent where the browser saves it. */
  readonly saveWorkbook: ((suggestedName: string, bytes: Uint8Array) => Promise<{ path: string } | null>) | null
}
