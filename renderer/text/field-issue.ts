import type { ImportField } from '../../shared/import/bom-import.ts'

const kebab = (field: string): string => field.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)

/** The field and the fault of an issue code such as unit-price-not-a-number; null where it names none of these fields. */
export function fieldIssue(code: string, fields: readonly ImportField[]): { readonly field: ImportField; readonly fault: string } | null {
  const field = fields.filter((one) => code.startsWith(`${kebab(one)}-`)).toSorted((one, other) => other.length - one.length)[0]
  return field === undefined ? null : { field, fault: code.slice(kebab(field).length + 1) }
}
