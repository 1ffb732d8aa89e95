import * as de from './de/risk-map.ts'
import * as en from './en/risk-map.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/risk-map.ts'

/** Words of the Risk page for what stands around its table: filters, paths to the products, and the map. Numbers come in as formatted text. */
export const riskMapText = inLanguages({ en: en.riskMapText, nl: nl.riskMapText, de: de.riskMapText })
