import { faultError } from '../../../shared/errors/fault.ts'
import { fileLimitBytes } from '../../../shared/logic/file-limit.ts'

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
