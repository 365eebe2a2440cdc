import { after } from '../system/clock.ts'
import { typingMs } from './spare-frames.ts'

/**
 * Marks the page while somebody types, for what moves by itself to stand still: a movement draws
 * with every frame of the screen, and each key would wait for the next one.
 */
export function markTyping(page: HTMLElement): void {
  let cancel = (): void => undefined
  const rest = (): void => page.removeAttribute('data-typing')
  const onKey = (): void => {
    cancel()
    cancel = after(typingMs, rest)
    page.setAttribute('data-typing', '')
  }
  globalThis.addEventListener('keydown', onKey, { capture: true, passive: true })
}
