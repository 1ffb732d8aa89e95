import { existsSync, readFileSync } from 'node:fs'
import type { ChoiceAnswer, ChoiceProblem } from '../../shared/engine/choice/choice-problem.ts'
import { readChoices, type ReadChoices } from '../../shared/engine/choice/choices-file.ts'
import { type ChoiceFront, wholeFront } from '../../shared/engine/choice/front.ts'
import { planObjectives } from '../../shared/engine/best-plan/plan-problem.ts'
import { hindranceWords } from '../../shared/engine/choice/hindrance-words.ts'
import { firstYears, yearTurns } from '../../shared/engine/year/years.ts'
import type { SolveMixed } from '../../shared/engine/choice/mixed-program.ts'
import { solveChoice } from '../../shared/engine/choice/solve-choice.ts'
import { whyInfeasible } from '../../shared/engine/choice/why-infeasible.ts'
import { english } from '../../shared/text/english.ts'
import { loadMixedSolver } from '../solver.ts'
import { type Command, exitCode, type Output, Refused, WrongUse } from './command.ts'
import { atLeastNone, bestFound, optimiseProject, usualSeconds } from './optimise-project.ts'
import { stageHelp, stageOptions } from './optimise-stages.ts'
import { readArguments } from './read-arguments.ts'
import { numberText, textTable } from './text-table.ts'

const options = {
  'choices': { type: 'string' }, 'front': { type: 'string' }, 'time-limit': { type: 'string' }, 'json': { type: 'boolean' },
  'budget': { type: 'string' }, 'objective': { type: 'string' }, 'keep': { type: 'string', multiple: true }, 'move': { type: 'string', multiple: true }, 'suppliers': { type: 'string' }, 'heads': { type: 'string' },
  'worst-year-at-most': { type: 'string' }, 'countries': { type: 'string' }, 'save': { type: 'string' }, 'futures': { type: 'string' }, 'scenario': { type: 'string' }, 'set': { type: 'string', multiple: true }, 'data': { type: 'string' }, 'no-wishes': { type: 'boolean' },
  ...stageOptions,
} as const

/** Budgets of the front unless asked otherwise; every point where a list holds them all. */
const usualPoints = 20
/** Budgets of the front of a project where all are asked for: each takes evaluations of its own. */
const allOfProject = 100
/** With at most so many options every point of the front is worked out unless asked otherwise. */
const fewOptions = 40
/** What only a project can be asked. */
const projectOnly = ['keep', 'move', 'objective', 'suppliers', 'heads', 'worst-year-at-most', 'countries', 'save', 'futures', 'scenario', 'set', 'no-wishes', 'stages', 'plan', 'from', 'money-per-quarter', 'people-per-quarter', 'suppliers-per-quarter', 'surge', 'surge-product', 'surge-from', 'data'] as const

function secondsOf(text: string | undefined): number {
  if (text === undefined) return usualSeconds
  const seconds = Number(text)
  if (text.trim() === '' || !Number.isFinite(seconds) || seconds <= 0) throw new WrongUse(`--time-limit ${text}: name the seconds, such as 60.`)
  return seconds
}

function pointsOf(text: string | undefined, problem: ChoiceProblem | null): number | 'all' {
  if (text === undefined) return (problem?.parts ?? []).reduce((sum, part) => sum + part.options.length, 0) <= fewOptions ? 'all' : usualPoints
  if (text === 'all') return 'all'
  if (text === 'none') return 0
  const points = Number(text)
  if (!Number.isInteger(points) || points < 1 || points > 1000) throw new WrongUse(`--front ${text}: name how many budgets, from 1 to 1000, or all or none.`)
  return points
}

