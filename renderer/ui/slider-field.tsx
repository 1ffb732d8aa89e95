import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { NumberField } from './number-field.tsx'

interface SliderFieldProps {
  readonly label: string
  readonly value: number
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  /** Today's value, drawn as a tick. */
  readonly base: number
  /** Where the plan becomes cheaper, drawn as a triangle; null where there is no such place. */
  readonly breakEven?: { readonly at: number; readonly sentence: string } | null
  readonly lowLabel: string
  readonly highLabel: string
  /** Shown value and typed value are value × scale, such as 100 for a share typed in percent. */
  readonly scale?: number
  readonly digits?: number
  readonly unit?: string
  readonly onDrag: (value: number) => void
  readonly onRelease: (value: number) => void
}

/** A what-if slider: everything follows while it is dragged, the value is kept when it is let go, and it can be typed. */
export function SliderField({
  label, value, minimum, maximum, step, base, breakEven = null, lowLabel, highLabel, scale = 1, digits, unit, onDrag, onRelease,
}: SliderFieldProps) {
  const place = (at: number): string => `${(100 * (at - minimum)) / (maximum - minimum)}%`
  const inside = Math.min(maximum, Math.max(minimum, value))
  return (
    <Slider
      className={`slider${value === base ? '' : ' changed'}`} value={inside} minValue={minimum} maxValue={maximum} step={step}
      onChange={onDrag} onChangeEnd={onRelease}
    >
      <Label>{label}</Label>
      <NumberField
        label={label} isLabelHidden value={value * scale} width={64} isChanged={value !== base}
        {...(digits === undefined ? {} : { digits })} {...(unit === undefined ? {} : { unit })}
        onCommit={(typed) => { if (typed !== null) onRelease(typed / scale) }}
      />
      <SliderTrack className="track-area">
        <span className="base-tick" style={{ left: place(base) }} />
        {breakEven === null ? null : <span className="mark" style={{ left: place(breakEven.at) }} />}
        <SliderThumb className="thumb" />
      </SliderTrack>
      <span className="ends"><span>{lowLabel}</span><span>{highLabel}</span></span>
      {breakEven === null ? null : <span className="ends"><span>▲ {breakEven.sentence}</span></span>}
    </Slider>
  )
}
