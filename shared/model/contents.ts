import { z } from 'zod'
import { BomLine, Product } from './bom.ts'
import { Offer } from './offer.ts'
import { ParameterOverride } from './parameter.ts'
import { Part } from './part.ts'
import { Project } from './project.ts'
import { Choice, Scenario } from './scenario.ts'
import { Shock } from './shock.ts'
import { Site, Supplier } from './supplier.ts'

/** Everything stored of one project: facts, choices and overrides; no result. */
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
})
export type ProjectContents = z.infer<typeof ProjectContents>
