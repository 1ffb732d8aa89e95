import { incoterms, type Incoterm, type TransportMode } from '../model/offer.ts'

/** Incoterm that a cell names, such as "FOB Shanghai"; null when it names none. */
export function incotermOf(text: string | null): Incoterm | null {
  const words = (text ?? '').toUpperCase().split(/[^A-Z]+/u)
  return incoterms.find((term) => words.includes(term)) ?? null
}

const modes: readonly (readonly [RegExp, TransportMode])[] = [
  [/lcl|less than container/iu, 'sea LCL'],
  [/ferry|veerboot|fähre|prom|traghetto|transbordador/iu, 'road and ferry'],
  [/\bsea|fcl|ocean|vessel|ship\b|zee|schip|schiff|see(?:fracht)?\b|mer\b|maritime|bateau|morski|statek|mar[ií]timo|barco|mare|nave/iu, 'sea FCL'],
  [/\bair|lucht|luft|flug|avion|aérien|lotnicz|samolot|aéreo|avi[oó]n|aereo/iu, 'air'],
  [/rail|train|spoor|trein|bahn|zug|ferroviaire|kolej|poci[aą]g|ferrocarril|tren\b|ferrovia|treno/iu, 'rail'],
  [/road|truck|lorry|weg|vrachtwagen|lkw|stra[sß]+e|camion|routi?er|route|drogow|ciężar[oó]w|carretera|cami[oó]n|strada|gomma/iu, 'road'],
]

/** Way of transport that a cell names in one of seven languages; null when it names none. */
export function transportModeOf(text: string | null): TransportMode | null {
  if (text === null) return null
  return modes.find(([words]) => words.test(text))?.[1] ?? null
}
