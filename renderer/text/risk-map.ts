import * as en from './en/risk-map.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the Risk page for what stands around its table: filters, paths to the products, and the map. Numbers come in as formatted text. */
export const riskMapText = inLanguages({ en: en.riskMapText, nl: en.riskMapText, de: en.riskMapText })
