import { useEffect, useRef, useState } from 'react'
import { startText } from '../../text/en/start.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { importFile, openSample } from './start-actions.ts'

const words = startText.fresh
/** Extensions that the file dialog offers first; what a file really is, its bytes decide. */
const accepted = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt'

/** True while a file is dragged over the window; a file dropped anywhere goes to the import page. */
function useDropAnywhere(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    document.addEventListener('dragover', (event) => { event.preventDefault(); setOver(true) }, { signal })
    document.addEventListener('dragleave', (event) => { if (event.relatedTarget === null) setOver(false) }, { signal })
    document.addEventListener('drop', (event) => {
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file !== undefined) importFile(file)
    }, { signal })
    return () => ending.abort()
  }, [])
  return over
}

/** The two doors of a first run: a file of one's own, or the sample. */
export function NewProject() {
  const over = useDropAnywhere()
  const input = useRef<HTMLInputElement>(null)
  return (
    <section aria-labelledby="new-project">
      <h2 id="new-project">{words.title}</h2>
      <div className={`start-drop${over ? ' is-over' : ''}`}>
        <h3>{over ? words.letGo : words.drop}</h3>
        <p className="quiet">{words.kinds}</p>
        <div className="row"><Button kind="suggested" onPress={() => input.current?.click()}>{words.choose}</Button></div>
        <p className="quiet small">{words.time}</p>
        <input
          ref={input} type="file" className="said-only" tabIndex={-1} aria-label={words.choose} accept={accepted}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file !== undefined) importFile(file)
          }}
        />
      </div>
      <div className="start-sample">
        <div className="grow"><b className="strong">{words.sample}</b><p className="quiet small">{words.sampleWords}</p></div>
        <Button onPress={openSample}>{words.openSample}</Button>
      </div>
      <p className="start-stays small quiet"><Icon name="lock" />{words.stays}</p>
    </section>
  )
}
