import { call } from '../host.ts'

/** Bytes turned into text at once: more arguments than this a call does not take. */
const atOnce = 32_768

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += atOnce) pieces.push(String.fromCharCode(...bytes.subarray(from, from + atOnce)))
  return btoa(pieces.join(''))
}

/** Saves an Excel workbook where the person says (desktop) or among the browser's downloads; what it was saved as, null when cancelled. */
export async function saveWorkbook(suggestedName: string, bytes: Uint8Array): Promise<string | null> {
  if (window.remweg !== undefined) return (await call('file.save', { suggestedName: suggestedName.slice(0, 200), base64: base64Of(bytes) }))?.path ?? null
  const name = `${suggestedName.replaceAll(/[^\p{L}\p{N} ._()-]+/gu, ' ').trim() || 'Remweg'}.xlsx`
  // The worker's bytes are this page's own; their buffer is shared with nobody.
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }))
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
