import { Code, Download, Image, Workflow } from 'lucide-react'
import { words } from '../../words/words.ts'
import { CodeAct, headerAct } from '../code/code-act.tsx'
import { useSaveFile } from '../code/use-save-file.ts'
import { CopyButton } from '../copy-button.tsx'
import type { InertImage } from './inert-image.ts'
import { pngFromImage } from './png-from-image.ts'

interface DiagramActsProps {
  readonly source: string
  readonly image: InertImage | undefined
  readonly isSourceShown: boolean
  readonly onToggle: () => void
}

/** What can be done with a diagram; without a picture there is only its source to copy. */
export function DiagramActs({ source, image, isSourceShown, onToggle }: DiagramActsProps) {
  return (
    <>
      {image ? (
        <>
          <CodeAct
            label={words(isSourceShown ? 'diagram.showDiagram' : 'diagram.showSource')}
            icon={isSourceShown ? Workflow : Code}
            onClick={onToggle}
          />
          <SaveActs image={image} />
        </>
      ) : null}
      <CopyButton label={words('diagram.copySource')} text={() => source} className={headerAct} />
    </>
  )
}

function SaveActs({ image }: { readonly image: InertImage }) {
  const svg = useSaveFile()
  const png = useSaveFile()
  const { save: saveSvg } = svg
  const { save: savePng } = png
  if (!saveSvg || !savePng) return null
  const drawPng = async (): Promise<void> => {
    const background = getComputedStyle(document.documentElement).getPropertyValue('--code-bg')
    const base64 = await pngFromImage(image, background.trim())
    if (base64 !== undefined) savePng({ type: 'png', suggestedName: 'diagram.png', base64 })
  }
  const said = (isSaved: boolean): string | undefined => (isSaved ? words('code.saved') : undefined)
  return (
    <>
      <CodeAct
        label={words('diagram.saveSvg')}
        icon={Download}
        said={said(svg.isSaved)}
        onClick={() => saveSvg({ type: 'text', suggestedName: 'diagram.svg', text: image.svg })}
      />
      <CodeAct
        label={words('diagram.savePng')}
        icon={Image}
        said={said(png.isSaved)}
        onClick={() => void drawPng()}
      />
    </>
  )
}
