import type { ModelId } from '../../../shared/model/ids.ts'
import type { ProviderKind } from '../../../shared/model/provider.ts'

/** The largest image that a vendor makes use of; a larger one costs more and tells it no more. */
export interface ImageRules {
  readonly maxEdgePx: number
  readonly maxBytes: number
}

const megabyte = 1024 * 1024

/** Of a kind, or of any where none is known yet. */
export function imageRulesOf(kind: ProviderKind | undefined): ImageRules {
  return rules[kind ?? 'anthropic']
}

/**
 * Anthropic: https://platform.claude.com/docs/en/build-with-claude/vision (5 MB in base64; 1,568 px is
 * what all models make use of, and enough).
 * OpenAI: https://platform.openai.com/docs/guides/images-vision (within 2,048 px). Servers of its
 * family are held to the same, for want of another rule.
 * Gemini: https://ai.google.dev/gemini-api/docs/image-understanding (20 MB for the whole request).
 * Ollama: by the model; most of them look at 1,120 px or fewer.
 */
const rules: { readonly [K in ProviderKind]: ImageRules } = {
  anthropic: { maxEdgePx: 1_568, maxBytes: 3.5 * megabyte },
  openai: { maxEdgePx: 2_048, maxBytes: 10 * megabyte },
  'openai-compatible': { maxEdgePx: 2_048, maxBytes: 4 * megabyte },
  gemini: { maxEdgePx: 3_072, maxBytes: 5 * megabyte },
  ollama: { maxEdgePx: 1_568, maxBytes: 5 * megabyte },
  demo: { maxEdgePx: 1_568, maxBytes: 5 * megabyte },
}

/**
 * Whether a model looks at images. No endpoint says so of all its models, so it is told by their
 * names; one that is missed is told in words that there was an image.
 */
export function takesImages(kind: ProviderKind, model: ModelId): boolean {
  if (kind === 'demo') return false
  if (kind === 'anthropic') return !/^claude-(?:2|instant)/.test(model)
  if (kind === 'gemini') return !/^gemma-3n?-1b|embedding/.test(model)
  if (kind === 'openai')
    return !/^(?:gpt-3|gpt-4$|gpt-4-(?:0|32k)|o1-mini|o1-preview|o3-mini)/.test(model)
  return seeingNames.test(model)
}

const seeingNames =
  /gpt-(?:4o|4\.1|4-turbo|4-vision|[5-9])|(?:^|\/)o[1-9](?!-mini)|o4-mini|claude-(?:3|opus|sonnet|haiku)|gemini|gemma-?[34]|vision|(?:^|[^a-z])vl|llava|moondream|minicpm-v|pixtral|llama-?4|mistral-(?:medium|small)-?3|grok-[2-9]|internvl|qwen3\.5|kimi-k2\.5|glm-[45](?:\.\d)?v/i
