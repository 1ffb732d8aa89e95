import type { Incoterm } from '../model/offer.ts'

/** Who bears what under a delivery term; 1 yes, 0 no. */
export interface Terms {
  readonly paysToBorder: number
  readonly paysFromBorder: number
  readonly insures: number
  readonly ownsInTransit: number
  readonly holdsFreightToBorder: number
  readonly holdsFreightFromBorder: number
  readonly holdsInsurance: number
  readonly holdsDuty: number
}

const terms = (
  paysToBorder: number, paysFromBorder: number, insures: number, ownsInTransit: number,
  holdsFreightToBorder: number, holdsFreightFromBorder: number, holdsInsurance: number, holdsDuty: number,
): Terms => ({ paysToBorder, paysFromBorder, insures, ownsInTransit, holdsFreightToBorder, holdsFreightFromBorder, holdsInsurance, holdsDuty })

const atOrigin = terms(1, 1, 1, 1, 0, 0, 0, 0)
/** The eleven terms as a buyer in the EU meets them: CFR and CIF end in the port, CPT and CIP at the buyer's place. */
export const termsOf: Readonly<Record<Incoterm, Terms>> = {
  EXW: atOrigin,
  FCA: atOrigin,
  FAS: atOrigin,
  FOB: atOrigin,
  CFR: terms(0, 1, 1, 1, 1, 0, 0, 0),
  CIF: terms(0, 1, 0, 1, 1, 0, 1, 0),
  CPT: terms(0, 0, 1, 1, 1, 0, 0, 0),
  CIP: terms(0, 0, 0, 1, 1, 0, 1, 0),
  DAP: terms(0, 0, 0, 0, 1, 1, 0, 0),
  DPU: terms(0, 0, 0, 0, 1, 1, 0, 0),
  DDP: terms(0, 0, 0, 0, 1, 1, 0, 1),
}

/** The term that a price without one is read as. */
export const usualTerm: Incoterm = 'FCA'
