import type { ReactNode } from 'react'
import {
  compare,
  Comparison,
  PaletteOf,
  TitleOf,
  TooltipOf,
  TreeRowOf,
  WaitingOf,
} from './places.tsx'
import {
  AnswerOf,
  CodeOf,
  DiagramOf,
  ExportOf,
  FormulaOf,
  PrintOf,
  QuestionOf,
  TableOf,
} from './texts.tsx'

type Draw = (texts: readonly string[]) => ReactNode

/** Each text by itself, under each other. */
function each(Drawn: (props: { readonly text: string }) => ReactNode): Draw {
  return (texts) => texts.map((text) => <Drawn key={text} text={text} />)
}

function drawComparison(texts: readonly string[]): ReactNode {
  compare(texts)
  return <Comparison />
}

/** Every place in which foreign text is drawn, but for the answer that grows. */
export const renderPaths = {
  'history: an answer': each(AnswerOf),
  'history: a question and its file': each(QuestionOf),
  'search hit': each(AnswerOf),
  'title, row and field': each(TitleOf),
  tooltip: each(TooltipOf),
  'waiting message': each(WaitingOf),
  'tree row': each(TreeRowOf),
  code: each(CodeOf),
  formula: each(FormulaOf),
  diagram: each(DiagramOf),
  export: each(ExportOf),
  'table that is copied': each(TableOf),
  palette: (texts) => <PaletteOf texts={texts} />,
  comparison: drawComparison,
  print: (texts) => <PrintOf texts={texts} />,
} satisfies Readonly<Record<string, Draw>>

export type PathName = keyof typeof renderPaths
