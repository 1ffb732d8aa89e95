import * as de from './de/chart.ts'
import * as en from './en/chart.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/chart.ts'

/** Words of the menu that every chart has. */
export const chartText = inLanguages({ en: en.chartText, nl: nl.chartText, de: de.chartText })
