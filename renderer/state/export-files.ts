import type { MissingFact } from '../../shared/engine/missing-fact.ts'
import type { Imprint } from '../../shared/export/marker.ts'
import { messageOf } from '../host.ts'
import { exportText } from '../text/export.ts'
import { heldText } from '../text/held.ts'
import { makeWorkbook } from '../work/export-client.ts'
import { useAbout } from './about.ts'
import { plansShown, useComparison } from './comparison.ts'
import { sayDone, sayFailed } from './notices.ts'
import { useProject } from './project.ts'
import { saveWorkbook } from './save-file.ts'

const imprint = (): Imprint => ({ appVersion: useAbout.getState().about?.appVersion ?? '', at: new Date().toISOString() })

/** Milliseconds after which a workbook in the making is spoken of. */
const long = 1500

async function save(name: string, make: () => Promise<Uint8Array>): Promise<void> {
  const patience = setTimeout(() => sayDone(exportText.working), long)
  try {
    const bytes = await make()
    clearTimeout(patience)
    const saved = await saveWorkbook(name, bytes)
    if (saved !== null) sayDone(exportText.saved(saved))
  } catch (error) {
    clearTimeout(patience)
    sayFailed(exportText.failed(messageOf(error)), heldText.tryAgain, () => void save(name, make))
  }
}

/** Saves the bill of materials of the open project as an Excel workbook. */
export async function saveBom(): Promise<void> {
  const { contents } = useProject.getState()
  if (contents !== null) await save(exportText.nameOfBom(contents.project.name), () => makeWorkbook((work) => work.bom(contents, imprint())))
}

/** Saves the costs of today and of some plans, by default those that Compare shows, as an Excel workbook that computes. */
export async function saveEvaluation(scenarioIds?: readonly string[]): Promise<void> {
  const { contents } = useProject.getState()
  if (contents === null) return
  const ids = scenarioIds ?? plansShown(contents.scenarios, useComparison.getState().shown[contents.project.id]).map(({ id }) => id)
  await save(exportText.nameOfEvaluation(contents.project.name), () => makeWorkbook((work) => work.evaluation(contents, ids, imprint())))
}

/** Saves missing facts of the open project as a workbook of questions for suppliers. */
export async function saveQuestions(facts: readonly MissingFact[]): Promise<void> {
  const { contents } = useProject.getState()
  if (contents !== null) await save(exportText.nameOfQuestions(contents.project.name), () => makeWorkbook((work) => work.questions(contents, facts)))
}

/** Saves an empty template to fill in. */
export const saveTemplate = (): Promise<void> => save(exportText.nameOfTemplate, () => makeWorkbook((work) => work.template(imprint())))
