import { expect, test } from 'vitest'
import { ProgramBuilder, type LinearProgram } from './linear-program.ts'
import { rememberedPrograms } from './remembered-programs.ts'

/** A program that differs from another in one bound alone. */
const program = (high: number): LinearProgram => {
  const builder = new ProgramBuilder()
  const column = builder.column(high, 1)
  builder.row(0, 5, [[column, 2]])
  return builder.build()
}

test('A solver that remembers is asked once for equal programs and again for one that differs in a single number', () => {
  const asked: LinearProgram[] = []
  const solve = rememberedPrograms((one) => {
    asked.push(one)
    return { status: 'optimal', objective: asked.length, columns: new Float64Array() }
  })
  expect([program(3), program(3), program(4), program(3), program(Infinity)].map((one) => solve(one).objective)).toEqual([1, 1, 2, 1, 3])
})
