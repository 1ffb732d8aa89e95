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

let lastId = 0
function add(notice: Omit<Notice, 'id'>): void {
  lastId += 1
  const made: Notice = { ...notice, id: lastId }
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-2), made] }))
}

/** Says that something was done; goes by itself. */
export const sayDone = (text: string, actionLabel: string | null = null, action: (() => void) | null = null): void =>
  add({ text, kind: 'done', actionLabel, action })

/** Says that something failed, what is safe and what to do; stays until the person closes it. */
export const sayFailed = (text: string, actionLabel: string | null = null, action: (() => void) | null = null): void =>
  add({ text, kind: 'failed', actionLabel, action })

export const closeNotice = (id: number): void =>
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
