import { countryName } from '../text/country-names.ts'

interface Named {
  readonly supplierName: string
  readonly city: string
  readonly country: string | null
}

/** A site as "Hengtai Motor, Ningbo CN". */
export function siteName({ supplierName, city, country }: Named): string {
  const place = [city, country ?? ''].filter((word) => word !== '').join(' ')
  return [supplierName, place].filter((word) => word !== '').join(', ')
}

/** A place in one word, as a buyer calls it: the supplier, else the city, else the country. */
export function placeName({ supplierName, city, country }: Named): string {
  return supplierName !== '' ? supplierName : city !== '' ? city : country === null ? '' : countryName(country)
}
