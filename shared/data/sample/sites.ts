import type { Incoterm, TransportMode } from '../../model/offer.ts'

/** Key, supplier, city, country, recovery days, financial weakness 0–100, transport, Incoterm, lead time and its deviation in days. */
export type SampleSite = readonly [
  key: string, supplier: string, city: string, country: string, recoveryDays: number | null, financialRisk: number, mode: TransportMode,
  incoterm: Incoterm, leadTimeDays: number, leadTimeDeviationDays: number,
]

/** The supplier sites of Zwaluw Drives; invented. Two have not said how long they would need to recover. */
export const sampleSites: readonly SampleSite[] = [
  ['HEN', 'Hengtai Motor', 'Ningbo', 'CN', 84, 52, 'sea LCL', 'FOB', 67, 9],
  ['LIA', 'Lianxin Electronics', 'Shenzhen', 'CN', 77, 44, 'air', 'FOB', 34, 4],
  ['YAF', 'Yafeng Plastics', 'Dongguan', 'CN', 49, 58, 'sea LCL', 'FOB', 64, 9],
  ['KAI', 'Kaide Gears', 'Suzhou', 'CN', 70, 47, 'sea LCL', 'FOB', 65, 9],
  ['ZHO', 'Zhongxi Magnetics', 'Ganzhou', 'CN', 98, 40, 'sea LCL', 'FOB', 68, 9],
  ['WEI', 'Weida Harness', 'Changzhou', 'CN', 42, 55, 'sea LCL', 'FOB', 63, 9],
  ['YON', 'Yongli Precision', 'Taichung', 'TW', 63, 30, 'sea LCL', 'FOB', 65, 9],
  ['SIL', 'Hsinchu Silica', 'Hsinchu', 'TW', 91, 22, 'air', 'FOB', 35, 4],
  ['SHU', 'Shunfa Fasteners', 'Tainan', 'TW', 28, 35, 'sea LCL', 'FOB', 62, 9],
  ['VIN', 'Vinacast', 'Hai Phong', 'VN', 74, 56, 'sea FCL', 'FOB', 66, 9],
  ['MIN', 'Minh Long Wire', 'Bac Ninh', 'VN', 40, 50, 'sea FCL', 'FOB', 63, 9],
  ['NAG', 'Nagano Sensing', 'Nagano', 'JP', 80, 20, 'air', 'FCA', 34, 4],
  ['PEN', 'Penang MicroPack', 'Penang', 'MY', 85, 33, 'air', 'FCA', 35, 4],
  ['SCH', 'Wälzlager Technik', 'Schweinfurt', 'DE', 35, 24, 'road', 'DAP', 20, 2],
  ['LUD', 'Stanzwerk Lenne', 'Lüdenscheid', 'DE', null, 38, 'road', 'DAP', 19, 2],
  ['NUR', 'Kondensator Nord', 'Nürnberg', 'DE', 45, 30, 'road', 'DAP', 21, 2],
  ['RZE', 'Przekładnie Wisłok', 'Rzeszów', 'PL', 42, 41, 'road', 'DAP', 21, 2],
  ['WRO', 'Obudowy Odra', 'Wrocław', 'PL', 36, 36, 'road', 'DAP', 21, 2],
  ['BRN', 'Brno Konektory', 'Brno', 'CZ', 28, 34, 'road', 'DAP', 20, 2],
  ['BOL', 'Ingranaggi Reno', 'Bologna', 'IT', 49, 46, 'road', 'DAP', 22, 2],
  ['ZUT', 'Zutphen Verspaning', 'Zutphen', 'NL', 14, 30, 'road', 'DAP', 19, 2],
  ['ENS', 'Twente Seals', 'Enschede', 'NL', 18, 28, 'road', 'DAP', 19, 2],
  ['EIN', 'Eindhoven Printwerk', 'Eindhoven', 'NL', null, 26, 'road', 'DAP', 18, 2],
  ['BRA', 'Braga Moldes', 'Braga', 'PT', 38, 37, 'road', 'DAP', 21, 2],
]
