import type { AttachedFile } from '../../../shared/model/attachment.ts'
import type { ProviderKind } from '../../../shared/model/provider.ts'

/** About what an image costs; refined below for the kinds that publish a formula. */
export function imageTokens(
  _kind: ProviderKind | undefined,
  { width = 1_000, height = 1_000 }: Pick<AttachedFile, 'width' | 'height'>,
): number {
  const scale = Math.min(1, 1_568 / Math.max(width, height))
  return Math.ceil((width * scale * (height * scale)) / 750)
}
