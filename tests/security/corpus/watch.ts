import type { BrowserContext, Page } from '@playwright/test'
import { canary } from './payloads.ts'

/** What hostile text did in the pages of a browser, as it happened. */
export interface Watched {
  readonly executed: readonly string[]
  /** For anything but what the page itself is made of, whether or not they went anywhere. */
  readonly requests: readonly string[]
  readonly navigations: readonly string[]
  readonly windows: readonly string[]
  /** What a policy forbade: somebody had tried. */
  readonly violations: readonly string[]
}

/** Watches every page of the context; a page of ours is at `own`. */
export async function watch(context: BrowserContext, own: string): Promise<Watched> {
  const executed: string[] = []
  const requests: string[] = []
  const navigations: string[] = []
  const windows: string[] = []
  const violations: string[] = []
  await context.exposeBinding(canary, ({ frame }, number: unknown) => {
    executed.push(`${String(number)} in ${frame.url()}`)
  })
  await context.exposeBinding('violated', ({ frame }, what: unknown) => {
    // What sanitises the labels of a diagram reads them in a document that runs nothing, and whose
    // attributes are told of nevertheless.
    const isReading = /^(?:script-src-attr|base-uri) /.test(String(what))
    const isDrawing = frame.url().endsWith('/diagram-frame.html')
    if (!isReading || !isDrawing) violations.push(`${String(what)} in ${frame.url()}`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violated } = globalThis as unknown as { violated: (what: string) => void }
      violated(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  const isOwn = (url: string): boolean => url.startsWith(own) || /^about:(?:blank|srcdoc)/.test(url)
  const follow = (page: Page): void => {
    page.on('dialog', (dialog) => {
      executed.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      const url = request.url()
      if (isOwn(url) || /^(?:data:image|data:font|blob:)/.test(url)) return
      if (request.isNavigationRequest()) navigations.push(url)
      else requests.push(url)
    })
    page.on('framenavigated', (frame) => {
      if (!isOwn(frame.url())) navigations.push(frame.url())
    })
    page.on('download', (download) => navigations.push(download.url()))
    page.on('popup', (popup) => windows.push(popup.url()))
  }
  for (const page of context.pages()) follow(page)
  context.on('page', follow)
  return { executed, requests, navigations, windows, violations }
}
