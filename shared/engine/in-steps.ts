/** Work that can be paused: yields the share of it that is done, 0 to 1, and ends with its result. */
export type InSteps<Result> = Generator<number, Result>

/** Work that is a piece of other work: its shares are so much of the whole, from where it begins. */
export function* asPiece<Result>(steps: InSteps<Result>, from: number, share: number): InSteps<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield from + share * step.value
  }
}

/** Does work that could be paused without a pause. */
export function atOnce<Result>(steps: Generator<unknown, Result, undefined>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
