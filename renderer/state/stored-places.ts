import type { StoredPlace } from '../../shared/contract.ts'
import { call, messageOf } from '../host.ts'
import { formatNumber } from '../text/format.ts'
import { storedText } from '../text/stored.ts'
import { sayFailed } from './notices.ts'

const bytesInMegabyte = 1024 * 1024

/** How large something on the disk is, in words. */
export const sizeInWords = (bytes: number): string => storedText.size(formatNumber(bytes / bytesInMegabyte, 1))

/** Shows a place in its folder; only where the host can. */
export const showPlace = (place: StoredPlace['place']): void => void call('app.showPlace', { place }).catch((error: unknown) => sayFailed(messageOf(error)))
