import { lazy, Suspense, use, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { AwaitedDiagram } from '../diagram/diagram-room.tsx'
import { CodeHeader } from './code-header.tsx'
import { CodeLines } from './code-lines.tsx'
import { CodeMannersContext } from './code-manners.ts'
import { languageOf } from './languages.ts'

interface CodeBlockProps {
  readonly code: string
  /** As the author wrote it after the fence; empty when there was none. */
  readonly language: string
  /** Whether the fence has not been closed yet, so that more may come. */
  readonly isOpen?: boolean
}

/** Loaded with the first diagram. */
const DiagramBlock = lazy(() => import('../diagram/diagram-block.tsx'))

/** Code as it is; of a diagram, once all of its text is there, the picture. */
export function CodeBlock(props: CodeBlockProps) {
  if (props.isOpen === true || languageOf(props.language) !== 'mermaid')
    return <WrittenCode {...props} />
  return (
    <Suspense fallback={<AwaitedDiagram source={props.code} />}>
      <DiagramBlock source={props.code} />
    </Suspense>
  )
}

/** Code with its colours once they are there, scrolled within its own box. */
function WrittenCode({ code, language, isOpen = false }: CodeBlockProps) {
  const manners = use(CodeMannersContext)
  const [isWrapped, setWrapped] = useState<boolean>()
  const [isNumbered, setNumbered] = useState<boolean>()
  const shown = {
    isWrapped: isWrapped ?? manners.isWrapped,
    isNumbered: isNumbered ?? manners.isNumbered,
  }
  const onWrap = useCallback(
    () => setWrapped((now) => !(now ?? manners.isWrapped)),
    [manners.isWrapped],
  )
  const onNumber = useCallback(
    () => setNumbered((now) => !(now ?? manners.isNumbered)),
    [manners.isNumbered],
  )
  // What can be done with code that grows stays as it is while it grows.
  const latest = useRef(code)
  useLayoutEffect(() => {
    latest.current = code
  })
  const text = useCallback(() => latest.current, [])
  return (
    <figure className="code-block group/code overflow-hidden rounded-card border border-line bg-code">
      <CodeHeader text={text} language={language} {...shown} onWrap={onWrap} onNumber={onNumber} />
      <pre
        dir="ltr"
        className="overflow-x-auto px-3.5 py-3 select-text"
        data-wrapped={shown.isWrapped || undefined}
        data-numbered={shown.isNumbered || undefined}
        // Scrolled by key too.
        tabIndex={0}
      >
        <CodeLines key={language} code={code} language={language} isOpen={isOpen} />
      </pre>
    </figure>
  )
}
