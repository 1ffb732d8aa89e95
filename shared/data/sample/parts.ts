/** One bought part of the sample with the place it comes from. */
export interface SamplePart {
  readonly number: string
  readonly description: string
  /** Per piece, in `currency`; null where nobody has a price on file. */
  readonly price: number | null
  readonly currency: string
  readonly site: string
  /** Grams per piece; null where it was never weighed. */
  readonly grams: number | null
  readonly hsCode: string
  /** Percent of customs value; null takes the shipped average. */
  readonly dutyPercent: number | null
  /** Days of use that the stock at the plant covers. */
  readonly stockDays: number
  /** Days until it comes again, where that differs from its site. */
  readonly recoveryDays: number | null
  readonly category: string
}

const categoryOf: Readonly<Record<string, string>> = {
  asm: 'assembled-printed-circuit-boards', bear: 'bearings', board: 'bare-printed-circuit-boards', cable: 'cables-and-harnesses',
  cast: 'die-castings', chem: 'chemicals-coatings-and-grease', chip: 'semiconductors', conn: 'connectors', fast: 'fasteners',
  forge: 'forgings', gear: 'gears-and-drive-parts', magn: 'permanent-magnets', mach: 'machined-metal-parts',
  motor: 'electric-motors-and-windings', other: 'other-purchased-parts', pack: 'packaging', pass: 'passive-components',
  plast: 'injection-moulded-plastics', rubb: 'rubber-and-seals', sens: 'optics-and-sensors', stamp: 'springs-and-stampings',
}

