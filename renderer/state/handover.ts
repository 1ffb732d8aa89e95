import { create } from 'zustand'

/** A spreadsheet on its way to the import page: dropped on the start page, or named on the command line. */
export interface HandedFile {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
  readonly size: number
}

interface HandoverState {
  readonly file: HandedFile | null
}

export const useHandover = create<HandoverState>()(() => ({ file: null }))

/** Puts a file where the import page takes it. */
export const handOver = (file: HandedFile): void => useHandover.setState({ file })

/** A file of the browser as one to hand over; its bytes are read when they are asked for. */
export const handedFile = (file: File): HandedFile => ({
  name: file.name, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()),
})

/** Takes the file, once. */
export function takeFile(): HandedFile | null {
  const { file } = useHandover.getState()
  if (file !== null) useHandover.setState({ file: null })
  return file
}
