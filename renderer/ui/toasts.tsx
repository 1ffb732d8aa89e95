import { useEffect } from 'react'
import { closeNotice, useNotices, type Notice } from '../state/notices.ts'
import { text } from '../text/frame.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

const shownFor = 6000

function Toast({ notice }: { readonly notice: Notice }) {
  const failed = notice.kind === 'failed'
  useEffect(() => {
    if (failed) return undefined
    const timer = setTimeout(() => closeNotice(notice.id), shownFor)
    return () => clearTimeout(timer)
  }, [failed, notice.id])
  return (
    <div className={`toast${failed ? ' failed' : ''}`} role={failed ? 'alert' : 'status'}>
      {failed ? <span className="bad"><Icon name="warning" /></span> : null}
      <span className="grow">{notice.text}</span>
      {notice.actionLabel === null ? null : (
        <Button small onPress={() => { notice.action?.(); closeNotice(notice.id) }}>{notice.actionLabel}</Button>
      )}
      <Button small square kind="ghost" aria-label={text.close} onPress={() => closeNotice(notice.id)}><Icon name="close" size={10} /></Button>
    </div>
  )
}

/** What was just done, and what failed. */
export function Toasts() {
  const notices = useNotices((state) => state.notices)
  return <div className="toasts">{notices.map((notice) => <Toast key={notice.id} notice={notice} />)}</div>
}