// number | description | price | currency | site | grams | HS code | duty % | stock, days | recovery of its own, days | category
const table = `
MT-2001 | Stator lamination stack, 36 slots  | 11.20 | USD | HEN | 820  | 8503 00 99 | 2.7 | 24 |    | motor
MT-2004 | Copper winding set, hairpin        | 17.90 | USD | HEN | 640  | 8503 00 99 | 2.7 | 19 |    | motor
MT-2007 | Rotor hub, machined                | 8.40  | USD | HEN | 410  | 8503 00 99 | 2.7 | 31 | 56 | mach
MT-2011 | Magnet set NdFeB N42SH, 40 pcs     | 21.60 | USD | ZHO | 190  | 8505 11    | 2.2 | 52 |    | magn
MT-2015 | Rotor sleeve, glass fibre          | 2.35  | EUR | BRN | 48   | 7019 90    |     | 33 |    | other
MT-2018 | Phase lead assembly                | 3.10  | USD | MIN | 85   | 8544 42 90 | 0   | 30 |    | cable
MT-2020 | Hall sensor board                  | 4.65  | USD | LIA | 12   | 8503 00 99 | 2.7 | 17 |    | asm
MT-2023 | Winding thermistor NTC             | 0.38  | EUR | NUR | 2    | 8533 40    |     | 52 |    | pass
MT-2026 | Ball bearing 6804-2RS              | 2.15  | EUR | SCH | 38   | 8482 10 90 |     | 26 |    | bear
MT-2101 | Stator lamination stack, 50 mm     | 13.90 | EUR | LUD | 1180 | 8503 00 99 |     | 36 | 50 | motor
MT-2104 | Copper winding set, 2.5 mm hairpin | 21.90 | USD | MIN | 910  | 8503 00 99 | 0   | 30 |    | motor
MT-2111 | Magnet set NdFeB N45SH, 40 pcs     | 27.90 | USD | ZHO | 265  | 8505 11    | 2.2 | 56 |    | magn
GB-3002 | Sun gear, helical, ground          | 6.80  | USD | KAI | 140  | 8483 90 89 | 2.7 | 28 |    | gear
GB-3005 | Planet gear, steel hub             | 3.45  | USD | KAI | 65   | 8483 90 89 | 2.7 | 24 |    | gear
GB-3008 | Planet carrier                     | 5.90  | EUR | RZE | 260  | 8483 90 89 |     | 20 |    | gear
GB-3011 | Ring gear, internal                | 9.75  | EUR | RZE | 380  | 8483 90 89 |     | 16 |    | gear
GB-3014 | One-way clutch, sprag 25 mm        | 6.20  | EUR | BOL | 70   | 8483 60 80 |     | 27 |    | gear
GB-3017 | Reduction gear, PA46               | 4.10  | EUR | BRA | 90   | 8483 90 89 |     | 24 |    | plast
GB-3020 | Needle bearing HK2016              | 1.48  | EUR | SCH | 25   | 8482 40 00 |     | 38 |    | bear
GB-3023 | Ball bearing 6903-2RS              | 1.92  | EUR | SCH | 24   | 8482 10 10 |     | 30 |    | bear
GB-3026 | Gear grease, 18 g dose             | 0.62  | EUR | ENS | 18   | 3403 99 00 |     | 45 |    | chem
GB-3102 | Sun gear, helical, 3.5 mm face     | 8.90  | USD | KAI | 185  | 8483 90 89 | 2.7 | 34 |    | gear
GB-3105 | Planet gear, hardened, wide        | 4.30  | USD | KAI | 88   | 8483 90 89 | 2.7 | 32 |    | gear
EL-4001 | Controller board, 6 layers, bare   | 7.30  | USD | LIA | 70   | 8534 00 11 | 0   | 25 | 49 | board
EL-4004 | Power stage board, assembled       | 16.80 | USD | LIA | 160  | 8504 90    | 2.2 | 21 |    | asm
EL-4007 | Microcontroller 170 MHz, LQFP64    | 3.95  | USD | SIL | 1    | 8542 31 90 | 0   | 58 |    | chip
EL-4010 | MOSFET 100 V, 80 A                 | 0.92  | USD | SIL | 1    | 8541 29 00 | 0   | 41 | 63 | chip
EL-4013 | Gate driver IC, 3-phase            | 2.60  | USD | PEN | 1    | 8542 39 90 | 0   | 46 |    | chip
EL-4016 | Current-sense amplifier            | 0.54  | USD | PEN | 1    | 8542 33 90 | 0   | 60 | 70 | chip
EL-4019 | Bluetooth module                   |       | USD | LIA | 4    | 8517 62 00 | 0   | 36 | 42 | asm
EL-4022 | DC-link capacitor 470 µF           | 1.65  | EUR | NUR | 18   | 8532 22 00 |     | 31 |    | pass
EL-4025 | Ceramic capacitor kit, 64 pcs      | 1.10  | EUR | NUR | 6    | 8532 24 00 |     | 40 | 28 | pass
EL-4028 | Inductor 22 µH                     | 0.71  | USD | LIA | 9    | 8504 50    |     | 44 | 35 | pass
EL-4031 | Heat spreader, Al 6082             | 2.95  | EUR | ZUT | 95   | 7616 99 90 |     | 15 |    | mach
EL-4034 | Thermal pad, 3 W/mK                | 0.48  | USD | YAF | 5    | 3919 90 80 | 6.5 | 55 | 21 | other
EL-4037 | Conformal coating dose             | 0.35  | EUR | ENS | 4    | 3208 90 91 |     | 60 |    | chem
SN-5002 | Torque sensor, magnetostrictive    |       | JPY | NAG | 60   | 9031 80    | 0   | 34 |    | sens
SN-5005 | Cadence ring, 24 poles             | 2.20  | USD | ZHO | 20   | 8505 19    | 2.2 | 58 |    | magn
SN-5008 | Speed sensor with cable            | 2.90  | USD | WEI | 45   | 9029 20 38 | 2.6 | 33 |    | sens
SN-5011 | Encoder magnet, 2-pole             | 0.66  | USD | ZHO | 3    | 8505 11    | 2.2 | 70 |    | magn
SN-5014 | Encoder IC, 14 bit                 | 2.85  | USD | SIL | 1    | 8542 39 90 | 0   | 49 |    | chip
SN-5017 | Temperature switch 85 °C           | 0.52  | EUR | LUD | 3    | 9032 10    |     | 64 |    | sens
HS-6001 | Main housing, die-cast AlSi9Cu3    | 12.40 | USD | VIN | 1150 | 8503 00 99 | 0   | 30 |    | cast
HS-6004 | Motor cover, die-cast              | 5.60  | USD | VIN | 420  | 8503 00 99 | 0   | 32 |    | cast
HS-6007 | Gearbox cover, machined            | 7.85  | EUR | WRO | 350  | 8483 90 89 |     | 25 |    | mach
HS-6010 | Cable cover, PA66-GF30             | 1.15  | USD | YAF | 60   | 3926 90 97 | 6.5 | 39 |    | plast
HS-6013 | Skid plate, PA66-GF30              | 2.05  | USD | YAF | 145  | 3926 90 97 | 6.5 | 29 |    | plast
HS-6016 | Light pipe                         | 0.22  | USD | YAF | 4    | 3926 90 97 | 6.5 | 62 | 28 | plast
HS-6019 | Vent membrane                      | 0.95  | EUR | ENS | 2    | 3926 90 97 |     | 40 |    | plast
HS-6022 | Badge, anodised                    |       | EUR | EIN |      | 8310 00 00 |     | 50 |    | stamp
CR-7001 | Crank axle, 34CrNiMo6              | 9.90  | USD | YON | 520  | 8714 96 30 | 4.7 | 26 |    | forge
CR-7004 | Chainring spider                   | 5.30  | USD | YON | 180  | 8714 96 30 | 4.7 | 32 |    | mach
CR-7007 | Chainring bolt set                 | 1.35  | USD | SHU | 20   | 7318 15    | 3.7 | 48 |    | fast
CR-7010 | Axle circlip, 20 mm                | 0.09  | EUR | LUD | 3    | 7318 29 00 |     | 75 |    | fast
CR-7013 | Spacer ring set                    | 1.40  | EUR | ZUT | 35   | 7326 90 98 |     | 21 |    | mach
CR-7101 | Crank axle, 34CrNiMo6, reinforced  | 12.80 | USD | YON | 690  | 8714 96 30 | 4.7 | 30 |    | forge
HN-8001 | Main harness, 14-way               | 6.20  | USD | WEI | 210  | 8544 42 90 | 3.3 | 27 |    | cable
HN-8004 | Battery connector, 60 A            | 3.85  | EUR | BRN | 55   | 8536 69 90 |     | 22 |    | conn
HN-8007 | Display cable, 1.6 m               | 2.40  | USD | WEI | 90   | 8544 42 90 | 3.3 | 36 | 28 | cable
HN-8010 | Light cable set                    | 1.70  | USD | MIN | 70   | 8544 42 90 | 0   | 34 |    | cable
HN-8013 | Cable gland M16                    | 0.34  | EUR | BRN | 11   | 3926 90 97 |     | 58 |    | plast
SP-9001 | Shaft seal 25×35×6                 | 0.78  | EUR | ENS | 9    | 4016 93 00 |     | 24 |    | rubb
SP-9004 | O-ring kit FKM                     | 0.92  | EUR | ENS | 14   | 4016 93 00 |     | 35 |    | rubb
SP-9007 | Screw kit A2-70, 34 pcs            | 1.28  | USD | SHU | 160  | 7318 15    | 3.7 | 44 |    | fast
SP-9010 | Threaded insert M6                 | 0.11  | USD | SHU | 4    | 7318 16    | 3.7 | 66 |    | fast
SP-9013 | Housing gasket, moulded            |       | EUR | ENS |      | 4016 93 00 |     | 28 |    | rubb
SP-9016 | Label set, laser                   | 0.36  | EUR | EIN | 5    | 3919 90 80 |     | 30 |    | other
SP-9019 | Carton with tray                   | 1.95  | EUR | EIN | 310  | 4819 10 00 |     | 12 |    | pack
`

