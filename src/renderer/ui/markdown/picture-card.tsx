import { Image as ImageIcon } from 'lucide-react'
import { use, useSyncExternalStore, type ReactNode } from 'react'
import { words } from '../../words/words.ts'
import { Button } from '../button.tsx'
import { CopyButton } from '../copy-button.tsx'
import { foreignWords } from '../foreign-words.ts'
import { LinkOpenContext } from './markdown-link.tsx'
import { PicturesContext, type Pictures, type PictureState } from './pictures.ts'

interface PictureCardProps {
  readonly address: string | undefined
  /** What the model says of it. */
  readonly alt: string | undefined
}

/** Longer ones are not fetched. */
const longestAddress = 2_000

/** A picture that lies elsewhere: its address, until the user wants to see it. */
export function PictureCard({ address = '', alt = '' }: PictureCardProps) {
  const pictures = use(PicturesContext)
  const name = foreignWords(alt) || words('markdown.noDescription')
  const isAddress = address.length <= longestAddress && URL.canParse(address)
  if (!isAddress) {
    return <span className="left-out">{words('markdown.imageNotLoaded', { name })}</span>
  }
  // As the parser reads it: names of other scripts by their code, and nothing that turns the text.
  const url = new URL(address)
  if (pictures && url.protocol === 'https:') {
    return <RemotePicture url={url} name={name} pictures={pictures} />
  }
  return (
    <span className="picture">
      <Caption name={name} url={url} />
    </span>
  )
}

interface RemotePictureProps {
  readonly url: URL
  readonly name: string
  readonly pictures: Pictures
}

function RemotePicture({ url, name, pictures }: RemotePictureProps) {
  const { subscribe, stateOf, load, hide } = pictures
  const state = useSyncExternalStore(subscribe, () => stateOf(url.href))
  const open = use(LinkOpenContext)
  return (
    <span className="picture" role="group" aria-label={words('markdown.picture', { name })}>
      {state.type === 'loaded' ? (
        <img
          src={state.picture.url}
          width={state.picture.width}
          height={state.picture.height}
          alt={name}
          draggable={false}
        />
      ) : null}
      <Caption name={name} url={url} />
      <span role="status">{saidOf(state)}</span>
      <span className="picture-acts">
        {state.type === 'loaded' ? (
          <Button onClick={() => hide(url.href)}>{words('markdown.hidePicture')}</Button>
        ) : null}
        {state.type === 'failed' && !state.canRetry ? null : state.type === 'loaded' ? null : (
          <Button
            aria-disabled={state.type === 'loading'}
            onClick={() => state.type !== 'loading' && load(url.href)}
          >
            {words(loadWords[state.type])}
          </Button>
        )}
        {state.type === 'failed' ? (
          <>
            <Button onClick={() => open(url.href)}>{words('markdown.openInBrowser')}</Button>
            <CopyButton text={() => url.href} label={words('markdown.copyAddress')} />
          </>
        ) : null}
      </span>
    </span>
  )
}

const loadWords = {
  asleep: 'markdown.loadPicture',
  loading: 'markdown.loadingPicture',
  failed: 'markdown.retryPicture',
} as const

function saidOf(state: PictureState): ReactNode {
  if (state.type !== 'failed') return null
  return (
    <span className="picture-failed">
      <strong>{words('common.sentence', { text: state.title })}</strong>
      {words('common.sentences', { first: '', second: state.text })}
    </span>
  )
}

/** What it is said to be, and the whole of its address, with the host that counts. */
function Caption({ name, url }: { readonly name: string; readonly url: URL }) {
  const [before = '', after = ''] = splitAt(url.href, url.host)
  return (
    <>
      <span className="picture-name">
        <ImageIcon size={14} strokeWidth={1.6} aria-hidden />
        <bdi>{words('markdown.pictureElsewhere', { name })}</bdi>
      </span>
      <code className="picture-address">
        {before}
        <strong>{url.host}</strong>
        {after}
      </code>
    </>
  )
}

function splitAt(text: string, part: string): readonly [string, string] | readonly [string] {
  const at = part === '' ? -1 : text.indexOf(part)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + part.length)]
}
