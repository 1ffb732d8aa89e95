import { optionKinds } from '../../../shared/engine/option.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { currencySign, optionName } from './option-words.ts'

const text = scenariosText.grid

/** Headings of the option grid with the units of the numbers under them. */
export function OptionHead({ basis, currency }: { readonly basis: 'product' | 'part'; readonly currency: string }) {
  const sign = currencySign(currency)
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="part-column">{basis === 'product' ? text.captionProduct : text.captionPart}<span className="hide-narrow">{text.captionOnce}</span>{text.captionShort}</th>
        <th scope="col" className="number share-column" title={text.shareHelp}>{text.share}</th>
        {optionKinds.map((kind) => {
          const [first, second, third] = kind === 'keep' ? [text.headKeep(sign)[0], '', text.headKeep(sign)[1]] : text.headOption(sign)
          return (
            <th key={kind} scope="col" className="option-column">
              <span className="name">{optionName(kind)}</span>
              <span className="units"><span className="cost">{first}</span><span className="once">{second}</span><span className="days">{third}</span></span>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
