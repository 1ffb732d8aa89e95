/** Out of the clipboard: the table of a web page or spreadsheet before its plain text, because it keeps merged cells. */
export interface Copied {
  readonly html: string
  readonly text: string
}

/** A copied table as a file under this name, null when nothing is copied that could be one. */
export function tableFile({ html, text }: Copied, name: string): File | null {
  if (/<table[\s>]/iu.test(html)) return new File([html], name, { type: 'text/html' })
  return text.trim() === '' ? null : new File([text], name, { type: 'text/tab-separated-values' })
}

/** What was pasted. */
export const copiedIn = (data: DataTransfer | null): Copied => ({ html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' })

/** What is in the clipboard; fails where the browser does not let the page look. */
export async function readClipboard(): Promise<Copied> {
  const found = { html: '', text: '' }
  for (const item of await navigator.clipboard.read()) {
    if (item.types.includes('text/html')) found.html = await (await item.getType('text/html')).text()
    if (item.types.includes('text/plain')) found.text = await (await item.getType('text/plain')).text()
  }
  return found
}
