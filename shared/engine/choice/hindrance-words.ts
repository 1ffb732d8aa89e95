import { say, type Sentence, type SentenceValue, type WrittenNumber } from '../../text/say.ts'
import type { Breach } from './choice-check.ts'
import type { ChoiceLock, ChoiceProblem } from './choice-problem.ts'
import { type Hindrance, limitOf } from './why-infeasible.ts'

/** How what a hindrance is about is named to a person. */
export interface HindranceNames {
  readonly currency: string
  readonly part: (id: string) => SentenceValue
  readonly option: (part: string, option: string) => SentenceValue
  readonly site: (id: string) => SentenceValue
  readonly period: (id: string) => SentenceValue
}

/** Why no plan keeps every rule, sentence by sentence: which lock or limit is in the way and by how much. */
export function hindranceWords(problem: ChoiceProblem, { lockedParts, alone, together, locks }: Hindrance, names: HindranceNames): readonly Sentence[] {
  const breachWords = (breach: Breach): Sentence[] => {
    const words = limitWords(breach, limitOf(problem, breach), names)
    return words === null ? [] : [words]
  }
  const said = [
    ...lockedParts.map((part) => say`The locks on part ${names.part(part)} leave it nothing to choose. Take one of them away.`),
    ...alone.flatMap(breachWords),
    ...(together.length === 0 ? [] : [say`No single limit is in the way: all of these would have to give.`, ...together.flatMap(breachWords)]),
    ...locks.map((lock) => lockWords(lock, names)),
  ]
  return said.length === 0 ? [say`No plan keeps every lock and limit, and no single one of them is the reason.`] : said
}

const count = (value: number): WrittenNumber => ({ number: value, as: 'grouped', digits: Number.isInteger(value) ? 0 : 1, currency: null })

function limitWords({ rule, of, by }: Breach, limit: number | null, { currency, site, period }: HindranceNames): Sentence | null {
  const money = (value: number): WrittenNumber => ({ number: value, as: 'money', digits: Number.isInteger(value) ? 0 : 2, currency })
  const enough = (limit ?? 0) + by
  switch (rule) {
    case 'budget': return say`The budget is ${money(by)} short: ${money(enough)} would do.`
    case 'heads': return say`People to train: ${count(by)} too few; ${count(enough)} would do.`
    case 'requalifications': return say`Suppliers that may be requalified: ${count(by)} too few; ${count(enough)} would do.`
    case 'hours': return say`Site ${site(of)} is ${count(by)} hours a year short: ${count(enough)} would do.`
    case 'expected-loss': return say`The limit on the loss to expect is ${money(by)} a year too low: ${money(enough)} would do.`
    case 'tail-loss': return say`The limit on the loss in the worst years is ${money(by)} too low: ${money(enough)} would do.`
    case 'benefit': return say`The saving that is asked for is ${money(by)} a year too high: ${money((limit ?? 0) - by)} can be reached.`
    case 'period-budget': return say`Until the end of ${period(of)} the budget is ${money(by)} short.`
    case 'period-heads': return say`People to train in ${period(of)}: ${count(by)} too few; ${count(enough)} would do.`
    case 'period-requalifications': return say`Suppliers that may be requalified until the end of ${period(of)}: ${count(by)} too few.`
    case 'lock':
    case 'option': return null
  }
}

function lockWords(lock: ChoiceLock, { part, option }: HindranceNames): Sentence {
  switch (lock.kind) {
    case 'stays': return say`If part ${part(lock.part)} did not have to stay, there would be a plan.`
    case 'moves': return say`If part ${part(lock.part)} did not have to move, there would be a plan.`
    case 'takes': return say`If part ${part(lock.part)} did not have to take ${option(lock.part, lock.option)}, there would be a plan.`
    case 'never': return say`If part ${part(lock.part)} might take ${option(lock.part, lock.option)}, there would be a plan.`
  }
}
