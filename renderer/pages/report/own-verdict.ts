import type { OwnVerdict } from '../../../shared/model/report.ts'
import { boldMark } from '../../text/bold-mark.ts'
import { formatList } from '../../text/format.ts'
import { text } from '../../text/frame.ts'
import { reportVerdictText } from '../../text/report-verdict.ts'
import type { Verdict, VerdictNumber } from './verdict.ts'

/** Stands before and after bold words where a person writes them. */
const typedMark = '*'

/** Sentences as a person edits them. */
export const asTyped = (sentences: readonly string[]): string => sentences.join(' ').replaceAll(boldMark, typedMark)

/** What a person typed, with its bold words marked; a star that has no second one stays a star. */
export const fromTyped = (words: string): string => words.replaceAll(/\*(\S(?:[^*\n]*\S)?)\*/g, `${boldMark}$1${boldMark}`)

/** The numbers of a verdict, to be kept beside what a person wrote on them. */
export const numbersOf = ({ numbers }: Verdict): OwnVerdict['numbers'] => Object.fromEntries(numbers.map(({ key, value }) => [key, value]))

const written = ({ write }: VerdictNumber, value: number | null): string => (value === null ? text.unknown : write(value))

/** What has changed in the numbers since a person wrote the verdict, in words; empty where they are the same. */
export function changedSince(own: OwnVerdict, now: Verdict): string {
  const changes = now.numbers.flatMap((number) => {
    const before = own.numbers[number.key]
    if (before === undefined || before === number.value) return []
    const [from, to] = [written(number, before), written(number, number.value)]
    return from === to ? [] : [reportVerdictText.from(reportVerdictText.numbers[number.key], from, to)]
  })
  return formatList(changes)
}
