import * as en from './en/products.ts'
import { inLanguages } from './in-languages.ts'

/** Words that ask for what the products sell and earn. */
export const productsText = inLanguages({ en: en.productsText, nl: en.productsText, de: en.productsText })
