import { pressing, type Roving } from './use-roving.ts'

/** What is written at a lane. */
export interface BundleWords {
  readonly label: string
  /** Days, sites and share. */
  readonly says: string
  readonly chokepoints: readonly string[]
}

interface LaneBundleProps extends Roving {
  /** The whole of it in words. */
  readonly says: string
  readonly isPressed: boolean
  readonly onPress: () => void
  readonly words: BundleWords
  readonly left: number
  readonly right: number
  readonly y: number
  readonly thickness: number
  readonly isStopped: boolean
  readonly closedStrait: string | null
}

/** Words of 11 px cut into lines no wider than there is room. */
function linesOf(words: readonly string[], room: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && (last.length + word.length + 1) * 5.9 <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A lane between two panels: its name, days, sites and share above, the straits it passes below as marks with their names; a closed one is crossed out. */
export function LaneBundle({ words, left, right, y, thickness, isStopped, closedStrait, says, isPressed, onPress, ...roving }: LaneBundleProps) {
  const room = right - left - 12
  const middle = (left + right) / 2
  // A ship comes from the right, so the first strait is the rightmost.
  const marks = words.chokepoints.map((name, index) => ({ name, x: right - ((index + 1) * (right - left)) / (words.chokepoints.length + 1) }))
  const above = [...linesOf(words.label.split(' '), room), words.says]
  const below = linesOf(words.chokepoints.toReversed().map((name, index, all) => (index < all.length - 1 ? `${name} ·` : name)), room)
  return (
    <g
      fontSize="11" {...roving} role="button" aria-label={says} aria-pressed={isPressed} onClick={onPress} onKeyDown={pressing(onPress)}
    >
      <rect className="ring" x={left + 2} y={y - 10 - above.length * 13} width={right - left - 4} height={20 + (above.length + below.length) * 13} rx="3" fill={isPressed ? 'var(--blue-t)' : 'transparent'} />
      <line x1={left} x2={right} y1={y} y2={y} stroke={isStopped ? 'var(--red)' : 'var(--ctl)'} strokeWidth={thickness} {...(isStopped ? { strokeDasharray: '5 4' } : {})} />
      {above.map((line, index) => (
        <text key={line} x={middle} y={y - 8 - (above.length - 1 - index) * 13} textAnchor="middle" fill={index === above.length - 1 ? 'var(--ink)' : 'var(--ink-2)'} fontWeight={index === above.length - 1 ? 600 : 400}>{line}</text>
      ))}
      {marks.map(({ name, x }) => (name === closedStrait ? (
        <g key={name}>
          <rect x={x - 6} y={y - 6} width="12" height="12" fill="var(--surface)" /><rect x={x - 6} y={y - 6} width="12" height="12" fill="url(#map-stopped)" stroke="var(--red)" />
          <path d={`M${x - 8} ${y - 8}l16 16M${x + 8} ${y - 8}l-16 16`} stroke="var(--red)" strokeWidth="2" />
        </g>
      ) : <rect key={name} x={x - 3.5} y={y - 3.5} width="7" height="7" transform={`rotate(45 ${x} ${y})`} fill="var(--surface)" stroke="var(--ink-2)" strokeWidth="1.5" />))}
      {below.map((line, index) => (
        <text key={line} x={middle} y={y + 18 + index * 13} textAnchor="middle" fill={closedStrait !== null && line.includes(closedStrait) ? 'var(--red)' : 'var(--ink-3)'} fontWeight={closedStrait !== null && line.includes(closedStrait) ? 600 : 400}>{line}</text>
      ))}
    </g>
  )
}
