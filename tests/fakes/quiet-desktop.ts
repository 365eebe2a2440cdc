import type { Desktop } from '../../src/main/ports/desktop.ts'

/** A desktop on which the window is in front, nothing is opened and nobody is told anything. */
export function createQuietDesktop(own: Partial<Desktop> = {}): Desktop {
  return {
    confirmAndOpenLink: () => Promise.resolve(false),
    isInFront: () => true,
    tellOfAnswer: () => undefined,
    ...own,
  }
}
