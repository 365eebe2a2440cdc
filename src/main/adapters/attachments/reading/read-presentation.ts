import { readRelations } from './relations.ts'
import type { Entries } from './unzip.ts'
import { walkXml } from './walk-xml.ts'

/** The text of each slide, in the order in which they are shown, with the speaker's notes. */
export function readPresentation(entries: Entries): readonly string[] {
  const targets = readRelations(entries, 'ppt/presentation.xml')
  const slides: string[] = []
  walkXml(entries, 'ppt/presentation.xml', {
    open: (name, attribute) => {
      const target = name === 'sldId' ? targets.get(attribute('r:id') ?? '') : undefined
      if (target !== undefined) slides.push(target)
    },
  })
  return slides.map((slide) => {
    const notes = [...readRelations(entries, slide).values()].find((target) =>
      target.includes('notesSlide'),
    )
    const said = notes === undefined ? '' : paragraphs(entries, notes)
    return said === ''
      ? paragraphs(entries, slide)
      : `${paragraphs(entries, slide)}\n\nNotes: ${said}`
  })
}

function paragraphs(entries: Entries, name: string): string {
  let text = ''
  let isText = false
  walkXml(entries, name, {
    open: (tag) => {
      if (tag === 't') isText = true
      if (tag === 'br') text += '\n'
    },
    close: (tag) => {
      if (tag === 't') isText = false
      if (tag === 'p') text += '\n'
    },
    text: (piece) => {
      if (isText) text += piece
    },
  })
  return text.replace(/\n{2,}/g, '\n').trim()
}
