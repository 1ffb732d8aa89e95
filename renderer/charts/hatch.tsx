/** The red hatching of days short under an id of its own; drawn into each chart so that a chart can be copied, and others hidden. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" fill="var(--red-t)" />
        <line x1="0.75" y1="0" x2="0.75" y2="4" stroke="var(--red)" strokeWidth="1.5" />
      </pattern>
    </defs>
  )
}

/** Pixels from line to line, along the bar, and of the longest bar on a sheet. */
const [step, longest] = [5.657, 720]
const linesOf = (height: number): string => Array.from({ length: Math.ceil((longest + height) / step) }, (_, index) => `M${(index * step).toFixed(1)} 0l${-height} ${height}`).join('')

/** The same hatching drawn line by line for paper, where a pattern would be printed as a picture; places in per cent of the chart. */
export function HatchLines({ from, to, y, height }: { readonly from: number; readonly to: number; readonly y: number; readonly height: number }) {
  return (
    <svg x={`${from}%`} y={y} width={`${to - from}%`} height={height}>
      <rect width="100%" height={height} fill="var(--red-t)" />
      <path d={linesOf(height)} stroke="var(--red)" strokeWidth="1.5" fill="none" />
    </svg>
  )
}
