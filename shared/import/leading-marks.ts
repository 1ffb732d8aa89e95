import type { LineDraft } from './read-fields.ts'

/** Blanks, dots, dashes or the strokes of a drawn tree before a number or name. */
const marks = /^[\s\u00A0.·•▪>»+|│├└╰╚╠║─–—-]+(?=[\p{L}\d(])/u

/** Reads depth from marks before part numbers or names, such as "..100-110", "- Shaft" or "├── Motor", and takes the marks off. */
export function readLeadingMarks(lines: readonly LineDraft[]): void {
  const own = lines.filter((line) => line.alternateOf === null)
  if (own.length < 3 || own.some((line) => line.levelText !== null || line.parent !== null)) return
  for (const field of ['partNumber', 'description'] as const) {
    const depths = own.map((line) => marks.exec(line[field] ?? '')?.[0].length ?? 0)
    const deep = depths.filter((depth) => depth > 0).length
    // The first line is the top; marks before all lines are bullets, and a step in goes in by one kind of step only.
    if (depths[0] !== 0 || deep < Math.max(2, own.length * 0.3) || new Set(depths).size > 10) continue
    for (const [index, line] of own.entries()) {
      const depth = depths[index] ?? 0
      line.indent = depth
      if (depth > 0) line[field] = line[field]?.slice(depth) ?? null
    }
    return
  }
}
