import { withRepair, type Repair } from '../../../shared/import/bom-import.ts'
import { sayDone } from '../../state/notices.ts'
import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import { currentLanguage } from '../../text/language.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { everyIssue, type IssueFilter } from '../../work/import-repairs.ts'
import { choose, importClient, undoChoice, useImport } from './import-store.ts'

/** Makes one repair. */
export const applyRepair = (repair: Repair): void => void choose(inWords(repair.label), (choices) => withRepair(choices, repair))

/** Makes every repair of the issues that a filter keeps, in one step. */
export async function applyAll(filter: Partial<IssueFilter>, title: string): Promise<void> {
  const { repair, count } = await importClient().run((work) => work.repair({ ...everyIssue, ...filter }, currentLanguage()))
  if (count === 0) return
  const { fixes, steps } = settleText
  await choose(title === '' ? steps.fixes(count) : `${title}: ${steps.fixes(count)}`, (choices) => withRepair(choices, repair))
  const step = useImport.getState().past.at(-1)
  sayDone(fixes.done(count), importText.undo, () => {
    // The message may outlive the step, and must not take back another one.
    if (useImport.getState().past.at(-1) === step) void undoChoice()
  })
}
