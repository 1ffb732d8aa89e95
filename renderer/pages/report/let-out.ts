import { call, messageOf } from '../../host.ts'
import { selfContained } from '../../print/self-contained.ts'
import { useAbout } from '../../state/about.ts'
import { sayDone, sayFailed } from '../../state/notices.ts'
import { savePage } from '../../state/save-file.ts'
import { heldText } from '../../text/held.ts'
import { reportText as text } from '../../text/report.ts'
import type { WayOut } from './use-ways-out.ts'

async function save(way: 'pdf' | 'page', title: string): Promise<string | null> {
  const name = title.slice(0, 200)
  if (way === 'pdf') return (await call('report.savePdf', { suggestedName: name }))?.path ?? null
  const paper = document.querySelector<HTMLElement>('.paper[data-sheets]')
  return paper === null ? null : savePage(name, await selfContained(paper, title, useAbout.getState().about?.appVersion ?? ''))
}

/** Prints the sheets as they lie there, or saves them under the title of the report, and says where. */
export async function letOut(way: WayOut, title: string): Promise<void> {
  if (way === 'print') {
    window.print()
    return
  }
  try {
    const saved = await save(way, title)
    if (saved !== null) sayDone(text.toolbar.saved(saved))
  } catch (error) {
    sayFailed(messageOf(error), heldText.tryAgain, () => void letOut(way, title))
  }
}
