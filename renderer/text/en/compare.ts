/** Numbers of a verdict as formatted text; null where unknown or nothing to say. */
export interface VerdictWords {
  readonly letter: string
  readonly parts: { readonly moved: string | null; readonly secondSourced: string | null; readonly buffered: string | null }
  /** Cost per unit: the difference as shown, or null while it is unknown. */
  readonly costMore: string | null
  readonly costLess: string | null
  readonly costSame: boolean
  readonly once: string | null
  readonly lossLess: string | null
  readonly lossMore: string | null
  readonly gapBefore: string | null
  readonly gapAfter: string | null
  readonly netValue: { readonly amount: string; readonly isGain: boolean; readonly years: string } | null
  readonly paybackMonths: string | null
  readonly estimated: string | null
}

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

/** The verdict on a plan against today in three sentences at most: what it does, what that costs and saves, whether it pays. */
export function verdictSentences(facts: VerdictWords): string[] {
  const { letter, parts } = facts
  const does = [
    parts.moved === null ? '' : `moves ${parts.moved}`,
    parts.secondSourced === null ? '' : `gives ${parts.secondSourced} a second source`,
    parts.buffered === null ? '' : `adds stock of ${parts.buffered}`,
  ].filter((one) => one !== '')
  const first = does.length === 0 ? `Plan ${letter} changes no part.` : `Plan ${letter} ${list(does)}${facts.once === null ? '' : `, for ${facts.once} once`}.`
  const effects = [
    facts.costMore === null ? '' : `costs ${facts.costMore} more a unit`,
    facts.costLess === null ? '' : `saves ${facts.costLess} a unit`,
    facts.costSame ? 'costs the same a unit' : '',
    facts.lossLess === null ? '' : `avoids ${facts.lossLess} of expected loss a year`,
    facts.lossMore === null ? '' : `adds ${facts.lossMore} of expected loss a year`,
    facts.gapBefore === null || facts.gapAfter === null ? ''
      : facts.gapBefore === facts.gapAfter ? `leaves the longest standstill at ${facts.gapAfter}` : `changes the longest standstill from ${facts.gapBefore} to ${facts.gapAfter}`,
  ].filter((one) => one !== '')
  const value = facts.netValue
  const pays = value === null
    ? 'Whether it pays is unknown: demand, margin, prices or countries of suppliers are missing.'
    : `Over ${value.years} years it is worth ${value.amount} ${value.isGain ? 'more' : 'less'} than today on expected values${facts.paybackMonths === null ? '' : ` and pays back in ${facts.paybackMonths} months`}.`
  return [first, ...(effects.length === 0 ? [] : [`It ${list(effects)}.`]), pays, ...(facts.estimated === null ? [] : [`${facts.estimated} of its cost rests on estimated prices.`])]
}

