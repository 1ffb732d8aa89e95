import type { CurrencyCode } from '../../model/identity.ts'

/** Number, description, supplier site, price, currency, kg, HS code, category, pieces in stock, recovery days where not the site's. */
export type SamplePart = readonly [
  partNumber: string, description: string, site: string, price: number | null, currency: CurrencyCode, massKg: number | null, hsCode: string,
  category: string, stock: number | null, recoveryDays: number | null,
]

/** The bought parts of Zwaluw Drives; invented, like the company. Two have no price yet, one no weight, one no counted stock. */
export const sampleParts: readonly SamplePart[] = [
  ['CR-7001', 'Crank axle, 34CrNiMo6', 'YON', 9.9, 'USD', 0.52, '8714 96 30', 'forgings', 1282, null],
  ['CR-7004', 'Chainring spider', 'YON', 5.3, 'USD', 0.18, '8714 96 30', 'machined-metal-parts', 2104, null],
  ['CR-7007', 'Chainring bolt set', 'SHU', 1.35, 'USD', 0.02, '7318 15 82', 'fasteners', 3156, null],
  ['CR-7010', 'Axle circlip, 20 mm', 'LUD', 0.09, 'EUR', 0.003, '7318 29 00', 'springs-and-stampings', 9863, null],
  ['CR-7013', 'Spacer ring set', 'ZUT', 1.4, 'EUR', 0.035, '7326 90 98', 'machined-metal-parts', 1381, null],
  ['CR-7101', 'Crank axle, 34CrNiMo6, reinforced', 'YON', 12.7, 'USD', 0.64, '8714 96 30', 'forgings', 477, null],
  ['EL-4001', 'Controller board, 6 layers, bare', 'LIA', 7.3, 'USD', 0.07, '8534 00 19', 'bare-printed-circuit-boards', 1644, 49],
  ['EL-4004', 'Power stage board, assembled', 'LIA', 16.8, 'USD', 0.16, '8537 10 98', 'assembled-printed-circuit-boards', 921, null],
  ['EL-4007', 'Microcontroller 170 MHz, LQFP64', 'SIL', 3.95, 'USD', 0.001, '8542 31 90', 'semiconductors', 3814, null],
  ['EL-4010', 'MOSFET 100 V, 80 A', 'SIL', 0.92, 'USD', 0.001, '8541 29 00', 'semiconductors', 16175, 63],
  ['EL-4013', 'Gate driver IC, 3-phase', 'PEN', 2.6, 'USD', 0.001, '8542 39 90', 'semiconductors', 3025, null],
  ['EL-4016', 'Current-sense amplifier', 'PEN', 0.54, 'USD', 0.001, '8542 33 90', 'semiconductors', 11836, 70],
  ['EL-4019', 'Bluetooth module', 'LIA', null, 'USD', 0.004, '8517 62 00', 'assembled-printed-circuit-boards', 2367, 42],
  ['EL-4022', 'DC-link capacitor 470 µF', 'NUR', 1.65, 'EUR', 0.018, '8532 22 00', 'passive-components', 4077, null],
  ['EL-4025', 'Ceramic capacitor kit, 64 pcs', 'NUR', 1.1, 'EUR', 0.006, '8532 24 00', 'passive-components', null, 28],
  ['EL-4028', 'Inductor 22 µH', 'LIA', 0.71, 'USD', 0.009, '8504 50 00', 'passive-components', 5786, 35],
  ['EL-4031', 'Heat spreader, Al 6082', 'ZUT', 2.95, 'EUR', 0.095, '7616 99 90', 'machined-metal-parts', 986, null],
  ['EL-4034', 'Thermal pad, 3 W/mK', 'YAF', 0.48, 'USD', 0.005, '3919 90 80', 'chemicals-coatings-and-grease', 7233, 21],
  ['GB-3002', 'Sun gear, helical, ground', 'KAI', 6.8, 'USD', 0.14, '8483 40 21', 'gears-and-drive-parts', 1381, null],
  ['GB-3005', 'Planet gear, steel hub', 'KAI', 3.45, 'USD', 0.065, '8483 40 21', 'gears-and-drive-parts', 4340, null],
  ['GB-3008', 'Planet carrier', 'RZE', 5.9, 'EUR', 0.26, '8483 90 81', 'gears-and-drive-parts', 1315, null],
  ['GB-3011', 'Ring gear, internal', 'RZE', 9.75, 'EUR', 0.38, '8483 40 21', 'gears-and-drive-parts', 1052, null],
  ['GB-3014', 'One-way clutch, sprag 25 mm', 'BOL', 6.2, 'EUR', 0.07, '8483 60 80', 'gears-and-drive-parts', 3551, null],
  ['GB-3017', 'Reduction gear, PA46', 'BRA', 4.1, 'EUR', 0.09, '8483 90 81', 'injection-moulded-plastics', 1578, null],
  ['GB-3020', 'Needle bearing HK2016', 'SCH', 1.48, 'EUR', 0.025, '8482 40 00', 'bearings', 4997, null],
  ['GB-3023', 'Ball bearing 6903-2RS', 'SCH', 1.92, 'EUR', 0.024, '8482 10 10', 'bearings', 5918, null],
  ['GB-3026', 'Gear grease, 18 g dose', 'ENS', 0.62, 'EUR', 0.018, '2710 19 99', 'chemicals-coatings-and-grease', 2959, null],
  ['GB-3102', 'Sun gear, helical, case-hardened', 'KAI', 8.9, 'USD', 0.185, '8483 40 21', 'gears-and-drive-parts', 510, null],
  ['HN-8001', 'Main harness, 14-way', 'WEI', 6.2, 'USD', 0.21, '8544 42 90', 'cables-and-harnesses', 1775, null],
  ['HN-8004', 'Battery connector, 60 A', 'BRN', 3.85, 'EUR', 0.055, '8536 69 90', 'connectors', 1447, null],
  ['HN-8007', 'Display cable, 1.6 m', 'WEI', 2.4, 'USD', 0.09, '8544 42 90', 'cables-and-harnesses', 2367, 28],
  ['HN-8010', 'Light cable set', 'MIN', 1.7, 'USD', 0.07, '8544 42 90', 'cables-and-harnesses', 2236, null],
  ['HS-6001', 'Main housing, die-cast AlSi9Cu3', 'VIN', 12.4, 'USD', 1.15, '8503 00 99', 'die-castings', 888, null],
  ['HS-6004', 'Motor cover, die-cast', 'VIN', 5.6, 'USD', 0.42, '8503 00 99', 'die-castings', 1512, null],
  ['HS-6007', 'Gearbox cover, machined', 'WRO', 7.85, 'EUR', 0.35, '8483 90 81', 'machined-metal-parts', 1644, null],
  ['HS-6010', 'Cable cover, PA66-GF30', 'YAF', 1.15, 'USD', 0.06, '3926 90 97', 'injection-moulded-plastics', 2564, null],
  ['HS-6013', 'Skid plate, PA66-GF30', 'YAF', 2.05, 'USD', 0.145, '3926 90 97', 'injection-moulded-plastics', 1907, null],
  ['HS-6019', 'Vent membrane', 'ENS', 0.95, 'EUR', 0.002, '3926 90 97', 'other-purchased-parts', 2630, null],
  ['HS-6101', 'Main housing CD-120, die-cast AlSi9Cu3', 'VIN', 16.8, 'USD', 1.52, '8503 00 99', 'die-castings', 395, null],
  ['MT-2001', 'Stator lamination stack, 36 slots', 'HEN', 11.2, 'USD', 0.82, '8503 00 99', 'electric-motors-and-windings', 1184, null],
  ['MT-2004', 'Copper winding set, hairpin', 'HEN', 17.9, 'USD', 0.64, '8503 00 99', 'electric-motors-and-windings', 937, null],
  ['MT-2007', 'Rotor hub, machined', 'HEN', 8.4, 'USD', 0.41, '8503 00 99', 'machined-metal-parts', 2038, 56],
  ['MT-2011', 'Magnet set NdFeB N42SH, 40 pcs', 'ZHO', 21.6, 'USD', 0.19, '8505 11 10', 'permanent-magnets', 1677, null],
  ['MT-2015', 'Rotor sleeve, glass fibre', 'BRN', 2.35, 'EUR', 0.048, '7019 90 00', 'other-purchased-parts', 2170, null],
  ['MT-2018', 'Phase lead assembly', 'MIN', 3.1, 'USD', 0.085, '8544 42 90', 'cables-and-harnesses', 1973, null],
  ['MT-2020', 'Hall sensor board', 'LIA', 4.65, 'USD', 0.012, '8537 10 98', 'assembled-printed-circuit-boards', 1118, null],
  ['MT-2023', 'Winding thermistor NTC', 'NUR', 0.38, 'EUR', 0.002, '8533 40 10', 'passive-components', 3419, null],
  ['MT-2026', 'Ball bearing 6804-2RS', 'SCH', 2.15, 'EUR', 0.038, '8482 10 10', 'bearings', 3419, null],
  ['MT-2101', 'Stator lamination stack, 48 slots', 'HEN', 14.6, 'USD', 1.08, '8503 00 99', 'electric-motors-and-windings', 444, null],
  ['MT-2104', 'Copper winding set, hairpin, heavy', 'HEN', 23.4, 'USD', 0.86, '8503 00 99', 'electric-motors-and-windings', 362, null],
  ['MT-2111', 'Magnet set NdFeB N42SH, 48 pcs', 'ZHO', 27.9, 'USD', 0.245, '8505 11 10', 'permanent-magnets', 625, null],
  ['SN-5002', 'Torque sensor, magnetostrictive', 'NAG', 2640, 'JPY', 0.06, '9031 80 80', 'optics-and-sensors', 1381, null],
  ['SN-5005', 'Cadence ring, 24 poles', 'ZHO', 2.2, 'USD', 0.02, '8505 19 90', 'permanent-magnets', 3090, null],
  ['SN-5008', 'Speed sensor with cable', 'WEI', 2.9, 'USD', null, '9029 20 38', 'optics-and-sensors', 2170, null],
  ['SN-5011', 'Encoder magnet, 2-pole', 'ZHO', 0.66, 'USD', 0.003, '8505 11 10', 'permanent-magnets', 4603, null],
  ['SN-5014', 'Encoder IC, 14 bit', 'SIL', 2.85, 'USD', 0.001, '8542 39 90', 'semiconductors', 3222, null],
  ['SP-9001', 'Shaft seal 25×35×6', 'ENS', 0.78, 'EUR', 0.009, '4016 93 00', 'rubber-and-seals', 3156, null],
  ['SP-9004', 'O-ring kit FKM', 'ENS', 0.92, 'EUR', 0.014, '4016 93 00', 'rubber-and-seals', 2301, null],
  ['SP-9007', 'Screw kit A2-70, 34 pcs', 'SHU', 1.28, 'USD', 0.16, '7318 15 20', 'fasteners', 2893, null],
  ['SP-9010', 'Threaded insert M6', 'SHU', 0.11, 'USD', 0.004, '7318 16 39', 'fasteners', 34718, null],
  ['SP-9013', 'Housing gasket, moulded', 'ENS', null, 'EUR', 0.022, '4016 93 00', 'rubber-and-seals', 1841, null],
  ['SP-9019', 'Carton with tray', 'EIN', 1.95, 'EUR', 0.31, '4819 10 00', 'packaging', 789, null],
]

