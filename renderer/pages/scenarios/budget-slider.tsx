import { useState } from 'react'
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { bestPlanText as text } from '../../text/best-plan.ts'
import { formatShortMoney } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'

interface BudgetSliderProps {
  /** Money at most; null for as much as pays. */
  readonly budget: number | null
  /** As much as pays; null while that is not known, and only typing is possible. */
  readonly most: number | null
  readonly currency: string
  /** The slider is moved, and nothing is decided yet. */
  readonly onTry: (budget: number | null) => void
  readonly onLetGo: () => void
  readonly onType: (budget: number | null) => void
}

/** Steps of the slider: about a hundred of them, each a round sum. */
function stepOf(most: number): number {
  const wanted = most / 100
  const power = Number(`1e${Math.floor(Math.log10(Math.max(1, wanted)))}`)
  return power * ([1, 2, 5].find((step) => step * power >= wanted) ?? 10)
}

/** How much may be spent: dragged or typed; at the end, as much as pays. */
export function BudgetSlider({ budget, most, currency, onTry, onLetGo, onType }: BudgetSliderProps) {
  const [dragged, setDragged] = useState<number | null>(null)
  const step = stepOf(most ?? 0)
  const end = most === null ? null : Math.ceil(most / step) * step
  const at = dragged ?? budget ?? end ?? 0
  return (
    <>
      <NumberField
        label={text.spend} value={budget ?? (most === null ? null : Math.round(most))} isWhole mayBeEmpty minimum={0} width={84} unit={currency}
        onCommit={onType}
      />
      {end === null || end === 0 ? null : (
        <Slider
          className="slider budget-slider" value={Math.min(end, at)} minValue={0} maxValue={end} step={step}
          onChange={(value) => {
            setDragged(value)
            onTry(value >= end ? null : value)
          }}
          onChangeEnd={() => {
            setDragged(null)
            onLetGo()
          }}
        >
          <Label className="said-only">{text.budget}</Label>
          <SliderTrack className="track-area"><SliderThumb className="thumb" /></SliderTrack>
          <span className="ends"><span>{formatShortMoney(0, currency)}</span><span>{formatShortMoney(end, currency)}</span></span>
        </Slider>
      )}
      {budget === null ? <span className="small quiet">{text.asMuchAsPays}</span> : <Button kind="link" small onPress={() => onType(null)}>{text.asMuchAsPays}</Button>}
    </>
  )
}
