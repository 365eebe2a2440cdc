import type { AttachedFile } from '../../../shared/model/attachment.ts'
import type { ModelId } from '../../../shared/model/ids.ts'
import type { ProviderKind } from '../../../shared/model/provider.ts'
import { imageRulesOf } from '../provider/image-rules.ts'

interface Viewer {
  readonly kind: ProviderKind
  readonly modelId: ModelId
}

/**
 * What an image counts as in a prompt, once it is as small as the vendor wants it, by the vendor's own
 * formula where the model is known; absent: as with most. An estimate, corrected like any other by what
 * the model reports.
 *
 * Sources: Anthropic, https://platform.claude.com/docs/en/build-with-claude/vision (a token for each
 * patch of 28 px); the most that an image takes, 4,784 from Claude 4.7 on and 1,568 before, by
 * https://docs.rs/vision-squeezer/0.6.2/vision_squeezer/enum.VisionModel.html. OpenAI,
 * https://platform.openai.com/docs/guides/images-vision (tiles of 512 px, or patches of 32 px times a
 * factor), with the factors that were billed where the guide has others:
 * https://community.openai.com/t/introducing-gpt-5-4-mini-and-nano-our-most-capable-small-models-yet/1377015.
 * Gemini, https://ai.google.dev/gemini-api/docs/media-resolution (1,120 from Gemini 3 on, which is the
 * default), and https://ai.google.dev/gemini-api/docs/image-understanding (258 for each tile of 768 px
 * before). Ollama: by the model; most take about 1,600 at most
 * (https://ollama.com/library/llama3.2-vision).
 */
export function imageTokens(
  viewer: Viewer | undefined,
  { width = 1_000, height = 1_000 }: Pick<AttachedFile, 'width' | 'height'>,
): number {
  const { maxEdgePx } = imageRulesOf(viewer?.kind)
  const scale = Math.min(1, maxEdgePx / Math.max(width, height))
  return formulaOf(viewer)(width * scale, height * scale)
}

type Formula = (width: number, height: number) => number

const usual = patches(28, 1_568)

function formulaOf(viewer: Viewer | undefined): Formula {
  if (!viewer || viewer.kind === 'demo') return usual
  if (viewer.kind === 'ollama') return () => 1_600
  // Behind an address of the user's stand the models of all vendors, as `vendor/model`.
  const name = viewer.modelId.split('/').at(-1) ?? ''
  if (viewer.kind === 'anthropic' || name.startsWith('claude-')) return claude(name)
  if (viewer.kind === 'gemini' || name.startsWith('gemini-')) return gemini(name)
  return openai.find(([names]) => names.test(name))?.[1] ?? tiles(85, 170)
}

function claude(name: string): Formula {
  const isFine = /^claude-(?:[a-z]+-)?(?:4-[7-9]|[5-9])(?!\d)/.test(name)
  return isFine ? patches(28, 4_784) : usual
}

function gemini(name: string): Formula {
  return /^gemini-(?:[3-9]|\d\d)/.test(name) ? () => 1_120 : largeTiles
}

/** The first whose names fit; what is newer than these counts as with most. */
const openai: readonly (readonly [names: RegExp, formula: Formula])[] = [
  [/^gpt-4o-mini/, tiles(2_833, 5_667)],
  [/^gpt-4\.1-mini/, patches(32, 1_536, 1.62)],
  [/^gpt-4\.1-nano/, patches(32, 1_536, 2.46)],
  [/^(?:o4-mini|codex-mini)/, patches(32, 1_536, 1.72)],
  [/^gpt-5-nano/, patches(32, 1_536, 1.5)],
  [/^gpt-5(?:\.\d)?-(?:mini|nano)|^gpt-5\.[23]/, patches(32, 1_536, 1.2)],
  [/^gpt-(?:5\.[4-9]|[6-9])/, patches(32, 2_500, 1.2)],
  [/^gpt-5/, tiles(70, 140)],
  [/^o[13]/, tiles(75, 150)],
]

/** A token for each patch that the image covers, shrunk until there are not more than the most. */
function patches(edgePx: number, most: number, factor = 1): Formula {
  const covering: Formula = (width, height) =>
    Math.ceil(width / edgePx) * Math.ceil(height / edgePx)
  return (width, height) => {
    const shrink = Math.min(1, Math.sqrt((most * edgePx ** 2) / (width * height)))
    return Math.ceil(Math.min(most, covering(width * shrink, height * shrink)) * factor)
  }
}

/** Within 2,048 px, then the short edge to 768 px, then so much for each tile of 512 px. */
function tiles(base: number, perTile: number): Formula {
  return (width, height) => {
    const scale = Math.min(1, 768 / Math.min(width, height))
    return base + perTile * Math.ceil((width * scale) / 512) * Math.ceil((height * scale) / 512)
  }
}

function largeTiles(width: number, height: number): number {
  if (width <= 384 && height <= 384) return 258
  return 258 * Math.ceil(width / 768) * Math.ceil(height / 768)
}
