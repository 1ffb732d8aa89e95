import { z } from 'zod'
import { BomLine, Product } from './bom.ts'
import { Offer } from './offer.ts'
import { ParameterOverride } from './parameter.ts'
import { Part } from './part.ts'
import { Project } from './project.ts'
import { Choice, Scenario } from './scenario.ts'
import { Shock } from './shock.ts'
import { Site, Supplier } from './supplier.ts'
import { PartWish, Wishes } from './wishes.ts'
import { Works } from './works.ts'

/** Everything stored of one project: facts, choices, overrides and wishes; no result. */
export const ProjectContents = z.object({
  project: Project,
  products: z.array(Product),
  parts: z.array(Part),
  lines: z.array(BomLine),
  suppliers: z.array(Supplier),
  sites: z.array(Site),
  offers: z.array(Offer),
  scenarios: z.array(Scenario),
  choices: z.array(Choice),
  parameters: z.array(ParameterOverride),
  shocks: z.array(Shock),
  /** One set, or none where nobody wished anything yet. */
  wishes: z.array(Wishes).max(1),
  partWishes: z.array(PartWish),
  works: z.array(Works),
})
export type ProjectContents = z.infer<typeof ProjectContents>
