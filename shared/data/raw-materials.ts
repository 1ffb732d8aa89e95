import { rawMaterialRows } from './generated/raw-materials.ts'

/** A raw material that Reg. (EU) 2024/1252 lists as critical, and perhaps as strategic. */
export interface RawMaterial {
  /** English; the name that a part carries. */
  readonly name: string
  readonly german: string
  readonly critical: boolean
  readonly strategic: boolean
  /** The grade or use for which it is strategic, such as "battery grade"; may be empty. */
  readonly strategicFor: string
}

/** The 34 critical raw materials of the EU. */
export const rawMaterials: readonly RawMaterial[] = rawMaterialRows.map(([name, german, critical, strategic, strategicFor]) => ({
  name,
  german,
  critical,
  strategic,
  strategicFor,
}))
