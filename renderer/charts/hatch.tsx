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
