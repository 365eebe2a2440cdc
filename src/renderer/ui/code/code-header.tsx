import { Download, Hash, WrapText } from 'lucide-react'
import { memo } from 'react'
import { words } from '../../words/words.ts'
import { CopyButton } from '../copy-button.tsx'
import type { CodeManners } from './code-manners.ts'
import { CodeAct, headerAct } from './code-act.tsx'
import { CodeCaption } from './code-caption.tsx'
import { fileExtension, languageName } from './languages.ts'
import { useSaveFile } from './use-save-file.ts'

interface CodeHeaderProps extends CodeManners {
  /** The code as it is when something is done with it. */
  readonly text: () => string
  readonly language: string
  readonly onWrap: () => void
  readonly onNumber: () => void
}

/** The language, and what can be done with the code. */
export const CodeHeader = memo(function CodeHeader(props: CodeHeaderProps) {
  const { text, language, onWrap, onNumber, ...manners } = props
  const { save, isSaved } = useSaveFile()
  const suggestedName = `code.${fileExtension(language)}`
  return (
    <CodeCaption name={languageName(language) || words('code.text')}>
      <CodeAct
        label={words(manners.isWrapped ? 'code.unwrap' : 'code.wrap')}
        icon={WrapText}
        onClick={onWrap}
      />
      <CodeAct
        label={words('code.lineNumbers')}
        icon={Hash}
        isPressed={manners.isNumbered}
        onClick={onNumber}
      />
      {save ? (
        <CodeAct
          label={words('code.download')}
          icon={Download}
          said={isSaved ? words('code.saved') : undefined}
          onClick={() => save({ type: 'text', suggestedName, text: text() })}
        />
      ) : null}
      <CopyButton label={words('common.copyCode')} text={text} className={headerAct} />
    </CodeCaption>
  )
})
