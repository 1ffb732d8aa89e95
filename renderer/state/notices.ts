import { create } from 'zustand'

export interface Notice {
  readonly id: number
  readonly text: string
  readonly kind: 'done' | 'failed'
  readonly actionLabel: string | null
  readonly action: (() => void) | null
}

interface NoticesState {
  readonly notices: readonly Notice[]
}

/** Short messages at the foot of the window: what was done, with undo; failures stay until closed. */
export const useNotices = create<NoticesState>()(() => ({ notices: [] }))

/** Messages that stand at a time; what failed is never pushed out by what was done. */
const most = 3

let lastId = 0
function add(notice: Omit<Notice, 'id'>): void {
  lastId += 1
  const made: Notice = { ...notice, id: lastId }
  useNotices.setState(({ notices }) => {
    // What was done and is said again stands once, and makes room before what failed; each failure was asked for apart.
    const others = notices.filter((one) => made.kind === 'failed' || one.kind === 'failed' || one.text !== made.text)
    const oldest = others.length < most ? undefined : (others.find(({ kind }) => kind === 'done') ?? (made.kind === 'failed' ? others[0] : undefined))
    return { notices: [...others.filter((one) => one !== oldest), made] }
  })
}

/** Says that something was done; goes by itself. */
export const sayDone = (text: string, actionLabel: string | null = null, action: (() => void) | null = null): void =>
  add({ text, kind: 'done', actionLabel, action })

/** Says that something failed, what is safe and what to do; stays until the person closes it. */
export const sayFailed = (text: string, actionLabel: string | null = null, action: (() => void) | null = null): void =>
  add({ text, kind: 'failed', actionLabel, action })

export const closeNotice = (id: number): void =>
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
