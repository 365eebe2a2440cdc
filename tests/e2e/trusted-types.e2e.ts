/* oxlint-disable no-eval, no-implied-eval, no-new-func, typescript/no-implied-eval, typescript/no-deprecated, unicorn/prefer-dom-node-text-content -- all that is forbidden is tried here */
import { expect, test } from './harness/test.ts'
import { windowOn } from './pages/window.ts'

test('no text becomes markup or a script, and there is one policy only', async ({ launch }) => {
  const { page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  const fates = await page.evaluate(() => {
    const markup = '<img src=x onerror="globalThis.__ran = true">'
    const code = 'globalThis.__ran = true'
    const room = document.createElement('div')
    document.body.append(room)
    const of = (name: string): HTMLElement => {
      const element = document.createElement(name)
      room.append(element)
      return element
    }
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => unknown }
    }
    const anything = { createHTML: String, createScript: String, createScriptURL: String }
    const attempts: Readonly<Record<string, () => unknown>> = {
      innerHTML: () => Object.assign(of('div'), { innerHTML: markup }),
      outerHTML: () => Object.assign(of('div'), { outerHTML: markup }),
      insertAdjacentHTML: () => of('div').insertAdjacentHTML('beforeend', markup),
      setHTMLUnsafe: () => of('div').setHTMLUnsafe(markup),
      srcdoc: () => Object.assign(of('iframe'), { srcdoc: markup }),
      'srcdoc as an attribute': () => of('iframe').setAttribute('srcdoc', markup),
      DOMParser: () => new DOMParser().parseFromString(markup, 'text/html'),
      fragment: () => document.createRange().createContextualFragment(markup),
      'document.write': () => document.write(markup),
      'script.text': () => Object.assign(of('script'), { text: code }),
      'script.src': () => Object.assign(of('script'), { src: '/assets/other.js' }),
      'script.src as an attribute': () => of('script').setAttribute('src', '/assets/other.js'),
      Worker: () => new Worker('/assets/other.js'),
      SharedWorker: () => new SharedWorker('/assets/other.js'),
      'a second policy': () => trustedTypes.createPolicy('other', anything),
      'the same policy again': () => trustedTypes.createPolicy('liminal', anything),
      'the default policy': () => trustedTypes.createPolicy('default', anything),
    }
    const outcomes = Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt()
        return [name, 'passed']
      } catch (error) {
        return [name, (error as Error).name]
      }
    })
    room.remove()
    return outcomes
  })
  expect(fates.filter(([, fate]) => fate !== 'TypeError')).toEqual([])
  expect(await page.evaluate(() => '__ran' in globalThis)).toBe(false)
})

test('a text is not run as code, by whatever name', async ({ launch }) => {
  const { page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  // What a tool of tests evaluates may evaluate: a timer of the page's own may not.
  const ran = await page.evaluate(async () => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    const tryTo = (name: string): void => {
      try {
        if (name === 'eval') (0, eval)('globalThis.seen.push("eval")')
        else if (name === 'Function') new Function('globalThis.seen.push("Function")')()
        else setTimeout('globalThis.seen.push("setTimeout")' as unknown as TimerHandler, 0)
      } catch {
        // Refused.
      }
    }
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        for (const name of ['eval', 'Function', 'setTimeout']) tryTo(name)
        setTimeout(resolve, 0)
      }, 0)
    })
    return seen
  })
  expect(ran).toEqual([])
})