function readFile(path: string, output: Output): Exclude<ReadChoices, { readonly refused: string }> {
  if (!existsSync(path)) throw new Refused('no-such-file', `There is no file ${path}.`)
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Refused('choices-not-json', `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
  const read = readChoices(json)
  if ('refused' in read) throw new Refused('choices-malformed', `${path}: ${read.refused} See remweg optimise --help.`)
  for (const note of read.notes) output.note(note)
  return read
}

/** Why there is no plan, in English. */
function reasons(problem: ChoiceProblem, currency: string, solve: SolveMixed, seconds: number): readonly string[] {
  return hindranceWords(problem, whyInfeasible(problem, solve, seconds), { currency, part: (id) => id, option: (_, id) => id, site: (id) => id, period: (id) => id }).map((sentence) => english(sentence))
}

const headlines = {
  'optimal': 'Proved best: no plan that keeps these rules is worth more.',
  'best-found': bestFound,
  'infeasible': 'No plan keeps all these rules.',
  'nothing-found': 'No plan was found, and none was proved impossible. More time with --time-limit may find one.',
} as const

function inWords(problem: ChoiceProblem, currency: string, answer: ChoiceAnswer, front: ChoiceFront | null, why: readonly string[], output: Output): void {
  const money = (value: number): string => `${currency} ${numberText(value, Number.isInteger(value) ? 0 : 2)}`
  output.answer(headlines[answer.status])
  for (const reason of why) output.answer(reason)
  if (answer.plan === null) return
  const { chosen, openSites, totals } = answer.plan
  const hasStops = problem.stops.length > 0
  output.answer([
    `${answer.status === 'optimal' ? 'optimal' : 'best found'} · ${Number.isFinite(answer.bound) ? `bound ${numberText(answer.bound, 2)} · gap ${(answer.gap * 100).toFixed(answer.gap === 0 ? 0 : 4)} %` : 'no bound known yet'} · ${answer.method === 'dynamic-program' ? 'dynamic program' : `branch and cut, ${answer.nodes} nodes`} · recomputed in exact decimals`,
    `Cost ${money(totals.cost)}${problem.limits.budget === null ? '' : ` of ${money(problem.limits.budget)}`}; benefit ${money(totals.benefit)}${hasStops ? `; loss to expect ${money(Math.round(totals.expectedLoss))} a year` : ''}.`,
    ...(openSites.length === 0 ? [] : [`Opens ${openSites.join(', ')}.`]),
    '',
    chosen.length === 0 ? 'Everything stays as it is.' : textTable([{ heading: 'Part' }, { heading: 'Option' }], chosen.map(({ part, option }) => [part, option])),
    ...(front === null || front.points.length === 0 ? [] : [
      '', front.isWhole ? 'What each sum of money buys at best, every point:' : 'What some sums of money buy at best:',
      textTable([{ heading: 'Cost', right: true }, { heading: 'Benefit', right: true }, { heading: '' }], front.points.map(({ plan, isProved }) => [numberText(plan.totals.cost, 2), numberText(plan.totals.benefit, 2), isProved ? '' : 'not proved'])),
      ...(front.flatFrom === null ? [] : [`From ${money(front.flatFrom)} on, more money buys nothing.`]),
    ]),
  ].join('\n'))
}

/** The best plan within a budget, with its Pareto front. */
export const optimiseCommand: Command = {
  name: 'optimise',
  usage: 'FILE|PROJECT [--budget MONEY]|--choices FILE [--front N|all|none] [--time-limit SECONDS] [--json]',
  does: 'the best plan within a budget, proved, and what each sum of money buys',
  help: () =>
    [
      'Exact: a mixed-integer program by HiGHS, or a dynamic program where nothing but a budget limits the choice. Money is added up again in exact decimals afterwards.',
      '',
      '  --choices FILE    a choice problem as JSON: { "budget": 400000, "choices": [{ "part", "option", "cost", "benefit", "site"?, "hours"?, "heads"?, "supplier"?, "period"? }],',
      '                    "sites": [{ "id", "openingCost", "hours", "costPerYear"? }] }; at most one option of a part is chosen. As far as wanted also',
      '                    "locks": [{ "part", "kind": "stays|moves|takes|never", "option"? }], "limits": { "heads", "requalifications", "expectedLoss", "tailLoss", "benefit" },',
      '                    "periods": [{ "id", "budget", "heads", "requalifications" }], "stops": [{ "id", "perYear", "losses": [{ "part", "option"?, "loss" }] }] with the loss of a part',
      '                    that is kept where no option is named (a stop costs what its worst part costs), "futures": [{ "chance", "events": [{ "stop", "times" }] }],',
      '                    "objective": { "benefit": 1, "cost": 0, "expectedLoss": 0, "tailLoss": 0, "tailFrom": 0.9 }, "currency"',
      'Of a spreadsheet or a stored project: what to do with each part (extra stock, a second source, a move, a stand-by, or what a plan of the project does with it), worth what an evaluation of the plan says.',
      'What is wished of the best plan in the project holds here too (budget, what to get, suppliers, people, countries, seconds, parts held; with --stages what each quarter can bear) unless an option says otherwise; which of it was taken is said.',
      '',
      '  --budget MONEY    one-off money and money in extra stock at most, in the currency of the project; with --choices in place of the budget of the file; none for no limit',
      `  --objective WHAT  ${planObjectives.join(', ')}; net-value unless asked otherwise; bad-years is the lowest mean loss of the worst twentieth of ${yearTurns * firstYears} years drawn`,
      '  --worst-year-at-most MONEY  that mean at most, whatever the plan is best at; none for no limit',
      '  --keep PART       a part that stays as it is; may be repeated',
      '  --move PART       a part with which something is done; may be repeated',
      '  --suppliers N     suppliers that may be qualified: one named, else one for each country and kind of part',
      '  --heads N         people who may be trained',
      '  --no-wishes       leaves out what is wished in the project',
      '  --countries LIST  where parts may go, such as PL,PT,NL; PL, CZ and the country of the plant unless asked otherwise',
      '  --futures N       draws so many futures, 10 at least, finds the best plan of each and says how often each part is in it, and which plan does best on average and in the worst tenth',
      '  --save NAME       stores the plan as a new one of the project',
      ...stageHelp,
      '  --scenario NAME   the plan in whose world of figures and what-ifs it is looked for, by name or letter',
      '  --set KEY=VALUE   replaces a fact or a shipped figure; see remweg evaluate --help',
      '  --data DIR        the folder of the database',
      '',
      `  --front N         the best plan for so many budgets (${usualPoints} unless asked otherwise), all for every point there is (of a project ${allOfProject} budgets), none for none`,
      `  --time-limit S    seconds for each plan that is looked for at most, ${usualSeconds} unless asked otherwise; every point of the front and every future is a plan of its own. When they are over, the best plan found is shown with its bound`,
      '  --json            one JSON object',
    ].join('\n'),
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, options, { least: 0, most: 1, missing: '' })
    const seconds = secondsOf(values['time-limit'])
    const [project] = positionals
    if (project !== undefined) {
      if (values.choices !== undefined) throw new WrongUse('Name either a project or --choices FILE, not both.')
      const points = pointsOf(values.front ?? String(usualPoints), null)
      await optimiseProject({ project, values, seconds: values['time-limit'] === undefined ? null : seconds, points: points === 'all' ? allOfProject : points, isJson: values.json === true }, await loadMixedSolver(), output)
      return exitCode.done
    }
    if (values.choices === undefined) throw new WrongUse('Name a spreadsheet, a stored project, or --choices FILE.')
    const meaningless = projectOnly.filter((option) => values[option] !== undefined)
    if (meaningless.length > 0) throw new WrongUse(`${meaningless.map((option) => `--${option}`).join(', ')}: only of a project. With --choices the file says it; see remweg optimise --help.`)
    const asked = atLeastNone('budget', values.budget, false)
    const { problem: stated, currency, numbers } = readFile(values.choices, output)
    const problem = asked === null ? stated : { ...stated, limits: { ...stated.limits, budget: asked } }
    const points = pointsOf(values.front, problem)
    const solve = await loadMixedSolver()
    const answer = solveChoice(problem, solve, { seconds })
    const why = answer.status === 'infeasible' ? reasons(problem, currency, solve, Math.min(seconds, 30)) : []
    const front = answer.plan === null || points === 0 ? null : wholeFront(problem, solve, { points, seconds })
    if (answer.status === 'best-found') output.note(headlines['best-found'])
    if (values.json !== true) {
      inWords(problem, currency, answer, front, why, output)
      return exitCode.done
    }
    const totals = answer.plan?.totals
    const asGiven = (id: string): string | number => (numbers.has(id) ? Number(id) : id)
    output.answer(JSON.stringify({
      status: answer.status, benefit: totals?.benefit ?? null, cost: totals?.cost ?? null, gap: Number.isFinite(answer.gap) ? answer.gap : null, bound: Number.isFinite(answer.bound) ? answer.bound : null,
      objective: totals?.objective ?? null, ...(problem.stops.length === 0 ? {} : { expectedLoss: totals?.expectedLoss ?? null, tailLoss: problem.futures.length === 0 ? null : (totals?.tailLoss ?? null) }),
      method: answer.method, currency, chosen: answer.plan?.chosen.map(({ part, option }) => ({ part: asGiven(part), option: asGiven(option) })) ?? [], openSites: answer.plan?.openSites.map(asGiven) ?? [],
      front: front?.points.map(({ plan, isProved }) => ({ cost: plan.totals.cost, benefit: plan.totals.benefit, ...(problem.stops.length === 0 ? {} : { expectedLoss: plan.totals.expectedLoss }), ...(isProved ? {} : { proved: false }) })) ?? [],
      ...(front === null ? {} : { frontIsWhole: front.isWhole, flatFrom: front.flatFrom }), ...(why.length === 0 ? {} : { why }),
    }))
    return exitCode.done
  },
}
