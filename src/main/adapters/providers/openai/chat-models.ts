import type { ModelInfo } from '../../../../shared/model/model-info.ts'

/**
 * The models that answer in text. OpenAI lists all that it serves in one list without saying
 * what each is for; what is not recognised here stays in.
 */
export function chatModels(models: readonly ModelInfo[]): readonly ModelInfo[] {
  return models.filter((model) => !otherPurposes.test(model.id))
}

const otherPurposes =
  /embedding|moderation|whisper|transcribe|tts|audio|realtime|dall-e|image|sora|babbage|davinci|-instruct\b/
