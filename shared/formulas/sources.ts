import type { Source } from '../model/source.ts'

const published = (title: string, publisher: string, year: string, locator: string, licence: string): Source => ({ title, publisher, locator, year, licence })

/** Ours: reasoned in docs/decisions, published by nobody else. */
export const own: Source = published('Remweg model', 'Remweg', '2026', 'docs/decisions', 'MIT')

/** Common knowledge of the trade, quoted from no single book. */
export const generalPractice: Source = published('Common practice in purchasing and logistics', 'general practice', '2026', 'no single source', 'fact')

export const customsCode: Source = published(
  'Regulation (EU) No 952/2013, Union Customs Code', 'European Union', '2013', 'articles 70 to 72', 'EU legal text, free reuse (2011/833/EU)',
)
export const incotermsRules: Source = published('Incoterms 2020', 'International Chamber of Commerce', '2020', 'rules A2 to A4, A9 and B9', 'fact; text not copied')
export const reshoringInitiative: Source = published('Total Cost of Ownership Estimator', 'Reshoring Initiative', '2024', 'insurance as a share of CIF value', 'fact, cite')
export const stevenson: Source = published('Operations Management', 'W. J. Stevenson, McGraw-Hill', '2018', 'reorder point with safety stock', 'fact, cite')
export const freightEmissions: Source = published(
  'ISO 14083 and the GLEC Framework', 'ISO and Smart Freight Centre', '2023', 'transport activity × emission intensity, well-to-wheel', 'fact, cite',
)
export const simchiLevi: Source = published(
  'Identifying Risks and Mitigating Disruptions in the Automotive Supply Chain', 'Simchi-Levi et al., Interfaces 45(5)', '2015',
  'time to survive, time to recover', 'fact, cite',
)
export const rockafellar: Source = published('Optimization of conditional value-at-risk', 'Rockafellar and Uryasev, Journal of Risk 2(3)', '2000', 'conditional value at risk', 'fact, cite')
export const mergerGuidelines: Source = published('Merger Guidelines', 'US Department of Justice and Federal Trade Commission', '2023', 'Herfindahl-Hirschman index', 'public domain')
export const governanceIndicators: Source = published('Worldwide Governance Indicators', 'World Bank', '2023', 'six dimensions, estimates −2.5 to 2.5', 'CC BY 4.0')
export const logisticsIndex: Source = published('Logistics Performance Index', 'World Bank', '2023', 'overall score, 1 to 5', 'CC BY 4.0')
export const worldRiskIndex: Source = published('WorldRiskIndex', 'Bündnis Entwicklung Hilft and IFHV', '2021', 'index 0 to 100', 'cite; CC BY 4.0 from the 2022 edition on')
export const carbonBorder: Source = published(
  'Regulation (EU) 2023/956 establishing a carbon border adjustment mechanism', 'European Union', '2023', 'Annex I, articles 21, 22 and 31; threshold by Regulation (EU) 2025/2083',
  'EU legal text, free reuse (2011/833/EU)',
)
export const learningCurves: Source = published('Project Management', 'H. Kerzner, Wiley', '2017', 'learning curves: cumulative average and unit theory', 'fact, cite')
export const corporateFinance: Source = published('Net present value', 'general practice', '2026', 'flows discounted to t = 0', 'fact')
