import { incoterms } from '../model/offer.ts'
import { findCountry } from '../data/countries.ts'
import { transportModeOf } from './read-terms.ts'

const currencyCodes = new Set(
  ('AED ARS AUD BGN BRL CAD CHF CLP CNH CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KRW KZT MAD MXN MYR NOK NTD NZD PEN PHP PKR PLN QAR RMB RON RSD SAR SEK SGD THB TND ' +
    'TRY TWD UAH USD UYU VND ZAR € $ £ ¥ ₺ ₹ zł US$ kč kr').split(' ').map((code) => code.toUpperCase()),
)

/** Is this a currency and nothing else: a code of ISO 4217 or a sign? */
export const isCurrency = (text: string): boolean => currencyCodes.has(text.trim().toUpperCase())

/** Is this a country code of ISO 3166 in capitals? */
export const isCountryCode = (text: string): boolean => /^[A-Z]{2,3}$/u.test(text) && findCountry(text) !== null

/** Is this a delivery term, perhaps with its place: FCA, or FOB Shanghai? */
export const isIncoterm = (text: string): boolean => incoterms.some((term) => term === text.slice(0, 3).toUpperCase()) && /^.{3}(?:$|[\s,(-])/u.test(text) && text.length <= 40

/** Is this a customs code of 6 to 10 digits, in a chapter that the harmonised system has, with or without dots and spaces? */
export function isCustomsCode(text: string): boolean {
  if (!/^\d{4}[. ]?\d{2}(?:[. ]?\d{2}){0,2}$/u.test(text)) return false
  const chapter = Number(text.slice(0, 2))
  return chapter >= 1 && chapter <= 97 && chapter !== 77
}

/** Is this one way of transport in a word or two? */
export const isTransportMode = (text: string): boolean => text.length <= 24 && !/\d/u.test(text) && text.trim().split(/\s+/u).length <= 3 && transportModeOf(text) !== null
