import { messageOf } from '../../host.ts'
import type { HandedFile } from '../../state/handover.ts'
import { isDatabase, openAnything } from '../../state/project-files.ts'
import { importText } from '../../text/import.ts'
import { tableFile, type Copied } from '../../work/pasted-table.ts'
import { openFile, refuseFile } from './import-store.ts'

/** Largest file in megabytes of 1,048,576 bytes that the importer reads. */
const mostMegabytes = 100

/** Opens a file (a project file as a project), or says at once, without reading it, that it is too large. */
export function openAny(file: File | HandedFile): void {
  if (file instanceof File && file.name.toLowerCase().endsWith('.remweg')) return void openAnything(file)
  const megabytes = Math.ceil(file.size / 1_048_576)
  if (megabytes > mostMegabytes) refuseFile(file.name, importText.refusal.tooLarge(file.name, megabytes, mostMegabytes))
  else void (file instanceof File ? openFile(file) : openHanded(file))
}

/** Opens a file that was chosen with the desktop's dialog: a project file or a backup as projects, anything else here. */
export async function openChosen(file: HandedFile): Promise<void> {
  if (file.name.toLowerCase().endsWith('.remweg') || isDatabase(await file.bytes())) void openAnything(file)
  else openAny(file)
}

async function openHanded({ name, bytes }: HandedFile): Promise<void> {
  try {
    // The bytes are this page's own, so no one else can change them under the reader.
    await openFile(new File([(await bytes()) as Uint8Array<ArrayBuffer>], name))
  } catch (error) {
    refuseFile(name, messageOf(error))
  }
}

/** Opens cells copied in a spreadsheet or on a web page; false when there are none. */
export function openCopied(copied: Copied): boolean {
  const file = tableFile(copied, importText.file.pastedName)
  if (file !== null) openAny(file)
  return file !== null
}
