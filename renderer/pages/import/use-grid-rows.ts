import { useEffect, useRef, useState } from 'react'
import { ImportEnded } from '../../work/import-client.ts'
import type { GridRow } from '../../work/import-view.ts'
import { importClient, useImport } from './import-store.ts'

const rowsPerBlock = 100

/** Rows of a sheet around those in sight, fetched from the worker by the block; rows of an older understanding stay until the new ones come. */
export function useGridRows(sheet: string, version: number, first: number, last: number): (row: number) => GridRow | undefined {
  const blocks = useRef(new Map<number, { version: number; rows: readonly GridRow[] }>())
  const [, setArrived] = useState(0)
  const firstBlock = Math.floor((first - 1) / rowsPerBlock)
  const lastBlock = Math.floor((last - 1) / rowsPerBlock)
  const firstRows = useImport((state) => state.firstRows)
  const partial = firstRows.size > 0
  useEffect(() => {
    if (partial) return
    for (let block = firstBlock; block <= lastBlock; block += 1) {
      const there = blocks.current.get(block)
      if (there?.version === version) continue
      blocks.current.set(block, { version, rows: there?.rows ?? [] })
      importClient()
        .run((work) => work.rows(sheet, block * rowsPerBlock + 1, rowsPerBlock))
        .then((rows) => {
          if (blocks.current.get(block)?.version !== version) return
          blocks.current.set(block, { version, rows })
          setArrived((count) => count + 1)
        })
        .catch((error: unknown) => {
          if (!(error instanceof ImportEnded)) throw error
        })
    }
  }, [sheet, version, firstBlock, lastBlock, partial])
  if (partial) return (row) => firstRows.get(sheet)?.[row - 1]
  return (row) => blocks.current.get(Math.floor((row - 1) / rowsPerBlock))?.rows[(row - 1) % rowsPerBlock]
}
