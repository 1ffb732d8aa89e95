import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { showHelp } from '../state/view.ts'
import { conceptText, type Concept } from '../text/concepts.ts'
import { helpText } from '../text/help.ts'
import { Button } from './button.tsx'

/** A small question mark beside a word of the trade: says what it means, and leads to Help. */
export function Term({ of }: { readonly of: Concept }) {
  const { term, says } = conceptText[of]
  return (
    <DialogTrigger>
      <AriaButton className="term" aria-label={helpText.what(term)}>?</AriaButton>
      <Popover className="popover padded term-words">
        <Dialog aria-label={helpText.what(term)}>
          {({ close }) => (
            <>
              <Heading slot="title" className="strong">{helpText.what(term)}</Heading>
              <p className="quiet">{says}</p>
              <Button kind="link" small onPress={() => { close(); showHelp('concepts', of) }}>{helpText.more}</Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
