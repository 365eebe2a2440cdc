import type { PDFPageProxy } from 'pdfjs-dist'
import type { ReadDocument } from '../../../ports/document-reader.ts'
import { RefusedDocument } from '../reader-protocol.ts'
import type { MemoryGuard } from './memory-guard.ts'

const mostPages = 5_000
/** What is left behind by one that was read may take so much until it is swept away. */
const perPageBytes = 4 * 1024 * 1024

/** The text of each page. Nothing is drawn, nothing that the file holds is run or fetched. */
export async function readPdf(bytes: Uint8Array, guard: MemoryGuard): Promise<ReadDocument> {
  const pdfjs = await loadPdfjs()
  guard.begin(bytes.length)
  const opening = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    maxImageSize: 0,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    const document = await opening.promise
    if (document.numPages > mostPages) throw new RefusedDocument('too-slow')
    const texts: string[] = []
    for (let page = 1; page <= document.numPages; page += 1) {
      texts.push(await readPage(await document.getPage(page)))
      guard.progress(perPageBytes)
    }
    if (texts.every((text) => text.trim() === '')) throw new RefusedDocument('no-text')
    return { kind: 'pdf', mediaType: 'application/pdf', pages: texts.length, texts }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new RefusedDocument('encrypted', { cause: error })
    }
    throw error
  } finally {
    await opening.destroy()
  }
}

async function readPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  let text = ''
  for (const item of items) {
    if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
  }
  page.cleanup()
  return text.trim()
}

/** Its worker runs in this process, which is a worker itself; it must not look for its file. */
async function loadPdfjs() {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  Object.assign(globalThis, { pdfjsWorker: worker })
  return pdfjs
}
