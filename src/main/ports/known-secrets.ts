/**
 * The secrets that this process was given or lent, so that they can be kept out of what it
 * writes, whatever they look like. They are held in memory only, until they are forgotten.
 */
export interface KnownSecrets {
  /**
   * Remembers a secret from now on. Under a reference it is kept until that is forgotten, also
   * when another one takes its place, since what the old one was lent for may still run. Without
   * one it is kept until some hundred others came.
   */
  readonly note: (secret: string, ref?: string) => void

  /** Forgets what stands under the reference, unless it stands under another one too. */
  readonly forget: (ref: string) => void

  /** Every form of every secret, as of `secretForms`. */
  readonly forms: () => readonly string[]
}
