/** Words as they are searched: lower case, without accents, ł read as l. */
export const plainWords = (text: string): string => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l')
