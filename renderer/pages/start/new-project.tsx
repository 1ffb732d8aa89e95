import { useEffect } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { openSampleProject } from '../../desk/open-sample.ts'
import { messageOf } from '../../host.ts'
import { seenHint } from '../../state/hints.ts'
import { sayFailed } from '../../state/notices.ts'
import { openableEndings, openAnything } from '../../state/project-files.ts'
import { exportText } from '../../text/export.ts'
import { startText } from '../../text/start.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { copiedIn, tableFile } from '../../work/pasted-table.ts'

const take = (file: File | null | undefined): void => {
  if (file !== null && file !== undefined) void openAnything(file)
}

const saveTemplate = (): void => void import('../../state/export-files.ts').then((files) => files.saveTemplate(), (error: unknown) => sayFailed(messageOf(error)))

/** The two doors: drop a sheet, or open the sample. */
export function NewProject() {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement) return
      take(event.clipboardData?.files[0] ?? tableFile(copiedIn(event.clipboardData), startText.pastedName))
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
  return (
    <section>
      <h2 className="section">{startText.newProject}</h2>
      <DropZone
        className="drop" aria-label={startText.drop}
        onDrop={(event) => {
          const item = event.items.find((one) => one.kind === 'file')
          if (item?.kind === 'file') void item.getFile().then(take)
        }}
      >
        <h3>{startText.drop}</h3>
        <p className="quiet">{startText.dropWords}</p>
        <FileTrigger acceptedFileTypes={openableEndings} onSelect={(files) => take(files?.item(0))}>
          <Button kind="suggested">{startText.choose}</Button>
        </FileTrigger>
        <p className="quiet small">{startText.dropNote}</p>
        <Button kind="link" small onPress={saveTemplate}>{exportText.template}</Button>
      </DropZone>
      <div className="sample-door">
        <div className="grow"><b className="strong">{startText.sampleName}</b><p className="quiet small">{startText.sampleWords}</p></div>
        <Button onPress={() => { seenHint('start'); void openSampleProject() }}>{startText.openSample}</Button>
      </div>
      <p className="row quiet small stays"><Icon name="lock" />{startText.stays}</p>
    </section>
  )
}
