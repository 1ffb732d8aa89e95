import { useEffect, useState } from 'react'
import type { RecentFile } from '../../../shared/contract.ts'
import { call, messageOf } from '../../host.ts'
import { sayFailed } from '../../state/notices.ts'
import { fileFromHost, openAnything } from '../../state/project-files.ts'
import { deskText } from '../../text/desk.ts'
import { formatRecent } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'

async function open({ path }: RecentFile): Promise<void> {
  try {
    await openAnything(fileFromHost(await call('file.openRecent', { path })))
  } catch (error) {
    sayFailed(deskText.files.notOpened(messageOf(error)))
  }
}

/** Files opened and saved lately, on the desktop; a browser does not say where its files lie. */
export function RecentFiles() {
  const [files, setFiles] = useState<readonly RecentFile[]>([])
  useEffect(() => {
    call('file.recent', {}).then(setFiles, () => setFiles([]))
  }, [])
  if (files.length === 0) return null
  return (
    <section className="recent-files" aria-label={deskText.files.recent}>
      <h3 className="caption">{deskText.files.recent}</h3>
      <ul>
        {files.slice(0, 5).map((file) => (
          <li key={file.path} className="row" title={file.path}>
            <Button kind="link" small onPress={() => void open(file)}>{file.name}</Button>
            <span className="grow faint small cut">{file.folder}</span>
            <span className="faint small">{file.name.toLowerCase().endsWith('.remweg') ? deskText.files.kindProject : deskText.files.kindSheet}</span>
            <span className="faint small">{formatRecent(file.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
