import type { Incoterm, TransportMode } from '../../model/offer.ts'

/** One supplier site of the sample, with how it usually delivers. */
export interface SampleSite {
  readonly key: string
  readonly supplier: string
  readonly city: string
  readonly country: string
  /** Days; null where the buyer never asked. */
  readonly recoveryDays: number | null
  readonly financialRisk: number | null
  readonly incoterm: Incoterm
  readonly mode: TransportMode
  /** Days from order to receipt, and their standard deviation. */
  readonly leadTimeDays: number
  readonly deviationDays: number
  /** Days of use that one order covers. */
  readonly orderDays: number
}

// key | supplier | city | country | recovery | financial risk | Incoterm | mode | lead time | deviation | days an order covers
const table = `
HEN | Hengtai Motor        | Ningbo      | CN | 84 | 52 | FOB | sea FCL | 59 | 9   | 30
LIA | Lianxin Electronics  | Shenzhen    | CN | 63 | 44 | FCA | air     | 27 | 4   | 14
YAF | Yafeng Plastics      | Dongguan    | CN | 49 | 58 | FOB | sea LCL | 57 | 9   | 45
KAI | Kaide Gears          | Suzhou      | CN | 70 | 47 | FOB | sea FCL | 59 | 8   | 30
ZHO | Zhongxi Magnetics    | Ganzhou     | CN | 98 | 40 | FOB | sea LCL | 61 | 12  | 45
WEI | Weida Harness        | Changzhou   | CN | 42 | 55 | FOB | sea LCL | 59 | 8   | 30
YON | Yongli Precision     | Taichung    | TW | 63 | 30 | FOB | sea FCL | 56 | 7   | 30
SIL | Hsinchu Silica       | Hsinchu     | TW | 91 | 22 | FCA | air     | 26 | 5   | 30
SHU | Shunfa Fasteners     | Tainan      | TW | 28 | 35 | CIF | sea LCL | 56 | 8   | 60
VIN | Vinacast             | Hai Phong   | VN | 74 | 56 | FOB | sea FCL | 58 | 9   | 30
MIN | Minh Long Wire       | Bac Ninh    | VN | 40 | 50 | FOB | sea FCL | 58 | 8   | 45
NAG | Nagano Sensing       | Nagano      | JP | 80 | 20 | FCA | air     | 25 | 3   | 21
PEN | Penang MicroPack     | Penang      | MY | 85 | 33 | FCA | air     | 26 | 4   | 30
SCH | Wälzlager Technik    | Schweinfurt | DE | 35 | 24 | DAP | road    | 20 | 2   | 21
LUD | Stanzwerk Lenne      | Lüdenscheid | DE |    | 38 | DAP | road    | 19 | 2   | 45
NUR | Kondensator Nord     | Nürnberg    | DE | 45 | 30 | DAP | road    | 20 | 3   | 30
RZE | Przekładnie Wisłok   | Rzeszów     | PL | 42 | 41 | FCA | road    | 22 | 3   | 14
WRO | Obudowy Odra         | Wrocław     | PL | 36 | 36 | FCA | road    | 21 | 2   | 14
BRN | Brno Konektory       | Brno        | CZ | 28 | 34 | DAP | road    | 21 | 2   | 21
BOL | Ingranaggi Reno      | Bologna     | IT | 49 | 46 | FCA | road    | 22 | 3   | 21
ZUT | Zutphen Verspaning   | Zutphen     | NL | 14 | 30 | DAP | road    | 10 | 1   | 7
ENS | Twente Seals         | Enschede    | NL | 18 | 28 | DAP | road    | 12 | 1   | 30
EIN | Eindhoven Printwerk  | Eindhoven   | NL |    | 26 | DAP | road    | 8  | 1   | 14
BRA | Braga Moldes         | Braga       | PT | 38 |    | FCA | road    | 23 | 4   | 21
`

/** The supplier sites of the sample; the companies are invented. */
export const sampleSites: readonly SampleSite[] = table.trim().split('\n').map((row) => {
  const [key = '', supplier = '', city = '', country = '', recovery = '', risk = '', incoterm, mode, lead, deviation, days] = row.split('|').map((cell) => cell.trim())
  return {
    key, supplier, city, country,
    recoveryDays: recovery === '' ? null : Number(recovery),
    financialRisk: risk === '' ? null : Number(risk),
    incoterm: incoterm as Incoterm, // a test checks the whole sample against its schema
    mode: mode as TransportMode, // as above
    leadTimeDays: Number(lead), deviationDays: Number(deviation), orderDays: Number(days),
  }
})
