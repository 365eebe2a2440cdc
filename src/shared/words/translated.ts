/**
 * The words of another language for those of English: the same keys and any text. Where English
 * has one form for one and another for many (`_one`, `_other`), a language without that difference
 * has `_other` alone.
 */
export type Translated<Words> = {
  readonly [
    Key in keyof Words as Key extends `${string}_one` ? never : Key
  ]: Words[Key] extends string ? string : Translated<Words[Key]>
} & { readonly [Key in keyof Words as Key extends `${string}_one` ? Key : never]?: string }
