import { call } from '../host.ts'

/** Bytes turned into text at once: more arguments than this a call does not take. */
const atOnce = 32_768

/** Bytes as base64, for a call. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += atOnce) pieces.push(String.fromCharCode(...bytes.subarray(from, from + atOnce)))
  return btoa(pieces.join(''))
}

/** The bytes of base64 from a call. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)

/** Puts bytes among the browser's downloads under a name that every file system takes; answers that name. */
export function download(suggestedName: string, extension: string, bytes: Uint8Array<ArrayBuffer>, type: string): string {
  const name = `${suggestedName.replaceAll(/[^\p{L}\p{N} ._()-]+/gu, ' ').trim() || 'Remweg'}.${extension}`
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Left standing for a while, as the browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}

/** Saves an Excel workbook where the person says (desktop) or among the browser's downloads; what it was saved as, null when cancelled. */
export async function saveWorkbook(suggestedName: string, bytes: Uint8Array): Promise<string | null> {
  if (window.remweg !== undefined) return (await call('file.save', { suggestedName: suggestedName.slice(0, 200), base64: base64Of(bytes) }))?.path ?? null
  // The worker's bytes are this page's own; their buffer is shared with nobody.
  return download(suggestedName, 'xlsx', bytes as Uint8Array<ArrayBuffer>, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
}

/** Saves a web page of one file where the person says (desktop) or among the browser's downloads; what it was saved as, null when cancelled. */
export async function savePage(suggestedName: string, html: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(html)
  if (window.remweg !== undefined) return (await call('file.save', { suggestedName: suggestedName.slice(0, 200), base64: base64Of(bytes), kind: 'page' }))?.path ?? null
  return download(suggestedName, 'html', bytes, 'text/html;charset=utf-8')
}

/** Saves diagnostics where the person says (desktop) or among the browser's downloads; what they were saved as, null when cancelled. */
export async function saveDiagnostics(suggestedName: string, words: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(words)
  if (window.remweg !== undefined) return (await call('file.save', { suggestedName, base64: base64Of(bytes), kind: 'diagnostics' }))?.path ?? null
  return download(suggestedName, 'txt', bytes, 'text/plain;charset=utf-8')
}
