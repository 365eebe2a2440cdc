import type { AttachedFile } from '../../../shared/model/attachment.ts'
import type { ProviderKind } from '../../../shared/model/provider.ts'
import { imageRulesOf } from '../provider/image-rules.ts'

/** What an image counts as once it is as small as the vendor wants it; absent: as with most. */
export function imageTokens(
  kind: ProviderKind | undefined,
  { width = 1_000, height = 1_000 }: Pick<AttachedFile, 'width' | 'height'>,
): number {
  const { maxEdgePx, tokens } = imageRulesOf(kind)
  const scale = Math.min(1, maxEdgePx / Math.max(width, height))
  return tokens(width * scale, height * scale)
}
