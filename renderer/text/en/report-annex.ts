/** Words of the annex of the report: assumptions, replaced figures, how the numbers are made. Numbers come in as formatted text. */
export const reportAnnexText = {
  assumptions: {
    title: 'Assumptions and sources',
    again: 'Assumptions and sources, continued',
    note: 'A: measured, contracted or your own. B: published or quoted. C: default or estimate; replace before deciding.',
    label: 'Assumptions and sources',
    head: { input: 'Input', value: 'Value used', source: 'Source', year: 'Year', trust: 'Trust' },
    yours: 'your input', sheet: 'your sheet', sample: 'sample, invented', shipped: 'Remweg default',
    unknown: 'unknown',
    demand: (product: string) => `Units a year, ${product}`,
    margin: (product: string) => `Margin a unit, ${product}`,
    rate: ['Discount rate and horizon', (rate: string, years: string) => `${rate} a year, ${years} years`] as const,
    exchange: ['Exchange rates', (rates: string) => `1 EUR = ${rates}`, 'none needed: all prices in one currency'] as const,
    carrying: ['Cost of holding stock', (capital: string, storage: string, risk: string) => `${capital} capital, ${storage} storage, ${risk} risk, of value a year`] as const,
    freight: (mode: string) => `Freight, ${mode}`,
    freightValue: (rate: string, days: string) => `${rate} EUR a kg, ${days} days door to door`,
    freightFactor: (factor: string) => `, times ${factor}`,
    duty: ['Duty', (typed: string, all: string) => `typed for ${typed} of ${all} imported offers, else by HS code`, 'no part comes from outside the customs union'] as const,
    stops: ['Chance of a stop', (low: string, high: string) => `${low} a year at risk score 0 to ${high} at 100`] as const,
    shocks: ['Shock to a whole country', (rate: string) => `${rate} a year, scaled by governance`] as const,
    governance: 'Governance of countries', logistics: 'Logistics of countries', hazard: 'Natural hazard of countries',
    indicator: (countries: string, missing: string) => `score of ${countries}${missing === '' ? '' : `; none for ${missing}`}`,
    recovery: ['Recovery days', (known: string, usual: string) => `${known} confirmed, ${usual} usual for the kind of part`] as const,
    stock: ['Stock of parts', (known: string, usual: string) => `${known} known, ${usual} usual for the kind of part`] as const,
    prices: ['Prices', (priced: string, all: string, share: string) => `${priced} of ${all} parts, ${share} of spend`] as const,
    offers: ['New offers', (quoted: string, estimated: string) => `${quoted} quoted, ${estimated} estimated from today’s price`] as const,
    own: ['Own production', (parts: string, capex: string) => `${parts}, ${capex} of machines and building; what one unit takes is in the plan`] as const,
    works: [
      (name: string) => `Own works ${name}`, (parts: string, once: string, year: string, hours: string) => `${parts}; ${once} to open, ${year} a year; ${hours}`,
      (asked: string, has: string) => `${asked} of ${has} hours a year`, 'hours of some parts unknown', (asked: string) => `${asked} hours a year, its own hours not stated`, (hours: string) => `${hours}: more than it has`,
    ] as const,
    start: ['Start of new sources', (stated: string, usual: string, longest: string) => `${stated} stated, ${usual} after the weeks to requalify, at most ${longest} weeks`] as const,
    rebase: ['Estimate of new prices', (premium: string, exponent: string, automation: string) => `material ${premium} dearer in Europe; productivity to the power ${exponent}; ${automation} automated`] as const,
    wages: ['Labour cost an hour', (from: string, to: string) => `EUR ${from} to ${to}`] as const,
    qualification: ['Qualification, where no sum is given', (money: string, parts: string) => `${money} a part, for ${parts}`] as const,
    carbon: ['Carbon price', (price: string) => `EUR ${price} a tonne CO2e`] as const,
    emission: ['Transport CO2', (sea: string, road: string, air: string) => `${sea} sea, ${road} road, ${air} air, kg a tonne-km`] as const,
    insurance: ['Cargo insurance and brokerage', (share: string, entry: string) => `${share} of value; EUR ${entry} an entry`] as const,
  },
  replaced: {
    title: 'Figures replaced',
    again: 'Figures replaced, continued',
    note: 'Shipped figures that this project or a plan uses another value for.',
    head: { figure: 'Figure', key: 'Key', scope: 'In', used: 'Value used', shipped: 'Shipped' },
    everywhere: 'all plans', plan: (letter: string) => `plan ${letter}`, notShipped: 'none',
  },
  closing: {
    title: 'How the main numbers are made',
    body: (years: string, rate: string) =>
      `Days short = recovery days − days that stock lasts, the worst part of each site. Loss if it stops = days short × units a day × margin. Expected loss = sum over sites of the chance of a stop in a year × that loss. ` +
      `Landed cost = price, freight, insurance, duty, brokerage and the cost of stock; cost of ownership adds rejects, express freight, oversight, hedging and carbon. ` +
      `Net value = saved cost and avoided loss over ${years} years at ${rate}, less money spent once and tied up in stock, which comes back at the end. ` +
      `Differences are taken from the numbers shown. The same inputs and the same version give the same numbers on any computer.`,
    hash: 'Hash of all inputs (SHA-256):',
    plansIn: (letters: string) => `It covers the facts of the project, the figures replaced, and ${letters}.`,
    todayOnly: 'today’s sourcing', plans: (letters: string) => `plans ${letters}`, plan: (letter: string) => `plan ${letter}`,
  },
} as const
