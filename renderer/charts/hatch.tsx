/** The red hatching of days short; drawn into each chart so that a chart can be copied on its own. */
export function Hatch() {
  return (
    <defs>
      <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" fill="var(--red-t)" />
        <line x1="0.75" y1="0" x2="0.75" y2="4" stroke="var(--red)" strokeWidth="1.5" />
      </pattern>
    </defs>
  )
}
