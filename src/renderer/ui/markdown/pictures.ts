import { createContext } from 'react'

/** A picture that was loaded, as it is drawn. */
export interface LoadedPicture {
  /** A `data:` address. */
  readonly url: string
  readonly width: number
  readonly height: number
}

/** What is known of the picture at an address. */
export type PictureState =
  | { readonly type: 'asleep' }
  | { readonly type: 'loading' }
  | { readonly type: 'loaded'; readonly picture: LoadedPicture }
  | {
      readonly type: 'failed'
      readonly title: string
      readonly text: string
      /** Asking again may help. */
      readonly canRetry: boolean
    }

/** Pictures from elsewhere: each is asked for when the user wants it, and by nobody else. */
export interface Pictures {
  readonly stateOf: (address: string) => PictureState
  readonly subscribe: (changed: () => void) => () => void
  readonly load: (address: string) => void
  /** Takes it back; nothing of it stays. */
  readonly hide: (address: string) => void
}

/** Without it, as in print, there is only the address. */
export const PicturesContext = createContext<Pictures | undefined>(undefined)
