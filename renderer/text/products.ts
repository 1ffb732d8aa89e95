import * as de from './de/products.ts'
import * as en from './en/products.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/products.ts'

/** Words that ask for what the products sell and earn. */
export const productsText = inLanguages({ en: en.productsText, nl: nl.productsText, de: de.productsText })
