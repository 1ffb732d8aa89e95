/** A number of a column as results have it: unknown is null. */
export const known = (value: number | undefined): number | null => (value === undefined || value !== value ? null : value)
/** As `known`, for money and rates, where infinite is no answer either. */
export const finite = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? value : null)
