import { plainName } from './country-name.ts'

// English, Dutch and German; a word of six letters or more also counts at the end of a compound, such as "Zylinderrollenlager".
const words: Readonly<Record<string, string>> = {
  bearings: 'bearing bearings kugellager rollenlager walzlager kogellager nadellager wentellager',
  fasteners: 'screw screws bolt bolts washer washers rivet rivets circlip schraube schrauben schroef schroeven mutter muttern moer moeren unterlegscheibe bout bouten klinknagel gewindestift',
  'springs-and-stampings': 'spring springs feder federn druckfeder zugfeder veer drukveer trekveer',
  'rubber-and-seals': 'seal seals gasket gaskets dichtung dichtungen dichting dichtring wellendichtring afdichting grommet',
  'gears-and-drive-parts': 'gear gears gearwheel pinion sprocket zahnrad zahnrader ritzel tandwiel tandwielen kettingwiel',
  'permanent-magnets': 'magnet magnets magneet magneten magnete',
  'cables-and-harnesses': 'cable cables harness wiring kabel kabels kabelbaum kabelboom leitung',
  connectors: 'connector connectors stecker steckverbinder konnektor contactdoos',
  'batteries-and-cells': 'battery batteries batterie batterien batterij batterijen akku accu',
  'passive-components': 'resistor resistors capacitor capacitors inductor inductors widerstand kondensator weerstand condensator kondensatoren weerstanden',
  semiconductors: 'microcontroller mosfet transistor transistors diode diodes eeprom mikrocontroller igbt',
  'electric-motors-and-windings': 'motor motors stator elektromotor servomotor motoren',
  packaging: 'carton cartons packaging pallet karton kartons verpackung verpakking palette doos faltschachtel',
  'bare-printed-circuit-boards': 'leiterplatte printplaat printplaten',
  'assembled-printed-circuit-boards': 'pcba',
  'die-castings': 'druckguss spuitgietaluminium diecast drukgietdeel gussteil',
  forgings: 'forging forgings schmiedeteil smeedstuk',
  'displays-and-modules': 'display displays lcd oled anzeige',
  'optics-and-sensors': 'sensor sensors sensoren encoder lens linse',
}
/** Words after which a part is not what the other word says: a bearing housing is no bearing. */
const others =
  /\b(?:housing|cover|bracket|holder|mount|plate|cap|box|tool|kit|set|assembly|assy|adapter|guard|tray|shield|driver|controller|test|machine|halter|platte|satz|baugruppe|deksel|beugel|houder|plaat)s?\b|gehause|behuizing|halterung|deckel|werkzeug|gereedschap|abdeckung|samenstelling/

const categoryByWord = new Map(Object.entries(words).flatMap(([slug, list]) => list.split(' ').map((word) => [word, slug] as const)))
const insideCompounds = [...categoryByWord].filter(([word]) => word.length >= 6)

/** The category that the description of a part names in plain words; null where it names none, several, or a part for one. A proposal to confirm, never a fact. */
export function guessCategory(description: string): string | null {
  const text = plainName(description)
  if (others.test(text)) return null
  const found = new Set<string>()
  for (const word of text.split(' ')) {
    const whole = categoryByWord.get(word)
    if (whole !== undefined) found.add(whole)
    else for (const [part, slug] of insideCompounds) if (word.endsWith(part)) found.add(slug)
  }
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}
