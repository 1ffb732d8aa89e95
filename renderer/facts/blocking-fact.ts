import type { Evaluation, PartResult } from '../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { factBook, type FactBook } from './fact-book.ts'

/** A fact of bought parts that a landed cost can wait for, named as its column in the parts table. */
export type WaitedFact = 'site' | 'country' | 'price' | 'mass' | 'hs-code'

/** The missing fact that keeps most landed costs from being known; days short stand on an assumption where stock or recovery is not stated. */
export interface BlockingFact {
  readonly fact: WaitedFact
  /** Bought parts that lack the fact and so a landed cost. */
  readonly partIds: readonly string[]
  /** Bought parts without a landed cost, for whatever reason. */
  readonly unknownParts: number
  /** All bought parts. */
  readonly parts: number
}

/** Share of the parts from which a gap is worth a line of its own; below it the chips above the table say enough. */
const worthALine = 0.25

/** What a part's landed cost waits for first, in the order in which the engine asks; null where it is no fact of the part. */
function landedWaitsFor({ parts, sites, offersOf }: FactBook, { partId, needPerYear }: PartResult): WaitedFact | null {
  const offers = offersOf.get(partId) ?? []
  if (offers.length === 0) return 'site'
  if (offers.some(({ siteId }) => sites.get(siteId)?.country === null)) return 'country'
  if (offers.some((offer) => offer.unitPrice === null && offer.priceBreaks.length === 0)) return 'price'
  // What is not needed, or of which nobody knows how much is, waits for no fact of the part.
  if (needPerYear === null || needPerYear === 0) return null
  const part = parts.get(partId)
  if (part?.massKg === null) return 'mass'
  return (part?.hsCode ?? '') === '' && offers.some(({ dutyRate }) => dutyRate === null) ? 'hs-code' : null
}

/** The fact that most parts without a landed cost wait for; null where no quarter of the parts waits. */
export function blockingFact(contents: ProjectContents, evaluation: Pick<Evaluation, 'parts' | 'coverage'>): BlockingFact | null {
  // Where too few parts wait at all, nothing need be looked up part by part.
  const { parts: all, pricedParts } = evaluation.coverage
  if (all - pricedParts < worthALine * all) return null
  const book = factBook(contents)
  const waiting = new Map<WaitedFact, string[]>()
  const unknown = evaluation.parts.filter(({ landedPerUnit }) => landedPerUnit === null)
  for (const part of unknown) {
    const fact = landedWaitsFor(book, part)
    if (fact === null) continue
    const found = waiting.get(fact)
    if (found === undefined) waiting.set(fact, [part.partId])
    else found.push(part.partId)
  }
  const [most] = [...waiting].toSorted(([, one], [, other]) => other.length - one.length)
  return most === undefined || most[1].length < worthALine * evaluation.parts.length ? null
    : { fact: most[0], partIds: most[1], unknownParts: unknown.length, parts: evaluation.parts.length }
}