const numberOrNull = (cell: string): number | null => (cell === '' ? null : Number(cell))

/** The bought parts of the sample, invented; the HS codes are true ones for such parts. */
export const sampleParts: readonly SamplePart[] = table.trim().split('\n').map((row) => {
  const [number = '', description = '', price = '', currency = '', site = '', grams = '', hsCode = '', duty = '', stock, recovery = '', category = ''] = row.split('|').map((cell) => cell.trim())
  return {
    number, description, currency, site, hsCode,
    price: numberOrNull(price), grams: numberOrNull(grams), dutyPercent: numberOrNull(duty), stockDays: Number(stock), recoveryDays: numberOrNull(recovery),
    category: categoryOf[category] ?? category,
  }
})

/** m³ per piece of parts that fill a container before they weigh it down. */
export const sampleVolumes: Readonly<Record<string, number>> = {
  'HS-6001': 0.0052, 'HS-6004': 0.0019, 'HS-6013': 0.0021, 'HS-6010': 0.0006, 'HN-8001': 0.0011, 'SP-9019': 0.011,
}

/** Critical raw materials by part number, by their names in Reg. (EU) 2024/1252. */
export const sampleRawMaterials: Readonly<Record<string, string>> = {
  'MT-2011': 'Light rare earth elements', 'MT-2111': 'Heavy rare earth elements', 'SN-5011': 'Light rare earth elements', 'SN-5005': 'Strontium',
  'MT-2004': 'Copper', 'MT-2104': 'Copper',
}

/** Parts with a smaller second source: its site, share and price. */
export const sampleSecondSources: readonly { readonly number: string; readonly site: string; readonly share: number; readonly price: number; readonly currency: string }[] = [
  { number: 'SP-9007', site: 'LUD', share: 0.3, price: 1.42, currency: 'EUR' },
  { number: 'HN-8010', site: 'WEI', share: 0.4, price: 1.78, currency: 'USD' },
]
