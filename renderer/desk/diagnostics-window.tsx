import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { messageOf } from '../host.ts'
import { closeDiagnostics, useDiagnostics } from '../state/diagnostics.ts'
import { sayDone, sayFailed } from '../state/notices.ts'
import { saveDiagnostics } from '../state/save-file.ts'
import { deskText } from '../text/desk.ts'
import { diagnosticsText as words } from '../text/diagnostics.ts'
import { text } from '../text/frame.ts'
import { Button } from '../ui/button.tsx'

const copy = (shown: string): void =>
  void navigator.clipboard.writeText(shown).then(() => sayDone(words.copied), (error: unknown) => sayFailed(messageOf(error)))

async function save(shown: string): Promise<void> {
  try {
    const saved = await saveDiagnostics(words.fileName(new Date().toISOString().slice(0, 10)), shown)
    if (saved !== null) sayDone(deskText.files.saved(saved.split(/[\\/]/).at(-1) ?? saved))
  } catch (error) {
    sayFailed(deskText.files.notSaved(messageOf(error)))
  }
}

/** Exactly the text that is copied or saved, to be read first. */
export function DiagnosticsWindow() {
  const shown = useDiagnostics((state) => state.shown)
  return (
    <ModalOverlay className="overlay-back" isOpen={shown !== null} isDismissable onOpenChange={(isOpen) => { if (!isOpen) closeDiagnostics() }}>
      <Modal>
        <Dialog className="diagnostics-box">
          <Heading slot="title">{words.title}</Heading>
          <p className="quiet">{words.words}</p>
          <textarea className="code" readOnly aria-label={words.label} value={shown ?? ''} rows={(shown ?? '').split('\n').length} />
          <div className="actions">
            <Button kind="primary" onPress={() => copy(shown ?? '')}>{words.copy}</Button>
            <Button onPress={() => void save(shown ?? '')}>{words.save}</Button>
            <Button onPress={closeDiagnostics}>{text.close}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
