import { call } from '../host.ts'
import { inWords } from '../text/sentences/in-words.ts'
import { sayFailed } from './notices.ts'
import { showSettingsSection } from './settings-section.ts'
import { showPage } from './view.ts'

/** Milliseconds until the host has had time for its first backup, and from one question to the next. */
const asks = { first: 75_000, every: 600_000 }

/** Says why no backup is made, each reason once: who never looks for backups would learn of it on the day one is needed. */
export function watchBackups(): void {
  let said = ''
  const ask = async (): Promise<void> => {
    const [{ trouble }, { aboutText: { kept } }] = await Promise.all([call('backup.list', {}), import('../text/about.ts')])
    // Its words name the file, which is another one each time.
    const reason = trouble?.template ?? ''
    if (trouble !== null && reason !== said) {
      sayFailed(kept.trouble(inWords(trouble)), kept.show, () => {
        showSettingsSection('about')
        showPage('settings')
      })
    }
    said = reason
  }
  // A host that does not answer is said to who asks something of it.
  const askAgain = (): void => void ask().catch(() => undefined).finally(() => setTimeout(askAgain, asks.every))
  setTimeout(askAgain, asks.first)
}
