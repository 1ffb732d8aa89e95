import { useEffect, useState } from 'react'
import { sayFailed } from '../state/notices.ts'
import { openAll } from '../state/project-files.ts'
import { deskText } from '../text/desk.ts'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** Files can be dropped anywhere in the window: a spreadsheet goes to the import, a project file opens. Places of their own for files come first. */
export function DropAnywhere() {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let inside = 0
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      inside += 1
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      inside = Math.max(0, inside - 1)
      if (inside === 0) setOver(false)
    }
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      const items = [...(event.dataTransfer?.items ?? [])]
      if (items.some((item) => item.webkitGetAsEntry()?.isDirectory === true)) return sayFailed(deskText.files.folder)
      void openAll([...(event.dataTransfer?.files ?? [])])
    }
    // Wherever it is dropped the hand is empty again, also where a place of its own took the file.
    const done = (): void => {
      inside = 0
      setOver(false)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    window.addEventListener('drop', done, true)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
      window.removeEventListener('drop', done, true)
    }
  }, [])
  return isOver ? <div className="drop-anywhere" role="presentation"><div><h2>{deskText.files.dropTitle}</h2><p>{deskText.files.dropWords}</p></div></div> : null
}
