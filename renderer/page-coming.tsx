import type { PageName } from './state/view.ts'
import { deskText } from './text/desk.ts'
import { text } from './text/frame.ts'

/** In the place of a page that takes long to lay out: which one was asked for, in the frame after it was. */
export const PageComing = ({ page }: { readonly page: PageName }) => (
  <main className="page" aria-busy="true"><div className="empty"><p className="quiet" role="status">{deskText.opening.title(text.pages[page])}</p></div></main>
)
