import { useEffect, useRef, useState } from 'react'
import { saveTemplate } from '../../state/export-files.ts'
import { chosenOnDesktop } from '../../state/project-files.ts'
import { exportText } from '../../text/export.ts'
import { importText } from '../../text/import.ts'
import { wordsOf } from '../../text/sentences/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { copiedIn, readClipboard } from '../../work/pasted-table.ts'
import { goToStep, useImport } from './import-store.ts'
import { ReadingPanel } from './reading-panel.tsx'
import { RefusalPanel } from './refusal-panel.tsx'
import { openAny, openChosen, openCopied } from './take-file.ts'

const texts = importText.file
/** Extensions that the file dialog offers first; what a file really is, its bytes decide. */
const accepted = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt'

/** The first step: a file by drop, by dialog or out of the clipboard. */
export function FileStep() {
  const reading = useImport((state) => state.reading)
  const refusal = useImport((state) => state.refusal)
  const hasView = useImport((state) => state.view !== null)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [hint, setHint] = useState('')

  useEffect(() => {
    const drag = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file !== undefined) openAny(file)
    }
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement) return
      const [file] = event.clipboardData?.files ?? []
      if (file !== undefined) openAny(file)
      else if (!openCopied(copiedIn(event.clipboardData))) setHint(texts.pasteEmpty)
    }
    const ending = new AbortController()
    const { signal } = ending
    document.addEventListener('dragover', drag, { signal })
    document.addEventListener('dragleave', leave, { signal })
    document.addEventListener('drop', drop, { signal })
    document.addEventListener('paste', paste, { signal })
    return () => ending.abort()
  }, [])

  if (reading !== null) return <ReadingPanel reading={reading} />
  // The desktop asks with a dialog that speaks the language chosen; a browser has its own.
  const choose = (): void => {
    if (window.remweg === undefined) input.current?.click()
    else void chosenOnDesktop().then((file) => (file === null ? undefined : openChosen(file)))
  }
  const paste = () => {
    readClipboard().then(
      (copied) => setHint(openCopied(copied) ? '' : texts.pasteEmpty),
      () => setHint(texts.pasteRefused),
    )
  }
  return (
    <div className="import-file">
      {refusal !== null && <RefusalPanel key={wordsOf(refusal.message)} refusal={refusal} onAnother={choose} onLook={hasView ? () => goToStep('sheet') : null} />}
      <section className={`import-drop${over ? ' is-over' : ''}`} aria-label={texts.heading}>
        <svg className="import-drop-mark" viewBox="0 0 120 20" aria-hidden="true">
          <path d="M0 6h46v8H0z" className="is-stock" />
          <path d="M46 6h44v8H46z" className="is-gap" />
          <path d="M92 1v18" className="is-tick" />
        </svg>
        <h2>{over ? texts.wait : texts.heading}</h2>
        <p>{texts.kinds}</p>
        <div className="import-actions">
          <Button kind="primary" onPress={choose}>{texts.choose}</Button>
          <Button onPress={paste}>{texts.paste}</Button>
          <Button kind="ghost" onPress={() => void saveTemplate()}>{exportText.template}</Button>
        </div>
        <output className="import-quiet">{hint === '' ? texts.pasteHint : hint}</output>
        <p className="import-quiet">{texts.stays}</p>
        <input
          ref={input} type="file" className="said-only" tabIndex={-1} aria-label={texts.heading} accept={accepted}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file !== undefined) openAny(file)
            target.value = ''
          }}
        />
      </section>
    </div>
  )
}
