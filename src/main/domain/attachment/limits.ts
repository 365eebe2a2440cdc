import { faultError } from '../../../shared/errors/fault.ts'

/** The largest file that is taken. Vendors take far less; what is read from it is what counts. */
export const fileLimitBytes = 100 * 1024 * 1024

/**
 * Refuses what can't be a file beside a message.
 * @throws FaultError `attachment.empty`, `attachment.tooLarge`
 */
export function requireFitting(bytes: number): void {
  if (bytes === 0) throw faultError('attachment.empty', {})
  if (bytes > fileLimitBytes) {
    throw faultError('attachment.tooLarge', { bytes, limitBytes: fileLimitBytes })
  }
}