/** Words of the Compare page. Numbers come in as formatted text. */
export const compareText = {
  title: 'Compare',
  today: 'Today',
  empty: {
    title: 'Nothing to compare yet',
    body: 'Compare sets today beside up to three plans. Make a plan first: choose options for parts, move a slider, and it is saved as you go.',
    make: 'Make a plan',
    goToScenarios: 'Go to Scenarios',
    stepName: (letter: string) => `Start plan ${letter}`,
    defaultName: (letter: string) => `Plan ${letter}`,
  },
  toolbar: {
    label: 'Plans compared',
    add: 'Add a plan',
    remove: (letter: string) => `Leave plan ${letter} out of the comparison`,
    places: (used: string, all: string) => `${used} of ${all} places used`,
    difference: 'Difference',
    differenceLabel: 'Difference: which plan',
    against: 'against',
    againstLabel: 'Difference: against which plan',
    copy: 'Copy table',
    copied: 'Table copied: paste it into a spreadsheet',
    copyFailed: 'The table could not be copied: the system refused access to the clipboard. Select the table and copy it by hand.',
    print: 'Print',
  },
  table: {
    label: 'Today and plans side by side',
    against: (one: string, other: string) => `${one} against ${other}`,
    unknown: 'unknown',
    never: 'never',
    none: 'none',
    covered: 'covered',
    what: 'What is compared',
    best: 'best of those shown',
    more: 'more by',
    less: 'less by',
    better: 'better',
    worse: 'worse',
    same: 'same',
    points: (count: string) => `${count} points`,
    boldIsBest: 'Bold is the best of the plans shown',
    shownDifference: 'Differences are taken from the numbers shown',
    notComparable: 'not comparable',
  },
  groups: { cost: 'Cost', risk: 'Risk', value: (years: string) => `Value over ${years} years`, europe: 'Europe' },
  /** Name and unit of each row. */
  rows: {
    'cost-per-unit': { label: 'Landed cost', unit: 'per unit sold' },
    'landed-per-year': { label: 'Landed cost', unit: 'a year' },
    'ownership-per-year': { label: 'Cost of ownership', unit: 'a year' },
    'one-off': { label: 'Moves and qualification', unit: 'once' },
    'extra-stock': { label: 'Cash in extra stock', unit: 'once' },
    'working-capital': { label: 'Money in stock', unit: 'all stock and transit' },
    npv: { label: 'Net value', unit: 'saved and avoided, less spent' },
    'internal-return': { label: 'Return on the money', unit: 'a year' },
    payback: { label: 'Payback', unit: 'months, not discounted' },
    'discounted-payback': { label: 'Payback with interest', unit: 'months' },
    'deepest-cash': { label: 'Deepest in cash', unit: 'against today' },
    'expected-loss': { label: 'Expected loss', unit: 'a year' },
    'longest-gap': { label: 'Longest standstill', unit: 'days at worst' },
    'shortest-survive': { label: 'First site to stop', unit: 'days stock lasts' },
    'sites-short': { label: 'Sites that run short', unit: '' },
    risk: { label: 'Risk score', unit: '0 to 100, 100 worst' },
    'share-from-europe': { label: 'Bought in Europe', unit: 'of spend' },
    co2: { label: 'Transport CO2', unit: 't a year' },
    priced: { label: 'Priced', unit: 'of spend' },
  },
  verdict: { title: 'Is it worth it?', note: (plan: string) => `plan ${plan} against today` },
  worlds: (letter: string, changes: string) => `Plan ${letter} has what-ifs of its own (${changes}). Its net value, this verdict and the charts hold it against today under the same what-ifs; the column Today is without them.`,
  charts: {
    cost: 'Where the cost moves',
    costNote: (plan: string, currency: string) => `today to plan ${plan}, ${currency} per unit sold`,
    costToday: (withLoss: boolean) => (withLoss ? 'Today, with expected loss' : 'Today, loss not counted'),
    costPlan: (name: string, withLoss: boolean) => (withLoss ? `${name}, with expected loss` : `${name}, loss not counted`),
    steps: {
      price: 'Purchase price', freight: 'Freight and insurance', duty: 'Duty and brokerage', stock: 'Stock and transit', buffer: 'Extra stock', soft: 'Quality, oversight, carbon',
      loss: 'Expected loss',
    },
    costUnknown: 'The cost per unit is not known for both plans: it needs demand for at least one product, and prices and countries of its suppliers.',
    axisStarts: (value: string) => `axis starts at ${value}`,
    days: 'What runs short',
    daysNote: (plan: string) => `days short by site, today to plan ${plan}`,
    daysUnknown: 'No site has both stock and recovery known, so days short cannot be shown.',
    before: 'today',
    after: 'plan',
    inWords: (before: string, after: string) => `${before} to ${after} d`,
    daysRest: (count: string) => `and ${count} more sites`,
    daysNone: 'No site runs short, today or after.',
    cash: 'Cash',
    cashNote: 'against today, cumulative, by month, not discounted',
    cashUnknown: 'Cash needs demand and margin of a product: type them on the Parts page.',
    deepest: (letter: string, amount: string, month: string) => `${letter} lowest ${amount}, month ${month}`,
    years: 'years',
  },
  status: { expected: 'The table shows expected values; the futures drawn are below' },
}
