const plainUnit = (unit: string): string => unit.toLowerCase().replace(/[.)]+$/u, '').replace(/^\(/u, '').trim()

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const pieces = listOf(
  'pc pcs pce pces piece pieces st stk stck stuck stück stuks stks stuk szt sztuk sztuki pz pzi pza pzs pezzi pièce pièces piece pièce ud uds ea each nos no off unit units unité unités unidad unidades unità u x qty adet kus ks db',
)
const sets = listOf('set sets satz pair pairs paar kit kits kpl komplet garnitur jeu juego')
const packs = listOf(
  'pack packs pk pks pkg pkgs packet packets package packages packung packungen verpakking verpakkingen pak pakken doos box boxes karton kartons carton cartons schachtel schachteln bag bags beutel zak zakken zakje vpe ve gebinde paquet paquets boîte boîtes lot lots sachet opak opakowanie opakowania opakowań karton paczka paczki paquete paquetes caja cajas bolsa confezione confezioni conf scatola scatole roll rolls rol rollen rolle rouleau rouleaux rolka rolki rollo rollos rotolo rotoli reel reels spool spools tube tubes tray trays bundle bundles bund strip strips tape',
)
const dozens: Readonly<Record<string, number>> = {
  dozen: 12, dozens: 12, doz: 12, dz: 12, dzn: 12, dzd: 12, dutzend: 12, dtz: 12, dtzd: 12, dozijn: 12, dozijnen: 12, douzaine: 12, douzaines: 12, tuzin: 12, tuziny: 12, tuzinów: 12, docena: 12, docenas: 12, dozzina: 12,
  dozzine: 12, gross: 144, gros: 144, grosse: 144, hundred: 100, hundreds: 100, hundert: 100, honderd: 100, honderdtal: 100,
  thousand: 1000, thousands: 1000, tsd: 1000, tausend: 1000, duizend: 1000, duizendtal: 1000, mille: 1000, tysiąc: 1000, tys: 1000, kpcs: 1000, kpc: 1000, kstk: 1000,
}
const measures = listOf('mm cm dm m km meter metre meters metres mètre mètres metr metry metrów metro metros metri mtr mtrs lfm rm m2 m² qm m3 m³ cm2 cm² cm3 cm³ dm3 dm³ cbm kg kgs kilo kilogram g gr gram grams gramm mg t to ton tons tonne tonnes lb lbs oz l ltr liter litre liters litres litr ml cl ft foot feet in inch inches yd')
const times = listOf(
  'd day days tag tage tagen dag dagen dgn dg jour jours j dni dzień dzien día días dia dias giorno giorni gg dgn bd wd wds at werktag werktage arbeitstage arbeitstag werkdag werkdagen ouvrés robocze roboczych hábiles lavorativi h hr hrs hour hours uur stunden std w wk wks wkn week weeks weken woche wochen wo sem semaine semaines tydzień tydzien tygodni tygodnie tyg semana semanas settimana settimane sett ' +
    'mo mos mth mths month months monat monate monaten mon maand maanden mnd mois mies miesiąc miesiace miesiące miesięcy mes meses mese mesi y yr yrs year years jahr jahre jaar',
)

/** Is this one word for what is counted or measured, such as pcs, kg, dozen or weeks? */
export function isUnitWord(unit: string): boolean {
  const plain = plainUnit(unit)
  return pieces.has(plain) || sets.has(plain) || packs.has(plain) || Object.hasOwn(dozens, plain) || measures.has(plain) || times.has(plain) || plain === 'ppm'
}

/** Is this word for single pieces? */
export const isPieceWord = (unit: string): boolean => pieces.has(plainUnit(unit))

/** Is this word for packs of any kind, such as box, VPE or reel? */
export const isPackWord = (unit: string): boolean => packs.has(plainUnit(unit))

/** Pieces in one of a unit that counts by the dozen, gross, hundred or thousand; null for any other unit. */
export const dozenOf = (unit: string | null): number | null => (unit === null ? null : Object.hasOwn(dozens, plainUnit(unit)) ? (dozens[plainUnit(unit)] ?? null) : null)

/** What a unit measures, and how many of its base unit (kg, m, m², m³) are in one; null for units that count. */
export function measureOf(unit: string | null): { readonly base: 'kg' | 'm' | 'm²' | 'm³'; readonly factor: number } | null {
  switch (plainUnit(unit ?? '')) {
    case 'kg': case 'kgs': case 'kilo': case 'kilogram': return { base: 'kg', factor: 1 }
    case 'g': case 'gr': case 'gram': case 'grams': case 'gramm': return { base: 'kg', factor: 0.001 }
    case 'mg': return { base: 'kg', factor: 0.000001 }
    case 't': case 'to': case 'ton': case 'tons': case 'tonne': case 'tonnes': return { base: 'kg', factor: 1000 }
    case 'lb': case 'lbs': return { base: 'kg', factor: 0.45359237 }
    case 'oz': return { base: 'kg', factor: 0.028349523125 }
    case 'm': case 'meter': case 'metre': case 'meters': case 'metres': case 'mètre': case 'mètres': case 'mtr': case 'mtrs': case 'lfm': case 'rm': case 'metr': case 'metry': case 'metrów': case 'metro': case 'metros': case 'metri': return { base: 'm', factor: 1 }
    case 'mm': return { base: 'm', factor: 0.001 }
    case 'cm': return { base: 'm', factor: 0.01 }
    case 'dm': return { base: 'm', factor: 0.1 }
    case 'km': return { base: 'm', factor: 1000 }
    case 'ft': case 'foot': case 'feet': return { base: 'm', factor: 0.3048 }
    case 'm2': case 'm²': case 'qm': return { base: 'm²', factor: 1 }
    case 'cm2': case 'cm²': return { base: 'm²', factor: 0.0001 }
    case 'm3': case 'm³': case 'cbm': return { base: 'm³', factor: 1 }
    case 'l': case 'ltr': case 'liter': case 'litre': case 'liters': case 'litres': case 'litr': case 'dm3': case 'dm³': return { base: 'm³', factor: 0.001 }
    case 'ml': case 'cm3': case 'cm³': return { base: 'm³', factor: 0.000001 }
    case 'cl': return { base: 'm³', factor: 0.00001 }
    default: return null
  }
}
