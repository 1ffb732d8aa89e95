import type { LinearProgram, Solution, Solve } from './linear-program.ts'

const scratch = new DataView(new ArrayBuffer(8))

/** A number of 32 bits that equal programs share and others seldom do. */
function markOf(lists: readonly (Float64Array | Int32Array)[]): number {
  let mark = 0
  for (const list of lists) {
    mark = Math.imul(mark ^ list.length, 0x85eb_ca6b)
    for (const value of list) {
      scratch.setFloat64(0, value)
      mark = Math.imul(mark ^ scratch.getInt32(0), 0xc2b2_ae35)
      mark = Math.imul(mark ^ scratch.getInt32(4) ^ (mark >>> 15), 0x27d4_eb2f)
    }
  }
  return mark
}

const listsOf = ({ cost, lower, upper, rowLower, rowUpper, rowStart, column, value }: LinearProgram): readonly (Float64Array | Int32Array)[] => [cost, lower, upper, rowLower, rowUpper, rowStart, column, value]
const isSame = (one: Float64Array | Int32Array, other: Float64Array | Int32Array | undefined): boolean => other !== undefined && one.length === other.length && one.every((value, index) => Object.is(value, other[index]))

/** A solver that solves no program twice: plans that differ in few parts ask most questions alike. It holds on to every program for as long as it lives. */
export function rememberedPrograms(solve: Solve): Solve {
  const known = new Map<number, { readonly lists: readonly (Float64Array | Int32Array)[]; readonly solution: Solution }[]>()
  return (program) => {
    const lists = listsOf(program)
    const mark = markOf(lists)
    const alike = known.get(mark) ?? []
    const found = alike.find((one) => one.lists.every((list, index) => isSame(list, lists[index])))
    if (found !== undefined) return found.solution
    const solution = solve(program)
    known.set(mark, [...alike, { lists, solution }])
    return solution
  }
}
