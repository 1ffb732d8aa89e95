import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { clearDraft, dragFigure } from '../../state/draft.ts'
import { change } from '../../state/steps.ts'
import { setOverride } from '../../plans/scenario-changes.ts'
import { riskText as words } from '../../text/risk.ts'
import { formatNumber } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'

/** Key of the figure that the slider sets. */
export const weakestLinkKey = 'general.weakest-link-exponent'

/** Powers on the slider: steps grow as their effect shrinks. */
const powers = [1, 2, 3, 4, 5, 6, 8, 10, 14, 20]
const nearest = (value: number): number => powers.reduce((best, power, index) => (Math.abs(power - value) < Math.abs((powers[best] ?? 0) - value) ? index : best), 0)

interface WeakestLinkSliderProps {
  readonly contents: ProjectContents
  /** The power in use, dragged or stored. */
  readonly power: number
  readonly isChanged: boolean
}

/** From the mean of all indicators to the worst one alone; all scores follow while it is dragged, and it is stored when let go. */
export function WeakestLinkSlider({ contents, power, isChanged }: WeakestLinkSliderProps) {
  const at = (index: number): number => powers[index] ?? power
  const store = (value: number | null): void => {
    const name = value === null ? words.slider.stepBack : words.slider.step(formatNumber(value))
    const made = setOverride(contents, null, weakestLinkKey, value, { name, at: new Date().toISOString() }, () => crypto.randomUUID())
    if (made !== null) void change(made.name, made.patches)
    clearDraft(weakestLinkKey)
  }
  const shown = formatNumber(power, Number.isInteger(power) ? 0 : 1)
  return (
    <span className="weakest-link">
      <span className="quiet hide-narrow">{words.slider.countsThe}</span> <span>{words.slider.average}</span>
      <Slider
        aria-label={words.slider.label} className={`slider${isChanged ? ' changed' : ''}`} value={nearest(power)} minValue={0} maxValue={powers.length - 1} step={1}
        onChange={(index) => dragFigure(weakestLinkKey, at(index))} onChangeEnd={(index) => store(at(index))}
      >
        <SliderTrack className="track-area">
          <SliderThumb className="thumb" aria-label={words.slider.label} aria-describedby="weakest-link-power" />
        </SliderTrack>
      </Slider>
      <b className="strong">{words.slider.weakest}</b>
      <span className={isChanged ? 'changed-value' : 'quiet'} id="weakest-link-power" title={words.slider.valueText(shown)}>{words.slider.power(shown)}</span>
      {isChanged ? <Button kind="link" onPress={() => store(null)}>{words.slider.back}</Button> : null}
    </span>
  )
}
