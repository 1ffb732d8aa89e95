import type { CDPSession, Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  /** When it began, in microseconds. */
  readonly ts: number
  readonly pid: number
  readonly tid: number
  /** Microseconds of the thread's processor time. */
  readonly tdur?: number
  /** Microseconds by the clock. */
  readonly dur?: number
}

/** What the page's own thread did while something was done, in milliseconds. */
export interface Busy {
  /** Its longest task, of the thread's processor time, which other programs do not lengthen. */
  readonly work: number
  /** Its longest task by the clock. */
  readonly clock: number
  /** Processor time from what first-answer.ts saw asked until it saw it answered; 0 where it was not on the watch. */
  readonly untilAnswer: number
}

/** Watches the tasks of the page's own thread while something is done. */
export async function busyWhile(page: Page, deed: () => Promise<void>): Promise<Busy> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const seen: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => seen.push(...(value as unknown as TraceEvent[]))) // the events of the categories below
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'], excludedCategories: ['*'] } })
  await page.evaluate(() => void performance.mark('bench-here'))
  try {
    await deed()
  } finally {
    const ended = new Promise((done) => { session.once('Tracing.tracingComplete', done) })
    await session.send('Tracing.end')
    await ended
    await session.detach()
  }
  const here = seen.find(({ name }) => name === 'bench-here')
  const asked = seen.find(({ name }) => name === 'bench-asked')?.ts ?? Number.NaN
  const answered = seen.find(({ name }) => name === 'bench-answered')?.ts ?? Number.NaN
  const tasks = seen.filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === here?.pid && tid === here.tid)
  const between = tasks.filter(({ ts, dur = 0 }) => ts + dur > asked && ts < answered)
  return {
    work: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)), clock: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    untilAnswer: between.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0),
  }
}

/** Longest task of the page's own thread while something is done, in milliseconds of its processor time. */
export const longestTask = async (page: Page, deed: () => Promise<void>): Promise<number> => (await busyWhile(page, deed)).work
