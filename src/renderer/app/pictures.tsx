import { useMemo, type ReactNode } from 'react'
import { createPictures } from '../api/pictures.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { PicturesContext } from '../ui/markdown/pictures.ts'

/** Pictures of messages are fetched by main, each when the user asks for it. */
export function Pictures({ children }: { readonly children: ReactNode }) {
  const { client } = useLiminal()
  const pictures = useMemo(() => createPictures(client), [client])
  return <PicturesContext value={pictures}>{children}</PicturesContext>
}
