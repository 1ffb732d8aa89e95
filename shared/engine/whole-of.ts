import type { ProjectContents } from '../model/contents.ts'
import { openProduct } from '../model/bom.ts'

const wholeId = 'whole-of-one-part'

/** The facts of one bought part alone, under a whole of which as many are sold as the part is needed: its cost and risk come out as in the project,
 *  but for the shipments that it shares. */
export function aWholeOf(contents: ProjectContents, partId: string, needPerYear: number | null): ProjectContents {
  const part = contents.parts.find((one) => one.id === partId)
  const whole = {
    id: wholeId, partNumber: '', description: '', unit: '', massKg: null, volumeM3: null, hsCode: null, category: null, makeOrBuy: null, stock: null, requalificationWeeks: null,
    rawMaterial: null, extra: {}, origins: {},
  }
  return {
    ...contents,
    products: [{ partId: wholeId, demandPerYear: needPerYear, marginPerUnit: null, finishedStock: null, ...openProduct, origins: {} }],
    parts: part === undefined ? [whole] : [whole, part],
    lines: [{ id: wholeId, parentId: wholeId, childId: partId, quantity: 1, scrapShare: null, position: '', references: '', note: '', alternateOf: null, origins: {} }],
    offers: contents.offers.filter((offer) => offer.partId === partId),
    scenarios: [], choices: [],
  }
}
