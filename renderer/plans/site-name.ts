/** A site as "Hengtai Motor, Ningbo CN". */
export function siteName({ supplierName, city, country }: { readonly supplierName: string; readonly city: string; readonly country: string | null }): string {
  const place = [city, country ?? ''].filter((word) => word !== '').join(' ')
  return [supplierName, place].filter((word) => word !== '').join(', ')
}
