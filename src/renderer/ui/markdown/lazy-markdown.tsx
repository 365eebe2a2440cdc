import { lazy, Suspense } from 'react'

const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }))

interface LazyMarkdownProps {
  readonly text: string
  /** More of it will come. */
  readonly isGrowing?: boolean
}

/** The renderer is loaded with the first answer; until then the text stands as it is. */
export function LazyMarkdown({ text, isGrowing = false }: LazyMarkdownProps) {
  return (
    <Suspense fallback={<p className="whitespace-pre-wrap wrap-anywhere select-text">{text}</p>}>
      <Markdown text={text} isGrowing={isGrowing} />
    </Suspense>
  )
}
