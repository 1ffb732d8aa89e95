/** About the width of a letter of 12 px, in pixels. */
export const letterWidth = 6

/** A label with its middle left out where it is longer than its room in pixels: what tells two of them apart often stands last. */
export function cutLabel(label: string, room: number, letter = letterWidth): string {
  if (label.length * letter <= room) return label
  const kept = Math.max(2, Math.floor(room / letter) - 1)
  const end = Math.floor(kept * 0.4)
  return `${label.slice(0, kept - end).trimEnd()}…${end === 0 ? '' : label.slice(-end).trimStart()}`
}

/** A label in one line, or in two where it is longer than its room in pixels. */
export function labelLines(label: string, room: number, letter = letterWidth): string[] {
  if (label.length * letter <= room) return [label]
  const end = label.lastIndexOf(' ', Math.floor(room / letter))
  return end < 1 ? [cutLabel(label, room, letter)] : [label.slice(0, end), cutLabel(label.slice(end + 1), room, letter)]
}
