import { useEffect, useMemo, useState } from 'react'
import { words } from '../../words/words.ts'
import { CopyButton } from '../copy-button.tsx'
import { loadedFormulas, loadFormulas, type DrawFormula } from './load-formulas.ts'

interface FormulaProps {
  readonly latex: string
  /** What opened it: `$`, `$$`, `\(` or `\[`. */
  readonly mark: string
}

/** A formula as it is read; as its source where it can't be, or until it can. */
export function Formula({ latex, mark }: FormulaProps) {
  const isDisplay = mark === '$$' || mark === String.raw`\[`
  const draw = useDrawFormula()
  const drawn = useMemo(() => draw?.(latex, isDisplay), [draw, latex, isDisplay])
  const source = `${mark}${latex}${closers[mark] ?? mark}`
  if (!drawn) return <FormulaSource source={source} isDisplay={isDisplay} />
  return (
    <span className={isDisplay ? 'math math-display' : 'math'} data-latex={latex.trim()}>
      <span key={latex} className="math-drawn" ref={(element) => element?.replaceChildren(drawn)} />
      <CopyButton
        label={words('markdown.copyLatex')}
        face="LaTeX"
        text={() => latex.trim()}
        className="math-copy"
      />
    </span>
  )
}

interface FormulaSourceProps {
  readonly source: string
  readonly isDisplay: boolean
}

export function FormulaSource({ source, isDisplay }: FormulaSourceProps) {
  return <code className={isDisplay ? 'math-source block' : 'math-source'}>{source}</code>
}

const closers: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]' }

/** Loaded with the first formula that anybody sees. */
function useDrawFormula(): DrawFormula | undefined {
  const [draw, setDraw] = useState(() => loadedFormulas())
  useEffect(() => {
    if (draw) return undefined
    let isGone = false
    void loadFormulas().then((loaded) => {
      if (!isGone) setDraw(() => loaded)
    })
    return () => {
      isGone = true
    }
  }, [draw])
  return draw
}
