import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { currentLanguage, speak } from '../text/language.ts'
import { chooseLanguage } from './language.ts'
import { useNotices } from './notices.ts'

describe('a language that is chosen', () => {
  const answer = vi.fn<() => unknown>()
  beforeEach(() => {
    answer.mockReturnValue({ ok: true, value: {} })
    useNotices.setState({ notices: [] })
    vi.stubGlobal('window', { remweg: { call: () => Promise.resolve(answer()) } })
  })
  afterEach(() => {
    speak('en')
    vi.unstubAllGlobals()
  })

  test('is not spoken once another was chosen, even where its sentences come later', async () => {
    const both = await Promise.all([chooseLanguage('nl'), chooseLanguage('en')])
    expect(both).toEqual([false, true])
    expect(currentLanguage()).toBe('en')
  })

  test('is spoken and remembered, and is not said to be where it could not be stored', async () => {
    expect(await chooseLanguage('de')).toBe(true)
    expect(currentLanguage()).toBe('de')
    answer.mockReturnValue({ ok: false, code: 'busy', message: { template: 'Another program is using it.', values: [] } })
    expect(await chooseLanguage('nl')).toBe(false)
    expect(useNotices.getState().notices.map(({ kind }) => kind)).toEqual(['failed'])
  })
})
