import { dataFolder } from '../data-folder.ts'
import { openStoreIn, type Store } from '../store/open.ts'

/** Runs `work` on the database of a data folder (default: the usual one) and closes it. */
export async function withStore<Result>(data: string | undefined, work: (store: Store) => Result | Promise<Result>): Promise<Result> {
  const store = openStoreIn(data ?? dataFolder())
  try {
    return await work(store)
  } finally {
    store.close()
  }
}
