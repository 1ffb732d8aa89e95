import { useState } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { amountsIn, currencyPatches, type CurrencyMode } from '../../../shared/engine/currency-change.ts'
import { openFigures } from '../../../shared/engine/figure-book.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { change } from '../../state/steps.ts'
import { movingText } from '../../text/moving.ts'
import { formatNumber } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'

const words = movingText.currency
const currencies = [...shippedFigures.keys()].flatMap((key) => (key.startsWith('exchange-rate.') ? [key.slice(14)] : [])).toSorted()

/** The currency of a project. Another one is asked about first: are the amounts in it to be exchanged, or were they never in the old one? */
export function CurrencyChoice({ contents }: { readonly contents: ProjectContents }) {
  const [wanted, setWanted] = useState<string | null>(null)
  const { currency } = contents.project
  const book = openFigures(shippedFigures, contents.parameters, null, undefined)
  const [from, to] = [book.ref(`exchange-rate.${currency}`), book.ref(`exchange-rate.${wanted ?? currency}`)]
  const rate = to.value / from.value
  const shownRate = formatNumber(rate, 4)
  const set = (mode: CurrencyMode): void => {
    if (wanted === null) return
    void change(mode === 'convert' ? words.stepConvert(wanted, shownRate) : words.stepRelabel(wanted), currencyPatches(contents, wanted, mode, rate))
    setWanted(null)
  }
  return (
    <>
      <SelectField
        label={words.label} value={wanted ?? currency} options={[...new Set([currency, ...currencies])].map((code) => ({ key: code, label: code }))}
        onChange={(chosen) => setWanted(chosen === currency ? null : chosen)}
      />
      {wanted === null ? null : (
        <div className="currency-question" role="group" aria-label={words.title(currency, wanted)}>
          <b>{words.title(currency, wanted)}</b>
          {Number.isFinite(rate) ? (
            <Button kind="primary" onPress={() => set('convert')}>{words.convert(formatNumber(amountsIn(contents)), currency, wanted, shownRate)}</Button>
          ) : <p className="small">{words.noRate(Number.isNaN(from.value) ? currency : wanted)}</p>}
          <Button onPress={() => set('relabel')}>{words.relabel(currency)}</Button>
          <Button kind="link" onPress={() => setWanted(null)}>{words.cancel}</Button>
          <p className="caption plain">{to.figure === null ? '' : words.rateOf(to.figure.source.year)} {words.note}</p>
        </div>
      )}
    </>
  )
}