/** Cubic metres of the parts that take room. */
export const sampleVolumes: Readonly<Record<string, number>> = {
  'HS-6001': 0.0042, 'HS-6101': 0.0055, 'HS-6004': 0.0016, 'SP-9019': 0.0021, 'MT-2001': 0.0007, 'MT-2101': 0.0009,
}

/** Raw material inside that the EU calls strategic, by the name in Reg. (EU) 2024/1252. */
export const sampleRawMaterials: Readonly<Record<string, string>> = {
  'MT-2011': 'Light rare earth elements',
  'MT-2111': 'Light rare earth elements',
  'SN-5005': 'Light rare earth elements',
  'SN-5011': 'Light rare earth elements',
}

/** Pieces of least order, where the supplier asks for one. */
export const sampleMinimumOrders: Readonly<Record<string, number>> = {
  'MT-2001': 2000, 'MT-2004': 1500, 'EL-4007': 2500, 'EL-4010': 5000, 'EL-4001': 1000, 'HS-6001': 1000, 'SP-9007': 3000, 'CR-7007': 3000,
}

/** Weeks to requalify, where the buyer asked; elsewhere the category's default applies. */
export const sampleRequalification: Readonly<Record<string, number>> = {
  'MT-2004': 24, 'MT-2011': 32, 'SN-5002': 30, 'EL-4007': 44, 'HS-6001': 22,
}

/** Duty as a share of customs value where proof of origin brings it to nothing; elsewhere the average of the chapter applies. */
export const sampleDutyRates: Readonly<Record<string, number>> = {
  'MT-2018': 0, 'HN-8010': 0, 'HS-6001': 0, 'HS-6004': 0, 'HS-6101': 0, 'SN-5002': 0,
}
