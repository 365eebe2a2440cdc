import type { FaultRule } from '../http/fault-rules.ts'
import { ollamaRules } from './classify.ts'

/**
 * What a pull may end with, in the server's sentences. They come as a document of the stream, or
 * with a status when the pull had not begun.
 */
export const pullRules: readonly FaultRule[] = [
  // "pull model manifest: 412: The model you are attempting to pull requires a newer version …"
  { code: 'localModels.serverTooOld', message: [/requires a newer version/i] },
  { code: 'localModels.diskFull', message: [/no space left/i, /not enough space/i] },
  // "pull model manifest: file does not exist"; Hugging Face: "… 401", "… 404", "400: …".
  {
    code: 'localModels.notFound',
    message: [
      /manifest: (?:file does not exist|40[0134]\b)/i,
      /invalid model name|name is invalid/i,
      /repository not found|is not (?:gguf|compatible with)|no quant/i,
    ],
  },
  // "max retries exceeded: …", "dial tcp: lookup … no such host", "… i/o timeout", "… EOF".
  {
    code: 'localModels.registryUnreachable',
    message: [
      /max retries exceeded/i,
      /\b(?:dial|read|write) tcp\b/i,
      /no such host|connection (?:refused|reset)|network is unreachable/i,
      /(?:tls|x509):|i\/o timeout|handshake timeout|deadline exceeded|unexpected EOF/i,
      /manifest: 5\d\d\b/i,
    ],
  },
  ...ollamaRules,
]
