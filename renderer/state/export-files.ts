import type { Imprint } from '../../shared/export/marker.ts'
import { messageOf } from '../host.ts'
import { exportText } from '../text/en/export.ts'
import { makeWorkbook } from '../work/export-client.ts'
import { useAbout } from './about.ts'
import { sayDone, sayFailed } from './notices.ts'
import { useProject } from './project.ts'
import { saveWorkbook } from './save-file.ts'

const imprint = (): Imprint => ({ appVersion: useAbout.getState().about?.appVersion ?? '', at: new Date().toISOString() })

async function save(name: string, make: () => Promise<Uint8Array>): Promise<void> {
  try {
    const saved = await saveWorkbook(name, await make())
    if (saved !== null) sayDone(exportText.saved(saved))
  } catch (error) {
    sayFailed(exportText.failed(messageOf(error)))
  }
}

/** Saves the bill of materials of the open project as an Excel workbook. */
export async function saveBom(): Promise<void> {
  const { contents } = useProject.getState()
  if (contents !== null) await save(exportText.nameOfBom(contents.project.name), () => makeWorkbook((work) => work.bom(contents, imprint())))
}

/** Saves an empty template to fill in. */
export const saveTemplate = (): Promise<void> => save(exportText.nameOfTemplate, () => makeWorkbook((work) => work.template(imprint())))
