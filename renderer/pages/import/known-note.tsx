import { settleText } from '../../text/import-settle.ts'
import { Button } from '../../ui/button.tsx'
import { forgetLayout, useImport } from './import-store.ts'

const texts = settleText.known

/** Says that a sheet is read as the last one of its layout was, with one click to forget that. */
export function KnownNote({ sheet }: { readonly sheet: string }) {
  const layout = useImport((state) => state.known.find((each) => each.sheet === sheet)?.layout)
  const pending = useImport((state) => state.pending || (state.view?.partial ?? true))
  if (layout === undefined) return null
  return (
    <span className="import-known">
      <output>{texts.says(layout.file, layout.at)}</output>
      <Button kind="link" isDisabled={pending} aria-label={texts.forgetLabel} onPress={() => void forgetLayout()}>{texts.forget}</Button>
    </span>
  )
}
